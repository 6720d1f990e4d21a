package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.platforms.Platforms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-M5, R-M6, R-M10, R-P7, R-P9, R-H1, R-H2: the clocks, the queue, her choices, and what a hire changes.
@WholeApplication
class RulesOfMeetingTests extends AroundAnOffer {

    @Autowired
    Endings endings;

    @Autowired
    Hires hires;

    @Autowired
    Platforms platforms;

    /// R-M6: the sixth request of a week waits, and is sent when the first is a week old.
    @Test
    void theSixthRequestOfAWeekWaitsForItsTurn() {
        var her = her("Amina");
        for (var n = 0; n < 5; n++) {
            assertThat(askFrom(elsewhere(), her)).isInstanceOf(Moves.Asking.Sent.class);
        }

        var sixth = askFrom(elsewhere(), her);

        assertThat(sixth).isInstanceOfSatisfying(Moves.Asking.Waits.class, waits -> {
            assertThat(waits.sentOn()).isEqualTo(Paris.today(clock).plusDays(7));
            assertThat(scene.state(waits.contact())).isEqualTo("QUEUED");
            assertThat(release(waits.contact(), Duration.ofDays(6))).isFalse();
            assertThat(release(waits.contact(), Duration.ofDays(7).plusHours(1)))
                    .isTrue();
            assertThat(scene.state(waits.contact())).isEqualTo("ASKED");
        });
    }

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
        Readings.across(() -> moves.reached(contact, true, "Solène Marty"));

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
        her("Nadia");

