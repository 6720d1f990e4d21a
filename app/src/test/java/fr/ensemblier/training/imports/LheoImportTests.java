package fr.ensemblier.training.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Given;
import fr.ensemblier.training.model.LheoText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// C5, R-E3: a file in LHEO is looked at first, then kept for the territory and the sector; twice is once.
@WholeApplication
class LheoImportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = Paris.today(Clock.systemUTC());
    private final String key = "T-" + UUID.randomUUID();

    @Test
    void keepsWhatIsOfTheSectorAndNear() {
        var file = LheoText.file(
                one("-1", "33600", "Pessac"),
                one("-2", "59000", "Lille"),
                one("-3", "33600", "Pessac")
                        .replace("44028", "22024")
                        .replace("K1302", "F1703")
                        .replace("RNCP37715", "RNCP1"),
                one("-4", "99999", "Nulle-Part"));
        var preview = upload(file);
        assertThat(get(preview))
                .bodyText()
                .contains("1 loin du territoire", "1 hors du secteur", "Aucune commune n’a ce nom", "Importer 1")
                .contains("Titre professionnel assistant de vie aux familles");
        assertThat(sessions()).as("nothing is kept before one says so").isZero();

        assertThat(post(preview)).hasStatus3xxRedirection();

        assertThat(sessions()).isOne();
        assertThat(get(preview + "/rapport")).bodyText().contains("1\u00A0formation importée", "99999 Nulle-Part");
        assertThat(get(preview + "/rapport.csv")).bodyText().contains("lieu-de-formation");
        assertThat(text("select occupations::text from training where source_key = :key", "-1"))
                .contains("assistant-de-vie-aux-familles");
        assertThat(text("select certification from training where source_key = :key", "-1"))
                .isEqualTo("ADVF");
        assertThat(text("select aside from training where source_key = :key", "-1"))
                .contains("bleu");
        assertThat(text(
                        "select a.schemes::text from training_action a join training t on t.id = a.training_id where t.source_key = :key",
                        "-1"))
                .isEqualTo("{REGION}");
    }

    @Test
    void twiceIsOnce() {
        var file = LheoText.file(one("-1", "33600", "Pessac"));
        post(upload(file));
        var before = text("select t::text from training t where source_key = :key", "-1");

        var again = upload(file);
        assertThat(get(again)).bodyText().contains("Terminer l’import");
        post(again);

        assertThat(get(again + "/rapport")).bodyText().contains("Rien n’a changé");
        assertThat(text("select t::text from training t where source_key = :key", "-1"))
                .isEqualTo(before);
        assertThat(sessions()).isOne();
        assertThat(post(again)).as("an import is done once").hasStatus3xxRedirection();
    }

    /// What the team decided of a session outlives the next file of its body.
    @Test
    void aPostponementStaysAndSeatsFollow() {
        post(upload(LheoText.file(one("-1", "33600", "Pessac"))));
        var session = text(SESSION + "s.id::text" + OF, "-1");
        var later = today.plusDays(60);
        assertThat(post("/equipe/formations/sessions/" + session + "/reporter?postponeCause=NO_ROOM&to=" + later))
                .hasStatus3xxRedirection();

        post(upload(LheoText.file(one("-1", "33600", "Pessac").replace(">14<", ">12<"))));

        assertThat(text(SESSION + "s.starts_on::text" + OF, "-1")).isEqualTo(later.toString());
        assertThat(text(SESSION + "s.state" + OF, "-1")).isEqualTo("POSTPONED");
        assertThat(text(SESSION + "s.seats::text" + OF, "-1")).isEqualTo("12");
    }

    @Test
    void aSessionThatIsNamedNoLongerTakesNobody() {
        post(upload(LheoText.file(one("-1", "33600", "Pessac"))));
        post(upload(LheoText.file(one("-1", "33600", "Pessac").replace("numero=\"S1\"", "numero=\"S2\""))));

        assertThat(text(SESSION + "string_agg(s.recruiting, ' ' order by s.source_key)" + OF, "-1"))
                .isEqualTo("CLOSED OPEN");
    }

    @Test
    void theSessionsOfAWayThatIsNamedNoLongerTakeNobody() {
        post(upload(LheoText.file(one("-1", "33600", "Pessac"))));
        post(upload(
                LheoText.file(one("-1", "33600", "Pessac").replace("action numero=\"A1\"", "action numero=\"A2\""))));

        assertThat(text(SESSION + "string_agg(s.recruiting, ' ' order by a.source_key)" + OF, "-1"))
                .isEqualTo("CLOSED OPEN");
    }

    /// R-W1: a file neither invents seats nor takes away those that people have.
    @Test
    void seatsAreNotInventedAndNotTakenAway() {
        var unknown = one("-1", "33600", "Pessac").replace("<nb-places-financees>14</nb-places-financees>", "");
        post(upload(LheoText.file(unknown)));
        var session = text(SESSION + "s.id::text" + OF, "-1");
        assertThat(post("/equipe/formations/sessions/" + session + "/places?seats=&elsewhere=5"))
                .hasStatus3xxRedirection();
        post(upload(LheoText.file(unknown.replace("Temps plein", "Temps partiel"))));
        assertThat(text(SESSION + "coalesce(s.seats::text, 'inconnu')" + OF, "-1"))
                .isEqualTo("inconnu");

        var person = Actors.machine("test", () -> Given.submitted(jdbc)).person();
        Actors.as(
                new Actor.Machine("test", Given.GIRONDE),
                () -> jdbc.sql("""
                        insert into trainee (platform_id, id, person_id, session_id, state, since_on, admitted_on, noted_at, noted_by)
                        values ('33', gen_random_uuid(), :person, cast(:session as uuid), 'ADMITTED', current_date, current_date,
                                now(), 'Claire')
                        """)
                        .param("person", person)
                        .param("session", session)
                        .update());
        post(upload(LheoText.file(one("-1", "33600", "Pessac").replace(">14<", ">4<"))));
        assertThat(text(SESSION + "s.seats::text" + OF, "-1"))
                .as("five elsewhere and one of ours")
                .isEqualTo("6");
    }

    @Test
    void aBrokenFileIsRefusedWithItsLine() {
        var whole = LheoText.file(one("-1", "33600", "Pessac"));
        assertThat(sent(whole.substring(0, whole.length() - 40)))
                .hasStatus(422)
                .bodyText()
                .contains("Ligne", "abîmé ou coupé");
        assertThat(sent("<!DOCTYPE lheo SYSTEM \"http://exemple.invalid/x.dtd\">" + "<lheo/>"))
                .hasStatus(422)
                .bodyText()
                .contains("DOCTYPE");
        assertThat(sessions()).isZero();
    }

    private static final String SESSION = "select ";
    private static final String OF = """
             from training_session s
             join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
             join training t on t.platform_id = a.platform_id and t.id = a.training_id
            where t.source_key = :key
            """;

    private String one(String more, String postcode, String town) {
        return LheoText.formation(key + more, postcode, town, today.plusDays(20), today.plusDays(200));
    }

    private String upload(String text) {
        var answer = sent(text);
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult sent(String text) {
        return mvc.post()
                .uri("/equipe/formations/import")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "lheo.xml", "application/xml", text.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(Given.CLAIRE)).exchange();
    }

    private MvcTestResult post(String uri) {
        return mvc.post().uri(uri).with(SignedIn.as(Given.CLAIRE)).exchange();
    }

    private int sessions() {
        return Integer.parseInt(Actors.as(
                new Actor.Machine("test", Given.GIRONDE),
                () -> jdbc.sql("""
                        select count(*)::text from training_session s
                          join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
                          join training t on t.platform_id = a.platform_id and t.id = a.training_id
                         where t.source_key like :key || '%'
                        """).param("key", key).query(String.class).single()));
    }

    private String text(String sql, String more) {
        return Actors.as(
                new Actor.Machine("test", Given.GIRONDE),
                () -> jdbc.sql(sql).param("key", key + more).query(String.class).single());
    }
}
