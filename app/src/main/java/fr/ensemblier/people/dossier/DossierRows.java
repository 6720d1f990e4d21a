package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Time line and log of openings of a person.
@Repository
class DossierRows {

    record Event(String kind, String title, @Nullable String detail, Instant at, String by) {}

    private final JdbcClient jdbc;

    DossierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Event> events(PlatformId platform, UUID person, int most) {
        return jdbc.sql("""
                select kind, title, detail, at, by from person_event
                 where platform_id = :platform and person_id = :person and withdrawn_at is null
                 order by at desc, id
                 limit :most
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("most", most)
                .query((row, _) -> new Event(
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("detail"),
                        at(row, "at"),
                        row.getString("by")))
                .list();
    }

    int openings(PlatformId platform, UUID logKey) {
        return jdbc.sql("select openings_of(:platform, :key)")
                .param("platform", platform.value())
                .param("key", logKey)
                .query(Integer.class)
                .single();
    }

    private static Instant at(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        var at = ProfileRows.instant(row, column);
        return at == null ? Instant.EPOCH : at;
    }
}
