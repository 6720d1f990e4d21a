package fr.ensemblier.placements;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.PlaceStakes;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who works at places that are about to close, or to be put together.
@Repository
class HiresOfPlaces implements PlaceStakes {

    private final JdbcClient jdbc;
    private final Clock clock;

    HiresOfPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(PlatformId platform, List<UUID> places) {
        var count = inPost(platform, places);
        return words(count)
                .map(words -> words
                        + (count == 1
                                ? " : l’embauche reste, avec ses nouvelles à prendre."
                                : " : leurs embauches restent, avec leurs nouvelles à prendre."));
    }

    @Override
    public Optional<String> now(PlatformId platform, List<UUID> places) {
        return words(inPost(platform, places));
    }

    private static Optional<String> words(int count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(French.plural(count, "personne en poste", "personnes en poste"));
    }

    private int inPost(PlatformId platform, List<UUID> places) {
        return jdbc.sql("""
                select count(distinct person_id) from hire
                 where platform_id = :platform and establishment_id = any (:places) and cancelled_at is null
                   and starts_on <= :today and (ends_on is null or ends_on >= :today)
                """)
                .param("platform", platform.value())
                .param("places", places.toArray(UUID[]::new))
                .param("today", Paris.today(clock))
                .query(Integer.class)
                .single();
    }
}
