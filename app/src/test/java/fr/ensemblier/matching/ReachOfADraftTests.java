package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Market;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-M1: who writes an offer sees how many people fit, and what each requirement costs; R-P9: nobody who hides from her
/// is counted.
@WholeApplication
class ReachOfADraftTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Market market;

    Scene scene;

    @BeforeEach
    void begin() {
        scene = new Scene(jdbc, Paris.today(clock), clock.instant());
        for (var her : new Scene.Her[] {
            scene.person("Inès", clock.instant()),
            scene.person("Maëlle", clock.instant()),
            scene.person("Nora", clock.instant(), scene.organisation)
        }) {
            market.refreshCard(her.card());
        }
    }

    @Test
    void countsWhoFitsAndWhomOneRequirementPutsAside() {
        assertThat(typed("30", "weekly"))
                .contains("2 personnes correspondent", "Aucune exigence n’écarte")
                .as("in view while she writes, and beside the requirements, on a telephone")
                .contains("id=\"portee\" role=\"status\" hx-swap-oob", "id=\"exigences\" hx-swap-oob");
        assertThat(typed("30", "night"))
                .contains("Personne ne correspond pour l’instant", "Les nuits", "−2 personnes")
                .doesNotContain("Les week-ends");
    }

    @Test
    void saysNothingBeforeTheOfferSaysEnough() {
        assertThat(typed("", "weekly")).doesNotContain("correspond");
    }

    private String typed(String hours, String time) {
        var answer = mvc.post()
                .uri("/employeur/offres/" + UUID.randomUUID() + "/brouillon")
                .param("establishment", scene.establishment.toString())
                .param("occupation", "aide-a-domicile")
                .param("placeKind", "STRUCTURE")
                .param("contractClass", "PRIVE_CDI")
                .param("weeklyHours", hours)
                .param("time", time)
                .with(SignedIn.as(scene.employer))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }
}
