package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.placements.Hires;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// R-E6, R-M10: a hire that is cancelled gives back the opening, her search and the contacts that it ended, and a
/// cancellation that is taken back takes them again.
@WholeApplication
class CancelledHiresTests extends AroundAHire {

    @Test
    void theOpeningIsFreeAgainAndTheOfferIsBackOnline() {
        openings(1);
        var zohra = her("Zohra");
        var hire = hired(accepted(her("Amina")), Hires.Looking.ANOTHER_POST);
        await(() -> matchOf(zohra).state() == Match.State.WITHDRAWN);
        assertThat(offer("state = 'CLOSED' and filled = 1")).isTrue();

        cancel(hire);

        assertThat(offer("state = 'PUBLISHED' and filled = 0 and close_reason is null"))
                .isTrue();
        await(() -> matchOf(zohra).state() == Match.State.TO_TREAT);
        assertThat(scene.count(
                        "select count(*) from notice where key like ? and title like '%de nouveau en ligne'",
                        "offer-open-again:" + hire + ":%"))
                .isEqualTo(1);
        takeBack(hire);
        assertThat(offer("state = 'CLOSED' and filled = 1 and close_reason = 'FILLED_PLATFORM'"))
                .isTrue();
    }

    @Test
    void anOfferThatAHumanClosedOrThatIsPastStaysSo() {
        var hire = hired(accepted(her("Amina")), Hires.Looking.ANOTHER_POST);
        set(
                "update job_offer set state = 'CLOSED', closed_at = now(), close_reason = 'POSTPONED' where id = ?",
                scene.offer);
        cancel(hire);
        assertThat(offer("state = 'CLOSED' and filled = 0 and close_reason = 'POSTPONED'"))
                .isTrue();

        var past = elsewhere();
        set("update job_offer set openings = 1 where id = ?", past.offer);
        var her = her("Nadia");
        var contact = requested(past, her);
        Readings.across(() -> answers.accept(contact, "PERSON", "Nadia", null, null));
        var other = hired(contact, Hires.Looking.ANOTHER_POST, past);
        set("update job_offer set expires_on = current_date - 1 where id = ?", past.offer);
        cancel(other);
        assertThat(past.count("select count(*) from job_offer where id = ? and state = 'EXPIRED'", past.offer))
                .isEqualTo(1);
    }

    @Test
    void herSearchAndHerHoursAreAsBefore() {
        var her = her("Amina");
        set("update profile set hours_min = 20, hours_max = 35 where person_id = ?", her.person());
        var hire = hired(accepted(her), Hires.Looking.MORE_HOURS);
        assertThat(profile(her, "state = 'WORKING_MORE' and hours_max = 5")).isTrue();

        cancel(hire);
        assertThat(profile(her, "state = 'VALIDATED' and hours_min = 20 and hours_max = 35"))
                .isTrue();
        assertThat(scene.count("select count(*) from person where id = ? and situation = 'OTHER'", her.person()))
                .isEqualTo(1);

        takeBack(hire);
        assertThat(profile(her, "state = 'WORKING_MORE' and hours_max = 5")).isTrue();
    }

    /// What she changed herself since is not overwritten.
    @Test
    void whatSheSaidSinceStays() {
        var her = her("Amina");
        var hire = hired(accepted(her), Hires.Looking.NO);
        set("update profile set state = 'PAUSED', hours_max = 12 where person_id = ?", her.person());

        cancel(hire);

        assertThat(profile(her, "state = 'PAUSED' and hours_max = 12")).isTrue();
    }

    /// Nobody has to ask for news of a hire that did not take place.
    @Test
    void theTasksOfTheHireEnd() {
        var hire = hired(accepted(her("Amina")), Hires.Looking.ANOTHER_POST);
        set("update hire_check set due_on = current_date - 10 where due = 'D1' and hire_id = ?", hire);
        remind();
        assertThat(scene.count(
                        "select count(*) from task where key = ? and done_at is null", "hire-check:" + hire + ":D1"))
                .isEqualTo(1);

        cancel(hire);

        assertThat(scene.count(
                        "select count(*) from task where key = ? and done_at is null", "hire-check:" + hire + ":D1"))
                .isZero();
    }

    /// A hire that was with another employer holds no opening of this one's offer.
    @Test
    void aCorrectedEmployerGivesTheOpeningBack() {
        var contact = accepted(her("Amina"));
        var hire = hired(contact, Hires.Looking.ANOTHER_POST);
        var other = elsewhere();

        mvc.post()
                .uri("/equipe/embauches/" + hire + "/corriger?occupation=aide-a-domicile&contract=PRIVE_CDI&hours=30"
                        + "&startsOn=" + Paris.today(clock) + "&establishment=" + other.establishment + "&version="
                        + scene.count("select version from hire where id = ?", hire))
                .param("why", "Mauvais employeur")
                .with(adviser)
                .exchange();
        assertThat(offer("filled = 0")).isTrue();
        await(() -> scene.state(contact).equals("ACCEPTED"));

        takeBack(hire);
        assertThat(offer("filled = 1")).isTrue();
        await(() -> scene.state(contact).equals("CLOSED"));
    }

    /// Whatever is hired, cancelled and taken back, in any order: the openings filled are the hires that stand,
    /// and who was never hired looks as before.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void openingsFilledAreTheHiresThatStand(long seed) {
        var random = new Random(seed);
        openings(3);
        var people = new ArrayList<Scene.Her>();
        var hires = new ArrayList<UUID>();
        for (var n = 0; n < 3; n++) {
            var her = her("Amina");
            people.add(her);
            hires.add(hired(accepted(her), Hires.Looking.values()[random.nextInt(3)]));
        }
        var standing = new ArrayList<>(List.of(true, true, true));
        for (var step = 0; step < 8; step++) {
            var one = random.nextInt(3);
            if (standing.get(one)) {
                cancel(hires.get(one));
            } else {
                takeBack(hires.get(one));
            }
            standing.set(one, !standing.get(one));
            var living = (int) standing.stream().filter(stands -> stands).count();
            assertThat(offer("filled = " + living)).as("step " + step).isTrue();
            assertThat(offer("state = '" + (living == 3 ? "CLOSED" : "PUBLISHED") + "'"))
                    .isTrue();
            for (var n = 0; n < 3; n++) {
                assertThat(profile(people.get(n), "(state = 'VALIDATED') = " + !standing.get(n)))
                        .isTrue();
            }
        }
    }
}
