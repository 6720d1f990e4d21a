package fr.ensemblier.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-E5: of two heads who change a template, the second reads what the first wrote and keeps what she typed.
@WholeApplication
class TemplateEditingTests {

    private final Actor.Team head = new Actor.Team(UUID.randomUUID(), "Hélène Exemple", PlatformId.of("95"), true);

    @Autowired
    MockMvcTester mvc;

    private String template = "";

    @BeforeEach
    void aTemplate() {
        template = Objects.requireNonNull(
                post("/equipe/reglages/parcours/nouveau", "name", "Le nôtre", "purpose", "Pour commencer")
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(post(
                        template,
                        "name",
                        "Celui d’Hélène",
                        "purpose",
                        "Pour aller loin",
                        "offered",
                        "true",
                        "version",
                        "1"))
                .hasStatus3xxRedirection();
    }

    @Test
    void theSecondReadsTheFirstAndKeepsHerWords() {
        assertThat(post(template, "name", "Celui de Karim", "purpose", "Autrement", "version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Celui d’Hélène", "Pour aller loin", "value=\"Celui de Karim\"", "Autrement");
        assertThat(post(template, "name", "Celui de Karim", "purpose", "Autrement", "version", "2"))
                .as("said again, it is kept")
                .hasStatus3xxRedirection();
    }

    @Test
    void aStepToo() {
        assertThat(post(
                        template + "/etapes/1",
                        "title",
                        "Premier appel",
                        "kind",
                        "TALK",
                        "acts",
                        "TEAM",
                        "closes",
                        "L’appel est noté.",
                        "version",
                        "1"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "est maintenant",
                        "Premier entretien",
                        "value=\"Premier appel\"",
                        "name=\"version\" value=\"2\"");
        assertThat(post(template + "/etapes/1/place", "to", "1", "version", "1"))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(SignedIn.as(head));
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
