package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Given;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An adviser and the head of Gironde, a person she follows, and a structure with a recruiter and an open place.
final class AtAStructure {

    final Actor.Team claire;
    final Actor.Team head;
    final Actor.Candidate her;
    final Actor.Employer paul;
    final UUID establishment = UUID.randomUUID();
    final UUID place = UUID.randomUUID();
    final LocalDate today = Paris.today(Clock.systemUTC());

    /// Its own: what one test asks is not counted for another.
    private String origin = "origin " + UUID.randomUUID();

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    AtAStructure(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        claire = member("Claire", "ADVISER");
        head = member("Hugo", "HEAD");
        her = Actors.machine("test", () -> Given.submitted(jdbc));
        var organisation = UUID.randomUUID();
        sql(
                "update person set adviser_id = ?, adviser_name = 'Claire', email = id || '@example.invalid', phone = null where id = ?",
                claire.account(),
                her.person());
        sql("""
                insert into organisation (platform_id, id, name, source, created_at) values ('33', ?, 'Les Tilleuls', 'TEAM', now())
                """, organisation);
        sql("""
                insert into establishment (platform_id, id, organisation_id, name, family, setting, address, commune, commune_name,
                                           lat, lon, source, created_at)
                values ('33', ?, ?, 'Les Tilleuls', 'SAD', 'HOME', '2 rue des Lilas', '33063', 'Bordeaux', 44.8, -0.6, 'TEAM', now())
                """, establishment, organisation);
        paul = new Actor.Employer(UUID.randomUUID(), "Paul", Given.GIRONDE, organisation, true);
        sql("""
                insert into immersion_place (platform_id, id, organisation_id, establishment_id, occupation, frames, tasks, days, seats,
                                             contact_name, contact_email, made_how, made_by, made_at)
                values ('33', ?, ?, ?, 'aide-a-domicile', '{PMSMP,VISIT,PUPIL}', 'Accompagner', 'En semaine', 1, 'Paul',
                        'paul@example.invalid', 'EMPLOYER', 'Paul', now())
                """, place, organisation, establishment);
    }

