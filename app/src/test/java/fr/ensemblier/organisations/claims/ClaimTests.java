package fr.ensemblier.organisations.claims;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Claim;
import fr.ensemblier.organisations.model.Family;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A recruiter claims her structure, the team answers once (R-E4, R-E5, R-P7).
@WholeApplication
class ClaimTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Claims claims;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    private final String structure = "Structure " + UUID.randomUUID();

    @Test
    void aVisitorAsksAndTheTeamHasATaskAndSheHasAMail() {
        var answer = mvc.post()
                .uri("/p/gironde/structure/demande")
                .param("structure", structure)
                .param("commune", "33063")
                .param("name", "Nadia Essai")
                .param("jobTitle", "directrice")
                .param("email", "nadia@essai.invalid")
                .param("phone", "05 36 49 00 01")
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        var claim = Actors.as(
                TEAM,
                () -> jdbc.sql("select id from claim where platform_id = '33' and structure_name = :s")
                        .param("s", structure)
                        .query(UUID.class)
                        .single());
        assertThat(tasks(claim)).isEqualTo(1);
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select count(*) from outgoing_message where key = :k")
                                .param("k", "claim-asked:" + claim)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
        assertThat(mvc.get()
                        .uri("/equipe/employeurs/demandes/" + claim)
                        .with(SignedIn.as(TEAM))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Nadia Essai");
        var other = new Actor.Team(UUID.randomUUID(), "Autre", new PlatformId("69"), false);
        assertThat(mvc.get()
                        .uri("/equipe/employeurs/demandes/" + claim)
                        .with(SignedIn.as(other))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        var answer = mvc.post()
                .uri("/p/gironde/structure/demande")
                .param("structure", structure)
                .param("communeText", "Nulle-Part-sur-Rien")
                .param("name", "Nadia")
                .param("email", "pas une adresse")
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une adresse complète")
                .contains("Écrivez votre fonction")
                .contains("Nous ne connaissons pas la commune")
                .contains(structure);
    }

    @Test
    void isClosedWhereThePlatformDoesNotMatchPeopleAndOffers() {
        assertThat(mvc.get().uri("/p/haute-garonne/structure").exchange()).hasStatus(404);
    }

    @Test
    void acceptingCreatesTheStructureInvitesHerAndClosesTheTask() {
        var claim = asked();
        var outcome = Actors.as(TEAM, () -> answering.accept(TEAM, claim, null, Family.SAD, List.of()));
        assertThat(outcome).isInstanceOf(Answering.Outcome.Done.class);
        var organisation = ((Answering.Outcome.Done) outcome).organisation();
        assertThat(Actors.as(TEAM, () -> claims.get(GIRONDE, claim.id())))
                .isInstanceOfSatisfying(Claim.Accepted.class, accepted -> {
                    assertThat(accepted.organisation()).isEqualTo(organisation);
                    assertThat(accepted.by()).isEqualTo("Claire Essai");
                });
        assertThat(tasks(claim.id())).isZero();
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select owner from access_link where organisation_id = :o")
                                .param("o", organisation)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    @Test
    void aRefusalSaysWhy() {
        var claim = asked();
        var answer = mvc.post()
                .uri("/equipe/employeurs/demandes/" + claim.id() + "/refuser")
                .param("reason", " ")
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("Écrivez pourquoi");
        mvc.post()
                .uri("/equipe/employeurs/demandes/" + claim.id() + "/refuser")
                .param("reason", "Nous n’avons pas pu vous joindre.")
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(Actors.as(TEAM, () -> claims.get(GIRONDE, claim.id()))).isInstanceOf(Claim.Refused.class);
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWins() throws InterruptedException {
        var claim = asked();
        var done = new AtomicInteger();
        var start = new CountDownLatch(1);
        var threads = java.util.stream.IntStream.range(0, 4)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        return;
                    }
                    Actors.as(TEAM, () -> {
                        var outcome = n % 2 == 0
                                ? answering.accept(TEAM, claim, null, Family.SAD, List.of())
                                : answering.refuse(TEAM, claim, "Non.");
                        if (!(outcome instanceof Answering.Outcome.TooLate)) {
                            done.incrementAndGet();
                        }
                    });
                }))
                .toList();
        start.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(done).hasValue(1);
        var made = Actors.as(
                TEAM,
                () -> jdbc.sql("select count(*) from organisation where platform_id = '33' and name = :n")
                        .param("n", structure)
                        .query(Integer.class)
                        .single());
        assertThat(made).isLessThanOrEqualTo(1);
    }

    private Claim.Asked asked() {
        asking.ask(
                GIRONDE,
                new Claim.Request(
                        null,
                        structure,
                        "33063",
                        null,
                        "Nadia Essai",
                        "directrice",
                        "nadia." + UUID.randomUUID() + "@essai.invalid",
                        "0536490001",
                        null,
                        Instant.parse("2026-03-03T10:00:00Z")));
        return Actors.as(TEAM, () -> {
            var id = jdbc.sql("select id from claim where platform_id = '33' and structure_name = :s")
                    .param("s", structure)
                    .query(UUID.class)
                    .single();
            return (Claim.Asked) claims.get(GIRONDE, id);
        });
    }

    private int tasks(UUID claim) {
        return Actors.as(
                TEAM,
                () -> jdbc.sql("select count(*) from task where key = :k and done_at is null")
                        .param("k", "claim:" + claim)
                        .query(Integer.class)
                        .single());
    }
}
