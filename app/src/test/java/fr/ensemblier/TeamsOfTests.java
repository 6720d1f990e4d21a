package fr.ensemblier;

import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One adviser in the team of each platform, so that they answer visitors as the ones that work do; nobody in Corsica,
/// which stands for those that do not yet. The demonstration has teams of its own.
@Component
@Profile("test")
@ConditionalOnProperty(name = "ensemblier.demonstration", havingValue = "false")
class TeamsOfTests implements ApplicationRunner {

    private final JdbcClient jdbc;

    TeamsOfTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actors.machine("test", this::staff);
    }

    private void staff() {
        var adviser = UUID.randomUUID();
        jdbc.sql("insert into account (id, email, name, created_at) values (:id, :email, 'Équipe des essais', now())")
                .param("id", adviser)
                .param("email", adviser + "@essais.invalid")
                .update();
        jdbc.sql("""
                insert into membership (id, account_id, role, platform_id, since)
                select gen_random_uuid(), :account, 'ADVISER', id, now() from platform where id <> '20'
                """).param("account", adviser).update();
    }
}
