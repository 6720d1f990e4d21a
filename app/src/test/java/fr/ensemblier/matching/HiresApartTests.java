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

/// R-H1, R-E5, R-E6: what is said of a hire by one is not lost by what another says of it, and two hires stay two.
@WholeApplication
class HiresApartTests extends AroundAHire {

    @Autowired
    Hires hires;

    /// R-H1: a home helper begins on one day with two families.
    @Test
    void twoPrivateEmployersOfOneDayAreTwoHires() {
        var her = her("Amina");
        var day = Paris.today(clock).minusDays(3);
        for (var employer : new String[] {"Mme Roux", "M. Petit", "Mme ROUX"}) {
            assertThat(mvc.post()
                            .uri("/equipe/embauches/nouvelle")
                            .param("personne", her.person().toString())
                            .param("establishmentText", employer)
                            .param("occupation", "aide-a-domicile")
                            .param("contract", "CESU")
                            .param("broughtBy", "DECLARED")
                            .param("startsOn", day.toString())
                            .param("looking", "NO")
                            .with(adviser))
                    .hasStatus3xxRedirection();
        }
        assertThat(scene.count("select count(*) from hire where person_id = ?", her.person()))
                .isEqualTo(2);
    }

    /// R-M10: the hire that the team had noted is the one that the contact brought: it fills its offer.
    @Test
    void aKnownHireFillsTheOfferThatBroughtIt() {
        openings(1);
        var her = her("Amina");
        var contact = accepted(her);
        var hire = record(her, null, Paris.today(clock), null);
        assertThat(offer("filled = 0")).isTrue();

        assertThat(hired(contact, Hires.Looking.ANOTHER_POST)).isEqualTo(hire);

        assertThat(offer("filled = 1 and state = 'CLOSED'")).isTrue();
        assertThat(scene.count(
                        "select count(*) from hire where id = ? and brought_by = 'MATCH' and contact_id = '" + contact
                                + "'",
                        hire))
                .isEqualTo(1);
        cancel(hire);
        assertThat(offer("filled = 0 and state = 'PUBLISHED'")).isTrue();
    }

    /// R-P7, R-M10: hours are corrected, and the employer of another platform stays who he is.
    @Test
    void aCorrectionKeepsTheEmployerOfAnotherPlatform() {
        var her = her("Amina");
        var other = beyond(her);
        var contact = requested(other, her);
        Readings.across(() -> answers.accept(contact, "PERSON", "Amina", null, null));
        var hire = hired(contact, Hires.Looking.ANOTHER_POST, other);
        var place = scene.key("select establishment_id from hire where id = ?", hire);

        correct(hire, place, Paris.today(clock), "24", "");

        assertThat(scene.count(
                        "select count(*) from hire where id = ? and weekly_hours = 24 and organisation_id is not null and establishment_id is not null and fills_opening",
                        hire))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from hire_change where hire_id = ? and said like '%structure%'", hire))
                .isZero();
        assertThat(mvc.get().uri("/employeur/embauches/{id}", hire).with(SignedIn.as(other.employer)))
                .hasStatusOk();
    }

