package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/// C11, C12, R-H1: schools that choose, work-study, what she reads of it, and what was opened by mistake.
class WaysTests extends AtAnEmployer {

    /// The address of a search of a work-study since twenty days.
    private String searching() {
        return InTraining.to(at.post(
                base() + "/alternance",
                "learned",
                "aide-a-domicile",
                "study",
                "APPRENTISSAGE",
                "searched",
                at.today.minusDays(20).toString()));
    }

    /// A work-study whose contract went to the OPCO two weeks ago.
    private String filed() {
        var study = searching();
        at.moved(study, "promettre", 15, "promettre-place", place.toString());
        at.moved(study, "deposer", 14, "deposer-reason", "SANTE");
        return study;
    }

    /// Admitted by her school is admitted to its session: typed once.
    @Test
    void aSchoolAdmitsAndTheSessionKnows() {
        var file = InTraining.to(at.post(base() + "/dossier", "schoolSession", at.session.toString()));
        assertThat(at.post(file + "/admettre", "admettre-day", at.today.toString()))
                .as("not sent yet")
                .hasStatus(422);
        at.moved(file, "envoyer", 0);
        at.moved(file, "liste", 0);
        at.moved(file, "admettre", 0);

        assertThat(at.text("select state from training_application where id = ?", InTraining.id(file)))
                .isEqualTo("ADMITTED");
        assertThat(at.text("select state from trainee where person_id = ?", person))
                .isEqualTo("ADMITTED");
        assertThatThrownBy(() -> at.sql(
                        "update training_application set state = 'PREPARING', sent_on = null, listed_on = null, ended_on = null where id = ?",
                        InTraining.id(file)))
                .hasMessageContaining("R-W1");
    }

    @Test
    void aSchoolRefusesWithAReason() {
        var file = InTraining.to(at.post(base() + "/dossier", "school", "IFAS des Lilas", "course", "DEAS"));
        at.moved(file, "envoyer", 0);
        assertThat(at.move(file, "refuser", 0)).hasStatus(422).bodyText().contains("Dites pourquoi");
        at.moved(file, "refuser", 0, "refuser-reason", "RANK");
        assertThat(at.get(file)).bodyText().contains("Refusé", "rang trop lointain");
        InTraining.to(at.post(file + "/retour"));
        assertThat(at.text("select state from training_application where id = ?", InTraining.id(file)))
                .isEqualTo("SENT");
    }

    /// C12, C5: her school admits her where every seat is taken: the page says that she has none.
    @Test
    void anAdmissionToAFullSessionSaysSo() {
        var first = at.enrol(at.person());
        at.moved(first, "admettre", 0);
        at.moved(at.enrol(at.person()), "admettre", 0);
        var file = InTraining.to(at.post(base() + "/dossier", "schoolSession", at.session.toString()));
        at.moved(file, "envoyer", 0);
        at.moved(file, "admettre", 0);

        assertThat(at.get(file)).bodyText().contains("toutes les places sont prises");
        assertThat(at.get(base())).bodyText().contains("Admission, sans place");
        assertThat(at.get(file)).bodyText().doesNotContain("depuis depuis");

        at.moved(first, "retirer", 0, "retirer-reason", "HIRED");
        assertThat(at.text("select state from trainee where person_id = ?", person))
                .as("the seat that is free is hers")
                .isEqualTo("ADMITTED");
        var hers = "/equipe/formations/inscriptions/"
                + at.text("select id::text from trainee where person_id = ?", person);
        InTraining.to(at.post(hers + "/retour"));
        assertThat(at.text("select state from trainee where person_id = ?", person))
                .as("taken back by a human, not given again by the machine")
                .isEqualTo("CANDIDATE");
        at.moved(hers, "admettre", 0);
        assertThat(at.get(file)).bodyText().contains("admission depuis le").doesNotContain("sont prises");
    }

