package fr.ensemblier.platforms.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-T1: Haute-Garonne coordinates only, Loiret is home care only: what is not engaged is neither shown nor done.
@WholeApplication
class EngagementTests {

    private static final Actor.Team TOULOUSE = new Actor.Team(UUID.randomUUID(), "Solène", PlatformId.of("31"), true);
    private static final Actor.Team LOIRET = new Actor.Team(UUID.randomUUID(), "Louis", PlatformId.of("45"), true);

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/equipe/personnes",
                "/equipe/personnes/nouvelle",
                "/equipe/profils",
                "/equipe/offres",
                "/equipe/besoins",
                "/equipe/besoins/nouveau",
                "/equipe/contacts",
                "/equipe/embauches"
            })
    void aPlatformThatOnlyCoordinatesRefusesWhatItDoesNotEngage(String address) {
        assertThat(mvc.get().uri(address).with(SignedIn.as(TOULOUSE))).hasStatus(404);
    }

    @Test
    void aHandMadeActIsRefusedToo() {
        assertThat(mvc.post().uri("/equipe/besoins/nouveau").with(SignedIn.as(TOULOUSE)))
                .hasStatus(404);
        assertThat(mvc.post().uri("/equipe/personnes/nouvelle").with(SignedIn.as(TOULOUSE)))
                .hasStatus(404);
        var employer = new Actor.Employer(UUID.randomUUID(), "Paul", PlatformId.of("31"), UUID.randomUUID(), true);
        assertThat(mvc.get().uri("/employeur").with(SignedIn.as(employer))).hasStatus(404);
        var referrer = new Actor.Referrer(UUID.randomUUID(), "Rachid", PlatformId.of("31"), UUID.randomUUID());
        assertThat(mvc.get().uri("/prescripteur").with(SignedIn.as(referrer))).hasStatus(404);
    }

    @Test
    void itsMenuHoldsOnlyWhatIsEngaged() {
        assertThat(text("/equipe/employeurs", TOULOUSE))
                .contains("/equipe/reglages")
                .doesNotContain("href=\"/equipe/personnes\"")
                .doesNotContain("href=\"/equipe/offres\"")
                .doesNotContain("href=\"/equipe/embauches\"")
                .doesNotContain("href=\"/equipe/contacts\"");
        assertThat(text("/equipe/pilotage", TOULOUSE)).contains("sans objet");
    }

    /// Nothing there speaks of people, profiles or offers: neither the search, nor the menu, nor what is to do.
    @Test
    void aPlatformThatOnlyCoordinatesSpeaksOfEmployersOnly() {
        assertThat(text("/equipe/recherche?q=essai", TOULOUSE))
                .contains("Chercher un employeur", "for=\"mots\">Un employeur</label>")
                .doesNotContain("Une personne, un employeur", "Chercher une personne", "<h2>Personnes", "<h2>Offres");
        assertThat(text("/equipe/a-faire", TOULOUSE))
                .contains("Voir les employeurs")
                .doesNotContain("profils", "href=\"/equipe/orientations\"", "Orientations");
    }

    /// The national page leaves it out of the denominators and says so.
    @Test
    void theNetworkCountsWhoIsConcerned() {
        var national = new Actor.National(UUID.randomUUID(), "Nadia");
        var page = mvc.get().uri("/national").with(SignedIn.as(national)).exchange();
        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .containsPattern("\\d+ plateformes concernées sur \\d+")
                .contains("sans objet");
    }

    @Test
    void homeCareOnlyProposesNothingOfEstablishments() {
        assertThat(text("/equipe/employeurs/nouveau", LOIRET))
                .contains("Service autonomie à domicile")
                .doesNotContain("value=\"EHPAD\"");
        assertThat(text("/equipe/employeurs/import/finess", LOIRET))
                .contains("Soins infirmiers à domicile")
                .doesNotContain("<li>EHPAD</li>");
        assertThat(text("/equipe/employeurs", LOIRET)).doesNotContain("cadre=ESTABLISHMENT");
        assertThat(mvc.post()
                        .uri("/equipe/employeurs/nouveau")
                        .param("name", "EHPAD forcé")
                        .param("family", "EHPAD")
                        .param("commune", "45234")
                        .with(SignedIn.as(LOIRET)))
                .hasStatus(422)
                .bodyText()
                .contains("n’engage pas ce cadre");
        var offers = mvc.get().uri("/p/loiret/offres").exchange();
        assertThat(new String(offers.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .doesNotContain("f=etablissement")
                .doesNotContain("f=domicile");
        assertThat(text("/equipe/offres/metiers?q=agent de service hospitalier", LOIRET))
                .isEqualTo("[]");
        assertThat(text("/equipe/pilotage/R12?par=cadre", LOIRET)).contains("sans objet");
    }

    private String text(String address, Actor actor) {
        var answer = mvc.get().uri(address).with(SignedIn.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
