package fr.ensemblier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The pages of figures: who sees them, and what they say when there is nothing, or nothing to say (R-F4, R-T1).
@WholeApplication
class EvaluationPagesTests {

    private static final Actor TEAM = new Actor.Team(UUID.randomUUID(), "Claire", new PlatformId("45"), false);
    private static final Actor TOULOUSE = new Actor.Team(UUID.randomUUID(), "Jean", new PlatformId("31"), true);
    private static final Actor NATIONAL = new Actor.National(UUID.randomUUID(), "Hélène");
    private static final Actor EMPLOYER =
            new Actor.Employer(UUID.randomUUID(), "Paul", new PlatformId("45"), UUID.randomUUID(), true);

    @Autowired
    MockMvcTester browser;

    @Test
    void showsTheTeamItsFiguresForEachPeriod() {
        for (var period : List.of("2026", "2026-10", "2026-T3", "12-mois", "ouverture", "n’importe quoi")) {
            assertThat(get("/equipe/pilotage?periode=" + period, TEAM))
                    .as(period)
                    .hasStatusOk()
                    .bodyText()
                    .contains("<h1>Pilotage</h1>", "embauches", "absent");
        }
    }

    @Test
    void opensEachFigureAndItsBreakdowns() {
        for (var code : Indicators.all().stream().map(Indicator::code).toList()) {
            assertThat(get("/equipe/pilotage/" + code + "?periode=2026&par=cadre&apres=2026-01-01_x", TEAM))
                    .as(code)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Répartition", code.equals("R10") ? "Les employeurs" : "Les lignes");
            assertThat(get("/equipe/pilotage/" + code + "/tableur?periode=2026", TEAM))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Date;Fait;Personne");
        }
        assertThat(get("/equipe/pilotage/X99", TEAM)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysThatFiguresAreNotApplicableWhereTheMissionIsNotEngaged() {
        assertThat(get("/equipe/pilotage", TOULOUSE)).hasStatusOk().bodyText().contains("sans objet");
        assertThat(get("/equipe/pilotage/S06", TOULOUSE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/equipe/pilotage/tableur", TOULOUSE))
                .hasStatusOk()
                .bodyText()
                .contains("S06;embauches")
                .contains("sans objet");
    }

    @Test
    void showsTheNationalLevelAllPlatformsWithTheirCoverage() {
        var opened = get("/national", NATIONAL);

        assertThat(opened).hasStatusOk().bodyText().contains("plateformes concernées sur", "BAAM", "sans objet");
        assertThat(get("/national/S06?par=contrat", NATIONAL))
                .hasStatusOk()
                .bodyText()
                .contains("Plateformes concernées");
        for (var indicator : Indicators.all()) {
            assertThat(get("/national/" + indicator.code(), NATIONAL))
                    .as(indicator.code())
                    .hasStatusOk();
        }
        assertThat(get("/national/tableur", NATIONAL)).hasStatusOk().bodyText().contains("Réseau");
        assertThat(get("/national/definitions", NATIONAL))
                .hasStatusOk()
                .bodyText()
                .contains("S10");
    }

    /// R-F1: one sheet with each figure, its classes and its definition.
    @Test
    void downloadsAllFiguresWithTheirDefinitions() {
        assertThat(get("/equipe/pilotage/tableur?periode=2026-T3", TEAM))
                .hasStatusOk()
                .bodyText()
                .contains("Code;Indicateur;Nature;Du;Au;Répartition;Classe;Valeur", "01/07/2026;30/09/2026")
                .contains(Indicators.all().stream()
                        .map(indicator -> indicator.code() + ";" + indicator.name())
                        .toList())
                .contains("Le jour de la sortie", "le numérateur de S07a");
    }

    @Test
    void definesEachIndicatorForTheTeam() {
        assertThat(get("/equipe/pilotage/definitions", TEAM))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"R10\"", "id=\"S10\"", "Numérateur", "Dénominateur");
    }

    @Test
    void showsTheFiguresOfTheYearOnTheHomeOfTheHeadOnly() {
        var head = new Actor.Team(UUID.randomUUID(), "Hélène", new PlatformId("45"), true);

        assertThat(get("/equipe", head))
                .hasStatusOk()
                .bodyText()
                .contains("Chiffres de la période", "employeurs impliqués", "/equipe/pilotage/S06?periode=")
                .contains("hx-get=\"/equipe/pilotage/en-bref\"");
        assertThat(browser.get()
                        .uri("/equipe/pilotage/en-bref")
                        .header("HX-Request", "true")
                        .with(SignedIn.as(head)))
                .as("the numbers follow the page")
                .hasStatusOk()
                .bodyText()
                .contains("employeurs impliqués", "/equipe/pilotage/S06?periode=")
                .doesNotContain("<b>…</b>", "hx-get");
        assertThat(get("/equipe/pilotage/en-bref", head)).hasRedirectedUrl("/equipe/pilotage");
        assertThat(browser.get()
                        .uri("/equipe/pilotage/en-bref")
                        .header("HX-Request", "true")
                        .with(SignedIn.as(TEAM)))
                .hasStatus(403);
        assertThat(get("/equipe", TEAM)).hasStatusOk().bodyText().doesNotContain("Chiffres de la période");
    }

    @Test
    void refusesOthers() {
        assertThat(get("/equipe/pilotage", EMPLOYER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/national", TEAM)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/national/tableur", EMPLOYER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/equipe/pilotage", NATIONAL)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String address, Actor actor) {
        return browser.get().uri(address).with(SignedIn.as(actor)).exchange();
    }
}
