package fr.ensemblier.offers.ending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-E6: a closed offer is opened again or serves as a model. R12, S10: one that was closed to tidy counts nowhere.
@WholeApplication
class AgainTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    OfferWorld world;

    @BeforeEach
    void begin() {
        world = new OfferWorld(jdbc, clock);
    }

    @Test
    void opensAgainWhatWasClosedByMistakeUntilItsOwnLastDay() {
        var until = Paris.today(clock).plusDays(12);
        var id = closed("DUPLICATE");
        assertThat(page(id)).contains("Rouvrir l’offre", "Reprendre comme modèle", "Voir les profils");

        assertThat(post(world.employer, id, "rouvrir")).hasStatus3xxRedirection();
        assertThat(world.column(id, "state || ' ' || expires_on")).isEqualTo("PUBLISHED " + until);
        assertThat(world.column(id, "close_reason")).isEmpty();
        assertThat(page(id)).contains("Modifier l’offre").doesNotContain("Rouvrir l’offre");
    }

    /// Later it serves as a model only.
    @Test
    void doesNotOpenAgainAfterTheDaysOfUndo() {
        var id = closed("CANCELLED");
        change(id, "closed_at = closed_at - interval '31 days'");

        assertThat(page(id)).contains("Reprendre comme modèle").doesNotContain("Rouvrir l’offre");
        post(world.employer, id, "rouvrir");
        assertThat(world.column(id, "state")).isEqualTo("CLOSED");
    }

    @Test
    void doesNotOpenAgainWhatIsFilled() {
        var id = closed("FILLED_PLATFORM");
        change(id, "filled = openings");

        post(world.employer, id, "rouvrir");
        assertThat(world.column(id, "state")).isEqualTo("CLOSED");
    }

    @Test
    void servesAsAModelOnceForTwoClicks() {
        var id = closed("FILLED_OTHER");
        change(id, "start_on = start_on - 100, description = 'Une équipe qui prend le temps.'");

        var form = Objects.requireNonNull(
                post(world.employer, id, "reprendre").getResponse().getRedirectedUrl());
        assertThat(post(world.employer, id, "reprendre").getResponse().getRedirectedUrl())
                .isEqualTo(form);
        var draft = new JobOfferId(UUID.fromString(form.split("/")[3]));
        assertThat(draft).isNotEqualTo(id);
        assertThat(world.column(draft, "state || ' ' || description || ' ' || start_on"))
                .isEqualTo("DRAFT Une équipe qui prend le temps. " + Paris.today(clock));
        assertThat(world.column(id, "state")).isEqualTo("CLOSED");
    }

    /// R-P7
    @ParameterizedTest
    @CsvSource({"rouvrir", "reprendre"})
    void isNobodyElsesToTakeUp(String act) {
        var id = closed("DUPLICATE");
        var other = new OfferWorld(jdbc, clock);

        assertThat(post(other.employer, id, act)).hasStatus(404);
        assertThat(world.column(id, "state")).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @CsvSource({
        "DUPLICATE, 0, 0",
        "CONTENT_CHANGED, 0, 0",
        "CONTENT_CHANGED, 1, 1",
        "NO_CANDIDATE, 0, 1",
        "FILLED_OTHER, 0, 1"
    })
    void countsNoOfferThatWasClosedToTidy(String reason, int filled, int counted) {
        var id = closed(reason);
        change(id, "filled = " + filled);

        assertThat(Actors.as(world.team, () -> facts("offer_fact"))).isEqualTo(counted);
        assertThat(Actors.machine("test", () -> facts("offer_national"))).isEqualTo(counted);
    }

    private int facts(String view) {
        return jdbc.sql("select count(*) from " + view + " where organisation_id = :o")
                .param("o", world.organisation)
                .query(Integer.class)
                .single();
    }

    private JobOfferId closed(String reason) {
        return world.offer("CLOSED", 2, Paris.today(clock).plusDays(12), reason);
    }

    private void change(JobOfferId id, String set) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update job_offer set " + set + " where id = :id")
                        .param("id", id.value())
                        .update());
    }

    private MvcTestResult post(Actor actor, JobOfferId id, String act) {
        return mvc.post()
                .uri("/employeur/offres/" + id + "/" + act)
                .with(SignedIn.as(actor))
                .exchange();
    }

    private String page(JobOfferId id) {
        var answer = mvc.get()
                .uri("/employeur/offres/" + id)
                .with(SignedIn.as(world.employer))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