    /// She reads in her space what is noted of her trainings.
    @Test
    void sheReadsHerTrainings() {
        at.enrol(person);
        InTraining.to(at.post(base() + "/dossier", "school", "École des Pins", "course", "Aide-soignant"));
        promise("PRIVE_CDI", "");
        assertThat(mvc.get()
                        .uri("/mon-espace/formations")
                        .with(SignedIn.as(new Actor.Candidate(person, "Zoé", new PlatformId("33"))))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(at.title, "Candidature", "École des Pins", "En préparation", "Les Tilleuls");
    }

    @Test
    void aWorkStudyGoesItsWay() {
        var study = searching();
        assertThat(at.move(study, "deposer", 0, "deposer-reason", "SANTE"))
                .as("no employer yet")
                .hasStatus(422);
        at.moved(study, "promettre", 0, "promettre-place", place.toString());
        assertThat(at.get(study)).bodyText().contains("depuis le").doesNotContain("depuis depuis");
        assertThat(at.move(study, "deposer", 0, "deposer-reason", "CNFPT"))
                .as("R-W5: CNFPT is no OPCO")
                .hasStatus(422);
        at.moved(study, "deposer", 0, "deposer-reason", "SANTE");
        at.moved(study, "commencer", 0);
        at.moved(study, "interrompre", 0, "interrompre-reason", "WRONG_JOB");
        assertThat(at.get(study)).bodyText().contains("Interrompue", "Les Tilleuls", "Opco Santé");
        InTraining.to(at.post(study + "/retour"));
        assertThat(at.text("select state from work_study where id = ?", InTraining.id(study)))
                .isEqualTo("STARTED");
    }

    /// R-P9, R-E6: no contract is asked of whom she avoids; another employer's is another hire.
    @Test
    void aWorkStudyIsThatOfTheEmployerWhoPromisesIt() {
        var study = filed();
        var hire = hired("APPRENTISSAGE");
        await().untilAsserted(() -> assertThat(
                        at.text("select hire_id::text from work_study where id = ?", InTraining.id(study)))
                .isEqualTo(hire.toString()));
        for (var back = 0; back < 3; back++) {
            InTraining.to(at.post(study + "/retour"));
        }
        assertThat(at.text(
                        "select state || ' ' || coalesce(hire_id::text, '-') from work_study where id = ?",
                        InTraining.id(study)))
                .isEqualTo("SEARCHING -");
        at.sql("update work_study set hire_id = ? where id = ?", hire, InTraining.id(study));
        assertThat(at.get(study)).as("a row of before").hasStatusOk();
        at.sql("""
                insert into hidden_employer (platform_id, id, person_id, organisation_id, name, said_at)
                values ('33', gen_random_uuid(), ?, ?, 'Les Tilleuls', now())
                """, person, organisation);
        assertThat(at.move(study, "promettre", 0, "promettre-place", place.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("ne veut pas être vue de cet employeur");
    }

    /// R-H1, C11: the contract of a work-study is a hire, typed once; recorded first, it begins the work-study.
    @Test
    void aWorkStudyIsAHireOnce() {
        var begun = filed();
        var asked = InTraining.to(at.move(begun, "commencer", 3));
        assertThat(at.get(asked))
                .bodyText()
                .contains("Les Tilleuls", at.today.minusDays(3).toString(), "value=\"APPRENTISSAGE\" selected");

        var hire = hired("APPRENTISSAGE");
        await().untilAsserted(() -> assertThat(
                        at.text("select hire_id::text from work_study where id = ?", InTraining.id(begun)))
                .isEqualTo(hire.toString()));
        assertThat(at.get(begun)).bodyText().contains("/equipe/embauches/" + hire);
    }

    @Test
    void aHireBeginsTheWorkStudyThatWasFiled() {
        var study = filed();
        hired("APPRENTISSAGE");
        await().untilAsserted(() -> assertThat(
                        at.text("select state || ' ' || started_on from work_study where id = ?", InTraining.id(study)))
                .isEqualTo("STARTED " + at.today.minusDays(3)));
    }

    /// R-E6: what was opened by mistake is taken out, as long as nothing else is noted; the database holds the rest.
    @Test
    void whatWasOpenedByMistakeIsTakenOut() {
        var promise = promise("PRIVE_CDI", "");
        var file = InTraining.to(at.post(base() + "/dossier", "school", "IFAS", "course", "DEAS"));
        var study = InTraining.to(at.post(
                base() + "/alternance",
                "learned",
                "aide-a-domicile",
                "study",
                "APPRENTISSAGE",
                "searched",
                at.today.toString()));
        for (var one : List.of(promise, file, study)) {
            assertThat(at.get(one)).bodyText().contains("Noté par erreur", "Retirer ce");
            assertThat(InTraining.to(at.post(one + "/erreur"))).endsWith("/formations");
            assertThat(at.get(one)).hasStatus(404);
        }
        var kept = promise("PRIVE_CDI", "");
        at.moved(kept, "tenu", 0);
        assertThat(InTraining.to(at.post(kept + "/erreur"))).isEqualTo(kept);
        Actors.as(
                Given.CLAIRE,
                () -> jdbc.sql("delete from employer_promise where id = ?")
                        .param(InTraining.id(kept))
                        .update());
        assertThat(at.text("select count(*)::text from employer_promise where person_id = ?", person))
                .isEqualTo("1");
    }
}
