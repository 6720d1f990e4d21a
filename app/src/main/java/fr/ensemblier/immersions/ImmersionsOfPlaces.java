package fr.ensemblier.immersions;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.PlaceStakes;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The immersions that are asked, come or go on at places that are about to close.
@Repository
class ImmersionsOfPlaces implements PlaceStakes {

    private final JdbcClient jdbc;

    ImmersionsOfPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(PlatformId platform, List<UUID> places) {
        var count = jdbc.sql("""
                select (select count(*) from immersion
                         where platform_id = :platform and establishment_id = any (:places)
                           and state in ('WISHED', 'REQUESTED', 'ACCEPTED', 'DRAFTED', 'SIGNED', 'HANDED_OFF', 'RUNNING'))
                     + (select count(*) from pupil_request
                         where platform_id = :platform and establishment_id = any (:places)
                           and state in ('ASKED', 'SENT', 'ACCEPTED'))
                """)
                .param("platform", platform.value())
                .param("places", places.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        return count == 0
                ? Optional.empty()
                : Optional.of(French.plural(count, "immersion est prévue", "immersions sont prévues")
                        + " ici. Prévenez les personnes avant de fermer.");
    }
}
