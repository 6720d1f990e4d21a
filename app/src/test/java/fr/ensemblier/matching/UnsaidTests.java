package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// R-M1: what she never said excludes nothing, gives no points, and is told to the employer as something to check.
@WholeApplication
class UnsaidTests extends AroundAnOffer {

    private final List<UUID> hidden = new ArrayList<>();

    @Test
    void proposesHerAndSaysWhatToCheck() {
        var her = her("Amina");
        hidden.add(her.card());
        Actors.machine("test", () -> {
            jdbc.sql("update job_offer set night = true, licence = true where id = ?")
                    .param(scene.offer)
                    .update();
            return jdbc.sql("""
                    update candidate_card
                       set means = null, reach_minutes = null, night = null, licence = null, vehicle = null,
                           experience_years = 12, hours_min = 28, hours_max = 32, version = version + 1
                     where card_key = ?
                    """).param(her.card()).update();
        });
        market.refreshOffer(scene.offer);
        market.refreshCard(her.card());

        assertThat(match()).isEqualTo(1);
        assertThat(mvc.get().uri("/employeur/profils").with(SignedIn.as(scene.employer)))
                .hasStatusOk()
                .bodyText()
                .contains(Lines.TO_CHECK)
                .doesNotContain("Pas de nuit", "Pas de permis", "en voiture");
    }

    /// R-M1: who has not said how far she goes is proposed near her commune only, and reads why.
    @Test
    void anUnsaidReachStopsAtTheDistanceOfTheRules() {
        var her = her("Amina");
        hidden.add(her.card());
        Actors.machine("test", () -> jdbc.sql("""
                    update candidate_card
                       set means = null, reach_minutes = null, lat = lat + 0.3, hours_min = 28, hours_max = 32
                     where card_key = ?
                    """).param(her.card()).update());
        market.refreshCard(her.card());

        assertThat(match()).isZero();
        assertThat(mvc.get()
                        .uri("/mon-espace/rapprochements/{offer}", scene.offer)
                        .with(SignedIn.as(her.actor()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Votre trajet n’est pas encore dit", Lines.REACH_UNSAID);
        Actors.machine(
                "test",
                () -> jdbc.sql("update candidate_card set lat = lat - 0.2 where card_key = ?")
                        .param(her.card())
                        .update());
        market.refreshCard(her.card());
        assertThat(match()).isEqualTo(1);
    }

    /// She would match everywhere near, also in the scenes of other tests.
    @AfterEach
    void hideHer() {
        Actors.machine(
                "test",
                () -> jdbc.sql("update candidate_card set visible = false where means is null")
                        .update());
        hidden.forEach(market::refreshCard);
    }

    @Test
    void aNoStillExcludes() {
        var her = her("Amina");
        Actors.machine(
                "test",
                () -> jdbc.sql("update job_offer set night = true where id = ?")
                        .param(scene.offer)
                        .update());
        market.refreshOffer(scene.offer);
        market.refreshCard(her.card());

        assertThat(match()).isZero();
    }
}
