package fr.ensemblier.matching;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.MissionStakes;
import fr.ensemblier.ui.French;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The contacts that are not ended.
@Repository
class ContactsAtStake implements MissionStakes {

    private final JdbcClient jdbc;

    ContactsAtStake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(PlatformId platform) {
        var count = jdbc.sql(
                        "select count(*) from contact where platform_id = :platform and state in ('QUEUED', 'ASKED', 'ACCEPTED', 'REACHED')")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
        return count == 0
                ? Optional.empty()
                : Optional.of(French.plural(count, "mise en relation en cours", "mises en relation en cours"));
    }
}
