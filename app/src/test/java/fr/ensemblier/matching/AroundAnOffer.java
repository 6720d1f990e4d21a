package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.Clocks;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.HerAnswer;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.MatchLists;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Requests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the tests of matching share: an employer with a published offer, and how people come near it.
abstract class AroundAnOffer {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Market market;

    @Autowired
    Matchmaker matchmaker;

    @Autowired
    Matches matches;

    @Autowired
    MatchLists lists;

    @Autowired
    Requests requests;

    @Autowired
    Contacts contacts;

    @Autowired
    Entries entries;

    @Autowired
    Moves moves;

    @Autowired
    HerAnswer answers;

    @Autowired
    Clocks clocks;

    @Autowired
    Readings readings;

    @Autowired
    List<Job> jobs;

    @Autowired
    Clock clock;

    Scene scene;

    @BeforeEach
    void employerWithAnOffer() {
        scene = new Scene(jdbc, Paris.today(clock), clock.instant());
        market.refreshOffer(scene.offer);
    }

    Scene.Her her(String name, UUID... hiddenFrom) {
        var her = scene.person(name, clock.instant(), hiddenFrom);
        market.refreshCard(her.card());
        return her;
    }

    int match() {
        return Readings.across(() -> matchmaker.matchOffer(readings.offer(scene.offer)));
    }

    Match matchOf(Scene.Her her) {
        return Readings.across(() -> matches.find(scene.offer, her.card())).orElseThrow();
    }

    Requests.Asking ask(Scene.Her her) {
        var match = matchOf(her);
        return Readings.across(() -> requests.ask(
                match.id(),
                readings.offer(scene.offer),
                readings.card(her.card()).orElseThrow(),
                "Bonjour, venez nous voir.",
                scene.employer.name(),
                scene.employer.account()));
    }

    UUID asked(Scene.Her her) {
        match();
        return ((Requests.Asking.Sent) ask(her)).contact();
    }

    void run(Duration later) {
        Actors.machine("matching.clocks", () -> clocks.run(clock.instant().plus(later)));
    }

    Scene elsewhere() {
        var other = new Scene(jdbc, Paris.today(clock), clock.instant());
        market.refreshOffer(other.offer);
        return other;
    }

    /// Until the employer is late to call: five days, and the weekend or holiday on which they end (R-M5 c).
    Duration untilLate(UUID contact) {
        return until("reach_before", contact);
    }

    /// Until her answer comes too late (R-M5 b).
    Duration untilUnanswered(UUID contact) {
        return until("answer_before", contact);
    }

    private Duration until(String column, UUID contact) {
        var before = Actors.machine(
                "scene",
                () -> jdbc.sql("select " + column + " from contact where id = ?")
                        .param(contact)
                        .query(java.time.OffsetDateTime.class)
                        .single());
        return Duration.between(clock.instant(), before.toInstant()).plusHours(1);
    }

    /// An employer of the platform beside hers, whom she lets see her (R-P7).
    Scene beyond(Scene.Her her) {
        var other = new Scene(jdbc, Paris.today(clock), clock.instant(), new PlatformId("12"));
        market.refreshOffer(other.offer);
        set("update candidate_card set scope = 'FRANCE' where card_key = ?", her.card());
        market.refreshCard(her.card());
        return other;
    }

    /// The employer of another offer asks for her, whether she fits or not.
    Requests.Asking askFrom(Scene other, Scene.Her her) {
        return Readings.across(() -> {
            var offer = readings.offer(other.offer);
            var card = readings.card(her.card()).orElseThrow();
            matchmaker.interest(offer, card);
            var match = matches.find(other.offer, her.card()).orElseThrow();
            return requests.ask(match.id(), offer, card, "Bonjour.", "Solène Marty", other.employer.account());
        });
    }

    UUID requested(Scene other, Scene.Her her) {
        return ((Requests.Asking.Sent) askFrom(other, her)).contact();
    }

    UUID accepted(Scene.Her her) {
        var contact = asked(her);
        assertThat(Readings.across(() -> answers.accept(contact, "PERSON", "Amina", null, null)))
                .isEqualTo(Moves.Done.YES);
        return contact;
    }

    int outcomesAsked(UUID contact) {
        return scene.count("select count(*) from notice where key like ?", "contact-outcome-%:" + contact);
    }

    void set(String sql, UUID key) {
        Actors.machine("scene", () -> jdbc.sql(sql).param(key).update());
    }

    /// The job that looks each morning for checks and questions without an answer.
    void remind() {
        var daily = jobs.stream()
                .filter(job -> job.name().equals("placements.checks"))
                .findFirst()
                .orElseThrow();
        Actors.machine(daily.name(), daily::run);
    }

    static void await(BooleanSupplier done) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
