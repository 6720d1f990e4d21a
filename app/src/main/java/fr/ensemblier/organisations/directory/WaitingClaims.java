package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.PlatformId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many recruiters wait for an answer.
@Repository
class WaitingClaims {

    private final JdbcClient jdbc;

    WaitingClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(PlatformId platform) {
        return jdbc.sql("select count(*) from claim where platform_id = :platform and state = 'ASKED'")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
    }
}
