package fr.ensemblier.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody of a team who brings a spreadsheet, as her browser does it; its names hold a word of their own.
final class Bringing {

    static final String HERE = "/equipe/personnes/import";
    static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", new PlatformId("33"), false);

    final String word = "Zx"
            + ThreadLocalRandom.current()
                    .ints(14, 'a', 'z')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
    final String phone = "06399" + (10_000 + ThreadLocalRandom.current().nextInt(89_999));

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    Bringing(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    int count() {
        return number("select count(*) from person where platform_id = '33' and last_name like '%' || :w || '%'");
    }

    int number(String sql) {
        return Actors.as(
                TEAM, () -> jdbc.sql(sql).param("w", word).query(Integer.class).single());
    }

    MvcTestResult sent(String text) {
        return mvc.post()
                .uri(HERE)
                .multipart()
                .file(new MockMultipartFile("file", "liste.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(TEAM))
                .exchange();
    }

    UUID keep(String text) {
        var location = Objects.requireNonNull(sent(text).getResponse().getRedirectedUrl());
        return UUID.fromString(location.split("/")[4]);
    }

    /// The report of an import.
    String run(String text, String decision) {
        return report(imported(text, decision));
    }

    String report(UUID id) {
        return text(get(HERE + "/" + id + "/rapport")).replace('\u00A0', ' ');
    }

    UUID imported(String text, String decision) {
        var id = mapped(text);
        assertThat(get(HERE + "/" + id)).hasStatusOk();
        assertThat(mvc.post().uri(HERE + "/" + id).param("double-2", decision).with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();
        return id;
    }

    /// Up to its preview.
    UUID mapped(String text) {
        var id = keep(text);
        assertThat(get(HERE + "/" + id + "/colonnes")).hasStatusOk();
        var columns = mvc.post().uri(HERE + "/" + id + "/colonnes");
        var header = List.of(text.lines().findFirst().orElse("").split(";"));
        for (var guess : Column.guess(header).entrySet()) {
            columns = columns.param(guess.getKey().field(), guess.getValue().toString());
        }
        assertThat(columns.with(SignedIn.as(TEAM)).exchange()).hasStatus3xxRedirection();
        return id;
    }

    MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(TEAM)).exchange();
    }

    static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
