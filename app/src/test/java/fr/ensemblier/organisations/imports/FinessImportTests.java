package fr.ensemblier.organisations.imports;

import static fr.ensemblier.organisations.imports.FinessExtract.file;
import static fr.ensemblier.organisations.imports.FinessExtract.line;
import static fr.ensemblier.organisations.imports.FinessExtract.number;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E3, R-T1: importing the extract of FINESS from the browser to the tables.
@WholeApplication
class FinessImportTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FinessSurvey surveys;

    @Autowired
    Batches batches;

    @Autowired
    Importing importing;

    @Autowired
    Platforms platforms;

    private final String entity = number();
    private FinessDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new FinessDesk(mvc, jdbc, TEAM);
    }

    @Test
    void importsTheStructuresOfTheSectorAndTheTerritoryAndNothingElse() {
        var kept = number();
        var text = file(
                line(kept, entity, "EHPAD ESSAI " + kept, "063", "33", "500"),
                line(number(), entity, "ECOLE", "063", "33", "300"),
                line(number(), entity, "EHPAD D AILLEURS", "105", "9A", "500"),
                line(number(), entity, "EHPAD SANS COMMUNE", "999", "33", "500"),
                "structureet;trop;court");
        var report = desk.run(text);
        assertThat(report)
                .contains("structure importée")
                .contains("hors du secteur")
                .contains("hors du territoire");
        assertThat(report).contains("33 999").contains("3 colonnes au lieu de 32");
        var names = Actors.as(
                TEAM,
                () -> jdbc.sql("""
                select e.name || '/' || e.commune || '/' || e.family || '/' || o.finess
                  from establishment e join organisation o on o.platform_id = e.platform_id and o.id = e.organisation_id
                 where e.platform_id = '33' and o.finess = :entity
                """).param("entity", entity).query(String.class).list());
        assertThat(names).containsExactly("EHPAD Essai " + kept + "/33063/EHPAD/" + entity);
    }

    @Test
    void changesNothingTheSecondTimeAndKeepsCorrectionsOfTheTeam() {
        var finess = number();
        var text = file(line(finess, entity, "SSIAD ESSAI " + finess, "063", "33", "354"));
        desk.run(text);
        Actors.as(
                TEAM,
                () -> jdbc.sql("update establishment set name = 'Corrigé' where platform_id = '33' and finess = :f")
                        .param("f", finess)
                        .update());
        var report = desk.run(text);
        assertThat(report).contains("Rien n’a changé");
        assertThat(desk.nameOf(finess)).isEqualTo("Corrigé");
        desk.run(text.replace("0556000000", "0556000001"));
        assertThat(desk.nameOf(finess)).isEqualTo("Corrigé");
        assertThat(Actors.as(
                        TEAM,
                        () -> jdbc.sql("select phone from establishment where platform_id = '33' and finess = :f")
                                .param("f", finess)
                                .query(String.class)
                                .single()))
                .isEqualTo("0556000001");
    }

    @Test
    void refusesAFileThatIsNoExtractAndKeepsNothing() {
        var answer = mvc.post()
                .uri("/equipe/employeurs/import/finess")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "liste.csv", "text/csv", "Nom;Commune\nA;B".getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("extrait FINESS");
    }

    @Test
    void isTheTeamsOnly() {
        var employer = new Actor.Employer(UUID.randomUUID(), "Une recruteuse", GIRONDE, UUID.randomUUID(), true);
        assertThat(mvc.get()
                        .uri("/equipe/employeurs/import/finess")
                        .with(SignedIn.as(employer))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void anotherTeamDoesNotSeeTheFile() {
        var id = desk.keep(file(line(number(), entity, "EHPAD", "063", "33", "500")));
        var other = new Actor.Team(UUID.randomUUID(), "Autre", new PlatformId("69"), true);
        assertThat(mvc.get()
                        .uri("/equipe/employeurs/import/finess/" + id)
                        .with(SignedIn.as(other))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void twoImportsOfOneFileAtOnceMakeOne() {
        var finess = number();
        var id = desk.keep(file(line(finess, entity, "SAVS ESSAI " + finess, "063", "33", "446")));
        Actors.as(TEAM, () -> {
            var batch = batches.get(GIRONDE, id);
            var content = java.util.Objects.requireNonNull(batch.content());
            var survey = ((Survey.Outcome.Ready) surveys.survey(platforms.get(GIRONDE), content, null)).survey();
            assertThat(importing.run(GIRONDE, batch, survey, java.util.Map.of()))
                    .isTrue();
            assertThat(importing.run(GIRONDE, batch, survey, java.util.Map.of()))
                    .isFalse();
        });
    }

    @Test
    void doesNotOpenAgainWhatTheTeamClosedAndWarnsOfAWrongKey() {
        var finess = number();
        var wrong = finess.substring(0, 8) + (char) ('0' + (finess.charAt(8) - '0' + 1) % 10);
        var text = file(line(wrong, entity, "EHPAD FERMÉ", "063", "33", "500"));
        assertThat(desk.run(text)).contains("La clé de ce numéro est fausse");
        Actors.as(
                TEAM,
                () -> jdbc.sql(
                                "update establishment set closed_on = current_date where platform_id = '33' and finess = :f")
                        .param("f", wrong)
                        .update());
        assertThat(desk.run(text)).contains("Rien n’a changé").contains("1 fermée chez vous");
    }

    @Test
    void refusesAnEmptyFileAndAWorkbookNamedCsv() {
        assertThat(upload(new byte[0])).hasStatus(422).bodyText().contains("Choisissez le fichier");
        assertThat(upload("finess;etalab;93;2026-02-04\r\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("que sa première ligne");
        assertThat(upload(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0}))
                .hasStatus(422)
                .bodyText()
                .contains("pas un extrait FINESS");
    }

    /// The report is a file to download, with the line, the column, the value and the cause of each.
    @Test
    void givesTheReportAsAFile() {
        var id = desk.keep(
                file(line(number(), entity, "EHPAD SANS COMMUNE", "999", "33", "500"), "structureet;trop;court"));
        mvc.post()
                .uri("/equipe/employeurs/import/finess/" + id)
                .with(SignedIn.as(TEAM))
                .exchange();
        var csv = mvc.get()
                .uri("/equipe/employeurs/import/" + id + "/rapport.csv")
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Ligne;Suite donnée;Colonne;Valeur;Cause")
                .contains("2;Refusée;commune (colonnes 13 et 14);33 999;")
                .contains("3;Refusée;ligne;\"structureet;trop;court\";La ligne a 3 colonnes au lieu de 32.");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult upload(byte[] bytes) {
        return mvc.post()
                .uri("/equipe/employeurs/import/finess")
                .multipart()
                .file(new MockMultipartFile("file", "etalab.csv", "text/csv", bytes))
                .with(SignedIn.as(TEAM))
                .exchange();
    }
}
