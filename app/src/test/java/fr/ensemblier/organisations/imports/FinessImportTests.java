package fr.ensemblier.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Communes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
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

    @Autowired
    Communes communes;

    private final String entity = number();

    @Test
    void importsTheStructuresOfTheSectorAndTheTerritoryAndNothingElse() {
        var kept = number();
        var text = file(
                line(kept, entity, "EHPAD ESSAI " + kept, "063", "33", "500"),
                line(number(), entity, "ECOLE", "063", "33", "300"),
                line(number(), entity, "EHPAD D AILLEURS", "105", "9A", "500"),
                line(number(), entity, "EHPAD SANS COMMUNE", "999", "33", "500"),
                "structureet;trop;court");
        var report = run(text);
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
        run(text);
        Actors.as(
                TEAM,
                () -> jdbc.sql("update establishment set name = 'Corrigé' where platform_id = '33' and finess = :f")
                        .param("f", finess)
                        .update());
        var report = run(text);
        assertThat(report).contains("Rien n’a changé");
        assertThat(nameOf(finess)).isEqualTo("Corrigé");
        run(text.replace("0556000000", "0556000001"));
        assertThat(nameOf(finess)).isEqualTo("Corrigé");
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
        var id = keep(file(line(number(), entity, "EHPAD", "063", "33", "500")));
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
        var id = keep(file(line(finess, entity, "SAVS ESSAI " + finess, "063", "33", "446")));
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
    void readsTheCodesOfOverseasDepartements() {
        assertThat(FinessTerritory.commune(communes, "9A", "105"))
                .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo("97105"));
        assertThat(FinessTerritory.commune(communes, "9D", "411"))
                .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo("97411"));
        assertThat(FinessTerritory.commune(communes, "9D", "011"))
                .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo("97411"));
        assertThat(FinessTerritory.commune(communes, "9F", "608")).isPresent();
        assertThat(FinessTerritory.commune(communes, "9D", "105")).isEmpty();
        assertThat(FinessTerritory.commune(communes, "2A", "004"))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("Ajaccio"));
    }

    @Test
    void doesNotOpenAgainWhatTheTeamClosedAndWarnsOfAWrongKey() {
        var finess = number();
        var wrong = finess.substring(0, 8) + (char) ('0' + (finess.charAt(8) - '0' + 1) % 10);
        var text = file(line(wrong, entity, "EHPAD FERMÉ", "063", "33", "500"));
        assertThat(run(text)).contains("La clé de ce numéro est fausse");
        Actors.as(
                TEAM,
                () -> jdbc.sql(
                                "update establishment set closed_on = current_date where platform_id = '33' and finess = :f")
                        .param("f", wrong)
                        .update());
        assertThat(run(text)).contains("Rien n’a changé").contains("1 fermée chez vous");
    }

    @Test
    void leavesOutASettingThatThePlatformDoesNotEngage() {
        var home = platforms.all().stream()
                .filter(platform -> platform.settings().equals(java.util.Set.of("HOME")))
                .findFirst();
        assertThat(home).as("45 is home care only (R-T1)").isPresent();
        var commune =
                communes.ofDepartement(home.get().departement()).getFirst().code();
        var text = file(line(number(), entity, "EHPAD", commune.substring(2), commune.substring(0, 2), "500"));
        var zip = new java.io.ByteArrayOutputStream();
        try (var out = new java.util.zip.GZIPOutputStream(zip)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var team = new Actor.Team(UUID.randomUUID(), "Essai", home.get().id(), false);
        var outcome = Actors.as(team, () -> surveys.survey(home.get(), zip.toByteArray(), null));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Survey.Outcome.Ready.class,
                        ready -> assertThat(ready.survey().leftOut(LeftOut.SETTING))
                                .isEqualTo(1));
    }

    /// R-E3: as the file is published, with the marks and the ends of line of Windows, quotes around a semicolon.
    @Test
    void readsAFileWithItsMarkWindowsEndsOfLineAndQuotes() {
        var finess = number();
        var text = "\uFEFF"
                + file(line(finess, entity, "\"EHPAD ; ÉTÉ " + finess + "\"", "063", "33", "500"))
                        .replace("\n", "\r\n");
        for (var bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.substring(1).getBytes(java.nio.charset.Charset.forName("windows-1252")))) {
            run(keep(bytes, null));
            assertThat(nameOf(finess)).isEqualTo("EHPAD ; Été " + finess);
        }
    }

    /// The place comes from the commune, and from the coordinates when their file is there.
    @Test
    void placesByTheCommuneThenByTheFileOfCoordinates() {
        var finess = number();
        var text = file(line(finess, entity, "EHPAD PLACE " + finess, "063", "33", "500"));
        run(text);
        assertThat(precision(finess)).isEqualTo("COMMUNE");
        var points = "finess;etalab;94;2026-02-04\r\nstructureet;ignored\r\ngeolocalisation;" + finess
                + ";417000.5;6421000.0;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93;2026-02-03\r\n";
        run(keep(text.getBytes(StandardCharsets.UTF_8), points.getBytes(StandardCharsets.UTF_8)));
        assertThat(precision(finess)).isEqualTo("POINT");
    }

    /// Saint-Barthélemy is in FINESS and is no commune: nobody's line, no mistake of the file.
    @Test
    void leavesOutSaintBarthelemyWithoutCallingItAMistake() {
        for (var departement : List.of("9A", "971", "9J", "977")) {
            assertThat(FinessTerritory.isBeyond(departement, "701"))
                    .as(departement)
                    .isTrue();
        }
        assertThat(FinessTerritory.isBeyond("9A", "105")).isFalse();
        assertThat(FinessTerritory.isBeyond("2A", "004")).isFalse();
        assertThat(FinessTerritory.commune(communes, "971", "105")).isPresent();
        assertThat(FinessTerritory.commune(communes, "2B", "033"))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("Bastia"));
        assertThat(run(file(line(number(), entity, "EHPAD DES ILES", "701", "9A", "500"))))
                .contains("1 hors du territoire")
                .doesNotContain("Aucune commune n’a ce code");
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
        var id = keep(file(line(number(), entity, "EHPAD SANS COMMUNE", "999", "33", "500"), "structureet;trop;court"));
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

    /// 100 000 lines are read one by one: what is not for the platform is counted and forgotten, nothing is written.
    @Test
    void readsAHundredThousandLinesAndKeepsItsOwn() throws java.io.IOException {
        var zip = new java.io.ByteArrayOutputStream();
        try (var out = new java.util.zip.GZIPOutputStream(zip)) {
            out.write("finess;etalab;93;2026-02-04\r\n".getBytes(StandardCharsets.UTF_8));
            for (var n = 0; n < 100_000; n++) {
                var ours = n % 1_000 == 0;
                out.write(
                        line("%09d".formatted(n), entity, "EHPAD " + n, "063", ours ? "33" : "75", ours ? "500" : "620")
                                .concat("\r\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        var outcome = Actors.as(TEAM, () -> surveys.survey(platforms.get(GIRONDE), zip.toByteArray(), null));
        assertThat(outcome).isInstanceOfSatisfying(Survey.Outcome.Ready.class, ready -> {
            assertThat(ready.survey().read()).isEqualTo(100_000);
            assertThat(ready.survey().plans()).hasSize(100);
            assertThat(ready.survey().leftOut(LeftOut.CATEGORY)).isEqualTo(99_900);
        });
    }

    private String precision(String finess) {
        return Actors.as(
                TEAM,
                () -> jdbc.sql("select place_precision from establishment where platform_id = '33' and finess = :f")
                        .param("f", finess)
                        .query(String.class)
                        .single());
    }

    private String nameOf(String finess) {
        return Actors.as(
                TEAM,
                () -> jdbc.sql("select name from establishment where platform_id = '33' and finess = :f")
                        .param("f", finess)
                        .query(String.class)
                        .single());
    }

    /// Uploads, imports, and gives the page of the report.
    private String run(String text) {
        return run(keep(text));
    }

    private String run(UUID id) {
        assertThat(mvc.get()
                        .uri("/equipe/employeurs/import/finess/" + id)
                        .with(SignedIn.as(TEAM))
                        .exchange())
                .hasStatusOk();
        mvc.post()
                .uri("/equipe/employeurs/import/finess/" + id)
                .with(SignedIn.as(TEAM))
                .exchange();
        var report = mvc.get()
                .uri("/equipe/employeurs/import/" + id + "/rapport")
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(report).hasStatusOk();
        return new String(report.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }

    private UUID keep(String text) {
        return keep(text.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    private UUID keep(byte[] bytes, byte @Nullable [] points) {
        var request = mvc.post()
                .uri("/equipe/employeurs/import/finess")
                .multipart()
                .file(new MockMultipartFile("file", "etalab.csv", "text/csv", bytes));
        if (points != null) {
            request = request.file(new MockMultipartFile("places", "etalab-geo.csv", "text/csv", points));
        }
        var answer = request.with(SignedIn.as(TEAM)).exchange();
        var location = java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult upload(byte[] bytes) {
        return mvc.post()
                .uri("/equipe/employeurs/import/finess")
                .multipart()
                .file(new MockMultipartFile("file", "etalab.csv", "text/csv", bytes))
                .with(SignedIn.as(TEAM))
                .exchange();
    }

    private static String file(String... lines) {
        return "finess;etalab;93;2026-02-04\n" + String.join("\n", List.of(lines)) + "\n";
    }

    private static String line(
            String finess, String entity, String name, String commune, String departement, String category) {
        return "structureet;%s;%s;%s;%s;;;12;R;DE L'ÉTÉ;;;%s;%s;DEP;33000 BORDEAUX;0556000000;;%s;Libellé;4401;Agrégat;;8710A;45;ARS;9;Ind;2004-03-01;2004-01-15;2026-02-03;"
                .formatted(finess, entity, name, name, commune, departement, category);
    }

    private static String number() {
        var start = "99%06d".formatted(ThreadLocalRandom.current().nextInt(500_000, 999_999));
        return start + Identifiers.key(start);
    }
}