    /// R-H2: what she said first of her last day stays when her employer answers later.
    @Test
    void theSecondAnswerDoesNotMoveTheEnd() {
        var her = her("Amina");
        var start = Paris.today(clock).minusDays(100);
        var hire = record(her, null, start, null);
        says(hire, "M1:PERSON", "LEFT", start.plusDays(40), "RESIGNATION");
        says(hire, "M1:EMPLOYER", "LEFT", null, "");

        assertThat(scene.count(
                        "select count(*) from hire where id = ? and end_reason = 'RESIGNATION' and ends_on = starts_on + 40",
                        hire))
                .isEqualTo(1);
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/nouvelles", hire)
                        .param("check", "W1:PERSON")
                        .param("answer", "LEFT")
                        .param("left", Paris.today(clock).plusDays(1).toString())
                        .with(adviser))
                .hasStatus(422);
    }

    /// R-E5: who answers first is not overwritten in silence.
    @Test
    void anAnswerIsNotOverwritten() {
        var hire = record(her("Amina"), null, Paris.today(clock).minusDays(100), null);
        says(hire, "M1:PERSON", "THERE_DIFFICULT", null, "");
        says(hire, "M1:PERSON", "UNKNOWN", null, "");

        assertThat(scene.count(
                        "select count(*) from hire_check where hire_id = ? and due = 'M1' and asked = 'PERSON' and answer = 'THERE_DIFFICULT'",
                        hire))
                .isEqualTo(1);
    }

    /// R-E6: a correction that is taken back leaves what came after it.
    @Test
    void takingBackKeepsWhatCameSince() {
        var start = Paris.today(clock).minusDays(100);
        var hire = record(her("Amina"), null, start, null);
        correct(hire, scene.establishment, start, "24", "");
        says(hire, "M3:PERSON", "LEFT", start.plusDays(90), "RESIGNATION");
        takeBack(hire);

        assertThat(scene.count(
                        "select count(*) from hire where id = ? and weekly_hours = 30 and end_reason = 'RESIGNATION' and ends_on = starts_on + 90",
                        hire))
                .isEqualTo(1);
    }

    /// R-E5: what was corrected and then changed by somebody else is not taken back over it.
    @Test
    void takingBackStopsWhereTheSameWasChangedSince() {
        var start = Paris.today(clock).minusDays(100);
        var hire = record(her("Amina"), null, start, null);
        correct(hire, scene.establishment, start, "30", start.plusDays(95).toString());
        says(hire, "M3:PERSON", "LEFT", start.plusDays(90), "");
        takeBack(hire);

        assertThat(scene.count("select count(*) from hire where id = ? and ends_on = starts_on + 90", hire))
                .isEqualTo(1);
    }

    /// R-W6: a CDD of two months that is renewed to more than six lasts.
    @Test
    void aRenewedContractIsAsLongAsBoth() {
        var her = her("Amina");
        var start = Paris.today(clock).minusMonths(2);
        var hire = record(her, null, start, start.plusMonths(2).minusDays(1));
        record(her, hire, start.plusMonths(2), start.plusMonths(14).minusDays(1));

        assertThat(scene.count("select count(*) from hire_fact where hire_id = ? and lasting = 'LASTING'", hire))
                .isEqualTo(1);
    }

    /// R-H2: an employer that is set by a correction is asked, one that is taken away is not.
    @Test
    void whoIsTheEmployerNowIsAsked() {
        var start = Paris.today(clock).minusDays(3);
        var hire = record(her("Amina"), null, start, null);
        var asked = "select count(*) from hire_check where hire_id = ? and asked = 'EMPLOYER'";
        mvc.post()
                .uri("/equipe/embauches/" + hire
                        + "/corriger?establishmentText=Mme Roux&occupation=aide-a-domicile&contract=CESU&hours=30&version=0&startsOn="
                        + start)
                .param("why", "Mauvais employeur")
                .with(adviser)
                .exchange();
        assertThat(scene.count(asked, hire)).isZero();
        takeBack(hire);
        assertThat(scene.count(asked, hire)).isEqualTo(6);
    }

    /// R-E6, R-H1: a hire of a file that was joined to hers is hers: she is asked, and it is not recorded twice.
    @Test
    void aHireOfAJoinedFileIsHers() {
        var her = her("Amina");
        var other = her("Amina");
        var start = Paris.today(clock).minusDays(100);
        var hire = record(other, null, start, null);
        set("update person set archived_at = now(), merged_into = '" + her.person() + "' where id = ?", other.person());
        set("update hire_check set due_on = current_date where due = 'M3' and hire_id = ?", hire);

        assertThat(mvc.get().uri("/mon-espace/embauches/{id}", hire).with(SignedIn.as(her.actor())))
                .hasStatusOk();
        assertThat(mvc.get().uri("/mon-espace/embauches/{id}/recherche", hire).with(SignedIn.as(her.actor())))
                .hasStatusOk();
        assertThat(mvc.get().uri("/mon-espace").with(SignedIn.as(her.actor())))
                .hasStatusOk()
                .bodyText()
                .contains("/mon-espace/embauches/" + hire);
        record(her, hire, start, null);
    }

    private UUID record(Scene.Her her, @Nullable UUID known, LocalDate starts, @Nullable LocalDate ends) {
        var said = scene.hired(her, starts, ends, Hires.Looking.ANOTHER_POST);
        return switch (Readings.across(() -> hires.record(said))) {
            case Hires.Outcome.Recorded(var id) -> id;
            case Hires.Outcome.Known(var id, var _) -> {
                assertThat(id).isEqualTo(known);
                yield id;
            }
        };
    }

    private void correct(UUID hire, UUID place, LocalDate starts, String hours, String ends) {
        assertThat(mvc.post()
                        .uri("/equipe/embauches/" + hire + "/corriger?establishment=" + place
                                + "&occupation=aide-a-domicile&contract=PRIVE_CDI&hours=" + hours + "&startsOn="
                                + starts
                                + "&endsOn=" + ends + "&version="
                                + scene.count("select version from hire where id = ?", hire))
                        .param("why", "Mauvaises heures")
                        .with(adviser))
                .hasStatus3xxRedirection();
    }

    private void says(UUID hire, String check, String answer, @Nullable LocalDate left, String reason) {
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/nouvelles", hire)
                        .param("check", check)
                        .param("answer", answer)
                        .param("left", left == null ? "" : left.toString())
                        .param("reason", reason)
                        .with(adviser))
                .hasStatus3xxRedirection();
    }
}
