package fr.ensemblier.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E3: an import that a kill cut short is taken up again, doubles nothing, and is counted by lines.
@WholeApplication
class InterruptedImportTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final String word = "zq" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void isTakenUpAgainAfterAKillAndDoublesNothing() {
        var finess = FinessExtract.number();
        var text = FinessExtract.file(
                FinessExtract.line(finess, FinessExtract.number(), "EHPAD " + word, "063", "33", "500"));
        run(keep("finess", text));
        var id = keep("finess", text);
        stopped(id, "1 hour");

        assertThat(report(id)).contains("Import interrompu", "Reprendre l’import");
        run(id);
        assertThat(report(id)).contains("Rien n’a changé", "déjà à jour");
        assertThat(count()).isEqualTo(1);
    }

    /// Cut while the report was written: what was written of it is in nobody's way.
    @Test
    void isTakenUpAgainWhenItsReportWasCut() {
        var id =
                keep("finess", FinessExtract.file(FinessExtract.line("33", "99", "EHPAD " + word, "063", "33", "500")));
        stopped(id, "1 hour");
        Actors.machine("test", () -> jdbc.sql("""
                insert into import_line (platform_id, batch_id, line, part, kind, column_name, value, cause)
                select '33', :id, l, p, 'REFUSED', 'ligne', 'x', 'coupé' from generate_series(1, 4) l, generate_series(0, 3) p
                """).param("id", id).update());

        run(id);
        assertThat(report(id)).doesNotContain("coupé").contains("refusée");
    }

    @Test
    void isLeftAloneWhileItRuns() {
        var id = keep(
                "finess",
                FinessExtract.file(FinessExtract.line(
                        FinessExtract.number(), FinessExtract.number(), "EHPAD " + word, "063", "33", "500")));
        stopped(id, "1 minute");

        run(id);
        assertThat(report(id)).contains("Import en cours").doesNotContain("Reprendre");
        assertThat(count()).isZero();
    }

    /// Two causes on one line are one refused line; the second line of one structure is not « déjà à jour ».
    @Test
    void countsLinesNotCauses() {
        var id = keep("tableur", """
                Nom;Commune;Type;SIRET;Courriel
                EHPAD %1$s;Bordeaux;EHPAD;;
                ;Nullepart;EHPAD;12;x
                EHPAD %1$s;Bordeaux;EHPAD;;
                """.formatted(word));
        assertThat(mvc.post()
                        .uri("/equipe/employeurs/import/tableur/" + id + "/colonnes")
                        .param(Column.NAME.field(), "0")
                        .param(Column.COMMUNE.field(), "1")
                        .param(Column.FAMILY.field(), "2")
                        .param(Column.SIRET.field(), "3")
                        .param(Column.EMAIL.field(), "4")
                        .with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();
        var preview = body("/equipe/employeurs/import/tableur/" + id);

        assertThat(preview.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("2 lignes refusées", "0 déjà à jour", "1 à créer")
                .contains("Cette structure est déjà dans le fichier, ligne 2");
    }

    private void stopped(UUID id, String ago) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update import_batch set imported_at = now() - cast(:ago as interval) where id = :id")
                        .param("ago", ago)
                        .param("id", id)
                        .update());
    }

    private UUID keep(String kind, String text) {
        var answer = mvc.post()
                .uri("/equipe/employeurs/import/" + kind)
                .multipart()
                .file(new MockMultipartFile("file", "liste.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(TEAM))
                .exchange();
        var location = java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(location.split("/")[5]);
    }

    private void run(UUID id) {
        assertThat(mvc.post().uri("/equipe/employeurs/import/finess/" + id).with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();
    }

    private String report(UUID id) {
        return body("/equipe/employeurs/import/" + id + "/rapport");
    }

    private String body(String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(TEAM)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }

    private int count() {
        return Actors.as(
                TEAM,
                () -> jdbc.sql(
                                "select count(*) from establishment where platform_id = '33' and name ilike '%' || :w || '%'")
                        .param("w", word)
                        .query(Integer.class)
                        .single());
    }
}
