package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// C2, C5, R-H1: the steps of a pathway follow the facts of the training; nothing is typed twice.
@WholeApplication
class FedPathwayTests {

    private static final String STEPS = """
            select string_agg(s.state, ' ' order by s.position) from pathway_step s
              join pathway p on p.platform_id = s.platform_id and p.id = s.pathway_id
             where p.person_id = ? and s.kind in ('APPLICATION', 'TRAINING')
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private InTraining at;
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void onTheWayToSchool() {
        at = new InTraining(mvc, jdbc, "DEAS", 20);
        person = at.person();
        assertThat(at.get("/equipe/personnes/" + person + "/parcours/nouveau")).hasStatusOk();
        var template = at.text("select id::text from pathway_template where platform_id = '33' and code = 'IFAS'");
        InTraining.to(at.post(
                "/equipe/personnes/" + person + "/parcours/nouveau",
                "template",
                template,
                "day",
                at.today.minusDays(40).toString()));
    }

    @Test
    void admissionAndSessionMoveTheSteps() {
        var file = InTraining.to(
                at.post("/equipe/personnes/" + person + "/formations/dossier", "schoolSession", at.session.toString()));
        at.moved(file, "envoyer", 0);
        steps("TO_COME TO_COME");
        at.moved(file, "admettre", 0);
        steps("DONE TO_COME");

        var trainee = "/equipe/formations/inscriptions/"
                + at.text("select id::text from trainee where person_id = ?", person);
        at.moved(trainee, "entrer", 0);
        steps("DONE UNDERWAY");
        at.moved(trainee, "terminer", 0);
        steps("DONE DONE");
        assertThat(at.text(
                        "select count(*)::text from person_event where person_id = ? and by = 'Ensemblier' and kind = 'PATHWAY'",
                        person))
                .as("R-P8: a rule signs")
                .isEqualTo("3");
    }

    @Test
    void whatWasNotedByMistakeOpensItsStepAgain() {
        var trainee = at.enrol(person);
        at.moved(trainee, "admettre", 0);
        at.moved(trainee, "entrer", 0);
        steps("TO_COME UNDERWAY");
        at.moved(trainee, "interrompre", 0, "interrompre-reason", "MONEY");
        steps("TO_COME BROKEN_OFF");
        InTraining.to(at.post(trainee + "/retour"));
        steps("TO_COME UNDERWAY");

        at.moved(trainee, "terminer", 0);
        steps("TO_COME DONE");
        at.sql(
                "update trainee set state = 'ENTERED', ended_on = null, certified = null where id = ?",
                InTraining.id(trainee));
        InTraining.to(at.post(trainee + "/retour"));
        steps("TO_COME TO_COME");
    }

    /// A result is told after the end: it begins nothing elsewhere.
    @Test
    void whatHasEndedBeginsNoOtherStep() {
        var other = at.text("select id::text from pathway_template where platform_id = '33' and code = 'GEIQ_ADVF'");
        InTraining.to(at.post(
                "/equipe/personnes/" + person + "/parcours/nouveau", "template", other, "day", at.today.toString()));
        var trainee = at.enrol(person);
        at.moved(trainee, "admettre", 0);
        at.moved(trainee, "entrer", 0);
        at.moved(trainee, "terminer", 0);
        await().untilAsserted(() -> assertThat(trainings()).isEqualTo("DONE TO_COME"));

        at.moved(trainee, "resultat", 0, "resultat-reason", "WHOLE");
        await().untilAsserted(() ->
                assertThat(at.text("""
                                select count(*)::text from event_publication
                                 where completion_date is null and serialized_event like '%' || ? || '%'
                                """, InTraining.id(trainee).toString())).isEqualTo("0"));

        assertThat(trainings()).isEqualTo("DONE TO_COME");
    }

    private String trainings() {
        return at.text("""
                select string_agg(s.state, ' ' order by p.opened_at, p.opened_on, s.position) from pathway_step s
                  join pathway p on p.platform_id = s.platform_id and p.id = s.pathway_id
                 where p.person_id = ? and s.kind = 'TRAINING'
                """, person);
    }

    private void steps(String wanted) {
        await().untilAsserted(() -> assertThat(at.text(STEPS, person)).isEqualTo(wanted));
    }
}
