package fr.ensemblier.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.immersions.ImmersionEnded;
import fr.ensemblier.people.Given;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// C2, R-E6: an immersion done to its end closes the step of an immersion; taken back, it opens it again.
@WholeApplication
class FedByImmersionsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private UUID person = UUID.randomUUID();
    private final UUID pathway = UUID.randomUUID();
    private final UUID immersion = UUID.randomUUID();

    @BeforeEach
    void makeHer() {
        person = Actors.machine("test", () -> Given.submitted(jdbc)).person();
        sql("""
                insert into pathway (platform_id, id, person_id, name, state, opened_on, opened_by, opened_at)
                values ('33', :pathway, :person, 'IFAS', 'OPEN', current_date - 30, 'Claire', now());
                insert into pathway_step (platform_id, id, pathway_id, position, kind, title, acts, optional, closes, state)
                values ('33', gen_random_uuid(), :pathway, 1, 'IMMERSION', 'PMSMP', 'PERSON', false, 'Finie', 'TO_COME');
                insert into organisation (platform_id, id, name, source, created_at)
                values ('33', :immersion, 'Les Tilleuls', 'TEAM', now());
                insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name, lat, lon,
                                           source, created_at)
                values ('33', :immersion, :immersion, 'Les Tilleuls', 'SAD', 'HOME', '33063', 'Bordeaux', 44.8, -0.6, 'TEAM', now());
                insert into immersion (platform_id, id, person_id, called, organisation_id, establishment_id, employer_name, occupation,
                                       frame, asked_how, asked_by, asked_at, talk_on, talk_by, sent_at, from_on, until_on, hours, days,
                                       state, covered_to, covered_on, begun_on, ended_on)
                values ('33', :immersion, :person, 'Zoé', :immersion, :immersion, 'Les Tilleuls', 'aide-a-domicile', 'PMSMP', 'TEAM',
                        'Claire', now(), current_date - 20, 'Claire', now(), current_date - 5, current_date - 1, 35, 5, 'ENDED',
                        'France Travail', current_date - 6, current_date - 5, current_date - 1)
                """);
    }

    @Test
    void itsStepFollowsTheImmersion() {
        told();
        await().untilAsserted(() -> assertThat(step()).isEqualTo("DONE"));
        assertThat(said()).contains("PMSMP chez Les Tilleuls");

        sql("update immersion set state = 'RUNNING', ended_on = null where id = :immersion");
        told();
        await().untilAsserted(() -> assertThat(step()).isEqualTo("TO_COME"));
    }

    private void told() {
        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(
                        _ -> events.publishEvent(new ImmersionEnded(Given.GIRONDE, immersion, person))));
    }

    private String step() {
        return text("select state from pathway_step where pathway_id = :pathway");
    }

    private String said() {
        return text("select string_agg(concat(said, reason), ' ') from pathway_event where pathway_id = :pathway");
    }

    private String text(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param("pathway", pathway)
                        .query(String.class)
                        .single());
    }

    private void sql(String script) {
        Actors.machine("test", () -> {
            for (var statement : script.split(";\\s*\\n")) {
                jdbc.sql(statement)
                        .param("pathway", pathway)
                        .param("person", person)
                        .param("immersion", immersion)
                        .update();
            }
        });
    }
}
