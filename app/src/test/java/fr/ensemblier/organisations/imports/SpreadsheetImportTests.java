package fr.ensemblier.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E3: a team's own spreadsheet of employers, with columns to map and duplicates that are proposed.
@WholeApplication
class SpreadsheetImportTests {

    private static final Actor.Team TEAM =
            new Actor.Team(UUID.randomUUID(), "Claire Essai", new PlatformId("33"), false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final String word = "zx" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void importsRowsAndRefusesThoseWithAnErrorWholly() {
        var report = run("""
                Raison sociale;Type;Ville;CP;Mail;SIRET
                EHPAD %1$s;EHPAD;Bordeaux;33000;accueil@essai.invalid;
                Aide %1$s;aide à domicile;Mérignac;;pas une adresse;
                SSIAD %1$s;SSIAD;Paris;;;
                ;EHPAD;Pessac;;;12
                """.formatted(word), "LATER");
        assertThat(report)
                .contains("1 structure importée")
                .contains("n’est pas complète")
                .contains("territoire");
        assertThat(count()).isEqualTo(1);
        assertThat(run("""
                Raison sociale;Type;Ville;CP;Mail
                EHPAD %1$s;EHPAD;Bordeaux;33000;accueil@essai.invalid
                """.formatted(word), "LATER")).contains("Rien n’a changé");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void proposesALikenessAndDoesWhatTheTeamSays() {
        run("Nom;Commune;Type\nRésidence %s du Lac;Bordeaux;EHPAD\n".formatted(word), "LATER");
        var again = "Nom;Commune;Type;Téléphone\nEHPAD %s du Lac;Bordeaux;EHPAD;0536490001\n".formatted(word);
        assertThat(run(again, "LATER")).contains("Double possible");
        assertThat(count()).isEqualTo(1);
        run(again, "SAME");
        assertThat(count()).isEqualTo(1);
        assertThat(Actors.as(
                        TEAM,
                        () -> jdbc.sql("select phone from establishment where name like '%' || :w || '%'")
                                .param("w", word)
                                .query(String.class)
                                .single()))
                .isEqualTo("0536490001");
        run("Nom;Commune;Type;Téléphone\nEHPAD %s des Lacs;Bordeaux;EHPAD;0536490002\n".formatted(word), "DIFFERENT");
        assertThat(count()).isEqualTo(2);
    }

    /// Two lines that say the same are one structure, also where both look like a third one.
    @Test
    void refusesALineThatTheFileSaysAlready() {
        run("Nom;Commune;Type\nRésidence %s du Lac;Bordeaux;EHPAD\n".formatted(word), "LATER");
        var twice = "Nom;Commune;Type\nEHPAD %1$s du Lac;Bordeaux;EHPAD\nEHPAD %1$s du Lac;Bordeaux;EHPAD\n";

        assertThat(run(twice.formatted(word), "DIFFERENT"))
                .contains("Cette structure est déjà dans le fichier, ligne 2.");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void asksForTheColumnsThatItNeeds() {
        var id = keep("A;B\nx;y\n");
        assertThat(mvc.post()
                        .uri("/equipe/employeurs/import/tableur/" + id + "/colonnes")
                        .with(SignedIn.as(TEAM))
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Nom de la structure");
    }

    @Test
    void refusesWhatIsNoTable() {
        var answer = mvc.post()
                .uri("/equipe/employeurs/import/tableur")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "x.pdf", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("ni un classeur Excel");
    }

    /// The bytes decide, not the name: a workbook named .csv is read, 50 MB are refused with words.
    @Test
    void readsAWorkbookNamedCsvAndRefusesFiftyMegabytes() throws java.io.IOException {
        var book = new java.io.ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(book, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Liste");
            var values = new String[][] {{"Nom", "Commune", "Type"}, {"EHPAD " + word, "Bordeaux", "EHPAD"}};
            for (var r = 0; r < values.length; r++) {
                for (var c = 0; c < 3; c++) {
                    sheet.value(r, c, values[r][c]);
                }
            }
        }
        assertThat(upload(book.toByteArray())).hasStatus3xxRedirection();
        assertThat(upload(new byte[50_000_000])).hasStatus(422).bodyText().contains("dépasse 20 Mo");
        assertThat(upload(new byte[0])).hasStatus(422);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult upload(byte[] bytes) {
        return mvc.post()
                .uri("/equipe/employeurs/import/tableur")
                .multipart()
                .file(new MockMultipartFile("file", "liste.csv", "text/csv", bytes))
                .with(SignedIn.as(TEAM))
                .exchange();
    }

    private int count() {
        return Actors.as(
                TEAM,
                () -> jdbc.sql(
                                "select count(*) from establishment where platform_id = '33' and name like '%' || :w || '%'")
                        .param("w", word)
                        .query(Integer.class)
                        .single());
    }

    private UUID keep(String text) {
        var answer = mvc.post()
                .uri("/equipe/employeurs/import/tableur")
                .multipart()
                .file(new MockMultipartFile("file", "liste.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(TEAM))
                .exchange();
        var location = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(location.split("/")[5]);
    }

    private String run(String text, String decision) {
        var id = keep(text);
        var columns = mvc.post().uri("/equipe/employeurs/import/tableur/" + id + "/colonnes");
        var header = java.util.List.of(text.lines().findFirst().orElse("").split(";"));
        for (var guess : Column.guess(header).entrySet()) {
            columns = columns.param(guess.getKey().field(), guess.getValue().toString());
        }
        assertThat(columns.with(SignedIn.as(TEAM)).exchange()).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/equipe/employeurs/import/tableur/" + id)
                        .with(SignedIn.as(TEAM))
                        .exchange())
                .hasStatusOk();
        mvc.post()
                .uri("/equipe/employeurs/import/tableur/" + id)
                .param("double-2", decision)
                .with(SignedIn.as(TEAM))
                .exchange();
        var report = mvc.get()
                .uri("/equipe/employeurs/import/" + id + "/rapport")
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(report).hasStatusOk();
        return new String(report.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }
}
