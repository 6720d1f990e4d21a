package fr.ensemblier.platforms.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The head's settings, on platforms that no other test uses: refusals, conflicts, and R-T1 at work.
@WholeApplication
class SettingsTests {

    private final MockMvcTester mvc;
    private final Platforms platforms;
    private final SettingsRows rows;

    @Autowired
    SettingsTests(MockMvcTester mvc, Platforms platforms, SettingsRows rows) {
        this.mvc = mvc;
        this.platforms = platforms;
        this.rows = rows;
    }

    @Test
    void unreadableColoursAreRefusedWithTheNearestOnes() {
        var answer = mvc.post()
                .uri("/equipe/reglages/couleurs")
                .with(SignedIn.as(head("61")))
                .param("brand", "#FFD400")
                .param("accent", "#B4481E")
                .param("version", "0")
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("se lit mal", Shades.nearest("#FFD400"));
        assertThat(platforms.get(PlatformId.of("61")).brand()).isEqualTo("#0B5C63");
    }

    @Test
    void coloursThatCanBeReadReachTheStyleSheet() {
        var version = rows.version(PlatformId.of("62"));
        assertThat(mvc.post()
                        .uri("/equipe/reglages/couleurs")
                        .with(SignedIn.as(head("62")))
                        .param("brand", "#2b3f86")
                        .param("accent", "#b3261e")
                        .param("version", Integer.toString(version)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/marque/pas-de-calais.css"))
                .hasStatusOk()
                .bodyText()
                .contains("--brand:#2B3F86;--accent:#B3261E");
    }

    /// R-E5
    /// R-E2: the hotline is a number that can be called, as everywhere; four digits answer the public too.
    @Test
    void aHotlineIsAWholeNumber() {
        for (var wrong : java.util.List.of("05 12", "12345", "+33 5 12")) {
            assertThat(identity(wrong))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Indiquez un numéro entier", "value=\"" + wrong + "\"");
        }
        for (var right : java.util.List.of("05 36 49 12 12", "+33 5 36 49 12 12", "39 49")) {
            assertThat(identity(right)).hasStatus3xxRedirection();
            platforms.refresh();
            assertThat(platforms.get(PlatformId.of("89")).hotline()).isEqualTo(right);
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult identity(String hotline) {
        return mvc.post()
                .uri("/equipe/reglages")
                .with(SignedIn.as(head("89")))
                .param("name", "Plateforme de l’Yonne")
                .param("hotline", hotline)
                .param("version", Integer.toString(rows.version(PlatformId.of("89"))))
                .exchange();
    }

    @Test
    void theSecondOfTwoIsShownBothVersions() {
        var version = rows.version(PlatformId.of("58"));
        var first = mvc.post()
                .uri("/equipe/reglages")
                .with(SignedIn.as(head("58")))
                .param("name", "La Fabrique Emploi")
                .param("version", Integer.toString(version))
                .exchange();
        assertThat(first).hasStatus3xxRedirection();
        var second = mvc.post()
                .uri("/equipe/reglages")
                .with(SignedIn.as(head("58")))
                .param("name", "La Fabrique des territoires")
                .param("version", Integer.toString(version))
                .exchange();
        assertThat(second).hasStatus(409).bodyText().contains("La Fabrique Emploi", "La Fabrique des territoires");
        assertThat(platforms.get(PlatformId.of("58")).name()).isEqualTo("La Fabrique Emploi");
    }

    /// R-T1
    @Test
    void withoutMissionCNoOffersNorProfiles() {
        var version = rows.version(PlatformId.of("46"));
        assertThat(mvc.post()
                        .uri("/equipe/reglages/missions")
                        .with(SignedIn.as(head("46")))
                        .param("core", "A", "B")
                        .param("settings", "HOME")
                        .param("version", Integer.toString(version)))
                .as("she reads first what goes offline")
                .hasStatusOk()
                .bodyText()
                .contains("Arrêter la mission C", "Garder la mission C", "name=\"core\" value=\"B\"");
        assertThat(platforms.get(PlatformId.of("46")).matches()).isTrue();
        assertThat(mvc.post()
                        .uri("/equipe/reglages/missions")
                        .with(SignedIn.as(head("46")))
                        .param("core", "A", "B")
                        .param("settings", "HOME")
                        .param("version", Integer.toString(version))
                        .param("sure", "oui"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/p/lot/offres")).hasStatus(404);
        assertThat(mvc.get().uri("/p/lot/profil")).hasStatus(404);
        assertThat(mvc.get().uri("/equipe/offres").with(SignedIn.as(head("46"))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/p/lot")).hasStatusOk().bodyText().doesNotContain("/p/lot/offres");
    }

    @Test
    void nothingEngagedIsRefused() {
        assertThat(mvc.post()
                        .uri("/equipe/reglages/missions")
                        .with(SignedIn.as(head("89")))
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez au moins une mission.");
    }

    @Test
    void anAdviserDoesNotOpenTheSettings() {
        var adviser = new Actor.Team(UUID.randomUUID(), "Maxime Exemple", PlatformId.of("61"), false);
        assertThat(mvc.get().uri("/equipe/reglages").with(SignedIn.as(adviser))).hasStatus(403);
    }

    @Test
    void aNumberOfARuleDoesNotChangeThePast() {
        assertThat(mvc.post()
                        .uri("/equipe/reglages/regles/r-m5.answer-days")
                        .with(SignedIn.as(head("61")))
                        .param("value", "7")
                        .param("from", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("le passé ne change pas");
    }

    /// R-E5: two heads open one number; the second is told, and both versions are there.
    @Test
    void theSecondWhoChangesANumberIsTold() {
        var day = "2098-01-01";
        for (var value : new String[] {"45", "50"}) {
            var said = mvc.post()
                    .uri("/equipe/reglages/regles/r-m11.offer-days")
                    .with(SignedIn.as(head("58")))
                    .param("value", value)
                    .param("from", day)
                    .param("version", "")
                    .exchange();
            if (value.equals("45")) {
                assertThat(said).hasStatus3xxRedirection();
            } else {
                assertThat(said).hasStatus(409).bodyText().contains("Deviendra 45", "2098-01-01=45");
            }
        }
    }

    /// R-M5, R-M9, R-M11: in the order of the work, each number says whose it is and its unit.
    @Test
    void theNumbersOfTheRulesReadInTheOrderOfTheWork() {
        assertThat(mvc.get().uri("/equipe/reglages/regles").with(SignedIn.as(head("61"))))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Les offres",
                        "Durée de publication d’une offre, en jours",
                        "Premier rappel à l’employeur, en jours avant la fin de l’offre",
                        "Les rapprochements",
                        "pour traiter un profil proposé, en jours ouvrés",
                        "La personne répond",
                        "Temps laissé à la personne pour répondre",
                        "Premier rappel à la personne, en jours après la demande",
                        "Second rappel à la personne",
                        "L’employeur joint la personne",
                        "Temps laissé à l’employeur pour dire s’il a joint",
                        "Après une embauche",
                        "Points de proximité",
                        "Points du métier choisi en premier",
                        "Points d’un début dans le mois");
    }

    /// R-M5, R-M11: a reminder after the end would never leave.
    @Test
    void aReminderComesBeforeTheEnd() {
        for (var wrong : java.util.Map.of(
                        "r-m5.answer-first-reminder", "4", "r-m5.answer-days", "3", "r-m11.first-reminder", "1")
                .entrySet()) {
            assertThat(mvc.post()
                            .uri("/equipe/reglages/regles/" + wrong.getKey())
                            .with(SignedIn.as(head("61")))
                            .param("value", wrong.getValue())
                            .param("from", "2099-01-01"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Les rappels se suivraient mal");
        }
    }

    private static Actor.Team head(String platform) {
        return new Actor.Team(UUID.randomUUID(), "Claire Exemple", PlatformId.of(platform), true);
    }
}
