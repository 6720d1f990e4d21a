package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.placements.Hires;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// R-H1, R-H2: a hire is one, and both sides say how it goes.
@WholeApplication
class HiresTests extends AroundAnOffer {

    @Autowired
    Hires hires;

    /// R-H1: a renewed contract is the same hire, which ends later.
    @Test
    void aRenewedContractIsOneHire() {
        var her = her("Amina");
        var start = Paris.today(clock).minusDays(60);

        var first = record(her, start, start.plusDays(30));
        var renewed = record(her, start.plusDays(31), start.plusDays(90));
        var later = record(her, start.plusDays(200), null);

        assertThat(first).isInstanceOf(Hires.Outcome.Recorded.class);
        var hire = ((Hires.Outcome.Recorded) first).hire();
        assertThat(renewed).isInstanceOfSatisfying(Hires.Outcome.Known.class, known -> {
            assertThat(known.hire()).isEqualTo(hire);
            assertThat(known.news()).startsWith("Contrat prolongé jusqu’au");
        });
        assertThat(scene.count(
                        "select count(*) from hire_change where hire_id = ? and said like 'Contrat prolongé%'", hire))
                .isEqualTo(1);
        assertThat(later).isInstanceOf(Hires.Outcome.Recorded.class);
        assertThat(scene.count("select count(*) from hire where person_id = ?", her.person()))
                .isEqualTo(2);
    }

    /// R-H1: two people who record it at one instant record one.
    @Test
    void twoDeclarationsAtOneInstantAreOneHire() {
        var her = her("Amina");
        var start = Paris.today(clock);

        var said = java.util.stream.Stream.generate(() -> CompletableFuture.supplyAsync(() -> record(her, start, null)))
                .limit(4)
                .toList();
        said.forEach(CompletableFuture::join);

        assertThat(scene.count("select count(*) from hire where person_id = ?", her.person()))
                .isEqualTo(1);
    }

