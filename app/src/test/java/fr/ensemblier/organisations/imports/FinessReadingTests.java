package fr.ensemblier.organisations.imports;

import static fr.ensemblier.organisations.imports.FinessExtract.file;
import static fr.ensemblier.organisations.imports.FinessExtract.line;
import static fr.ensemblier.organisations.imports.FinessExtract.number;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Communes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E3, R-T1: what an extract of FINESS holds for a platform: its codes, its encodings, its size.
@WholeApplication
class FinessReadingTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FinessSurvey surveys;

    @Autowired
    Platforms platforms;

    @Autowired
    Communes communes;

    private final String entity = number();
    private FinessDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new FinessDesk(mvc, jdbc, TEAM);
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
            desk.run(desk.keep(bytes, null));
            assertThat(desk.nameOf(finess)).isEqualTo("EHPAD ; Été " + finess);
        }
    }

    /// The place comes from the commune, and from the coordinates when their file is there.
    @Test
    void placesByTheCommuneThenByTheFileOfCoordinates() {
        var finess = number();
        var text = file(line(finess, entity, "EHPAD PLACE " + finess, "063", "33", "500"));
        desk.run(text);
        assertThat(precision(finess)).isEqualTo("COMMUNE");
        var points = "finess;etalab;94;2026-02-04\r\nstructureet;ignored\r\ngeolocalisation;" + finess
                + ";417000.5;6421000.0;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93;2026-02-03\r\n";
        desk.run(desk.keep(text.getBytes(StandardCharsets.UTF_8), points.getBytes(StandardCharsets.UTF_8)));
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
        assertThat(desk.run(file(line(number(), entity, "EHPAD DES ILES", "701", "9A", "500"))))
                .contains("1 hors du territoire")
                .doesNotContain("Aucune commune n’a ce code");
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
}
