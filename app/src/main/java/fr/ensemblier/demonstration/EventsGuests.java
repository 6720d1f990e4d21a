package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Who registered for the events of the demonstration: seated, waiting, cancelled, there and not there.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class EventsGuests {

    private static final int NAMED = 90;

    private static final List<String> FIRST = List.of(
            "Amina", "Bruno", "Chantal", "David", "Élodie", "Farid", "Gaëlle", "Hugo", "Inès", "Jean", "Karima",
            "Louis", "Maria", "Nadia", "Olivier", "Paula", "Rachid", "Sophie", "Thierry", "Yasmine");
    private static final List<String> LAST = List.of(
            "Arnaud",
            "Bakari",
            "Chevalier",
            "Diop",
            "Esteban",
            "Fontaine",
            "Garcia",
            "Haddad",
            "Imbert",
            "Joly",
            "Keita",
            "Lemoine",
            "Morel",
            "N’Diaye",
            "Ortiz",
            "Perrin",
            "Roussel",
            "Silva",
            "Traoré",
            "Vidal");

    private final JdbcTemplate jdbc;

    EventsGuests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Followed(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone) {}

    /// Whom the team knows already on that day: those it registers itself have a file.
    private List<Followed> followed(PlatformId platform, LocalDate on) {
        return jdbc.query(
                """
                select p.id, concat_ws(' ', p.first_name, p.last_name) as name, p.email, p.phone from person p
                 where p.platform_id = ? and p.archived_at is null and p.erased_at is null and p.merged_into is null
                   and p.created_at < ?
                 order by p.created_at desc, p.id
                 limit 60
                """,
                (row, _) -> new Followed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone")),
                platform.value(),
                Timestamp.from(EventsFilling.at(on, 0)));
    }

    /// The first have the seats, a class comes as a count, the last wait. Of what is past most came.
    void fill(World world, PlatformId platform, WantedEvent wanted, int number, Instant starts) {
        var rows = new ArrayList<Object[]>();
        var answers = new ArrayList<Object[]>();
        var past = !starts.isAfter(world.now());
        var gone = Paris.date(starts).isBefore(world.today().minusDays(NAMED));
        var left = wanted.seats() == null ? Integer.MAX_VALUE : wanted.seats();
        var hers = wanted.audience().equals("JOB_SEEKERS")
                ? followed(platform, Paris.date(starts).minusDays(30))
                : List.<Followed>of();
        for (var turn = 1; turn <= wanted.asked(); turn++) {
            var id = World.id("registration:" + platform + ":" + number + ":" + turn);
            var her = turn % 5 == 0 && !hers.isEmpty() ? hers.get((number * 3 + turn / 5) % hers.size()) : null;
            var name = her == null
                    ? FIRST.get((number * 7 + turn) % FIRST.size()) + " "
                            + LAST.get((number * 11 + turn * 3) % LAST.size())
                    : her.name();
            var many = wanted.audience().equals("PUPILS") && turn == 3 ? 6 : 1;
            var cancelled = turn % 11 == 4;
            var seated = !cancelled && many <= left;
            left -= seated ? many : 0;
            var state = cancelled
                    ? "CANCELLED"
                    : !seated ? "WAITING" : !past ? "SEATED" : turn % 6 == 5 ? "MISSED" : "CAME";
            var asked = EventsFilling.earlier(world, Paris.date(starts).minusDays(21 - turn % 14));
            var mail = turn % 4 != 0;
            var byTeam = turn % 5 == 0;
            var decided = switch (state) {
                case "SEATED", "WAITING" -> null;
                case "CANCELLED" -> asked.plusSeconds(7200);
                default -> starts;
            };
            rows.add(new Object[] {
                platform.value(),
                id,
                EventsFilling.id(platform, number),
                wanted.online() ? "REMOTE" : "ON_SITE",
                turn,
                gone ? null : name,
                her == null ? null : her.id(),
                gone
                        ? null
                        : her != null
                                ? her.email()
                                : mail ? "personne" + number + "." + turn + "@exemple.invalid" : null,
                gone ? null : her != null ? her.phone() : mail ? null : "+336399800" + (10 + (number + turn) % 90),
                many,
                Timestamp.from(asked),
                byTeam ? "TEAM" : "ONESELF",
                byTeam ? EventsFilling.BY : gone ? "Nom effacé" : name,
                state,
                state.equals("CAME") ? many : null,
                state.equals("CAME") ? "SEATED" : null,
                decided == null ? null : Timestamp.from(decided),
                decided == null
                        ? null
                        : state.equals("CANCELLED") && !byTeam ? gone ? "Nom effacé" : name : EventsFilling.BY,
                gone ? Date.valueOf(Paris.date(starts).plusDays(NAMED + 1L)) : null
            });
            if (wanted.kind().equals("INFORMATION") && number % 2 == 0) {
                answers.add(new Object[] {platform.value(), id, "Êtes-vous libre en semaine ?", turn % 3 != 0});
            }
        }
        jdbc.batchUpdate("""
                insert into registration (platform_id, id, event_id, way, turn, name, person_id, email, phone, headcount,
                        registered_at, registered_how, registered_by, state, came, came_after, decided_at, decided_by,
                        erased_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batchUpdate("""
                insert into registration_answer (platform_id, registration_id, number, question, yes) values (?, ?, 1, ?, ?)
                """, answers);
        if (platform.equals(World.GIRONDE) && wanted.from() == 5) {
            jdbc.update(
                    "insert into registration_link (platform_id, secret_hash, registration_id, ends_on) values (?, ?, ?, ?)",
                    platform.value(),
                    LinkSecret.hash("exemple-gironde"),
                    World.id("registration:" + platform + ":" + number + ":1"),
                    Date.valueOf(world.today().plusDays(400)));
        }
    }

    /// What the application writes in the file of who has one.
    void files() {
        jdbc.update("""
                insert into person_event (platform_id, id, person_id, kind, title, at, by)
                select r.platform_id, cast(md5('event:' || l.title || r.id) as uuid), r.person_id, 'EVENT', l.title || e.title, l.at, r.registered_by
                  from registration r
                  join event e on e.platform_id = r.platform_id and e.id = r.event_id
                 cross join lateral (
                       values ('Place réservée : ', r.registered_at),
                              (case r.state when 'CAME' then 'Présence notée : ' when 'MISSED' then 'Absence : '
                                            when 'CANCELLED' then 'Inscription annulée : ' end, r.decided_at)) l (title, at)
                 where r.person_id is not null and l.title is not null
                """);
        jdbc.update("""
                update person p set last_contact_at = greatest(p.last_contact_at, r.last)
                  from (select platform_id, person_id, max(decided_at) as last from registration
                         where person_id is not null and state = 'CAME' group by 1, 2) r
                 where p.platform_id = r.platform_id and p.id = r.person_id
                """);
    }
}
