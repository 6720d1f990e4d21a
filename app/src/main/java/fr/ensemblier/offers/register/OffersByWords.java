package fr.ensemblier.offers.register;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferSearch;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Searches titles and communes, published offers first.
@Repository
class OffersByWords implements OfferSearch {

    private final JdbcClient jdbc;

    OffersByWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Found> search(PlatformId platform, String words, int limit) {
        return jdbc.sql("""
                select id, coalesce(title, 'Offre sans métier') as title, coalesce(commune_name, '') as place, state
                  from job_offer
                 where platform_id = :platform
                   and holds_words(words, :words)
                 order by state <> 'PUBLISHED', coalesce(published_at, created_at) desc
                 limit :limit
                """)
                .param("platform", platform.value())
                .param("words", words)
                .param("limit", limit)
                .query((row, _) -> new Found(
                        new JobOfferId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getString("place"),
                        state(row.getString("state"))))
                .list();
    }

    private static String state(String code) {
        return switch (code) {
            case "PUBLISHED" -> "en ligne";
            case "DRAFT" -> "brouillon";
            case "EXPIRED" -> "arrivée à son terme";
            default -> "fermée";
        };
    }
}
