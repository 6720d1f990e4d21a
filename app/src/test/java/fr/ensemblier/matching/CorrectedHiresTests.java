package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// R-E6: the team corrects or cancels a hire with a reason, the history says so, figures follow, and it is taken back.
@WholeApplication
class CorrectedHiresTests extends AroundAnOffer {

    @Autowired
    Hires hires;

    private RequestPostProcessor adviser;
    private LocalDate start;

    @BeforeEach
    void signIn() {
        adviser = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));
        start = Paris.today(clock).minusDays(100);
    }

    @Test
    void aWrongDateIsCorrectedAndTakenBack() {
        var her = her("Amina");
        var hire = hire(her, null);

        assertThat(post(hire, "corriger", start.plusDays(5), "", "")).hasStatus(422);
        assertThat(count("starts_on = current_date - 100", hire)).isEqualTo(1);
        post(hire, "corriger", start.plusDays(5), "", "Mauvaise date");

        assertThat(facts("on_day = current_date - 95", hire)).isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from hire_check where hire_id = ? and due = 'D1' and due_on = ?",
                        hire,
                        start.plusDays(6)))
                .isEqualTo(2);
        assertThat(page(hire))
                .bodyText()
                .contains("au lieu de", "Mauvaise date", "Claire Bessière", "Revenir sur le dernier changement");
        takeBack(hire);
        assertThat(facts("on_day = current_date - 100", hire)).isEqualTo(1);
    }

    /// R-E5: of two who correct one hire, the second is told, keeps what she typed, and may then write over.
    @Test
    void theSecondOfTwoCorrectionsIsToldAndLosesNothing() {
        var hire = hire(her("Amina"), null);
        post(hire, "corriger", start.plusDays(5), "", "Mauvaise date");
        assertThat(count("version = 1", hire)).isEqualTo(1);

        assertThat(post(hire, "corriger?version=0", start, "&endsOn=" + start.plusDays(20), "Elle est partie"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Quelqu’un a modifié cette embauche",
                        "au lieu de " + French.fullDate(start.plusDays(5)),
                        "Elle est partie",
                        "name=\"version\" value=\"1\"");
        assertThat(count("ends_on is null and starts_on = current_date - 95", hire))
                .isEqualTo(1);

        post(hire, "corriger", start, "&endsOn=" + start.plusDays(20), "Elle est partie");
        assertThat(count("ends_on = current_date - 80 and starts_on = current_date - 100", hire))
                .isEqualTo(1);
    }

    /// R-E5: she left while a colleague had the page open; her last day is not wiped by a correction of the hours.
    @Test
    void whatSheSaidMeanwhileIsNotWiped() {
        var hire = hire(her("Amina"), null);
        set("update hire_check set due_on = current_date where due = 'M3' and hire_id = ?", hire);
        mvc.post()
                .uri("/equipe/embauches/{id}/nouvelles", hire)
                .param("check", "M3:PERSON")
                .param("answer", "LEFT")
                .param("left", start.plusDays(30).toString())
                .with(adviser)
                .exchange();

        assertThat(post(hire, "corriger?version=0", start.plusDays(1), "", "Mauvaise date"))
                .hasStatus(409);
        assertThat(count("ends_on = current_date - 70", hire)).isEqualTo(1);
    }

    /// R-H1: a hire that was noted at both of two employers that are one by now counts once, and twice again once they
    /// are put apart; who lives beyond the border counts with the family of her employer.
    @Test
    void aHireAtBothOfTwoEmployersThatAreOneCountsOnce() {
        var her = her("Amina");
        var other = elsewhere();
        var hire = hire(her, null);
        var twin = ((Hires.Outcome.Recorded) fr.ensemblier.foundation.Actors.as(
                        new Actor.Machine("scene", null),
                        () -> hires.record(other.hired(her, start, null, Hires.Looking.ANOTHER_POST))))
                .hire();
        set(
                "update organisation set closed_on = current_date, merged_into = '" + scene.organisation
                        + "' where id = ?",
                other.organisation);

        assertThat(facts("true", hire)).isEqualTo(1);
        assertThat(facts("true", twin)).isZero();
        assertThat(scene.count("select count(*) from hire_national where hire_id in (?, ?)", hire, twin))
                .isEqualTo(1);
        set("update hire set cancelled_at = now(), cancelled_by = 'x', cancel_reason = 'x' where id = ?", hire);
        assertThat(facts("true", twin)).isEqualTo(1);
        set("update hire set cancelled_at = null, cancelled_by = null, cancel_reason = null where id = ?", hire);
        set("update organisation set closed_on = null, merged_into = null where id = ?", other.organisation);
        assertThat(facts("true", twin)).isEqualTo(1);
    }

    @Test
    void aHireBeyondTheBorderKeepsTheFamilyOfItsEmployer() {
        var her = her("Amina");
        var beyond = beyond(her);
        var hire = hire(her, null);
        set(
                "update hire set organisation_id = '" + beyond.organisation + "', establishment_id = '"
                        + beyond.establishment + "' where id = ?",
                hire);

        assertThat(facts("family = 'SAD'", hire)).isEqualTo(1);
        assertThat(scene.count("select count(*) from hire_national where hire_id = ? and family = 'SAD'", hire))
                .isEqualTo(1);
    }

    @Test
    void aContractThatEndedEarlySaysItsDayAndReason() {
        var hire = hire(her("Amina"), null);

        post(hire, "corriger", start, "&endReason=RESIGNATION&endsOn=" + start.plusDays(20), "Elle est partie");

        assertThat(count("ends_on = current_date - 80 and end_reason = 'RESIGNATION'", hire))
                .isEqualTo(1);
    }

    @Test
    void aCancelledHireCountsNowhereUntilItIsTakenBack() {
        var her = her("Amina");
        var hire = hire(her, null);

        assertThat(mvc.post().uri("/equipe/embauches/{id}/annuler", hire).with(adviser))
                .hasStatus(422);
        mvc.post()
                .uri("/equipe/embauches/{id}/annuler", hire)
                .param("why", "Elle n’est jamais venue")
                .with(adviser)
                .exchange();

        assertThat(facts("true", hire)).isZero();
        assertThat(page(hire)).hasStatusOk().bodyText().contains("Elle n’est jamais venue");
        assertThat(mvc.get().uri("/employeur/embauches/{id}", hire).with(SignedIn.as(scene.employer)))
                .hasStatus(404);
        takeBack(hire);
        assertThat(facts("true", hire)).isEqualTo(1);
    }

    /// R-H1: a hire that was cancelled does not stand in the way of the right one.
    @Test
    void theSameHireMayBeRecordedAgainAfterACancellation() {
        var her = her("Amina");
        var hire = hire(her, null);
        mvc.post()
                .uri("/equipe/embauches/{id}/annuler", hire)
                .param("why", "Erreur")
                .with(adviser)
                .exchange();

        assertThat(hire(her, null)).isNotEqualTo(hire);
        takeBack(hire);
        assertThat(facts("true", hire)).isZero();
    }

    /// R-H2: nothing is asked after the end of a contract; who finds it difficult is called.
    @Test
    void aContractAsksUntilItsEndAndADifficultyOpensATask() {
        var hire = hire(her("Amina"), start.plusMonths(2));

        assertThat(page(hire)).bodyText().contains("Un mois").doesNotContain("Trois mois", "Six mois", "Un an");
        mvc.post()
                .uri("/equipe/embauches/{id}/nouvelles", hire)
                .param("check", "M1:PERSON")
                .param("answer", "THERE_DIFFICULT")
                .with(adviser)
                .exchange();
        assertThat(scene.count(
                        "select count(*) from task where key = ? and done_at is null",
                        "hire-difficulty:" + hire + ":M1:PERSON"))
                .isEqualTo(1);
    }

    /// R-E2: an answer without an answer says so at its field, and keeps the words.
    @Test
    void anAnswerThatIsMissingKeepsWhatWasTyped() {
        var hire = hire(her("Amina"), null);

        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/nouvelles", hire)
                        .param("check", "M1:PERSON")
                        .param("comment", "Elle rappelle lundi")
                        .with(adviser)
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("id=\"answer-error\"", "Elle rappelle lundi");
    }

    /// R-E2: the form of the team says each error at its field, keeps what was typed and records nothing.
    @Test
    void aHireThatIsRefusedKeepsWhatWasTyped() {
        var her = her("Amina");

        assertThat(mvc.post()
                        .uri("/equipe/embauches/nouvelle")
                        .param("personne", her.person().toString())
                        .param("establishmentText", "Chez les voisins")
                        .param("hours", "99")
                        .with(adviser)
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"hours-error\"",
                        "id=\"startsOn-error\"",
                        "id=\"looking-error\"",
                        "Chez les voisins",
                        "99");
        assertThat(scene.count("select count(*) from hire where person_id = ?", her.person()))
                .isZero();
    }

    /// R-E2: a last day before the first is refused to her as to the team, and her answer stays.
    @Test
    void aLastDayBeforeTheFirstIsRefusedToHer() {
        var her = her("Amina");
        var hire = hire(her, null);
        set("update hire_check set due_on = current_date where due = 'M3' and hire_id = ?", hire);

        assertThat(mvc.post()
                        .uri("/mon-espace/embauches/{id}", hire)
                        .param("answer", "LEFT")
                        .param("left", start.minusDays(1).toString())
                        .param("comment", "Trop loin")
                        .with(SignedIn.as(her.actor()))
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("id=\"left-error\"", "Trop loin", "checked");
        assertThat(count("ends_on is null", hire)).isEqualTo(1);
    }

    @Test
    void aHireWithoutAPersonAsksForThePersonFirst() {
        assertThat(mvc.get().uri("/equipe/embauches/nouvelle").with(adviser).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Personne embauchée");
    }

    private UUID hire(Scene.Her her, @Nullable LocalDate ends) {
        var said = scene.hired(her, start, ends, Hires.Looking.ANOTHER_POST);
        return ((Hires.Outcome.Recorded)
                        fr.ensemblier.foundation.Actors.as(new Actor.Machine("scene", null), () -> hires.record(said)))
                .hire();
    }

    private MvcTestResult post(UUID hire, String act, LocalDate starts, String more, String why) {
        return mvc.post()
                .uri("/equipe/embauches/" + hire + "/" + act + (act.contains("?") ? "&" : "?") + "establishment="
                        + scene.establishment
                        + "&occupation=aide-a-domicile&contract=PRIVE_CDI&hours=30&startsOn=" + starts
                        + (act.contains("version") ? "" : "&version=" + version(hire)) + more)
                .param("why", why)
                .with(adviser)
                .exchange();
    }

    private void takeBack(UUID hire) {
        var change = scene.key("select id from hire_change where hire_id = ? order by at desc limit 1", hire);
        mvc.post()
                .uri("/equipe/embauches/{id}/changements/{change}/annuler", hire, change)
                .with(adviser)
                .exchange();
    }

    private int version(UUID hire) {
        return scene.count("select version from hire where id = ?", hire);
    }

    private MvcTestResult page(UUID hire) {
        return mvc.get().uri("/equipe/embauches/{id}", hire).with(adviser).exchange();
    }

    private int count(String where, UUID hire) {
        return scene.count("select count(*) from hire where id = ? and " + where, hire);
    }

    private int facts(String where, UUID hire) {
        return scene.count("select count(*) from hire_fact where hire_id = ? and " + where, hire);
    }
}
