package fr.ensemblier.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E6: two files of a person become one by a human, with history and undo; R-E5: the second of two is told; R-P9.
@WholeApplication
class MergingTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Test", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Merging merging;

    private final UUID kept = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String name = "Lola" + kept.toString().substring(0, 8);
    private final String phone = "+336399" + (10_000 + Math.abs(kept.hashCode() % 89_999));

    @BeforeEach
    void makeTwo() {
        TwoFiles.person(jdbc, name, kept, "'" + phone + "'", "null", "now() - interval '200 days'");
        TwoFiles.person(
                jdbc, name, other, "'" + phone + "'", "'" + name + "@exemple.invalid'", "now() - interval '3 days'");
        TwoFiles.profile(jdbc, kept, "'{aide-a-domicile}'", 20);
        TwoFiles.profile(jdbc, other, "'{aide-soignant}'", 35);
        run(
                "insert into choice (platform_id, id, person_id, kind, granted, text_version, how, noted_by, at)"
                        + " values ('33', gen_random_uuid(), :kept, 'BE_SHOWN', true, '2026-11', 'HERSELF', 'Lola', now() - interval '200 days'),"
                        + " ('33', gen_random_uuid(), :other, 'FIRST_NAME', true, '2026-11', 'HERSELF', 'Lola', now() - interval '3 days')");
        run("insert into hidden_employer (platform_id, id, person_id, name, said_at)"
                + " values ('33', gen_random_uuid(), :other, 'Ancien patron', now())");
        run("insert into person_event (platform_id, id, person_id, kind, title, at, by)"
                + " values ('33', gen_random_uuid(), :other, 'CALL', 'Appel', now() - interval '3 days', 'Claire')");
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

    private MockMvcTester.MockMvcRequestBuilder merge(String... takes) {
        var request = mvc.post()
                .uri("/equipe/personnes/reunir")
                .param("garde", kept.toString())
                .param("autre", other.toString())
                .param("version", one("select version::text from person where id = :kept"))
                .param("autreVersion", one("select version::text from person where id = :other"))
                .with(SignedIn.as(CLAIRE));
        for (var part : takes) {
            request = request.param("garder-" + part, "autre");
        }
        return request;
    }

    private String state(UUID of) {
        return one("""
                select concat_ws('|', p.email, p.phone, r.occupations[1], r.hours_max,
                       (select count(*) from choice c where c.person_id = p.id),
                       (select count(*) from hidden_employer c where c.person_id = p.id),
                       (select count(*) from person_event c where c.person_id = p.id and c.kind = 'CALL'),
                       p.created_at::date, p.last_contact_at, p.archived_at is null, p.merged_into is null)
                  from person p join profile r on r.person_id = p.id where p.id = '%s'
                """.formatted(of));
    }

    @Test
    void proposesThemAndJoinsNobodyAlone() {
        assertThat(mvc.get().uri("/equipe/personnes/doublons?personne=" + kept).with(SignedIn.as(CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains(name + " Secretname", "même téléphone", "1" + French.SPACE + "doublon proposé");
        assertThat(mvc.get()
                        .uri("/equipe/personnes/reunir?garde=" + kept + "&autre=" + other)
                        .with(SignedIn.as(CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains(name + "@exemple.invalid", "Réunir les deux dossiers");
        assertThat(mvc.get()
                        .uri("/equipe/personnes/doublons?personne=" + kept + "&q=" + name)
                        .with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("garde=" + kept + "&amp;autre=" + other);
        assertThat(one("select (merged_into is null)::text from person where id = :other"))
                .isEqualTo("true");
    }

    @Test
    void joinsAndKeepsWhatWasChosen() {
        assertThat(merge("email", "profile")).hasRedirectedUrl("/equipe/personnes/" + kept);

        assertThat(state(kept)).startsWith(name + "@exemple.invalid|" + phone + "|aide-soignant|35.0|2|1|1|");
        assertThat(mvc.get().uri("/equipe/personnes/" + other).with(SignedIn.as(CLAIRE)))
                .hasRedirectedUrl("/equipe/personnes/" + kept);
        assertThat(mvc.get().uri("/equipe/personnes/" + kept).with(SignedIn.as(CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains("Deux dossiers réunis", "Ancien patron");
        assertThat(mvc.get().uri("/equipe/personnes?q=" + name).with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("1" + French.SPACE + "personne");
    }

    /// Contacts and hires that name the absorbed file lead to the kept one.
    @Test
    void leadsFromTheAbsorbedFileToTheKeptOne() {
        var card = UUID.fromString(one("select card_key::text from person where id = :other"));
        assertThat(merge()).hasStatus(HttpStatus.FOUND);

        var behind = Actors.machine("test", () -> people.behind(card).orElseThrow());
        assertThat(behind.person()).isEqualTo(kept);
        assertThat(behind.cardKey()).isEqualTo(card);
        Actors.machine("test", () -> people.happened(GIRONDE, other, "HIRED", "Embauchée", null, true));
        assertThat(one("select count(*)::text from person_event where person_id = :kept and title = 'Embauchée'"))
                .isEqualTo("1");
        assertThat(one("""
                        select count(*)::text from candidate_card c join person p on p.card_key = c.card_key
                         where p.id = :other and c.visible
                        """)).isEqualTo("0");
    }

    @Test
    void takesItBackWholly() {
        var keptBefore = state(kept);
        var otherBefore = state(other);
        assertThat(merge("email", "profile", "first_name")).hasStatus(HttpStatus.FOUND);
        var id = one("select id::text from person_merge where kept = :kept");

        assertThat(mvc.post().uri("/equipe/personnes/reunir/" + id + "/annuler").with(SignedIn.as(CLAIRE)))
                .hasRedirectedUrl("/equipe/personnes/doublons");

        assertThat(state(kept)).isEqualTo(keptBefore);
        assertThat(state(other)).isEqualTo(otherBefore);
        assertThat(mvc.get().uri("/equipe/personnes/" + other).with(SignedIn.as(CLAIRE)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/equipe/personnes/doublons").with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("séparés depuis");
    }

    /// What somebody changed after the merge is not lost by the undo.
    @Test
    void keepsWhatWasChangedSince() {
        assertThat(merge("email")).hasStatus(HttpStatus.FOUND);
        run("update person set email = 'nouvelle@exemple.invalid' where id = :kept");
        var id = one("select id::text from person_merge where kept = :kept");

        mvc.post()
                .uri("/equipe/personnes/reunir/" + id + "/annuler")
                .with(SignedIn.as(CLAIRE))
                .exchange();

        assertThat(one("select email from person where id = :kept")).isEqualTo("nouvelle@exemple.invalid");
    }

    /// The days of the undo are over: nothing of the absorbed row names her, and the undo is refused.
    @Test
    void forgetsAfterTheDays() {
        assertThat(merge("email")).hasStatus(HttpStatus.FOUND);
        var id = one("select id::text from person_merge where kept = :kept");
        run("update person_merge set merged_at = now() - interval '31 days' where kept = :kept");
        mvc.post()
                .uri("/equipe/personnes/reunir/" + id + "/annuler")
                .with(SignedIn.as(CLAIRE))
                .exchange();
        assertThat(one("select (undone_at is null)::text from person_merge where kept = :kept"))
                .isEqualTo("true");

        Actors.machine("test", merging::run);

        assertThat(one("select concat_ws('|', first_name, last_name, phone, email) from person where id = :other"))
                .isEqualTo("Dossier réuni");
        assertThat(mvc.post().uri("/equipe/personnes/reunir/" + id + "/annuler").with(SignedIn.as(CLAIRE)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /// R-E5: a file that changed since it was compared is not merged.
    @Test
    void tellsWhoComesSecond() {
        var request = merge("email");
        run("update person set version = version + 1 where id = :other");

        assertThat(request).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Rien n’est réuni");
        assertThat(one("select (merged_into is null)::text from person where id = :other"))
                .isEqualTo("true");
    }

    @Test
    void touchesNothingOfAnotherPlatform() {
        var far = new Actor.Team(UUID.randomUUID(), "Ailleurs", new PlatformId("69"), true);

        assertThat(mvc.get()
                        .uri("/equipe/personnes/reunir?garde=" + kept + "&autre=" + other)
                        .with(SignedIn.as(far)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/equipe/personnes/reunir?garde=" + kept + "&autre=" + kept)
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
