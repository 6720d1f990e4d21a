package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
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

    private record Sent(UUID referral, UUID person, UUID adviser, String adviserName, String by) {}

    /// Each referral body took one yesterday, in the afternoon of a day to come, for the last one it sent who is
    /// supported.
    void bySenders(World world, PlatformId platform, UUID place, String placeName) {
        var sent = jdbc.query(
                """
                select distinct on (f.organisation_id) f.id, f.person_id, p.adviser_id, p.adviser_name, f.referrer_name
                  from referral f join person p on p.platform_id = f.platform_id and p.id = f.person_id
                 where f.platform_id = ? and f.state = 'SUPPORTED' and f.sharing_ended_at is null
                   and f.answered_at < cast(? as timestamptz) - interval '3 days' and p.adviser_id is not null
                   and p.archived_at is null and p.erased_at is null and p.merged_into is null
                 order by f.organisation_id, f.at desc, f.id
                """,
                (row, _) -> new Sent(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5)),
                platform.value(),
                Timestamp.from(world.now()));
        var day = World.workingDay(world.today().plusDays(6));
        for (var index = 0; index < sent.size(); index++) {
            var one = sent.get(index);
            var starts = day.atTime(15, 30).plusMinutes((long) MINUTES * index).atZone(Paris.ZONE);
            var booked = Timestamp.from(world.now().minusSeconds(A_DAY));
            jdbc.update(
                    """
                    insert into appointment (platform_id, id, person_id, adviser_id, adviser_name, place_id, kind, starts_at,
                                             ends_at, booked_how, booked_by, booked_at, referral_id, state)
                    values (?, ?, ?, ?, ?, ?, 'FIRST_TALK', ?, ?, 'REFERRER', ?, ?, ?, 'BOOKED')
                    """,
                    platform.value(),
                    World.id("appointment:sent:" + one.referral()),
                    one.person(),
                    one.adviser(),
                    one.adviserName(),
                    place,
                    Timestamp.from(starts.toInstant()),
                    Timestamp.from(starts.plusMinutes(MINUTES).toInstant()),
                    one.by(),
                    booked,
                    one.referral());
            jdbc.update(
                    """
                    insert into referral_note (platform_id, id, referral_id, side, message, at, by)
                    values (?, ?, ?, 'BODY', ?, ?, ?)
                    """,
                    platform.value(),
                    World.id("note:appointment:" + one.referral()),
                    one.referral(),
                    "Rendez-vous pris le " + French.dateTime(starts.toLocalDateTime(), world.today()) + ", " + placeName
                            + ".",
                    booked,
                    one.by());
        }
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
