package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Given;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A session of Gironde that began ten days ago, and people who may go there.
final class InTraining {

    final LocalDate today = Paris.today(Clock.systemUTC());
    final String title = "Formation " + UUID.randomUUID();
    final UUID session = UUID.randomUUID();

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    InTraining(MockMvcTester mvc, JdbcClient jdbc) {
        this(mvc, jdbc, "ADVF", 2);
    }

    InTraining(MockMvcTester mvc, JdbcClient jdbc, String certification, int seats) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        var training = UUID.randomUUID();
        var action = UUID.randomUUID();
        sql("""
                insert into training (platform_id, id, source, title, certification, occupations, body_name, changed_at, changed_by)
                values ('33', ?, 'TEAM', ?, ?, '{aide-a-domicile}', 'Centre fictif', now(), 'Claire')
                """, training, title, certification);
        sql("""
                insert into training_action (platform_id, id, training_id, source_key, commune, commune_name, lat, lon)
                values ('33', ?, ?, '1', '33063', 'Bordeaux', 44.85, -0.57)
                """, action, training);
        sql("""
                insert into training_session (platform_id, id, action_id, source_key, starts_on, ends_on, seats)
                values ('33', ?, ?, '1', current_date - 10, current_date + 60, ?)
                """, session, action, seats);
    }

    UUID person() {
        return Actors.machine("test", () -> Given.submitted(jdbc)).person();
    }

    String href() {
        return "/equipe/formations/sessions/" + session;
    }

    /// The address of her enrolment.
    String enrol(UUID person) {
        return to(post(href() + "/inscrire", "person", person.toString(), "since", today.toString()));
    }

    /// Days ago; each move is done.
    void moved(String trainee, String act, int daysAgo, String... more) {
        assertThat(move(trainee, act, daysAgo, more)).as(act).hasStatus3xxRedirection();
    }

    MvcTestResult move(String trainee, String act, int daysAgo, String... more) {
        var fields = new String[more.length + 2];
        fields[0] = act + "-day";
        fields[1] = today.minusDays(daysAgo).toString();
        System.arraycopy(more, 0, fields, 2, more.length);
        return post(trainee + "/" + act, fields);
    }

    static String to(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(Given.CLAIRE)).exchange();
    }

    MvcTestResult post(String uri, String... fields) {
        var asked = mvc.post().uri(uri).with(SignedIn.as(Given.CLAIRE));
        for (var index = 0; index < fields.length; index += 2) {
            asked.param(fields[index], fields[index + 1]);
        }
        return asked.exchange();
    }

    String text(String sql, Object... values) {
        return Actors.as(
                new Actor.Machine("test", Given.GIRONDE),
                () -> jdbc.sql(sql).params(values).query(String.class).single());
    }

    void sql(String sql, Object... values) {
        Actors.as(
                new Actor.Machine("test", Given.GIRONDE),
                () -> jdbc.sql(sql).params(values).update());
    }
}
