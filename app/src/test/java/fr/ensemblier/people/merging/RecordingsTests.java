package fr.ensemblier.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Persons;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-P6, R-E6: recordings follow the file that says them, through a merge, its undo and an erasure; R-E5: two merges at
/// once are one.
@WholeApplication
class RecordingsTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team HEAD = new Actor.Team(UUID.randomUUID(), "Hugo Test", GIRONDE, true);
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    @Autowired
    Merging merging;

    @Autowired
    Persons persons;

    @Autowired
    List<Job> jobs;

    private final UUID kept = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private UUID mine = kept;
    private UUID theirs = other;

    @BeforeEach
    void makeTwo() {
        TwoFiles.person(jdbc, "Lola", kept, "null", "null", "now() - interval '200 days'");
        TwoFiles.person(jdbc, "Lola", other, "null", "null", "now() - interval '3 days'");
        TwoFiles.profile(jdbc, kept, "'{aide-a-domicile}'", 20);
        TwoFiles.profile(jdbc, other, "'{aide-soignant}'", 35);
        mine = recorded(kept);
        theirs = recorded(other);
    }

    private UUID recorded(UUID person) {
        var owner = new Files.Owner(GIRONDE, "PERSON", person.toString(), "cv");
        var kept = Actors.machine(
                "test",
                () -> files.keep(owner, "cv.pdf", new ByteArrayInputStream(PDF), Set.of("application/pdf"), 1000));
        var file = ((Files.Outcome.Accepted) kept).file().id();
        run("update profile set message_file = '" + file + "', message_kind = 'CV' where person_id = '" + person + "'");
        run("update stored_file set stored_at = now() - interval '3 days' where id = '" + file + "'");
        return file;
    }

    private void run(String sql) {
        Actors.machine(
                "test",
                () -> jdbc.sql(sql).params(Map.of("kept", kept, "other", other)).update());
    }

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .params(Map.of("kept", kept, "other", other))
                        .query(String.class)
                        .single());
    }

    private List<UUID> filesOf(UUID person) {
        return Actors.machine("test", () -> files.of(GIRONDE, "PERSON", person.toString()));
    }

    private void merge() {
        assertThat(mvc.post()
                        .uri("/equipe/personnes/reunir")
                        .param("garde", kept.toString())
                        .param("autre", other.toString())
                        .param("version", "0")
                        .param("autreVersion", "0")
                        .param("garder-profile", "autre")
                        .with(SignedIn.as(HEAD)))
                .hasStatus(HttpStatus.FOUND);
    }

    private void part() {
        var id = one("select id::text from person_merge where kept = :kept");
        assertThat(mvc.post().uri("/equipe/personnes/reunir/" + id + "/annuler").with(SignedIn.as(HEAD)))
                .hasStatus(HttpStatus.FOUND);
    }

    private String says(UUID person) {
        return one("select coalesce(message_file::text, 'rien') || ' ' || coalesce(message_kind, 'rien') from profile"
                + " where person_id = '" + person + "'");
    }

    @Test
    void areAllErasedWithTheFile() {
        merge();

        assertThat(mvc.post()
                        .uri("/equipe/personnes/" + kept + "/effacer")
                        .param("why", "Au téléphone, le 12 mars")
                        .with(SignedIn.as(HEAD)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(filesOf(kept)).isEmpty();
        assertThat(filesOf(other)).isEmpty();
        assertThat(Actors.machine("test", () -> files.find(mine))).isEmpty();
        assertThat(Actors.machine("test", () -> files.find(theirs))).isEmpty();
    }

    /// She hears and takes away the recording that came with the other file.
    @Test
    void areHersAfterAMerge() {
        merge();
        var her = new Actor.Candidate(kept, "Lola", GIRONDE);

        assertThat(mvc.get().uri("/mon-espace/profil/enregistrement").with(SignedIn.as(her)))
                .hasStatusOk();
        assertThat(mvc.post().uri("/mon-espace/profil/message/supprimer").with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(Actors.machine("test", () -> files.find(theirs))).isEmpty();
        assertThat(filesOf(kept)).containsExactly(mine);

        // What was ended meanwhile does not come back.
        part();
        assertThat(says(other)).isEqualTo("rien rien");
    }

    @Test
    void goBackAtTheUndoAlsoWhenTheProfileChangedSince() {
        merge();
        run("update profile set experience_years = 9, version = version + 1 where person_id = :kept");

        part();

        assertThat(says(kept)).isEqualTo(mine + " CV");
        assertThat(says(other)).isEqualTo(theirs + " CV");
        assertThat(filesOf(kept)).containsExactly(mine);
        assertThat(filesOf(other)).containsExactly(theirs);
    }

    /// Too late for an undo: the recording that nothing says any more is ended, the other stays.
    @Test
    void endWhenNothingSaysThem() {
        merge();
        run("update person_merge set merged_at = now() - interval '31 days' where kept = :kept");

        for (var job : List.of("people.merges", "people.idle-files")) {
            Actors.machine(
                    "test",
                    () -> jobs.stream()
                            .filter(one -> one.name().equals(job))
                            .findFirst()
                            .orElseThrow()
                            .run());
        }

        assertThat(filesOf(kept)).containsExactly(theirs);
        assertThat(Actors.machine("test", () -> files.find(mine))).isEmpty();
        assertThat(one("select count(*)::text from candidate_card c join person p on p.card_key = c.card_key"
                        + " where p.id = :other"))
                .isEqualTo("0");
    }

    /// Neither a second click nor a colleague who keeps the other side at the same moment makes a second merge.
    @Test
    void mergeOnceWhateverTwoPeopleClick() {
        var one = Actors.as(HEAD, () -> persons.get(GIRONDE, kept));
        var two = Actors.as(HEAD, () -> persons.get(GIRONDE, other));

        assertThat(Actors.as(HEAD, () -> merging.merge(HEAD, one, 0, two, 0, List.of())))
                .isInstanceOf(Merging.Outcome.Done.class);
        assertThat(Actors.as(HEAD, () -> merging.merge(HEAD, one, 0, two, 0, List.of())))
                .isInstanceOf(Merging.Outcome.Changed.class);
        assertThat(Actors.as(HEAD, () -> merging.merge(HEAD, two, 0, one, 0, List.of())))
                .isInstanceOf(Merging.Outcome.Changed.class);
        assertThat(one("select count(*)::text from person_merge where :kept in (kept, absorbed)"))
                .isEqualTo("1");
    }

    /// R-P6: news that came with the other file take the announcement of the end back.
    @Test
    void beginTheClockAgainWithTheNewsOfTheOther() {
        run("update person set retention_told_on = current_date - 20 where id = :kept");
        merge();

        assertThat(one("select (retention_told_on is null)::text from person where id = :kept"))
                .isEqualTo("true");
    }

    /// A file joined to one that is joined in turn leads to the last, and back at the undo.
    @Test
    void leadAllToTheLastOne() {
        var first = UUID.randomUUID();
        TwoFiles.person(jdbc, "Lola", first, "null", "null", "now() - interval '9 days'");
        TwoFiles.profile(jdbc, first, "'{aide-soignant}'", 35);
        run("update person set merged_into = :other, archived_at = now() where id = '" + first + "'");

        merge();
        assertThat(one("select merged_into::text from person where id = '" + first + "'"))
                .isEqualTo(kept.toString());

        part();
        assertThat(one("select merged_into::text from person where id = '" + first + "'"))
                .isEqualTo(other.toString());
    }
}
