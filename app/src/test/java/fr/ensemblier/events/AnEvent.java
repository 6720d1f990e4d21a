package fr.ensemblier.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Given;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An adviser of Gironde who prepares events, and whoever registers for them.
final class AnEvent {

    static final String TEAM = "/equipe/evenements";

    final Actor.Team claire;
    final Actor visitor = new Actor.Visitor();
    final LocalDate day = Paris.today(Clock.systemUTC()).plusDays(30);

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    AnEvent(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        var id = UUID.randomUUID();
        sql(
                "insert into account (id, email, name, created_at) values (?, ?, 'Claire', now())",
                id,
                id + "@example.invalid");
        sql("""
                insert into membership (id, account_id, role, platform_id, since)
                values (gen_random_uuid(), ?, 'ADVISER', '33', now())
                """, id);
        claire = new Actor.Team(id, "Claire", Given.GIRONDE, false);
    }

    /// A whole form; `but` is what is otherwise, by pairs.
    String[] form(String... but) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "kind", "INFORMATION",
                "title", "Découvrir l’aide à domicile",
                "words", "On se parle.",
                "audiences", "JOB_SEEKERS",
                "day", day.toString(),
                "from", "09:30",
                "to", "11:30",
                "ways", "ON_SITE",
                "place", "Salle des fêtes"));
        form.put("address", "2 place de la Mairie");
        form.put("commune", "33063");
        form.put("seats", "2");
        for (var index = 0; index < but.length; index += 2) {
            form.put(but[index], but[index + 1]);
        }
        return form.entrySet().stream()
                .flatMap(one -> List.of(one.getKey(), one.getValue()).stream())
                .toArray(String[]::new);
    }

    UUID draft(String... but) {
        var made = post(claire, TEAM + "/nouveau", form(but));
        assertThat(made).hasStatus3xxRedirection();
        var address = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    UUID published(String... but) {
        var id = draft(but);
        assertThat(post(claire, TEAM + "/" + id + "/publier")).hasStatus3xxRedirection();
        return id;
    }

    /// The same day, an hour ago: who comes is noted.
    void begins(UUID event) {
        sql(
                "update event set starts_at = now() - interval '1 hour', ends_at = now() + interval '2 hours' where id = ?",
                event);
    }

    void ends(UUID event) {
        sql(
                "update event set starts_at = now() - interval '1 day', ends_at = now() - interval '20 hours' where id = ?",
                event);
    }

    MvcTestResult registers(UUID event, String name, String email, String... more) {
        var fields = new ArrayList<>(List.of("name", name, "email", email));
        fields.addAll(List.of(more));
        return post(visitor, "/p/gironde/agenda/" + event + "/inscription", fields.toArray(String[]::new));
    }

    /// The address of her page, from where she was led.
    static String page(MvcTestResult registered) {
        assertThat(registered).hasStatus3xxRedirection();
        var address = Objects.requireNonNull(registered.getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/evenement/");
        return address;
    }

    List<String> states(UUID event) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select state from registration where event_id = ? order by turn")
                        .param(event)
                        .query(String.class)
                        .list());
    }

    UUID registration(UUID event, int turn) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select id from registration where event_id = ? and turn = ?")
                        .param(event)
                        .param(turn)
                        .query(UUID.class)
                        .single());
    }

    int told(String kind, UUID event) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("""
                        select count(*) from outgoing_message m
                         where m.key like 'event.' || ? || ':%'
                           and exists (select from registration r where r.event_id = ? and m.key like '%' || r.id || '%')
                        """)
                        .param(kind)
                        .param(event)
                        .query(Integer.class)
                        .single());
    }

    MvcTestResult post(Actor by, String path, String... fields) {
        var request = mvc.post().uri(path);
        if (!(by instanceof Actor.Visitor)) {
            request = request.with(SignedIn.as(by));
        }
        for (var index = 0; index < fields.length; index += 2) {
            request = request.param(fields[index], fields[index + 1]);
        }
        return request.exchange();
    }

    MvcTestResult get(Actor by, String path) {
        var request = mvc.get().uri(path);
        return (by instanceof Actor.Visitor ? request : request.with(SignedIn.as(by))).exchange();
    }

    void sql(String sql, Object... of) {
        Actors.machine("test", () -> jdbc.sql(sql).params(List.of(of)).update());
    }
}
