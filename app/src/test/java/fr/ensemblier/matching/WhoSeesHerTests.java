package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.platforms.Platforms;
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
