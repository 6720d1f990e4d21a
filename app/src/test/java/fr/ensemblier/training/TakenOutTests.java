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

/// C5, R-E6: somebody noted in a session by mistake is taken out, as if she had never been there.
@WholeApplication
class TakenOutTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private InTraining at;

    @BeforeEach
    void aSession() {
        at = new InTraining(mvc, jdbc);
    }

    private String left(String trainee) {
        return at.text("select count(*)::text from trainee where id = ?", InTraining.id(trainee));
    }

    @Test
    void anEnrolmentIsTakenOut() {
        var person = at.person();
        var trainee = at.enrol(person);
        assertThat(at.get(trainee)).bodyText().contains("Noté par erreur", "Retirer cette inscription");

        assertThat(InTraining.to(at.post(trainee + "/erreur")))
                .isEqualTo("/equipe/personnes/" + person + "/formations");

        assertThat(left(trainee)).isEqualTo("0");
        assertThat(at.get(trainee)).hasStatus(404);
        assertThat(at.get(at.href())).bodyText().doesNotContain("Zoé Secretname");
        assertThat(at.text(
                        "select string_agg(title, ' | ') from person_event where person_id = ? and kind = 'TRAINING'",
                        person))
                .contains("Inscription retirée, notée par erreur");
    }

    /// Her seat is free, she waits again, and it counts in no figure (S03).
    @Test
    void nothingOfItIsLeft() {
        var person = at.person();
        InTraining.to(at.post("/equipe/personnes/" + person + "/formations/attente", "wish", "aide-a-domicile"));
        var trainee = at.enrol(person);
        at.moved(trainee, "admettre", 0);
        at.moved(trainee, "entrer", 0);
        assertThat(facts(trainee)).isEqualTo("1");

        InTraining.to(at.post(trainee + "/erreur"));

        assertThat(facts(trainee)).isEqualTo("0");
        assertThat(at.text("select state from training_wish where person_id = ?", person))
                .isEqualTo("WAITING");
        var first = at.enrol(at.person());
        var second = at.enrol(at.person());
        at.moved(first, "admettre", 0);
        at.moved(second, "admettre", 0);
    }

    private String facts(String trainee) {
        return at.text("select count(*)::text from trainee_fact where trainee_id = ?", InTraining.id(trainee));
    }

    /// Whose school admitted her, and who had no seat, takes the one that is free.
    @Test
    void whoWaitsForASeatTakesIt() {
        var first = at.enrol(at.person());
        var second = at.enrol(at.person());
        at.moved(first, "admettre", 0);
        at.moved(second, "admettre", 0);
        var waiting = at.person();
        var file = InTraining.to(at.post(
                "/equipe/personnes/" + waiting + "/formations/dossier", "schoolSession", at.session.toString()));
        at.moved(file, "envoyer", 0);
        at.moved(file, "admettre", 0);
        assertThat(state(waiting)).isEqualTo("CANDIDATE");

        InTraining.to(at.post(first + "/erreur"));

        assertThat(state(waiting)).isEqualTo("ADMITTED");
        InTraining.to(at.post("/equipe/formations/inscriptions/" + id(waiting) + "/erreur"));
        assertThat(at.get(file)).as("her admission stands").bodyText().contains("la personne n’est pas inscrite");
    }

    private String state(UUID person) {
        return at.text("select state from trainee where person_id = ?", person);
    }

    private String id(UUID person) {
        return at.text("select id::text from trainee where person_id = ?", person);
    }

    /// R-W8: hours are evidence; what ended is taken back first.
    @Test
    void whatIsEvidenceStays() {
        var attended = at.enrol(at.person());
        at.moved(attended, "admettre", 0);
        at.moved(attended, "entrer", 0);
        InTraining.to(at.post(
                at.href() + "/presences",
                "jour",
                at.today.toString(),
                "planned",
                "7",
                "h-" + InTraining.id(attended),
                "7"));
        assertThat(at.get(attended)).bodyText().doesNotContain("Retirer cette inscription");
        assertThat(InTraining.to(at.post(attended + "/erreur"))).isEqualTo(attended);
        assertThat(left(attended)).isEqualTo("1");

        var stopped = at.enrol(at.person());
        at.moved(stopped, "retirer", 0, "retirer-reason", "HIRED");
        assertThat(InTraining.to(at.post(stopped + "/erreur"))).isEqualTo(stopped);
        assertThat(left(stopped)).isEqualTo("1");
    }

    /// C2: the step that it fed is open again.
    @Test
    void theStepThatItFedOpensAgain() {
        at = new InTraining(mvc, jdbc, "DEAS", 20);
        var person = at.person();
        assertThat(at.get("/equipe/personnes/" + person + "/parcours/nouveau")).hasStatusOk();
        var template = at.text("select id::text from pathway_template where platform_id = '33' and code = 'IFAS'");
        InTraining.to(at.post(
                "/equipe/personnes/" + person + "/parcours/nouveau",
                "template",
                template,
                "day",
                at.today.minusDays(40).toString()));
        var trainee = at.enrol(person);
        at.moved(trainee, "admettre", 0);
        at.moved(trainee, "entrer", 0);
        step(person, "UNDERWAY");

        InTraining.to(at.post(trainee + "/erreur"));
        step(person, "TO_COME");
    }

    private void step(UUID person, String wanted) {
        await().untilAsserted(() -> assertThat(at.text("""
                select s.state from pathway_step s
                  join pathway p on p.platform_id = s.platform_id and p.id = s.pathway_id
                 where p.person_id = ? and s.kind = 'TRAINING'
                """, person)).isEqualTo(wanted));
    }
}