    /// R-H2: six checks of each side, from the first day to a year.
    @Test
    void bothSidesAreAskedFromTheFirstDayToAYear() {
        var her = her("Amina");
        var start = LocalDate.of(2026, 1, 31);
        var hire = ((Hires.Outcome.Recorded) record(her, start, null)).hire();

        for (var on : new LocalDate[] {
            start.plusDays(1),
            start.plusDays(7),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2026, 7, 31),
            LocalDate.of(2027, 1, 31)
        }) {
            assertThat(scene.count("select count(*) from hire_check where hire_id = ? and due_on = ?", hire, on))
                    .as(on.toString())
                    .isEqualTo(2);
        }
    }

    /// R-H2: both sides say the contrary, so a human looks.
    @Test
    void contraryAnswersOpenATask() {
        var her = her("Amina");
        var hire = ((Hires.Outcome.Recorded) record(her, Paris.today(clock).minusDays(3), null)).hire();
        var team = new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, true);

        answer(hire, team, "PERSON", "LEFT");
        assertThat(scene.count("select count(*) from task where key = ?", "hire-contradiction:" + hire + ":D1"))
                .isZero();
        answer(hire, team, "EMPLOYER", "THERE");

        assertThat(scene.count("select count(*) from task where key = ?", "hire-contradiction:" + hire + ":D1"))
                .isEqualTo(1);

        var adviser = SignedIn.as(team);
        assertThat(mvc.get().uri("/equipe/embauches/{id}", hire).with(adviser))
                .bodyText()
                .contains("Qui a raison");
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/eclaircir", hire)
                        .param("due", "D1")
                        .with(adviser))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/eclaircir", hire)
                        .param("due", "D1")
                        .param("right", "En poste, l’employeur confirme")
                        .with(adviser))
                .hasStatus3xxRedirection();
        assertThat(scene.count(
                        "select count(*) from task where done_at is not null and key = ?",
                        "hire-contradiction:" + hire + ":D1"))
                .isEqualTo(1);
    }

    /// R-H2, R-P2: the person and the employer say it themselves, each on a page of their own, and nobody else.
    @Test
    void bothSidesSayThemselvesHowItGoes() {
        var her = her("Amina");
        var hire = ((Hires.Outcome.Recorded) record(her, Paris.today(clock).minusDays(3), null)).hire();
        var candidate = SignedIn.as(her.actor());
        var employer = SignedIn.as(scene.employer);

        assertThat(mvc.get().uri("/mon-espace").with(candidate).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/mon-espace/embauches/" + hire);
        assertThat(mvc.get().uri("/mon-espace/embauches/{id}", hire).with(candidate))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/mon-espace/embauches/{id}", hire)
                        .with(SignedIn.as(her("Léa").actor())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/employeur/embauches/{id}", hire).with(SignedIn.as(elsewhere().employer)))
                .hasStatus(404);
        assertThat(mvc.post().uri("/mon-espace/embauches/{id}", hire).with(candidate))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/mon-espace/embauches/{id}", hire)
                        .param("answer", "THERE_DIFFICULT")
                        .with(candidate))
                .hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/employeur/embauches/{id}", hire)
                        .with(employer)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Toujours en poste")
                .doesNotContain("difficile");
        assertThat(mvc.post()
                        .uri("/employeur/embauches/{id}", hire)
                        .param("answer", "THERE")
                        .with(employer))
                .hasStatus3xxRedirection();
        assertThat(scene.count("select count(*) from hire_check where hire_id = ? and answer is not null", hire))
                .isEqualTo(2);
    }

    /// R-H2: on the first day, and on that day alone, somebody may say that the job did not begin.
    @Test
    void aJobThatDidNotBeginIsSaidOnTheFirstDay() {
        var her = her("Amina");
        var today = Paris.today(clock);
        var hire = ((Hires.Outcome.Recorded) record(her, today.minusDays(3), null)).hire();
        var candidate = SignedIn.as(her.actor());
        assertThat(mvc.get().uri("/mon-espace/embauches/{id}", hire).with(candidate))
                .bodyText()
                .contains("Je n’ai pas commencé");

        assertThat(mvc.post()
                        .uri("/mon-espace/embauches/{id}", hire)
                        .param("answer", "NOT_BEGUN")
                        .with(candidate))
                .hasStatus3xxRedirection();

        assertThat(scene.count(
                        "select count(*) from task where key = ? and urgent", "hire-notbegun:" + hire + ":D1:PERSON"))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from hire where id = ? and ends_on is null", hire))
                .isEqualTo(1);
        var older = ((Hires.Outcome.Recorded) record(her("Léa"), today.minusDays(8), null)).hire();
        assertThat(mvc.get().uri("/employeur/embauches/{id}", older).with(SignedIn.as(scene.employer)))
                .bodyText()
                .contains("Toujours en poste")
                .doesNotContain("value=\"NOT_BEGUN\"");
    }

    /// C9: who says nothing is asked, reminded twice, and then called by the adviser.
    @Test
    void whoSaysNothingIsRemindedTwiceThenCalled() {
        var her = her("Amina");
        recruiter();
        var hire = ((Hires.Outcome.Recorded) record(her, Paris.today(clock).minusDays(1), null)).hire();

        for (var said : new int[][] {{0, 1, 0}, {2, 1, 0}, {3, 2, 0}, {7, 3, 0}, {9, 3, 0}, {10, 3, 1}}) {
            set("update hire_check set due_on = current_date - " + said[0] + " where hire_id = ? and due = 'D1'", hire);
            remind();
            assertThat(scene.count(
                            "select count(*) from notice where key like ?", "hire-check:" + hire + ":D1:PERSON%"))
                    .as("after " + said[0] + " days")
                    .isEqualTo(said[1]);
            assertThat(scene.count("select count(*) from notice where key like ?", "hire-check:EMPLOYER%:D1:" + hire))
                    .as("after " + said[0] + " days")
                    .isEqualTo(said[1]);
            assertThat(scene.count("select count(*) from task where key = ?", "hire-check:" + hire + ":D1"))
                    .as("after " + said[0] + " days")
                    .isEqualTo(said[2]);
        }
    }

    /// C9: an employer whom no message reaches is called on the day.
    @Test
    void whomNoMessageReachesIsCalledAtOnce() {
        var hire = ((Hires.Outcome.Recorded)
                        record(her("Amina"), Paris.today(clock).minusDays(1), null))
                .hire();
        remind();
        assertThat(scene.count("select count(*) from task where key = ?", "hire-check:" + hire + ":D1"))
                .isEqualTo(1);
    }

    /// B7, R20: the employer and the team name who looks after her, and whether she or he is trained; where she says
    /// that
    /// nobody is there, the team is asked to call.
    @Test
    void bothSidesNameTheTutorAndAContraryAnswerIsCalledAbout() {
        var her = her("Amina");
        var hire = ((Hires.Outcome.Recorded) record(her, Paris.today(clock).minusDays(3), null)).hire();
        assertThat(mvc.post()
                        .uri("/mon-espace/embauches/{id}", hire)
                        .param("answer", "THERE")
                        .param("tutor", "NONE")
                        .with(SignedIn.as(her.actor())))
                .hasStatus3xxRedirection();
        set("update task set done_at = now(), done_by = 'test' where key = 'hire-tutor:' || ? || ':D1'", hire);

        assertThat(tutor("/employeur/embauches/", hire, SignedIn.as(scene.employer), "", "YES", "2024"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez son nom", "2024");
        assertThat(tutor("/employeur/embauches/", hire, SignedIn.as(scene.employer), "Sylvie Brun", "YES", "2999"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez l’année en quatre chiffres", "Sylvie Brun");
        assertThat(tutor("/employeur/embauches/", hire, SignedIn.as(scene.employer), "Sylvie Brun", "YES", "2024"))
                .hasStatus3xxRedirection();
        assertThat(tutor("/employeur/embauches/", hire, SignedIn.as(scene.employer), "Sylvie Brun", "YES", "2024"))
                .hasStatus3xxRedirection();
        assertThat(scene.count("select count(*) from hire_tutor where hire_id = ? and said_by = 'EMPLOYER'", hire))
                .as("the same said twice is said once")
                .isEqualTo(1);
        assertThat(open(hire)).as("she says that nobody is there").isEqualTo(1);
        assertThat(mvc.get().uri("/employeur/embauches/{id}", hire).with(SignedIn.as(scene.employer)))
                .bodyText()
                .contains("Sylvie Brun", "oui, en 2024");

        var team = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));
        assertThat(tutor("/equipe/embauches/", hire, team, "Karim Haddad", "NO", "2024"))
                .hasStatus3xxRedirection();
        assertThat(open(hire)).as("the team knows who it is").isZero();
        assertThat(scene.count(
                        "select count(*) from hire_tutor where hire_id = ? and trained = 'NO' and trained_year is null",
                        hire))
                .isEqualTo(1);
        assertThat(mvc.get().uri("/equipe/embauches/{id}", hire).with(team))
                .bodyText()
                .contains("Karim Haddad", "noté par l’équipe");

        set(
                "update hire set cancelled_at = now(), cancelled_by = 'test', cancel_reason = 'MISTAKE' where id = ?",
                hire);
        assertThat(tutor("/equipe/embauches/", hire, team, "Nadia Roy", "NO", ""))
                .as("nobody looks after a hire that did not take place")
                .hasStatus(404);
    }

    /// R-H1: who says that she works and has no hire here is shown the way to record it.
    @Test
    void whoWorksWithoutAHireIsRecorded() {
        var her = her("Amina");
        set("update profile set state = 'WORKING' where person_id = ?", her.person());
        var team = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));
        assertThat(mvc.get()
                        .uri("/equipe/personnes/{id}/embauches", her.person())
                        .with(team))
                .bodyText()
                .contains(
                        "Aucune embauche en cours n’est connue", "/equipe/embauches/nouvelle?personne=" + her.person());
        record(her, Paris.today(clock).minusDays(3), null);
        assertThat(mvc.get()
                        .uri("/equipe/personnes/{id}/embauches", her.person())
                        .with(team))
                .bodyText()
                .doesNotContain("Aucune embauche en cours");
    }

    private int open(UUID hire) {
        return scene.count("select count(*) from task where key = ? and done_at is null", "hire-tutor:" + hire + ":D1");
    }

    private MvcTestResult tutor(
            String where, UUID hire, RequestPostProcessor who, String name, String trained, String year) {
        return mvc.post()
                .uri(where + "{id}/tuteur", hire)
                .param("tutorName", name)
                .param("tutorTrained", trained)
                .param("tutorYear", year)
                .with(who)
                .exchange();
    }

    private void recruiter() {
        var account = scene.employer.account();
        set(
                "insert into account (id, email, name, created_at) values (?, gen_random_uuid() || '@exemple.invalid', 'Solène Marty', now())",
                account);
        set(
                "insert into membership (id, account_id, role, platform_id, organisation_id, since) values (gen_random_uuid(), ?, 'EMPLOYER', '"
                        + scene.platform.value() + "', '" + scene.employer.organisation() + "', now())",
                account);
    }

    /// B7: who says that nobody is there for her is looked after before she leaves; the employer does not read it.
    @Test
    void whoIsLeftAloneIsCalledAbout() {
        var her = her("Amina");
        var hire = ((Hires.Outcome.Recorded) record(her, Paris.today(clock).minusDays(3), null)).hire();
        assertThat(mvc.post()
                        .uri("/employeur/embauches/{id}", hire)
                        .param("answer", "THERE")
                        .param("tutor", "YES")
                        .with(SignedIn.as(scene.employer)))
                .hasStatus3xxRedirection();

        assertThat(mvc.post()
                        .uri("/mon-espace/embauches/{id}", hire)
                        .param("answer", "THERE")
                        .param("tutor", "NONE")
                        .param("helps", "TRAVEL")
                        .param("helps", "NONSENSE")
                        .with(SignedIn.as(her.actor())))
                .hasStatus3xxRedirection();

        assertThat(scene.count(
                        "select count(*) from task where key = ? and detail like '%le contraire%le trajet%'",
                        "hire-tutor:" + hire + ":D1"))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from hire_check where hire_id = ? and helps = '{TRAVEL}' and tutor = 'NONE'",
                        hire))
                .isEqualTo(1);
        assertThat(mvc.get().uri("/employeur/embauches/{id}", hire).with(SignedIn.as(scene.employer)))
                .bodyText()
                .doesNotContain("trajet</");
    }

    private void answer(UUID hire, Actor.Team team, String asked, String answer) {
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/nouvelles", hire)
                        .param("check", "D1:" + asked)
                        .param("answer", answer)
                        .with(SignedIn.as(team)))
                .hasStatus3xxRedirection();
    }

    private Hires.Outcome record(Scene.Her her, LocalDate starts, @Nullable LocalDate ends) {
        return Readings.across(() -> hires.record(scene.hired(her, starts, ends, Hires.Looking.MORE_HOURS)));
    }
}
