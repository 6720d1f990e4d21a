package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.placements.Hires;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-H1, R-M10: a contract whose last day is past is asked about, and moves nothing by itself.
@WholeApplication
class EndedContractsTests extends AroundAHire {

    @Autowired
    Hires hires;

    /// R-H1, R-M10: her adviser and she are asked once; her file stays as it was until one of them answers.
    @Test
    void aContractThatRanOutAsksHerAndHerAdviser() {
        var her = her("Amina");
        var hire = ended(her, Hires.Looking.NO);

        remind();
        remind();

        assertThat(scene.count(
                        "select count(*) from task where key = ? and done_at is null and title like '%contrat terminé chez%'",
                        "hire-ended:" + hire))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(distinct key) from outgoing_message where key like ?",
                        "hire-ended:" + hire + "%"))
                .isEqualTo(1);
        assertThat(profile(her, "state = 'WORKING'"))
                .as("nothing moves silently")
                .isTrue();
        assertThat(mvc.get()
                        .uri("/equipe/personnes/{id}/embauches", her.person())
                        .with(adviser))
                .hasStatusOk()
                .bodyText()
                .contains("Terminée, à rappeler");
        assertThat(mvc.get().uri("/mon-espace/embauches/{id}/recherche", hire).with(SignedIn.as(her.actor())))
                .hasStatusOk()
                .bodyText()
                .contains("devait finir le", "Mon contrat continue");

        says(her, hire, "ANOTHER_POST");
        assertThat(profile(her, "state = 'VALIDATED'")).isTrue();
        assertThat(situation(her, "situation <> 'EMPLOYEE_SECTOR'")).isTrue();
        assertThat(open(hire)).as("answered").isZero();
    }

    /// R-H1: it goes on, she says; the team notes until when, and what she said before counts again.
    @Test
    void aContractThatGoesOnKeepsWhatSheSaid() {
        var her = her("Leïla");
        var hire = ended(her, Hires.Looking.MORE_HOURS);
        remind();

        says(her, hire, "CONTINUES");

        assertThat(scene.count("select count(*) from hire where id = ? and still_looking", hire))
                .isEqualTo(1);
        assertThat(profile(her, "state = 'WORKING_MORE'")).isTrue();
        assertThat(scene.count(
                        "select count(*) from task where key = ? and done_at is null and title like '%son contrat continue%'",
                        "hire-ended:" + hire))
                .isEqualTo(1);
        remind();
        assertThat(scene.count("select count(*) from hire where id = ? and still_looking", hire))
                .as("not asked twice about one day")
                .isEqualTo(1);
    }

    /// R-H1, R-E6: renewed, the task and the question go; the new end is asked about when it comes.
    @Test
    void aRenewedContractIsAskedAboutNoMore() {
        var her = her("Sofia");
        var hire = ended(her, Hires.Looking.NO);
        remind();
        var today = Paris.today(clock);

        Readings.across(() -> hires.record(scene.hired(her, today, today.plusMonths(2), Hires.Looking.NO)));

        assertThat(open(hire)).isZero();
        assertThat(scene.count("select count(*) from hire where id = ? and still_looking = false", hire))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from hire where id = ? and end_asked_for is null", hire))
                .isEqualTo(1);
    }

    /// R-M10: whoever has another post that goes on is not told that she has none, whenever that one began.
    @Test
    void whoHasAnOlderPostThatGoesOnIsNotAsked() {
        var her = her("Inès");
        var today = Paris.today(clock);
        Readings.across(
                () -> hires.record(elsewhere().hired(her, today.minusMonths(10), null, Hires.Looking.MORE_HOURS)));
        var hire = ended(her, Hires.Looking.MORE_HOURS);

        remind();

        assertThat(open(hire)).isZero();
    }

    /// One end is one task: the clock of the question does not open another (R-M10).
    @Test
    void anEndThatNobodyAnswersStaysOneTask() {
        var her = her("Lila");
        var hire = ended(her, Hires.Looking.NO);
        remind();
        set("update hire set looking_asked_on = current_date - 90 where id = ?", hire);

        remind();

        assertThat(scene.count(
                        "select count(*) from task where key in ('hire-ended:' || ?, 'hire-looking:' || ?) and done_at is null",
                        hire,
                        hire))
                .isEqualTo(1);
    }

    private UUID ended(Scene.Her her, Hires.Looking looking) {
        var today = Paris.today(clock);
        var said = scene.hired(her, today.minusMonths(2), today.minusDays(3), looking);
        return ((Hires.Outcome.Recorded) Readings.across(() -> hires.record(said))).hire();
    }

    private int open(UUID hire) {
        return scene.count("select count(*) from task where key = ? and done_at is null", "hire-ended:" + hire);
    }

    private boolean situation(Scene.Her her, String where) {
        return scene.count("select count(*) from person where id = ? and " + where, her.person()) == 1;
    }

    private void says(Scene.Her her, UUID hire, String answer) {
        assertThat(mvc.post()
                        .uri("/mon-espace/embauches/{id}/recherche", hire)
                        .param("looking", answer)
                        .with(SignedIn.as(her.actor())))
                .hasRedirectedUrl("/mon-espace");
    }
}
