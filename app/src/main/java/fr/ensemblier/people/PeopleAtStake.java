package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.MissionStakes;
import fr.ensemblier.ui.French;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The persons whom employers would not see any more.
@Repository
class PeopleAtStake implements MissionStakes {

    private final JdbcClient jdbc;

    PeopleAtStake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(PlatformId platform) {
        var count = jdbc.sql("select count(*) from candidate_card where platform_id = :platform and visible")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        French.plural(count, "personne visible des employeurs", "personnes visibles des employeurs"));
    }
}
