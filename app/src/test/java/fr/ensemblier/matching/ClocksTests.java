package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.organisations.PlacesMoved;
import fr.ensemblier.territory.WorkingDays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// R-M5: the three clocks, and who lets too many people wait.
@WholeApplication
class ClocksTests extends AroundAnOffer {
    /// R-M5 (a): ten working days without a word, then no follow-up, without penalty.
    @Test
    void aProfileNobodyTreatsEndsWithoutPenalty() {
        var her = her("Amina");
        match();

        run(Duration.ofDays(9));
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);
        run(Duration.ofDays(22));

        assertThat(matchOf(her).state()).isEqualTo(Match.State.NO_FOLLOW_UP);
        assertThat(Readings.across(() -> entries.late(scene.platform, scene.organisation, clock.instant())))
                .isZero();
    }

    /// R-M5 (c): an outcome is asked of both every ten days until it is closed; once each time.
    @Test
    void anOutcomeIsAskedEveryTenDays() {
        var contact = accepted(her("Amina"));
        Readings.across(() -> moves.reached(contact, true, "EMPLOYER", "Solène Marty"));

        run(Duration.ofDays(10).plusHours(1));
        run(Duration.ofDays(10).plusHours(2));
        assertThat(outcomesAsked(contact)).isEqualTo(2);
        run(Duration.ofDays(21));
        assertThat(outcomesAsked(contact)).isEqualTo(4);
    }

    /// R-M5: five late contacts suspend new matches until the head lifts it.
    @Test
    void fiveLateContactsSuspendUntilTheHeadLifts() {
        var late = new ArrayList<UUID>();
        for (var n = 0; n < 5; n++) {
            late.add(accepted(her("Amina")));
        }
        late.forEach(
                contact -> set("update contact set reach_before = now() - interval '1 day' where id = ?", contact));
        var nadia = her("Nadia");

        assertThat(match()).isZero();
        var adviser = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));
        var head = new Actor.Team(UUID.randomUUID(), "Anne Roux", scene.platform, true);
        assertThat(mvc.get().uri("/equipe/contacts").with(adviser)).hasStatusOk();
        Readings.across(() -> {
            matchmaker.lift(scene.platform, scene.organisation, head.name());
            return true;
        });

        await(() ->
                Readings.across(() -> matches.find(scene.offer, nadia.card())).isPresent());
    }

    /// R-M5 (b): she is reminded on the second and on the fourth day, once each.
    @Test
    void sheIsRemindedAtTwoAndFourDays() {
        var contact = asked(her("Amina"));

        for (var day : new int[] {1, 2, 2, 3, 4, 4}) {
            run(Duration.ofDays(day).plusHours(1));
        }

        assertThat(reminders("contact-asked-reminder-", contact)).isEqualTo(2);
        assertThat(scene.state(contact)).isEqualTo("ASKED");
    }

    /// R-M5 (c): the employer is reminded on the second and on the fourth day, then a task falls to the platform.
    @Test
    void theEmployerIsRemindedAtTwoAndFourDaysThenThePlatformActs() {
        var contact = accepted(her("Amina"));

        run(Duration.ofDays(1));
        assertThat(reminders("contact-reach-reminder-", contact)).isZero();
        run(Duration.ofDays(2).plusHours(1));
        run(Duration.ofDays(4).plusHours(1));
        run(Duration.ofDays(4).plusHours(2));
        assertThat(reminders("contact-reach-reminder-", contact)).isEqualTo(2);
        assertThat(scene.count("select count(*) from task where key = ?", "contact.late:" + contact))
                .isZero();
        run(untilLate(contact));
        assertThat(scene.count("select count(*) from task where key = ?", "contact.late:" + contact))
                .isEqualTo(1);
    }

    /// R-M5 (c): an employer is not asked to call by a Saturday, a Sunday or a holiday.
    @Test
    void theDayByWhichAnEmployerCallsIsAWorkingDay() {
        var contact = accepted(her("Amina"));
        var earliest = Paris.today(clock).plusDays(5);
        var day = Paris.date(clock.instant().plus(untilLate(contact).minusHours(1)));

        assertThat(WorkingDays.isWorking(day, "33")).isTrue();
        assertThat(day).isBetween(earliest, earliest.plusDays(4));
    }

    /// R-M5: the head lifts it from her page, an adviser may not.
    @Test
    void theHeadAloneLiftsASuspension() {
        var adviser = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));
        var head = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Anne Roux", scene.platform, true));
        var lift = "/equipe/contacts/reprise?organisation=" + scene.organisation;

        assertThat(mvc.post().uri(lift).with(adviser)).hasStatus(403);
        assertThat(mvc.post().uri(lift).with(head)).as("no contact with it").hasStatus(404);
        accepted(her("Amina"));
        assertThat(mvc.post().uri(lift).with(head)).hasStatus3xxRedirection();
        assertThat(scene.count(
                        "select count(*) from match_lift where organisation_id = ? and lifted_by = 'Anne Roux'",
                        scene.organisation))
                .isEqualTo(1);
    }

    /// R-P6: three months after an unsuccessful end the employer has neither name nor telephone; not a day
    /// before.
    @Test
    void anEmployerLosesHerIdentityThreeMonthsAfterAnUnsuccessfulEnd() {
        var her = her("Amina");
        var contact = asked(her);
        Readings.across(() -> answers.accept(contact, "PERSON", "Amina", null, "Appelez-moi au 06 39 98 12 07"));
        Readings.across(() -> moves.stage(contact, Stage.NOT_SUITABLE, "HOURS", "EMPLOYER", "Solène Marty"));
        var end = Paris.today(clock).plusMonths(3);
        var days = Paris.today(clock).until(end, java.time.temporal.ChronoUnit.DAYS);

        run(Duration.ofDays(days - 1));
        assertThat(scene.count("select count(*) from revealed_identity where contact_id = ?", contact))
                .isEqualTo(1);
        run(Duration.ofDays(days + 2));

        assertThat(scene.count("select count(*) from revealed_identity where contact_id = ?", contact))
                .isZero();
        for (var page : new String[] {
            "/employeur/contacts/" + contact,
            "/employeur/contacts",
            "/employeur/contacts/export",
            "/employeur/messages",
            "/employeur",
            "/employeur/profils?etat=contactes"
        }) {
            assertThat(mvc.get().uri(page).with(SignedIn.as(scene.employer)).exchange())
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Belkadour", "06 39 98 12 07", "Amina accepte");
        }
        assertThat(scene.count(
                        "select count(*) from notice where to_kind = 'ORGANISATION' and key like ?", "%:" + contact))
                .isZero();
    }

    /// R-P6: unless she agrees otherwise; she may take it back.
    @Test
    void anEmployerKeepsHerIdentityIfSheAgrees() {
        var her = her("Amina");
        var contact = accepted(her);
        var space = SignedIn.as(her.actor());
        Readings.across(() -> moves.stage(contact, Stage.NOT_SUITABLE, "HOURS", "EMPLOYER", "Solène Marty"));

        assertThat(mvc.get()
                        .uri("/mon-espace/contacts/{id}", contact)
                        .with(space)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Le laisser les garder");
        mvc.post()
                .uri("/mon-espace/contacts/{id}/garder", contact)
                .param("accord", "true")
                .with(space)
                .exchange();
        run(Duration.ofDays(200));
        assertThat(scene.count("select count(*) from revealed_identity where contact_id = ?", contact))
                .isEqualTo(1);

        mvc.post()
                .uri("/mon-espace/contacts/{id}/garder", contact)
                .param("accord", "false")
                .with(space)
                .exchange();
        run(Duration.ofDays(200));
        assertThat(scene.count("select count(*) from revealed_identity where contact_id = ?", contact))
                .isZero();
    }

    /// R-M5, R-E6: what the head lifted follows an organisation into another, and back.
    @Test
    void aLiftFollowsAnOrganisationThatIsPutTogetherWithAnother() {
        var kept = elsewhere();
        accepted(her("Amina"));
        Readings.across(() -> {
            matchmaker.lift(scene.platform, scene.organisation, "Anne Roux");
            return scene;
        });

        moved(scene.organisation, kept.organisation, false);
        await(() -> lifts(kept.organisation) == 1);
        moved(kept.organisation, scene.organisation, true);
        await(() -> lifts(kept.organisation) == 0);

        assertThat(lifts(scene.organisation)).isEqualTo(1);
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private void moved(UUID from, UUID into, boolean undone) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update establishment set organisation_id = ? where id = ?")
                        .params(into, scene.establishment)
                        .update());
        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(_ -> events.publishEvent(
                        new PlacesMoved(scene.platform, from, into, List.of(scene.establishment), undone))));
    }

    private int lifts(UUID organisation) {
        return scene.count("select count(*) from match_lift where organisation_id = ?", organisation);
    }

    private int reminders(String key, UUID contact) {
        return scene.count("select count(*) from notice where key like ?", key + "%:" + contact);
    }
}
