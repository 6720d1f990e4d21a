package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The rows of appointments, and of the talks that they became.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class AppointmentsRows {

    private static final int MINUTES = 45;
    private static final long A_DAY = 86_400;

    /// A slot that somebody took. `number` draws what it is for, who booked and whether it is by telephone;
    /// `follows` is the one that it replaces, `next` the one that replaces it.
    record Taken(
            PlatformId platform,
            UUID id,
            UUID adviser,
            String adviserName,
            UUID place,
            UUID person,
            Instant starts,
            String state,
            int number,
            @Nullable UUID follows,
            @Nullable UUID next) {

        boolean hers() {
            return number % 3 == 0;
        }

        String side() {
            return hers() ? "PERSON" : "TEAM";
        }

        boolean cancelled() {
            return state.equals("CANCELLED");
        }

        private @Nullable Instant decided() {
            return switch (state) {
                case "BOOKED" -> null;
                case "CANCELLED", "MOVED" -> starts.minusSeconds(A_DAY * 2);
                default -> starts.plusSeconds(3_000);
            };
        }
    }

    private final JdbcTemplate jdbc;

    AppointmentsRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(World world, Taken one) {
        var booked = one.starts().minusSeconds(A_DAY * (3 + one.number() % 6));
        var decided = one.decided();
        jdbc.update(
                """
                insert into appointment (platform_id, id, person_id, adviser_id, adviser_name, place_id, kind, starts_at, ends_at,
                                         note, booked_how, booked_by, booked_at, moved_from, state, decided_at, decided_by,
                                         cancelled_by, reason, moved_to, talk_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                one.platform().value(),
                one.id(),
                one.person(),
                one.adviser(),
                one.adviserName(),
                one.number() % 7 == 2 ? null : one.place(),
                List.of("FOLLOW_UP", "PROJECT", "FOLLOW_UP", "STEPS").get(one.number() % 4),
                Timestamp.from(one.starts()),
                Timestamp.from(one.starts().plusSeconds(60L * MINUTES)),
                one.number() % 4 == 0 ? "Apportez votre CV si vous en avez un." : null,
                one.side(),
                one.hers() ? PeopleFilling.HERSELF : one.adviserName(),
                Timestamp.from(earliest(booked, world.now())),
                one.follows(),
                one.state(),
                decided == null ? null : Timestamp.from(earliest(decided, world.now())),
                decided == null ? null : one.adviserName(),
                one.cancelled() ? one.side() : null,
                one.cancelled()
                        ? Map.of("PERSON", "BUSY", "TEAM", "UNAVAILABLE").get(one.side())
                        : null,
                one.next(),
                one.state().equals("ATTENDED") ? World.id("talk:" + one.id()) : null);
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// Who came had a talk: R-P6's clock follows.
    void talks() {
        jdbc.update("""
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                select platform_id, talk_id, person_id, case when place_id is null then 'CALL' else 'MEETING' end,
                       case when place_id is null then 'Appel' else 'Rendez-vous' end, 'Entretien de suivi', decided_at,
                       adviser_name
                  from appointment where talk_id is not null
                """);
        jdbc.update("""
                update person p
                   set last_contact_at = greatest(p.last_contact_at, a.last),
                       first_talk_on = least(p.first_talk_on, (a.first at time zone 'Europe/Paris')::date)
                  from (select platform_id, person_id, max(decided_at) as last, min(decided_at) as first
                          from appointment where talk_id is not null group by 1, 2) a
                 where p.platform_id = a.platform_id and p.id = a.person_id
                """);
    }
}
