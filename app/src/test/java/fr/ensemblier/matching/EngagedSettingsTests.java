package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.ByHand;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Readings;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-T1: what works in a setting that the platform does not engage is shown and proposed to nobody, on a platform that
/// no other test uses.
@WholeApplication
class EngagedSettingsTests extends AroundAnOffer {

    private static final PlatformId PLATFORM = new PlatformId("54-55");

    @Autowired
    ByHand byHand;

    @BeforeEach
    void there() {
        scene = new Scene(jdbc, Paris.today(clock), clock.instant(), PLATFORM);
        market.refreshOffer(scene.offer);
    }

    @AfterEach
    void bothAgain() {
        engage("HOME", "ESTABLISHMENT");
    }

    /// R-T1: the profiles of a home employer go with « À domicile », and come back with it.
    @Test
    void whatIsNotEngagedIsProposedToNobody() {
        var her = her("Amina");
        assertThat(match()).isEqualTo(1);
        engage("ESTABLISHMENT");
        await(() -> state(her) == Match.State.WITHDRAWN);

        assertThat(match()).as("no new match").isZero();
        assertThat(herList(her)).isEmpty();
        assertThat(mvc.get().uri("/employeur/profils").with(SignedIn.as(scene.employer)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Amina");
        assertThat(Readings.across(() -> byHand.forward(
                        readings.offer(scene.offer),
                        readings.card(her.card()).orElseThrow(),
                        "Je la connais.",
                        "Claire")))
                .isEqualTo(ByHand.Done.OFFER_OVER);
        assertThat(mvc.get().uri("/p/meurthe-et-moselle-meuse/offres/{id}/interet", scene.offer))
                .hasStatus(404);
        assertThat(mvc.get().uri("/p/meurthe-et-moselle-meuse/offres"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(scene.offer.toString());

        engage("HOME", "ESTABLISHMENT");
        await(() -> state(her) == Match.State.TO_TREAT);
    }

    /// R-T1: an establishment's offer in the homes of people is one of home; one in its walls stays.
    @Test
    void whereOneWorksCountsToo() {
        set("update establishment set setting = 'ESTABLISHMENT' where id = ?", scene.establishment);
        var her = her("Amina");
        engage("ESTABLISHMENT");
        match();
        assertThat(state(her)).as("in the structure").isEqualTo(Match.State.TO_TREAT);
        set("update job_offer set place_kind = 'PRIVATE_HOME' where id = ?", scene.offer);
        market.refreshOffer(scene.offer);
        assertThat(herList(her)).isEmpty();
        assertThat(readings.open(readings.offer(scene.offer))).isFalse();
    }

    /// R-T1: its employer reads that it is masked, and cannot renew or change it.
    @Test
    void itsEmployerReadsThatItIsMasked() {
        engage("ESTABLISHMENT");
        var employer = SignedIn.as(scene.employer);
        assertThat(mvc.get().uri("/employeur/offres").with(employer))
                .hasStatusOk()
                .bodyText()
                .contains("Masquée", "ne publie que des offres en établissement");
        assertThat(mvc.get().uri("/employeur/offres/{id}", scene.offer).with(employer))
                .hasStatusOk()
                .bodyText()
                .contains("Masquée", "personne n’y est proposé");
        var before = scene.text("select expires_on::text from job_offer where id = ?", scene.offer);
        assertThat(mvc.post()
                        .uri("/employeur/offres/{id}/renouveler", scene.offer)
                        .with(employer))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/employeur/offres/" + scene.offer + "/modifier");
        assertThat(scene.text("select expires_on::text from job_offer where id = ?", scene.offer))
                .isEqualTo(before);
    }

    private List<?> herList(Scene.Her her) {
        return Readings.across(() -> market.offersFor(readings.card(her.card()).orElseThrow(), 5, 0));
    }

    private Match.State state(Scene.Her her) {
        return matchOf(her).state();
    }

    private void engage(String... settings) {
        var head = new Actor.Team(UUID.randomUUID(), "Responsable", PLATFORM, true);
        assertThat(mvc.post()
                        .uri("/equipe/reglages/missions")
                        .with(SignedIn.as(head))
                        .param("core", "A", "B", "C")
                        .param("settings", settings)
                        .param(
                                "version",
                                scene.text("select version::text from platform where id = ?", PLATFORM.value()))
                        .param("sure", "oui"))
                .hasStatus3xxRedirection();
    }
}
