package fr.ensemblier.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Given;
import fr.ensemblier.territory.WorkingDays;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An adviser of Gironde, a place where she receives each week, and a person she follows.
final class AtAPlace {

    private static final Pattern SLOT = Pattern.compile("name=\"slot\" value=\"([0-9a-f-]{36}_\\d+)\"");

    final Actor.Team claire;
    final Actor.Candidate her;
    final LocalDate today = Paris.today(Clock.systemUTC());

    /// A working day, two of them ahead at least.
    final LocalDate day = WorkingDays.after(Paris.today(Clock.systemUTC()), 2, "33");

    final UUID place = UUID.randomUUID();

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    AtAPlace(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        claire = member("Claire", "ADVISER");
        her = Actors.machine("test", () -> Given.submitted(jdbc));
        sql(
                "update person set adviser_id = ?, adviser_name = 'Claire', email = id || '@example.invalid', phone = null where id = ?",
                claire.account(),
                her.person());
        sql("""
                insert into appointment_place (platform_id, id, name, address, commune, commune_name, lat, lon)
                values ('33', ?, 'Maison de l’emploi', '1 rue des Lilas', '33063', 'Bordeaux', 44.85, -0.57)
                """, place);
    }

    Actor.Team member(String name, String role) {
        var id = UUID.randomUUID();
        sql(
                "insert into account (id, email, name, created_at) values (?, ?, ?, now())",
                id,
                id + "@example.invalid",
                name);
        sql("""
                insert into membership (id, account_id, role, platform_id, since)
                values (gen_random_uuid(), ?, ?, '33', now())
                """, id, role);
        return new Actor.Team(id, name, Given.GIRONDE, role.equals("HEAD"));
    }

    /// Four slots of 45 minutes each week, on the weekday of `day`.
    MvcTestResult session(Actor.Team by, String from, String to, String audience) {
        return post(
                by,
                "/equipe/rendez-vous/permanences/nouvelle",
                "adviser",
                by.account().toString(),
                "place",
                place.toString(),
                "rhythm",
                "WEEKLY",
                "day",
                day.toString(),
                "from",
                from,
                "to",
                to,
                "minutes",
                "45",
                "audience",
                audience);
    }

    String chooses() {
        return "/equipe/personnes/" + her.person() + "/rendez-vous/nouveau";
    }

    List<String> slots(Actor by, String path) {
        return SLOT.matcher(body(get(by, path)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// One that was booked by the team at a time, as a row: its key.
    UUID booked(String starts) {
        var id = UUID.randomUUID();
        sql("""
                insert into appointment (platform_id, id, person_id, adviser_id, adviser_name, place_id, kind, starts_at, ends_at,
                                         booked_how, booked_by, booked_at, state)
                values ('33', ?, ?, ?, 'Claire', ?, 'FIRST_TALK', cast(? as timestamptz), cast(? as timestamptz) + interval '45 minutes',
                        'TEAM', 'Claire', now() - interval '9 days', 'BOOKED')
                """, id, her.person(), claire.account(), place, starts, starts);
        return id;
    }

    MvcTestResult post(Actor by, String path, String... fields) {
        var request = mvc.post().uri(path).with(SignedIn.as(by));
        for (var index = 0; index < fields.length; index += 2) {
            request = request.param(fields[index], fields[index + 1]);
        }
        return request.exchange();
    }

    MvcTestResult get(Actor by, String path) {
        return mvc.get().uri(path).with(SignedIn.as(by)).exchange();
    }

    static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    void sql(String sql, Object... of) {
        Actors.machine("test", () -> jdbc.sql(sql).params(List.of(of)).update());
    }

    @Nullable String text(String sql, Object... of) {
        return Actors.machine(
                "test",
                () -> jdbc
                        .sql(sql)
                        .params(List.of(of))
                        .query((row, _) -> java.util.Optional.ofNullable(row.getString(1)))
                        .list()
                        .stream()
                        .findFirst()
                        .flatMap(one -> one)
                        .orElse(null));
    }

    int count(String sql, Object... of) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql).params(List.of(of)).query(Integer.class).single());
    }

    String latest() {
        var found = text(
                "select id::text from appointment where person_id = ? order by booked_at desc limit 1", her.person());
        assertThat(found).isNotNull();
        return String.valueOf(found);
    }
}
