package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.CardHidden;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// R-P6, R-E6: what of a training ends with a file, what stays counted, and what follows a file that is joined
/// to another.
@WholeApplication
class ForgottenTrainingsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private InTraining at;
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void inASession() {
        at = new InTraining(mvc, jdbc);
        person = at.person();
    }

    @Test
    void anErasedPersonWaitsForNothingAndStaysCounted() {
        var base = "/equipe/personnes/" + person + "/formations";
        InTraining.to(at.post(base + "/attente", "wish", "infirmier"));
        var file = InTraining.to(at.post(base + "/dossier", "school", "IFAS des Lilas", "course", "DEAS"));
        var entered = at.enrol(person);
        at.moved(entered, "admettre", 0);
        at.moved(entered, "entrer", 0);

        var group = InTraining.to(at.post(
                "/equipe/formations/vae/groupes/nouveau",
                "name",
                "VAE collective " + UUID.randomUUID(),
                "certification",
                "DEAES",
                "opco",
                "SANTE",
                "since",
                at.today.toString()));
        InTraining.to(at.post(
                base + "/vae",
                "vaeKind",
                "COLLECTIVE",
                "certification",
                "DEAES",
                "group",
                InTraining.id(group).toString(),
                "since",
                at.today.toString()));

        at.sql("update person set erased_at = now(), first_name = 'Effacé', last_name = null where id = ?", person);
        var card = UUID.fromString(at.text("select card_key::text from person where id = ?", person));
        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(
                        _ -> events.publishEvent(new CardHidden(fr.ensemblier.people.Given.GIRONDE, card))));

        await().untilAsserted(() -> assertThat(at.text("select state from training_wish where person_id = ?", person))
                .isEqualTo("ENDED"));
        assertThat(at.text("select state || school from training_application where person_id = ?", person))
                .isEqualTo("WITHDRAWNeffacé");
        assertThat(at.text("select state from trainee where person_id = ?", person))
                .isEqualTo("ENTERED");
        assertThat(at.text(
                        "select state || ' ' || coalesce(group_id::text, 'sans groupe') from vae where person_id = ?",
                        person))
                .as("R-P6: she is in no group any more")
                .isEqualTo("DROPPED_OUT sans groupe");
        assertThat(at.get(entered)).hasStatus(404);
        assertThat(at.get(file)).hasStatus(404);
        assertThat(at.get(at.href()))
                .bodyText()
                .contains("1\u00A0place prise sur 2")
                .doesNotContain(entered);
        InTraining.to(at.post(at.href() + "/annuler", "cancelCause", "BODY"));
    }

    @Test
    void anArchivedFileIsBehindNoAddress() {
        var trainee = at.enrol(person);
        at.sql("update person set archived_at = now() where id = ?", person);

        assertThat(at.get(trainee)).hasStatus(404);
        assertThat(at.get("/equipe/formations/personnes")).bodyText().doesNotContain(trainee);
        assertThat(at.get(at.href())).bodyText().doesNotContain(trainee);
    }

    @Test
    void aJoinedFileKeepsItsTrainings() {
        var trainee = at.enrol(person);
        var kept = at.person();
        at.sql("update person set merged_into = ? where id = ?", kept, person);

        assertThat(at.get("/equipe/personnes/" + kept + "/formations"))
                .bodyText()
                .contains(at.title, trainee);
        assertThat(at.get(trainee)).hasStatusOk();
    }
}
