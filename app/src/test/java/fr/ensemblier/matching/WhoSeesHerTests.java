package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.platforms.Platforms;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-P7, R-P9: whom her card may reach.
@WholeApplication
class WhoSeesHerTests extends AroundAnOffer {

    @Autowired
    Platforms platforms;

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

    /// R-P9, R-P1: an employer whom she names later loses her card and his unanswered request at once.
    @Test
    void anEmployerSheNamesLaterLosesHerCard() {
        var her = her("Amina");
        match();
        var match = matchOf(her).id();
        var asking = elsewhere();
        var contact = requested(asking, her);

        hideFrom(her, scene.organisation);
        hideFrom(her, asking.organisation);

        assertThat(mvc.get().uri("/employeur/profils/{id}/contact", match).with(SignedIn.as(scene.employer)))
                .hasRedirectedUrl("/employeur/profils");
        await(() -> matchOf(her).state() == Match.State.WITHDRAWN);
        await(() -> scene.state(contact).equals("WITHDRAWN"));
        assertThat(mvc.get()
                        .uri("/employeur/profils")
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Amina");
    }

    /// R-M3: a card that was hidden and is shown again comes back to the lists from which it was withdrawn.
    @Test
    void aCardShownAgainIsProposedAgain() {
        var her = her("Amina");
        match();
        set("update match set state = 'WITHDRAWN' where card_key = ?", her.card());

        assertThat(match()).isEqualTo(1);
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);
    }

    private void hideFrom(Scene.Her her, UUID organisation) {
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/employeurs")
                        .param("employer", establishmentOf(organisation))
                        .param("employerText", "Les Jardins")
                        .with(SignedIn.as(her.actor())))
                .hasStatus3xxRedirection();
        await(() -> scene.count(
                        "select count(*) from candidate_card where card_key = ? and ? = any (hidden_from)",
                        her.card(),
                        organisation)
                == 1);
    }

    private String establishmentOf(UUID organisation) {
        return scene.key("select id from establishment where organisation_id = ?", organisation)
                .toString();
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
