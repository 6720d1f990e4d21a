package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// C5, R-W1, R-W8: people in a session from candidate to certificate, their seats and their hours.
@WholeApplication
class TraineesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private InTraining at;

    @BeforeEach
    void aSession() {
        at = new InTraining(mvc, jdbc);
    }

    @Test
    void goesFromCandidateToHerBlocks() {
        var person = at.person();
        var trainee = at.enrol(person);
        assertThat(at.get(at.href())).bodyText().contains("Zoé Secretname", "Candidature");
        assertThat(at.enrol(person)).as("she is there once").isEqualTo(trainee);

        at.moved(trainee, "admettre", 0);
        assertThat(at.move(trainee, "entrer", 20)).as("before the session").hasStatus(422);
        at.moved(trainee, "entrer", 0);
        assertThat(at.get(at.href())).bodyText().contains("1\u00A0place prise sur 2");
        at.moved(trainee, "terminer", 0);
        assertThat(at.move(trainee, "resultat", 0, "resultat-reason", "BLOCKS"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins un bloc");
        at.moved(
                trainee,
                "resultat",
                0,
                "resultat-reason",
                "BLOCKS",
                "resultat-blocks",
                "BC01",
                "resultat-blocks",
                "BC02");

        assertThat(at.text("select certified || blocks::text from trainee where id = ?", InTraining.id(trainee)))
                .isEqualTo("BLOCKS{BC01,BC02}");
        assertThat(at.get("/equipe/personnes/" + person + "/formations"))
                .bodyText()
                .contains("2\u00A0blocs obtenus", at.title);
        assertThat(at.text(
                        "select string_agg(title, ' | ' order by at) from person_event where person_id = ? and kind = 'TRAINING'",
                        person))
                .contains("Candidature à une formation", "Entrée en formation", "Blocs obtenus");
    }

    /// What is noted may be older than its note (R-W1); what is to come cannot be noted.
    @Test
    void aCandidateMayBeOlderThanItsNote() {
        var person = at.person();
        var page = at.href() + "/inscrire";
        assertThat(at.post(page, "person", person.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le jour");
        assertThat(at.post(
                        page,
                        "person",
                        person.toString(),
                        "since",
                        at.today.plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("date passée", "réponse à corriger");
        var hers = "/equipe/personnes/" + person + "/formations";
        assertThat(at.post(hers + "/session", "session", at.session.toString(), "candidateSince", ""))
                .hasStatus(422);

        var since = at.today.minusDays(30);
        var trainee = InTraining.to(
                at.post(hers + "/session", "session", at.session.toString(), "candidateSince", since.toString()));
        assertThat(at.text("select since_on::text from trainee where id = ?", InTraining.id(trainee)))
                .isEqualTo(since.toString());
        at.moved(trainee, "admettre", 20);
        at.moved(trainee, "entrer", 10);
    }

    /// Told before somebody is noted, on the page of the session and on that of its candidates; nothing is refused.
    @Test
    void saysThatItIsFullAndThatTheDayIsPast() {
        assertThat(at.get(at.href())).bodyText().doesNotContain("La date limite", "Toutes les places sont prises");
        at.sql("update training_session set apply_before = current_date - 20, elsewhere = 2 where id = ?", at.session);
        for (var page : java.util.List.of(at.href(), at.href() + "/inscrire")) {
            assertThat(at.get(page))
                    .bodyText()
                    .contains("La date limite d’inscription est passée", "Toutes les places sont prises");
        }
        at.enrol(at.person());
        at.sql("update training_session set apply_before = current_date, elsewhere = 1 where id = ?", at.session);
        assertThat(at.get(at.href())).bodyText().doesNotContain("La date limite", "Toutes les places sont prises");
    }

    @Test
    void noMorePeopleThanSeats() {
        var first = at.enrol(at.person());
        var second = at.enrol(at.person());
        var third = at.enrol(at.person());
        at.moved(first, "admettre", 0);
        at.moved(second, "admettre", 0);

        assertThat(at.move(third, "admettre", 0)).hasStatus(422).bodyText().contains("Il ne reste aucune place");
        assertThatThrownBy(() -> at.sql(
                        "update trainee set state = 'ADMITTED', admitted_on = current_date where id = ?",
                        InTraining.id(third)))
                .as("the database too")
                .hasMessageContaining("is full");

        at.moved(first, "retirer", 0, "retirer-reason", "HIRED");
        at.moved(third, "admettre", 0);
        assertThat(at.post(first + "/retour")).as("her seat is taken").hasStatus(422);
    }

    /// R-E6: noted by mistake, one step back; the database knows no other way.
    @Test
    void goesBackOneStepAtATime() {
        var trainee = at.enrol(at.person());
        at.moved(trainee, "admettre", 0);
        at.moved(trainee, "entrer", 0);
        at.moved(trainee, "interrompre", 0, "interrompre-reason", "ABSENCE");
        assertThat(at.get(trainee)).bodyText().contains("Interrompue", "absences");
        InTraining.to(at.post(trainee + "/retour"));
        assertThat(at.text("select state from trainee where id = ?", InTraining.id(trainee)))
                .isEqualTo("ENTERED");
        assertThatThrownBy(() -> at.sql(
                        "update trainee set state = 'CANDIDATE', admitted_on = null, entered_on = null where id = ?",
                        InTraining.id(trainee)))
                .hasMessageContaining("R-W1");
    }

    @Test
    void aCancelledSessionLeavesNobodyInIt() {
        var person = at.person();
        InTraining.to(at.post("/equipe/personnes/" + person + "/formations/attente", "wish", "aide-a-domicile"));
        var admitted = at.enrol(person);
        at.moved(admitted, "admettre", 0);
        assertThat(at.text("select state from training_wish where person_id = ?", person))
                .isEqualTo("PLACED");
        var entered = at.enrol(at.person());
        at.moved(entered, "admettre", 0);
        at.moved(entered, "entrer", 0);
        assertThatThrownBy(() -> at.sql(
                        "update training_session set state = 'CANCELLED', cause = 'BODY', decided_on = current_date, decided_by = 'x' where id = ?",
                        at.session))
                .hasMessageContaining("still has people");

        InTraining.to(at.post(at.href() + "/annuler", "cancelCause", "NO_FUNDING"));

        assertThat(at.text("select state || reason from trainee where id = ?", InTraining.id(admitted)))
                .isEqualTo("WITHDRAWNSESSION_CANCELLED");
        assertThat(at.text("select state || reason from trainee where id = ?", InTraining.id(entered)))
                .isEqualTo("BROKEN_OFFSESSION_CANCELLED");
        assertThat(at.text("select state from training_wish where person_id = ?", person))
                .as("she waits again")
                .isEqualTo("WAITING");
        assertThat(at.post(admitted + "/retour")).hasStatus(422).bodyText().contains("annulée");
    }

    /// R-W8: hours of a day, the sheet to sign, the certificate.
    @Test
    void hoursAreNotedAndAttested() {
        var trainee = at.enrol(at.person());
        var id = InTraining.id(trainee);
        at.moved(trainee, "admettre", 0);
        at.moved(trainee, "entrer", 0);
        assertThat(at.get(at.href() + "/emargement")).bodyText().contains("Zoé Secretname", "matin");
        assertThat(at.post(at.href() + "/presences", "jour", at.today.toString(), "planned", "7", "h-" + id, "8"))
                .hasStatus(422)
                .bodyText()
                .contains("Plus d’heures que prévu");
        assertThat(at.post(
                        at.href() + "/presences",
                        "jour",
                        at.today.plusDays(1).toString(),
                        "planned",
                        "7",
                        "h-" + id,
                        "7"))
                .hasStatus(422);
        InTraining.to(at.post(
                at.href() + "/presences",
                "jour",
                at.today.toString(),
                "planned",
                "7",
                "h-" + id,
                "3,5",
                "x-" + id,
                "oui"));

        assertThat(at.text("select attended || ' ' || excused from attendance where trainee_id = ?", id))
                .isEqualTo("3.50 true");
        assertThat(at.get(trainee + "/attestation"))
                .bodyText()
                .contains("Zoé Secretname", at.title, "3,5\u00A0h", "1\u00A0jour d’absence");
        assertThat(at.get("/equipe/formations/personnes?etat=ENTERED&risque=oui&q=Secretname"))
                .bodyText()
                .contains(trainee);
    }

    @Test
    void anotherPlatformSeesNothingOfIt() {
        assertThat(at.get("/equipe/formations/inscriptions/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    /// R-E6: whoever was joined to another file is still in the session, by the file that was kept.
    @Test
    void whoseFileWasJoinedToAnotherStaysInTheSession() {
        var kept = at.person();
        var other = at.person();
        at.sql("update person set first_name = 'Garance' where id = ?", kept);
        var trainee = at.enrol(other);
        at.moved(trainee, "admettre", 0);
        at.moved(trainee, "entrer", 0);
        at.sql("update person set merged_into = ? where id = ?", kept, other);

        assertThat(at.get(at.href())).bodyText().contains("Garance Secretname", "/equipe/personnes/" + kept);
        assertThat(at.get(at.href() + "/presences")).bodyText().contains("Garance Secretname");
        assertThat(at.get(at.href() + "/emargement")).bodyText().contains("Garance Secretname");
    }

    /// R-E6: what was given up is not taken back over a second enrolment in the same session.
    @Test
    void whoIsThereAgainIsThereOnce() {
        var person = at.person();
        var first = at.enrol(person);
        at.moved(first, "retirer", 0, "retirer-reason", "HIRED");
        var second = at.enrol(person);
        assertThat(second).isNotEqualTo(first);

        assertThat(at.post(first + "/retour")).hasStatus(422).bodyText().contains("de nouveau inscrite");

        at.moved(second, "retirer", 0, "retirer-reason", "HIRED");
        InTraining.to(at.post(first + "/retour"));
    }
}