        assertThat(match()).isZero();
        var adviser = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));
        var head = new Actor.Team(UUID.randomUUID(), "Anne Roux", scene.platform, true);
        assertThat(mvc.get().uri("/equipe/contacts").with(adviser)).hasStatusOk();
        Readings.across(() -> {
            matchmaker.lift(scene.platform, scene.organisation, head.name());
            return true;
        });

        assertThat(match()).isEqualTo(1);
    }

    /// R-M6, R-P2: who says « Cela m’intéresse » comes first, and stays without a name.
    @Test
    void whoIsInterestedComesFirstWithoutAName() {
        her("Amina");
        var interested = her("Nadia");
        match();

        Readings.across(() -> {
            matchmaker.interest(
                    readings.offer(scene.offer),
                    readings.card(interested.card()).orElseThrow());
            return true;
        });

        var first =
                Readings.across(() -> matches.ofOrganisation(scene.organisation, Match.State.TO_TREAT, null, null, 1));
        assertThat(first).extracting(Match::cardKey).containsExactly(interested.card());
        var after = Readings.across(() -> matches.ofOrganisation(
                scene.organisation, Match.State.TO_TREAT, null, first.getFirst().id(), 20));
        assertThat(after).hasSize(1);
        assertThat(mvc.get()
                        .uri("/employeur/profils")
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Cette personne s’est dite intéressée", "Nadia, à Bordeaux")
                .doesNotContain("Belkadour", "0639981207");
    }

    /// R-P7: her scope decides which platforms see her.
    @Test
    void herScopeDecidesWhichPlatformsSeeHer() {
        var card = Readings.across(() -> readings.card(her("Amina").card())).orElseThrow();
        var offer = readings.offer(scene.offer);
        var far = platforms.all().stream()
                .map(one -> one.id())
                .filter(id ->
                        !id.equals(scene.platform) && !platforms.neighbours(id).contains(scene.platform))
                .findFirst()
                .orElseThrow();

        assertThat(market.mayMeet(card, offer)).isTrue();
        assertThat(market.mayMeet(of(card, far, "PLATFORM"), offer)).isFalse();
        assertThat(market.mayMeet(of(card, far, "NEIGHBOURS"), offer)).isFalse();
        assertThat(market.mayMeet(of(card, far, "FRANCE"), offer)).isTrue();
        platforms.neighbours(scene.platform).stream()
                .findFirst()
                .ifPresent(near -> assertThat(market.mayMeet(of(card, near, "NEIGHBOURS"), offer))
                        .isTrue());
    }

    /// R-P9: the other establishments of the employer she hides from do not see her either.
    @Test
    void theSameLegalEntityDoesNotSeeHerEither() {
        var sister = elsewhere();
        var siren = "000" + String.format("%06d", new java.util.Random().nextInt(1_000_000));
        set("update organisation set siren = '" + siren + "' where id = ?", scene.organisation);
        set("update organisation set siren = '" + siren + "' where id = ?", sister.organisation);
        var her = her("Amina", sister.organisation);
        var card = Readings.across(() -> readings.card(her.card())).orElseThrow();

        assertThat(market.mayMeet(card, readings.offer(scene.offer))).isFalse();
        assertThat(match()).isZero();
    }

    /// R-M10: « not looking » closes the others politely; the offer closes when it is filled.
    @Test
    void whoDoesNotLookAnyMoreEndsHerOtherContacts() {
        var her = her("Amina");
        var other = ((Moves.Asking.Sent) askFrom(elsewhere(), her)).contact();
        var contact = accepted(her);
        set("update job_offer set openings = 1 where id = ?", scene.offer);

        hired(contact, false);

        await(() -> scene.state(other).equals("WITHDRAWN"));
        assertThat(scene.count("select count(*) from job_offer where id = ? and state <> 'PUBLISHED'", scene.offer))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from notice where key = ?", "contact-withdrawn:" + other))
                .isEqualTo(1);
    }

    /// R-M10: « still looking » lowers the hours wanted and leaves the others open.
    @Test
    void whoStillLooksKeepsHerOtherContactsWithFewerHours() {
        var her = her("Amina");
        var other = ((Moves.Asking.Sent) askFrom(elsewhere(), her)).contact();

        hired(accepted(her), true);

        assertThat(scene.count(
                        "select count(*) from profile where person_id = ? and hours_max = 5 and state = 'WORKING_MORE'",
                        her.person()))
                .isEqualTo(1);
        assertThat(scene.state(other)).isEqualTo("ASKED");
    }

    /// R-H1: a renewed contract is the same hire, which ends later.
    @Test
    void aRenewedContractIsOneHire() {
        var her = her("Amina");
        var start = Paris.today(clock).minusDays(60);

        var first = record(her, start, start.plusDays(30));
        var renewed = record(her, start.plusDays(31), start.plusDays(90));
        var later = record(her, start.plusDays(200), null);

        assertThat(first).isInstanceOf(Hires.Outcome.Recorded.class);
        assertThat(renewed).isEqualTo(new Hires.Outcome.Known(((Hires.Outcome.Recorded) first).hire()));
        assertThat(later).isInstanceOf(Hires.Outcome.Recorded.class);
        assertThat(scene.count("select count(*) from hire where person_id = ?", her.person()))
                .isEqualTo(2);
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

    private void answer(UUID hire, Actor.Team team, String asked, String answer) {
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/nouvelles", hire)
                        .param("due", "D1")
                        .param("asked", asked)
                        .param("answer", answer)
                        .with(SignedIn.as(team)))
                .hasStatus3xxRedirection();
    }

    private Hires.Outcome record(Scene.Her her, LocalDate starts, @Nullable LocalDate ends) {
        return Readings.across(() -> hires.record(new Hires.Declaration(
                scene.platform,
                her.person(),
                scene.organisation,
                scene.establishment,
                "Les Jardins",
                null,
                null,
                "DECLARED",
                "aide-a-domicile",
                "HOME",
                ends == null ? "PRIVE_CDI" : "PRIVE_CDD",
                ends == null ? null : 1,
                BigDecimal.valueOf(30),
                starts,
                ends,
                true,
                "TEAM",
                "Claire Bessière")));
    }

    private void hired(UUID contact, boolean stillLooking) {
        var said = new Endings.Hired(Paris.today(clock), null, "PRIVE_CDI", BigDecimal.valueOf(30), stillLooking);
        assertThat(Readings.across(() -> endings.hired(contact, readings.offer(scene.offer), said, "PERSON", "Amina")))
                .isPresent();
    }

    private Scene elsewhere() {
        var other = new Scene(jdbc, Paris.today(clock), clock.instant());
        market.refreshOffer(other.offer);
        return other;
    }

    private Moves.Asking askFrom(Scene other, Scene.Her her) {
        return Readings.across(() -> {
            var offer = readings.offer(other.offer);
            var card = readings.card(her.card()).orElseThrow();
            matchmaker.interest(offer, card);
            var match = matches.find(other.offer, her.card()).orElseThrow();
            return moves.ask(match.id(), offer, card, "Bonjour.", "Solène Marty", other.employer.account());
        });
    }

    private UUID accepted(Scene.Her her) {
        var contact = asked(her);
        assertThat(Readings.across(() -> moves.accept(contact, "PERSON", "Amina", null, null)))
                .isEqualTo(Moves.Done.YES);
        return contact;
    }

    private boolean release(UUID contact, Duration later) {
        return Readings.across(() -> moves.release(contact, clock.instant().plus(later)));
    }

    private int outcomesAsked(UUID contact) {
        return scene.count("select count(*) from notice where key like ?", "contact-outcome-%:" + contact);
    }

    private void set(String sql, UUID key) {
        Actors.machine("scene", () -> jdbc.sql(sql).param(key).update());
    }

    private static void await(BooleanSupplier done) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static CandidateCard of(CandidateCard c, PlatformId platform, String scope) {
        return new CandidateCard(
                platform,
                c.key(),
                c.visible(),
                scope,
                c.called(),
                c.commune(),
                c.communeName(),
                c.lat(),
                c.lon(),
                c.occupations(),
                c.contractClasses(),
                c.reach(),
                c.hoursMin(),
                c.hoursMax(),
                c.hoursStrict(),
                c.night(),
                c.weekend(),
                c.splitHours(),
                c.availableOn(),
                c.licence(),
                c.vehicle(),
                c.certifications(),
                c.certificationBlocks(),
                c.experienceYears(),
                c.experiences(),
                c.wantsTraining(),
                c.message(),
                c.messageFile(),
                c.messageKind(),
                c.hiddenFrom());
    }
}