    private Actor.Team member(String name, String role) {
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

    /// Somebody of the structure who has an account.
    void recruiter(String email) {
        sql("insert into account (id, email, name, created_at) values (?, ?, 'Paul', now())", paul.account(), email);
        sql("""
                insert into membership (id, account_id, role, platform_id, organisation_id, since)
                values (gen_random_uuid(), ?, 'EMPLOYER', '33', ?, now())
                """, paul.account(), paul.organisation());
    }

    /// The platform prescribes in its own right, or not at all.
    void prescribes(boolean right) {
        sql("delete from prescribing_right where platform_id = '33'");
        sql(
                right
                        ? "insert into prescribing_right (platform_id, kind, name, address, signatory, changed_by, changed_at) values ('33', 'OWN', 'Département de la Gironde', '1 esplanade', 'Anne Martin, directrice', 'Hugo', now())"
                        : "insert into prescribing_right (platform_id, kind, name, changed_by, changed_at) values ('33', 'NONE', 'France Travail', 'Hugo', now())");
    }

    /// Her adviser asks for her at that place; what else is typed, name and value.
    MvcTestResult ask(String frame, String... more) {
        var fields = new String[] {
            "place",
            place.toString(),
            "frame",
            frame,
            "talk",
            today.toString(),
            "agreed",
            "true",
            "wish",
            "Elle aime aider"
        };
        return post(claire, "/equipe/personnes/" + her.person() + "/immersions/nouvelle", joined(fields, more));
    }

    /// The key of what was asked.
    UUID asked(String frame, String... more) {
        assertThat(ask(frame, more)).hasStatus3xxRedirection();
        return latest();
    }

    static void run(List<Job> jobs, String name) {
        Actors.machine(
                "test",
                () -> jobs.stream().filter(job -> job.name().equals(name)).forEach(Job::run));
    }

    UUID accepted(String frame) {
        var id = asked(frame);
        assertThat(post(paul, "/employeur/immersions/" + id + "/reponse", "answer", "oui"))
                .hasStatus3xxRedirection();
        return id;
    }

    UUID latest() {
        return UUID.fromString(String.valueOf(text(
                "select id::text from immersion where person_id = ? order by asked_at desc limit 1", her.person())));
    }

    /// All the fields of an agreement that keeps every rule; `other` ones instead, name and value.
    String[] agreement(LocalDate from, LocalDate until, String... other) {
        var fields = new String[] {
            "prescriber",
            "Département",
            "prescriberAddress",
            "1 esplanade",
            "herName",
            "Zoé Secretname",
            "birth",
            "1990-05-01",
            "host",
            "Les Tilleuls",
            "hostAddress",
            "2 rue des Lilas",
            "activity",
            "Aide à domicile",
            "signatory",
            "Paul Petit",
            "hostEmail",
            "paul@example.invalid",
            "welcomer",
            "Lucie",
            "welcomerFunction",
            "Tutrice",
            "structure",
            "Plateforme",
            "structureAddress",
            "3 rue",
            "adviser",
            "Claire",
            "adviserFunction",
            "Conseillère",
            "from",
            from.toString(),
            "until",
            until.toString(),
            "days",
            "2",
            "hours",
            "14",
            "place",
            "2 rue des Lilas",
            "object",
            "DISCOVER",
            "objectives",
            "Voir le métier",
            "assessment",
            "Un entretien",
            "tasks",
            "Aider au repas",
            "timetable",
            "9 h à 17 h",
            "weeklyHours",
            "35",
            "dailyHours",
            "7",
            "serves",
            "NONE"
        };
        for (var index = 0; index < other.length; index += 2) {
            for (var at = 0; at < fields.length; at += 2) {
                if (fields[at].equals(other[index])) {
                    fields[at + 1] = other[index + 1];
                }
            }
        }
        return joined(fields, other);
    }

    /// Those, with other answers to some of them and more.
    static String[] joined(String[] some, String[] more) {
        var all = new java.util.LinkedHashMap<String, String>();
        for (var list : List.of(some, more)) {
            for (var index = 0; index < list.length; index += 2) {
                all.put(list[index], list[index + 1]);
            }
        }
        return all.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    MvcTestResult draft(UUID id, LocalDate from, LocalDate until, String... other) {
        return draft(id, version(id), from, until, other);
    }

    /// From a form that was filled from that version.
    MvcTestResult draft(UUID id, String version, LocalDate from, LocalDate until, String... other) {
        return post(
                claire,
                "/equipe/immersions/" + id + "/convention/rediger",
                joined(agreement(from, until, other), new String[] {"version", version}));
    }

    String version(UUID id) {
        return String.valueOf(text("select version::text from immersion where id = ?", id));
    }

    /// Other dates of one, for a reason; what more is typed, name and value.
    MvcTestResult dates(UUID id, LocalDate from, LocalDate until, String... other) {
        var fields = new String[] {
            "version",
            version(id),
            "from",
            from.toString(),
            "until",
            until.toString(),
            "days",
            "2",
            "hours",
            "14",
            "reasonOfDates",
            "Grève des bus"
        };
        return post(claire, "/equipe/immersions/" + id + "/dates", joined(fields, other));
    }

    /// She hid the employer of the place (R-P9), or showed her card to all.
    void card(boolean visible, UUID... hidden) {
        for (var one : hidden) {
            sql("""
                    insert into hidden_employer (platform_id, id, person_id, organisation_id, name, said_at)
                    values ('33', gen_random_uuid(), ?, ?, 'Les Tilleuls', now())
                    """, her.person(), one);
        }
        sql(
                """
                insert into candidate_card (platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon, occupations,
                                            contract_classes, hours_strict, certifications, hidden_from, validated_at, version)
                select '33', card_key, ?, 'PLATFORM', 'Zoé', '33063', 'Bordeaux', 44.8, -0.6, '{}', '{}', false, '{}',
                       cast(? as uuid[]), now(), 1 from person where id = ?
                """,
                visible,
                "{"
                        + String.join(
                                ",",
                                java.util.Arrays.stream(hidden)
                                        .map(UUID::toString)
                                        .toList()) + "}",
                her.person());
    }

    /// Whoever asks does so from another address now.
    void elsewhere() {
        origin = "origin " + UUID.randomUUID();
    }

    MvcTestResult post(Actor by, String path, String... fields) {
        var request = mvc.post().uri(path).with(SignedIn.as(by)).with(from -> {
            from.setRemoteAddr(origin);
            return from;
        });
        for (var index = 0; index < fields.length; index += 2) {
            request = request.param(fields[index], fields[index + 1]);
        }
        return request.exchange();
    }

    MvcTestResult get(Actor by, String path) {
        return mvc.get().uri(path).with(SignedIn.as(by)).exchange();
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    String state(UUID id) {
        return String.valueOf(text("select state from immersion where id = ?", id));
    }

    /// The path of the link in the latest message of a key.
    String link(String key) {
        return String.valueOf(text(
                "select action_href from outgoing_message where key like ? order by created_at desc limit 1",
                key + "%"));
    }

    void sql(String sql, Object... of) {
        Actors.machine("test", () -> jdbc.sql(sql).params(List.of(of)).update());
    }

    @Nullable String text(String sql, Object... of) {
        return Actors.machine(
                "test",
                () ->
                        jdbc
                                .sql(sql)
                                .params(List.of(of))
                                .query((row, _) -> Optional.ofNullable(row.getString(1)))
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
}
