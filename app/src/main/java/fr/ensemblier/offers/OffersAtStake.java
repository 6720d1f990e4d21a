package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.MissionStakes;
import fr.ensemblier.ui.French;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The offers that would go offline.
@Repository
class OffersAtStake implements MissionStakes {

    private final JdbcClient jdbc;

    OffersAtStake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(PlatformId platform) {
        var count = jdbc.sql("select count(*) from job_offer where platform_id = :platform and state = 'PUBLISHED'")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
        return count == 0 ? Optional.empty() : Optional.of(French.plural(count, "offre en ligne", "offres en ligne"));
    }
}
