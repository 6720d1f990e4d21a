package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Job;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-W4, R-W8: what the days do, absences, interruption, both views with their reminders, the debrief, the certificate.
@WholeApplication
class CourseTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Job> jobs;

    private AtAStructure at;

    @BeforeEach
    void makeThem() {
        at = new AtAStructure(mvc, jdbc);
    }

    private void days() {
        AtAStructure.run(jobs, "immersions.days");
    }

    /// A visit of today and of some days before, confirmed in time.
    private UUID visit(int begunBefore, int lasting) {
        var id = at.accepted("VISIT");
        at.post(
                at.claire,
                "/equipe/immersions/" + id + "/confier",
                "from",
                at.today.toString(),
                "until",
                at.today.toString(),
                "days",
                "2",
                "hours",
                "14");
        at.sql(
                "update immersion set covered_on = covered_on - ?, from_on = from_on - ?, until_on = until_on - ? + ? where id = ?",
                begunBefore,
                begunBefore,
                begunBefore,
                lasting,
                id);
        return id;
    }

    @Test
    void theDaysBeginItAndEndItAndAskBothForTheirView() {
        var id = visit(2, 2);
        days();
        assertThat(at.state(id)).isEqualTo("RUNNING");
        at.sql("update immersion set until_on = current_date - 1 where id = ?", id);
        days();
        assertThat(at.state(id)).isEqualTo("ENDED");
        assertThat(at.count("select count(*) from immersion_view where immersion_id = ?", id))
                .isEqualTo(2);
        assertThat(at.count("select count(*) from notice where key = 'immersion.view:' || ?", id.toString()))
                .isEqualTo(1);

        at.sql("update immersion_view set due_on = current_date + 6 where immersion_id = ?", id);
        days();
        days();
        assertThat(at.count(
                        "select count(*) from notice where key like 'immersion.view-first%' and key like '%' || ?",
                        id.toString()))
                .isEqualTo(2);
        at.sql("update immersion_view set due_on = current_date where immersion_id = ?", id);
        for (var refused : List.of(
                at.post(
                        at.her,
                        "/mon-espace/immersions/" + id + "/avis",
                        "opinion",
                        "GOOD",
                        "words",
                        "J’ai le diabète"),
                at.post(
                        at.paul,
                        "/employeur/immersions/" + id + "/avis",
                        "opinion",
                        "GOOD",
                        "words",
                        "Elle a le diabète"))) {
            assertThat(refused).hasStatus(422);
            assertThat(AtAStructure.body(refused)).contains("value=\"GOOD\" checked", "le diabète");
        }
        assertThat(at.post(at.her, "/mon-espace/immersions/" + id + "/avis", "opinion", "GOOD", "goesOn", "oui"))
                .hasStatus3xxRedirection();
        days();
        assertThat(at.count(
                        "select count(*) from notice where key like 'immersion.view-last%' and key like '%' || ?",
                        id.toString()))
                .isEqualTo(1);
        assertThat(at.post(at.paul, "/employeur/immersions/" + id + "/avis", "opinion", "GOOD"))
                .hasStatus3xxRedirection();
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id)))
                .contains("ce métier lui plaît", "ne pense pas l’embaucher");
    }

    /// R-W8: what is attested is what was done.
    @Test
    void absencesAndAnInterruptionAreTakenOffTheCertificate() {
        var id = visit(2, 4);
        days();
        assertThat(at.post(
                        at.claire,
                        "/equipe/immersions/" + id + "/absence",
                        "missed",
                        at.today.toString(),
                        "missedHours",
                        "3,5",
                        "missedWhy",
                        "EXCUSED"))
                .hasStatus3xxRedirection();
        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/interrompre", "stopped", at.today.toString()))
                .hasStatus(422);
        assertThat(at.post(
                        at.claire,
                        "/equipe/immersions/" + id + "/interrompre",
                        "stopped",
                        at.today.toString(),
                        "doneHours",
                        "7",
                        "why",
                        "HOST"))
                .hasStatus3xxRedirection();
        assertThat(at.state(id)).isEqualTo("INTERRUPTED");
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id + "/attestation"))
                        .replace('\u00A0', ' '))
                .contains("7 heures de présence", "3,5 heures");
    }

    @Test
    void anEndNotedByMistakeIsTakenBackUntilTheDebrief() {
        var id = visit(2, 1);
        at.sql("update immersion set until_on = current_date where id = ?", id);
        days();
        at.sql("update immersion set until_on = current_date - 1 where id = ?", id);
        days();
        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/retour")).hasStatus3xxRedirection();
        assertThat(at.state(id)).isEqualTo("RUNNING");
        days();
        assertThat(at.post(
                        at.claire,
                        "/equipe/immersions/" + id + "/bilan",
                        "debriefed",
                        at.today.toString(),
                        "finding",
                        "POSITIVE",
                        "ledTo",
                        "TRAINING",
                        "note",
                        "Elle veut se former"))
                .hasStatus3xxRedirection();
        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/retour")).hasStatus(422);
        assertThat(at.count(
                        "select count(*) from task where key = 'immersion.debrief:' || ? and done_at is null",
                        id.toString()))
                .isZero();
    }

    /// Other dates have a reason, stay in the story, and both sides are told.
    @Test
    void datesChangeWithAReason() {
        var id = visit(0, 3);
        var path = "/equipe/immersions/" + id + "/dates";
        var later = at.today.plusDays(3).toString();
        assertThat(at.post(at.claire, path, "from", later, "until", later, "days", "1", "hours", "3"))
                .hasStatus(422);
        assertThat(at.post(
                        at.claire,
                        path,
                        "from",
                        later,
                        "until",
                        later,
                        "days",
                        "1",
                        "hours",
                        "3",
                        "reasonOfDates",
                        "Grève des bus",
                        "version",
                        at.version(id)))
                .hasStatus3xxRedirection();
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id)))
                .contains("Grève des bus");
        assertThat(at.count(
                        "select count(*) from notice where key like 'immersion.moved%' and key like '%' || ?",
                        id.toString()))
                .isEqualTo(2);
    }

    @Test
    void sheGivesUpHerRequestUntilItIsAnswered() {
        var id = at.asked("VISIT");
        assertThat(at.post(at.her, "/mon-espace/immersions/" + id + "/annuler")).hasStatus3xxRedirection();
        assertThat(at.state(id)).isEqualTo("CANCELLED");
        assertThat(at.get(new Actor.Visitor(), "/immersion/nothing")).hasStatus(404);
    }

    private void interrupted(UUID id, String done) {
        assertThat(at.post(
                        at.claire,
                        "/equipe/immersions/" + id + "/interrompre",
                        "stopped",
                        at.today.minusDays(1).toString(),
                        "doneHours",
                        done,
                        "why",
                        "HOST"))
                .hasStatus3xxRedirection();
    }

    private String certificate(UUID id) {
        return AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id + "/attestation"))
                .replace('\u00A0', ' ');
    }

    /// R-W8: what an interruption left undone counts as long as it stands.
    @Test
    void anInterruptionThatIsTakenBackLeavesNothingUndone() {
        var id = visit(2, 4);
        days();
        interrupted(id, "7");
        assertThat(certificate(id)).contains("7 heures de présence");
        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/retour")).hasStatus3xxRedirection();
        interrupted(id, "10");
        assertThat(certificate(id)).contains("10 heures de présence");
        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/retour")).hasStatus3xxRedirection();
        at.sql("update immersion set until_on = current_date - 1 where id = ?", id);
        days();
        assertThat(certificate(id)).contains("14 heures de présence").doesNotContain("déjà retirées");
    }

    /// R-W8: who is not there any more is not absent.
    @Test
    void nobodyIsAbsentAfterAnInterruption() {
        var id = visit(2, 4);
        days();
        interrupted(id, "7");
        var answer = at.post(
                at.claire,
                "/equipe/immersions/" + id + "/absence",
                "missed",
                at.today.toString(),
                "missedHours",
                "3",
                "missedWhy",
                "EXCUSED");
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("interrompue");
    }

    /// R-W4: both give their view, also a structure where nobody has an account.
    @Test
    void aStructureWithoutAnAccountIsAskedForItsViewByMail() {
        var id = visit(2, 2);
        days();
        at.sql("update immersion set until_on = current_date - 1 where id = ?", id);
        days();
        var link = at.link("immersion.view-at-by-mail:" + id);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), link))).contains("Votre avis");
        at.sql("update immersion_view set due_on = current_date + 6 where immersion_id = ?", id);
        days();
        assertThat(at.link("immersion.view-first-at-by-mail:" + id)).startsWith("/immersion/");
        assertThat(at.post(new Actor.Visitor(), link + "/avis", "opinion", "GOOD"))
                .hasStatus3xxRedirection();
        assertThat(at.count(
                        "select count(*) from immersion_view where immersion_id = ? and side = 'HOST' and answer = 'GOOD'",
                        id))
                .isEqualTo(1);
    }
}
