package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// R-M5 (c): when an employer does not call, the platform can: numbers, what was said, a reminder, an end.
@WholeApplication
class TeamActsTests extends AroundAnOffer {

    private RequestPostProcessor adviser;

    @BeforeEach
    void signIn() {
        adviser = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));
        set("update establishment set phone = '+33556001122' where id = ?", scene.establishment);
    }

    /// R-M5 (c): the task says whom to call, at which number, who waits and since when.
    @Test
    void theHomeSaysWhomToCallAndWhy() {
        var her = her("Amina");
        var contact = accepted(her);
        run(untilLate(contact));
        var task = scene.key(
                "select id from task where href = '/equipe/contacts/' || ?::text and kind = 'contact.late'", contact);

        assertThat(mvc.get()
                        .uri("/equipe?quand=semaine&tout=true")
                        .with(adviser)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("N’a pas appelé Amina Belkadour", "Demandez Solène Marty", "tel:+33556001122");
        assertThat(scene.count(
                        "select count(*) from task where id = ? and person_id is not null and organisation_id is not null",
                        task))
                .isEqualTo(1);

        assertThat(mvc.post()
                        .uri("/equipe/appels")
                        .param("tache", task.toString())
                        .with(adviser))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/equipe/appels")
                        .param("tache", task.toString())
                        .param("mot", "Elle l’appelle demain")
                        .with(adviser))
                .hasStatus3xxRedirection();
        assertThat(entriesOf(contact, "note")).isEqualTo(1);
        for (var reader : List.of(
                page("/employeur/contacts/" + contact, SignedIn.as(scene.employer)),
                page("/mon-espace/contacts/" + contact, SignedIn.as(her.actor())))) {
            assertThat(reader).hasStatusOk().bodyText().doesNotContain("Elle l’appelle demain");
        }
    }

    /// R-M5 (c): the adviser notes what the employer says, with her name, and the clock stops.
    @Test
    void theAdviserNotesThatShewasReached() {
        var contact = accepted(her("Amina"));
        run(untilLate(contact));

        assertThat(page("/equipe/contacts/" + contact, adviser))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "tel:+33556001122", "tel:+33639981207", "Relancer l’employeur", "Clore cette mise en relation");
        post(contact, "joindre?jointe=true");

        assertThat(scene.state(contact)).isEqualTo("REACHED");
        assertThat(scene.count(
                        "select count(*) from task where key = ? and done_at is not null", "contact.late:" + contact))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from contact_entry where contact_id = ? and side = 'TEAM' and by = 'Claire Bessière'",
                        contact))
                .isEqualTo(1);
    }

    /// R-E2: a refused note keeps what was typed, says it at its field, and changes nothing.
    @Test
    void anOutcomeNeedsItsReason() {
        var contact = accepted(her("Amina"));

        assertThat(post(contact, "issue?stage=NOT_SUITABLE"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"reason-error\"");
        assertThat(post(contact, "cloture")).hasStatus(422);
        assertThat(scene.state(contact)).isEqualTo("ACCEPTED");
        assertThat(post(contact, "issue?stage=NOT_SUITABLE&reason=HOURS")).hasStatus3xxRedirection();
        assertThat(scene.state(contact)).isEqualTo("CLOSED");
    }

    /// R-E2: without her agreement nothing is answered for her, and what was typed stays.
    @Test
    void anAnswerWithoutHerAgreementKeepsWhatWasTyped() {
        var contact = asked(her("Amina"));

        assertThat(post(contact, "reponse?reponse=oui&comment=Au téléphone"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"accord-error\"", "Au téléphone");
        assertThat(scene.state(contact)).isEqualTo("ASKED");
        post(contact, "reponse?reponse=oui&accord=true");
        assertThat(scene.state(contact)).isEqualTo("ACCEPTED");
    }

    /// The employer is asked again, once a day; the team may close what nobody ends, saying why.
    @Test
    void theAdviserRemindsAndCloses() {
        var contact = accepted(her("Amina"));

        post(contact, "relance");
        post(contact, "relance");
        assertThat(scene.count("select count(*) from notice where key like ?", "contact-reminded-%:" + contact))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from contact_entry where contact_id = ? and kind = 'reminded'", contact))
                .isEqualTo(1);
        post(contact, "cloture?why=Le poste est gelé");

        assertThat(scene.state(contact)).isEqualTo("WITHDRAWN");
        assertThat(scene.count("select count(*) from notice where key = ?", "contact-stopped:" + contact))
                .isEqualTo(2);
    }

    /// R-H1: the team records the hire that the employer tells at the telephone; it is the contact's.
    @Test
    void theAdviserRecordsTheHire() {
        var contact = accepted(her("Amina"));

        assertThat(mvc.post()
                        .uri("/equipe/contacts/" + contact
                                + "/embauche?startsOn=" + fr.ensemblier.foundation.Paris.today(clock)
                                + "&contract=PRIVE_CDI&hours=30")
                        .with(adviser))
                .hasStatus3xxRedirection();

        assertThat(scene.count("select count(*) from hire where contact_id = ? and declared_by = 'TEAM'", contact))
                .isEqualTo(1);
        assertThat(Readings.across(() -> contacts.get(contact).state()))
                .isInstanceOfSatisfying(
                        fr.ensemblier.matching.model.ContactState.Closed.class,
                        closed -> assertThat(closed.stage()).isEqualTo(Stage.HIRED));
    }

    private MvcTestResult post(UUID contact, String act) {
        return mvc.post()
                .uri("/equipe/contacts/" + contact + "/" + act)
                .with(adviser)
                .exchange();
    }

    private MvcTestResult page(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private int entriesOf(UUID contact, String kind) {
        return scene.count("select count(*) from contact_entry where contact_id = ? and kind = ?", contact, kind);
    }
}
