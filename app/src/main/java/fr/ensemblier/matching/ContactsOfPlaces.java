package fr.ensemblier.matching;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.PlaceStakes;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The contacts that run at places which are about to close.
@Repository
class ContactsOfPlaces implements PlaceStakes {

    private final JdbcClient jdbc;

    ContactsOfPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(PlatformId platform, List<UUID> places) {
        var count = running(platform, places);
        return count == 0
                ? Optional.empty()
                : Optional.of(words(count)
                        + " : ce que la personne a accepté reste ouvert, les demandes sans réponse s’arrêtent.");
    }

    @Override
    public Optional<String> now(PlatformId platform, List<UUID> places) {
        var count = running(platform, places);
        return count == 0
                ? Optional.empty()
                : Optional.of(French.plural(count, "mise en relation en cours", "mises en relation en cours"));
    }

    private static String words(int count) {
        return French.plural(count, "mise en relation est en cours", "mises en relation sont en cours");
    }

    private int running(PlatformId platform, List<UUID> places) {
        return jdbc.sql("""
                select count(*) from contact
                 where platform_id = :platform and establishment_id = any (:places)
                   and state in ('QUEUED', 'ASKED', 'ACCEPTED', 'REACHED')
                """)
                .param("platform", platform.value())
                .param("places", places.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
