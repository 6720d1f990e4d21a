package fr.ensemblier.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Somebody of the team of Gironde who brings extracts of FINESS and looks at what came of them.
record FinessDesk(MockMvcTester mvc, JdbcClient jdbc, Actor.Team team) {

    /// Uploads, imports, and gives the page of the report.
    String run(String text) {
        return run(keep(text));
    }

    String run(UUID id) {
        var page = "/equipe/employeurs/import/finess/" + id;
        assertThat(mvc.get().uri(page).with(SignedIn.as(team)).exchange()).hasStatusOk();
        mvc.post().uri(page).with(SignedIn.as(team)).exchange();
        var report = mvc.get()
                .uri("/equipe/employeurs/import/" + id + "/rapport")
                .with(SignedIn.as(team))
                .exchange();
        assertThat(report).hasStatusOk();
        return new String(report.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }

    UUID keep(String text) {
        return keep(text.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    UUID keep(byte[] bytes, byte @Nullable [] points) {
        var request = mvc.post()
                .uri("/equipe/employeurs/import/finess")
                .multipart()
                .file(new MockMultipartFile("file", "etalab.csv", "text/csv", bytes));
        if (points != null) {
            request = request.file(new MockMultipartFile("places", "etalab-geo.csv", "text/csv", points));
        }
        var answer = request.with(SignedIn.as(team)).exchange();
        var location = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    String nameOf(String finess) {
        return Actors.as(
                team,
                () -> jdbc.sql("select name from establishment where platform_id = '33' and finess = :f")
                        .param("f", finess)
                        .query(String.class)
                        .single());
    }
}
