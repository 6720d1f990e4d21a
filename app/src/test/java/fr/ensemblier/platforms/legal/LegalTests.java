package fr.ensemblier.platforms.legal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The legal notice: what is not known is not on the page, and the head is told.
@WholeApplication
class LegalTests {

    private static final Actor HEAD = new Actor.Team(UUID.randomUUID(), "Claire", PlatformId.of("12"), true);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        Actors.machine(
                "test",
                () -> jdbc.sql("delete from platform_legal where platform_id = '12'")
                        .update());
    }

    @Test
    void leavesOutWhatIsMissingAndTellsTheHead() {
        assertThat(page()).hasStatusOk().bodyText().doesNotContain("Hébergeur", "à compléter", "SIRET");
        assertThat(mvc.get().uri("/equipe/reglages").with(SignedIn.as(HEAD)))
                .bodyText()
                .contains("Vos mentions légales sont incomplètes", "l’hébergeur", "/equipe/reglages/mentions");
    }

    @Test
    void showsWhatTheHeadWrote() {
        assertThat(write("0", "12345678900012", "Nuage de l’Aveyron, 1 place du Bourg, Rodez, 05 65 00 00 00"))
                .hasStatus(302);

        assertThat(page()).bodyText().contains("Nuage de l’Aveyron", "SIRET 12345678900012");
        assertThat(mvc.get().uri("/equipe/reglages/mentions").with(SignedIn.as(HEAD)))
                .bodyText()
                .contains("Nuage de l’Aveyron", "name=\"version\" value=\"1\"");
    }

    /// LCEN 6.III and RGAA: publisher with form and address, who directs, host, and whom to write to when blocked.
    @Test
    void saysAllThatTheLawWantsAndWarnsNoMore() {
        assertThat(mvc.get().uri("/equipe/reglages/mentions").with(SignedIn.as(HEAD)))
                .bodyText()
                .contains("la forme juridique", "la personne à qui écrire pour l’accessibilité");
        assertThat(mvc.post()
                        .uri("/equipe/reglages/mentions")
                        .with(SignedIn.as(HEAD))
                        .param("version", "0")
                        .param("legalForm", "Groupement d’intérêt public")
                        .param("address", "1 place du Bourg, 12000 Rodez")
                        .param("siret", "12345678900012")
                        .param("director", "Claire Exemple, directrice")
                        .param("host", "Nuage, 2 place du Bourg, Rodez, 05 65 00 00 00")
                        .param("dpo", "donnees@exemple.invalid")
                        .param("accessibility", "acces@exemple.invalid"))
                .hasStatus(302);

        assertThat(page())
                .bodyText()
                .contains("Groupement d’intérêt public", "12000 Rodez", "Claire Exemple, directrice", "Nuage, 2 place");
        assertThat(mvc.get().uri("/p/aveyron/accessibilite"))
                .bodyText()
                .contains("acces@exemple.invalid", "/p/aveyron/rappel");
        assertThat(mvc.get().uri("/equipe/reglages").with(SignedIn.as(HEAD)))
                .bodyText()
                .doesNotContain("Vos mentions légales sont incomplètes");
    }

    /// R-E2, R-E5
    @Test
    void refusesAWrongNumberAndOverwritesNothing() {
        assertThat(write("0", "123", "")).hasStatus(422).bodyText().contains("14 chiffres", "value=\"123\"");
        assertThat(write("0", "", "Premier")).hasStatus(302);
        assertThat(write("0", "", "Second")).hasStatus(409).bodyText().contains("Quelqu’un a modifié");
        assertThat(page()).bodyText().contains("Premier").doesNotContain("Second");
        assertThat(write("0", "123", "Second"))
                .as("an error in between hides nothing of what the colleague wrote")
                .hasStatus(422)
                .bodyText()
                .contains("name=\"version\" value=\"0\"");
        assertThat(write("1", "", "Second")).hasStatus(302);
        assertThat(page()).bodyText().contains("Second");
    }

    private MvcTestResult write(String version, String siret, String host) {
        return mvc.post()
                .uri("/equipe/reglages/mentions")
                .with(SignedIn.as(HEAD))
                .param("version", version)
                .param("siret", siret)
                .param("host", host)
                .exchange();
    }

    private MvcTestResult page() {
        return mvc.get().uri("/p/aveyron/mentions").exchange();
    }
}
