package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.placements.Hires;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-H2, R-M10: somebody is not in her post any more. R-H1: a hire that is told again keeps what was known.
@WholeApplication
class LeftTests extends AroundAHire {

    @Autowired
    Hires hires;

    @Test
    void whoLeftIsCalledAndAskedWhetherSheLooks() {
        var her = her("Amina");
        var start = Paris.today(clock).minusDays(100);
        var hire = record(her, start, null, Hires.Looking.NO);
        assertThat(profile(her, "state = 'WORKING'")).isTrue();
        assertThat(situation(her, "situation = 'EMPLOYEE_SECTOR' and situation_on = current_date - 100"))
                .isTrue();

        assertThat(situation(her, "situation_before <> 'EMPLOYEE_SECTOR'"))
                .as("what it was at entry stays (R-F5)")
                .isTrue();

        says(hire, "M1:EMPLOYER", "LEFT", start.plusDays(40));
        says(hire, "M1:PERSON", "LEFT", start.plusDays(40));

        assertThat(scene.count(
                        "select count(*) from task where key = ? and done_at is null and title like 'Rappeler Amina%, n’est plus en poste'",
                        "hire-left:" + hire))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from outgoing_message where key = ?", "hire-left:" + hire))
                .isPositive();
        assertThat(profile(her, "state = 'PAUSED'")).isTrue();
        assertThat(situation(her, "situation <> 'EMPLOYEE_SECTOR' and situation_on = current_date - 60"))
                .isTrue();
        assertThat(mvc.get().uri("/mon-espace/embauches/{id}/recherche", hire).with(SignedIn.as(her.actor())))
                .hasStatusOk()
                .bodyText()
                .contains("vous ne travaillez plus chez", "Oui, je cherche un emploi");

        mvc.post()
                .uri("/mon-espace/embauches/{id}/recherche", hire)
                .param("looking", "ANOTHER_POST")
                .with(SignedIn.as(her.actor()))
                .exchange();
        assertThat(profile(her, "state = 'VALIDATED'")).isTrue();
    }

    @Test
    void whoLookedBesideThePostLooksOnWithAllHerHours() {
        var her = her("Amina");
        var start = Paris.today(clock).minusDays(100);
        set("update profile set hours_min = 20, hours_max = 35 where person_id = ?", her.person());
        var hire = record(her, start, null, Hires.Looking.MORE_HOURS);
        assertThat(profile(her, "state = 'WORKING_MORE' and hours_max = 5")).isTrue();

        says(hire, "M1:PERSON", "LEFT", start.plusDays(40));

        assertThat(profile(her, "state = 'VALIDATED' and hours_max = 35 and hours_min = 20"))
                .isTrue();
        assertThat(scene.count("select count(*) from hire where id = ? and still_looking", hire))
                .isEqualTo(1);
    }

    @Test
    void sheWhoSaysItHerselfReadsTheQuestionAtOnce() {
        var her = her("Amina");
        var hire = record(her, Paris.today(clock).minusDays(10), null, Hires.Looking.NO);

        assertThat(mvc.post()
                        .uri("/mon-espace/embauches/{id}", hire)
                        .param("answer", "LEFT")
                        .with(SignedIn.as(her.actor())))
                .hasRedirectedUrl("/mon-espace/embauches/" + hire + "/recherche");
        assertThat(scene.count("select count(*) from task where key = ?", "hire-left:" + hire))
                .isEqualTo(1);
    }

    @Test
    void anEndThatIsNotSaidAgainStays() {
        var her = her("Amina");
        var start = Paris.today(clock);
        var hire = record(her, start, start.plusMonths(3), Hires.Looking.NO);

        again(her, start.plusDays(2), null, "PRIVE_CDD");
        assertThat(scene.count(
                        "select count(*) from hire where id = ? and ends_on = current_date + interval '3 months' and contract_months is not null",
                        hire))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from hire_change where hire_id = ?", hire))
                .isZero();

        assertThat(again(her, start.plusDays(2), null, "PRIVE_CDI")).startsWith("Contrat devenu sans fin.");
        assertThat(scene.count("select count(*) from hire where id = ? and ends_on is null", hire))
                .isEqualTo(1);
        takeBack(hire);
        assertThat(scene.count(
                        "select count(*) from hire where id = ? and ends_on is not null and contract_class = 'PRIVE_CDD'",
                        hire))
                .isEqualTo(1);
    }

    private @Nullable String again(Scene.Her her, LocalDate starts, @Nullable LocalDate ends, String contract) {
        var s = scene.hired(her, starts, ends, Hires.Looking.NO);
        var said = new Hires.Declaration(
                s.platform(),
                s.person(),
                s.organisation(),
                s.establishment(),
                s.employerName(),
                null,
                null,
                s.broughtBy(),
                s.occupation(),
                s.setting(),
                contract,
                null,
                s.weeklyHours(),
                starts,
                ends,
                s.looking(),
                null,
                s.declaredBy(),
                s.declaredName());
        return ((Hires.Outcome.Known) Readings.across(() -> hires.record(said))).news();
    }

    private UUID record(Scene.Her her, LocalDate starts, @Nullable LocalDate ends, Hires.Looking looking) {
        var said = scene.hired(her, starts, ends, looking);
        return ((Hires.Outcome.Recorded) Readings.across(() -> hires.record(said))).hire();
    }

    private boolean situation(Scene.Her her, String where) {
        return scene.count("select count(*) from person where id = ? and " + where, her.person()) == 1;
    }

    private void says(UUID hire, String check, String answer, LocalDate left) {
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/nouvelles", hire)
                        .param("check", check)
                        .param("answer", answer)
                        .param("left", left.toString())
                        .with(adviser))
                .hasStatus3xxRedirection();
    }
}
