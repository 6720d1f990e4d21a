package fr.ensemblier.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.SheetImports;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E3: a long file goes on after a kill where it stopped, and no line is done twice.
@WholeApplication
class LongImportTests {

    private static final int LINES = 3_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Importing importing;

    @Autowired
    SheetImports imports;

    private Bringing team;

    @BeforeEach
    void brings() {
        team = new Bringing(mvc, jdbc);
    }

    /// Thousands of files would weigh on every other test.
    @AfterEach
    void takesThemAway() {
        Actors.machine(
                "test",
                () -> jdbc.sql("delete from person where last_name = :word")
                        .param("word", team.word)
                        .update());
    }

    /// Names that differ by one letter only, in one commune: a second plan would take them for one another.
    private String sheet(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "%s;Qyw%s;;%s.%d@essai.invalid;Bordeaux"
                        .formatted(team.word, Integer.toString(i, 36), team.word.toLowerCase(Locale.ROOT), i))
                .collect(Collectors.joining("\n", "Nom;Prénom;Tel;Mail;Commune\n", "\n"));
    }

    private boolean work(UUID id, Instant until) {
        return Actors.as(Bringing.TEAM, () -> importing.work(Bringing.TEAM.platform(), id, until));
    }

    private void ask(UUID id) {
        var asked = Actors.as(
                Bringing.TEAM,
                () -> importing.ask(
                        Bringing.TEAM, imports.get(Importing.owner(Bringing.TEAM.platform()), id), Map.of()));
        assertThat(asked).isTrue();
    }

    @Test
    void takesThreeThousandLines() {
        var id = team.mapped(sheet(LINES));
        assertThat(team.get(Bringing.HERE + "/" + id)).hasStatusOk();
        var started = System.nanoTime();
        assertThat(mvc.post().uri(Bringing.HERE + "/" + id).with(SignedIn.as(Bringing.TEAM)))
                .hasStatus3xxRedirection();
        var answered = System.nanoTime();
        assertThat(work(id, Instant.MAX)).isTrue();
        System.getLogger("import")
                .log(
                        System.Logger.Level.INFO,
                        "{0} lines: answer after {1} ms, all after {2} ms",
                        LINES,
                        (answered - started) / 1_000_000,
                        (System.nanoTime() - started) / 1_000_000);

        assertThat(team.count()).isEqualTo(LINES);
        assertThat(team.report(id)).contains("3\u202F000 personnes importées");
        assertThat(team.get(Bringing.HERE + "/" + id + "/avancement")).hasStatus3xxRedirection();
    }

    /// A process that dies leaves a run without a sign of life: another goes on with the lines that are left.
    @Test
    void goesOnWhereAKillStoppedIt() {
        var id = team.mapped(sheet(130));
        ask(id);
        assertThat(work(id, Instant.MIN)).isFalse();
        var before = team.count();
        assertThat(before).isBetween(1, 129);
        assertThat(Bringing.text(team.get(Bringing.HERE + "/" + id + "/avancement")))
                .contains("Import en cours", "du fichier lu");
        assertThat(mvc.post().uri(Bringing.HERE + "/" + id).with(SignedIn.as(Bringing.TEAM)))
                .hasRedirectedUrl(Bringing.HERE + "/" + id + "/avancement");

        Actors.machine("test", importing::run);
        assertThat(work(id, Instant.MAX)).isTrue();

        assertThat(team.count()).isEqualTo(130);
        assertThat(team.report(id)).contains("130 personnes importées").doesNotContain("double à décider.");
        assertThat(mvc.get()
                        .uri(Bringing.HERE + "/" + id + "/avancement")
                        .header("HX-Request", "true")
                        .with(SignedIn.as(Bringing.TEAM)))
                .hasStatus(204)
                .headers()
                .hasValue("HX-Redirect", Bringing.HERE + "/" + id + "/rapport");
    }

    /// The job looks after runs on which nobody works, and after no other.
    @Test
    void leavesARunToWhoWorksOnIt() {
        var id = team.mapped(sheet(3));
        ask(id);

        Actors.machine("test", importing::run);
        assertThat(team.count()).isZero();

        team.number("with late as (update person_import_run set working_until = now() where import_id = '" + id
                + "' returning 1) select count(*) + 0 * length(:w) from late");
        Actors.machine("test", importing::run);
        assertThat(work(id, Instant.MAX)).isTrue();
        assertThat(team.count()).isEqualTo(3);
    }
}
