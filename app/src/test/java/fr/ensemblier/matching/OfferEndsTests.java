package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Readings;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-M10: an offer that is filled takes its profiles and its unanswered requests away, and says so politely.
@WholeApplication
class OfferEndsTests extends AroundAnOffer {

    @Autowired
    Endings endings;

    @Test
    void aFilledOfferTakesItsProfilesAndUnansweredRequestsAway() {
        set("update job_offer set openings = 1 where id = ?", scene.offer);
        market.refreshOffer(scene.offer);
        var hired = her("Amina");
        var asked = her("Nadia");
        var proposed = her("Zohra");
        var contact = accepted(hired);
        var request = asked(asked);

        Readings.across(() -> endings.hired(
                contact,
                readings.offer(scene.offer),
                new Endings.Hired(Paris.today(clock), null, "PRIVE_CDI", BigDecimal.valueOf(30), null, null),
                "EMPLOYER",
                "Solène Marty"));

        await(() -> scene.state(request).equals("WITHDRAWN"));
        assertThat(matchOf(proposed).state()).isEqualTo(Match.State.WITHDRAWN);
        assertThat(lists(Match.State.TO_TREAT)).isZero();
        assertThat(scene.count(
                        "select count(*) from notice where key = ? and title = 'Un poste est pourvu'",
                        "contact-withdrawn:" + request))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from notice where key like ? and title like '%est pourvue'",
                        "offer-ended:%" + scene.offer + "%"))
                .isEqualTo(1);
        assertThat(mvc.post()
                        .uri(
                                "/employeur/profils/{match}/contact",
                                matchOf(proposed).id())
                        .param("message", "Bonjour")
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/employeur/profils");
    }

    /// R-E4: who said « Cela m'intéresse » is told once when the offer closes.
    @Test
    void whoIsInterestedIsToldWhenTheOfferCloses() {
        var her = her("Nadia");
        var other = her("Zohra");
        Readings.across(() -> matchmaker.interest(
                readings.offer(scene.offer), readings.card(her.card()).orElseThrow()));
        match();

        assertThat(mvc.post()
                        .uri("/employeur/offres/" + scene.offer + "/fermer")
                        .param("reason", "CANCELLED")
                        .with(SignedIn.as(scene.employer)))
                .hasStatus3xxRedirection();

        var key = "interest-ended:" + scene.offer + ":" + Paris.today(clock) + ":";
        await(() -> scene.count("select count(*) from outgoing_message where key = ?", key + her.person()) == 1);
        assertThat(scene.count("select count(*) from outgoing_message where key = ?", key + other.person()))
                .isZero();
    }

    /// R-M5: with five late contacts the machine proposes nobody; who presses « Cela m'intéresse » and whom the team
    /// puts
    /// forward reach him all the same, and his page says why.
    @Test
    void humansStillReachAnEmployerWhoIsLate() {
        for (var n = 0; n < 5; n++) {
            var late = accepted(her("Amina"));
            set("update contact set reach_before = now() - interval '1 day' where id = ?", late);
        }
        var interested = her("Nadia");
        var forward = her("Zohra");
        var nobody = her("Aline");

        assertThat(match()).isZero();
        Readings.across(() -> {
            var offer = readings.offer(scene.offer);
            matchmaker.interest(offer, readings.card(interested.card()).orElseThrow());
            byHand.forward(offer, readings.card(forward.card()).orElseThrow(), "Elle connaît la maison", "Claire");
            return offer;
        });

        assertThat(matchOf(interested).origin()).isEqualTo(Match.Origin.INTEREST);
        assertThat(matchOf(forward).origin()).isEqualTo(Match.Origin.TEAM);
        assertThat(Readings.across(() -> matches.find(scene.offer, nobody.card())))
                .isEmpty();
        assertThat(mvc.get()
                        .uri("/employeur/profils")
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("vous recevez seulement les personnes qui s’intéressent à vos offres");
        assertThat(mvc.get().uri("/employeur").with(SignedIn.as(scene.employer)).exchange())
                .bodyText()
                .contains("appels sont en retard\u00A0: vous ne recevez plus de nouveaux profils");
        assertThat(mvc.get()
                        .uri("/mon-espace/rapprochements/{offer}", scene.offer)
                        .with(SignedIn.as(nobody.actor()))
                        .exchange())
                .bodyText()
                .contains("Cet employeur ne reçoit pas de nouveaux profils en ce moment");
        assertThat(mvc.get()
                        .uri("/equipe/offres/{offer}/profils", scene.offer)
                        .with(SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire", scene.platform, false)))
                        .exchange())
                .bodyText()
                .contains("Cet employeur a trop d’appels en retard");
        run(java.time.Duration.ZERO);
        assertThat(scene.count(
                        "select count(*) from notice where key like ?", "match-paused:" + scene.organisation + ":%"))
                .isEqualTo(1);
        Readings.across(() -> {
            matchmaker.lift(scene.platform, scene.organisation, "Anne Roux");
            return scene;
        });
        assertThat(mvc.get()
                        .uri("/employeur/profils")
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .bodyText()
                .doesNotContain("vous recevez seulement les personnes qui s’intéressent à vos offres");
    }

    @Autowired
    fr.ensemblier.matching.model.ByHand byHand;

    private int lists(Match.State state) {
        return Readings.across(() -> lists.counts(scene.organisation))
                .getOrDefault(state, java.util.Map.of())
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
