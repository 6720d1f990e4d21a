package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The rows of immersions: each with what its state stands on, nothing before what it stands on.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class ImmersionsRows {

    static final List<String> HOSTS = List.of("Nadia Perrin", "Paul Roche", "Lucie Marchal", "Karim Haddad");

    record Spot(UUID place, UUID organisation, UUID establishment, String name, String occupation) {}

    record Her(
            UUID id,
            String first,
            String last,
            @Nullable String email,
            UUID adviser,
            String adviserName,
            LocalDate since) {}

    record One(
            PlatformId platform,
            UUID id,
            Spot spot,
            Her her,
            String frame,
            String state,
            LocalDate from,
            int days,
            @Nullable String found,
            int number) {

        boolean is(String... states) {
            return List.of(states).contains(state);
        }

        LocalDate until() {
            return from.plusDays(days + 2L * ((days - 1) / 5) - 1);
        }

        boolean planned() {
            return is("DRAFTED", "SIGNED", "HANDED_OFF", "RUNNING", "ENDED", "INTERRUPTED");
        }

        boolean covered() {
            return is("SIGNED", "HANDED_OFF", "RUNNING", "ENDED", "INTERRUPTED");
        }

        boolean over() {
            return is("ENDED", "INTERRUPTED");
        }

        int hours() {
            return days * (frame.equals("VISIT") ? 3 : 7);
        }
    }

    private final JdbcTemplate jdbc;
    private final ImmersionsStory story;

    ImmersionsRows(JdbcTemplate jdbc, ImmersionsStory story) {
        this.jdbc = jdbc;
        this.story = story;
    }

    static Her her(ResultSet row) throws SQLException {
        return new Her(
                row.getObject("id", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getObject("adviser_id", UUID.class),
                row.getString("adviser_name"),
                row.getObject("since", LocalDate.class));
    }

    /// A day of the course of one, at office hours, never after now.
    static Timestamp at(World world, LocalDate day, int hour) {
        var at = day.atTime(hour, 20).atZone(Paris.ZONE).toInstant();
        return Timestamp.from(at.isAfter(world.now()) ? world.now() : at);
    }

    void add(World world, One one) {
        var her = herself(one);
        var here = !one.platform().equals(World.AUTONOMY);
        var state = one.is("SIGNED") && !here ? "HANDED_OFF" : one.state();
        var start = World.later(
                one.her().since().plusDays(2),
                one.from().isAfter(world.today())
                        ? world.today().minusDays(10)
                        : one.from().minusDays(10));
        var asked = start.isAfter(world.today().minusDays(1)) ? world.today().minusDays(1) : start;
        var covered = one.from().minusDays(2).isAfter(world.today())
                ? world.today()
                : one.from().minusDays(2);
        var ended = one.is("INTERRUPTED") ? one.from().plusDays(1) : one.until();
        var debriefed = one.found() == null ? null : ended.plusDays(3 + one.number() % 6);
        jdbc.update(
                """
                insert into immersion (platform_id, id, person_id, called, place_id, organisation_id, establishment_id, employer_name,
                        occupation, frame, wish, wished_from, asked_how, asked_by, asked_at, talk_on, talk_by,
                        sent_at, answered_at, answered_by, from_on, until_on, hours, days, state, covered_to, covered_on, begun_on,
                        ended_on, closed_on, closed_by, reason, debrief_on, debrief_by, debrief, reached, debrief_note, led_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                one.platform().value(),
                one.id(),
                one.her().id(),
                one.her().first(),
                one.spot().place(),
                one.spot().organisation(),
                one.spot().establishment(),
                one.spot().name(),
                one.spot().occupation(),
                one.frame(),
                one.number() % 2 == 0 ? "Je voudrais voir ce métier de près avant de me former." : null,
                one.is("WISHED", "REQUESTED", "ACCEPTED") ? Date.valueOf(one.from()) : null,
                her ? "PERSON" : "TEAM",
                her ? PeopleFilling.HERSELF : one.her().adviserName(),
                at(world, asked, 9),
                one.is("WISHED") ? null : Date.valueOf(asked),
                one.is("WISHED") ? null : one.her().adviserName(),
                one.is("WISHED") ? null : at(world, asked, 10),
                one.is("WISHED", "REQUESTED") || one.is("CANCELLED") && one.number() % 2 == 0
                        ? null
                        : at(world, asked.plusDays(1), 11),
                one.is("WISHED", "REQUESTED") || one.is("CANCELLED") && one.number() % 2 == 0 ? null : host(one),
                one.planned() ? Date.valueOf(one.from()) : null,
                one.planned() ? Date.valueOf(one.until()) : null,
                one.planned() ? BigDecimal.valueOf(one.hours()) : null,
                one.planned() ? one.days() : null,
                state,
                one.covered() ? to(one, here) : null,
                one.covered() ? Date.valueOf(covered) : null,
                one.is("RUNNING", "ENDED", "INTERRUPTED") ? Date.valueOf(one.from()) : null,
                one.over() ? Date.valueOf(ended) : null,
                one.is("CANCELLED", "REFUSED") ? Date.valueOf(asked.plusDays(1)) : null,
                one.is("CANCELLED") ? one.her().adviserName() : one.is("REFUSED") ? host(one) : null,
                one.is("CANCELLED")
                        ? "HER_CONSTRAINT"
                        : one.is("REFUSED") ? "NO_TUTOR" : one.is("INTERRUPTED") ? "HER_CHOICE" : null,
                one.over() && debriefed != null ? Date.valueOf(debriefed) : null,
                one.over() && debriefed != null ? one.her().adviserName() : null,
                one.over() ? one.found() : null,
                one.over() && one.found() != null && one.frame().equals("PMSMP")
                        ? Boolean.valueOf(!"NEGATIVE".equals(one.found()))
                        : null,
                one.over() && "POSITIVE".equals(one.found()) ? "Le rythme lui convient, le contact aussi." : null,
                one.over() && one.found() != null ? "POSITIVE".equals(one.found()) ? "TRAINING" : "NOTHING_YET" : null);
        story.add(world, one, asked, covered, ended);
    }

    static boolean herself(One one) {
        return one.number() % 4 == 0 || one.is("WISHED");
    }

    static String host(One one) {
        return HOSTS.get(one.number() % HOSTS.size());
    }

    private static @Nullable String to(One one, boolean here) {
        return switch (one.frame()) {
            case "PMSMP" -> here ? null : "France Travail";
            case "MINI_STAGE" -> "Chambre de commerce et d’industrie";
            default -> "sans convention";
        };
    }

    /// As the acts open them.
    void tasks(World world) {
        jdbc.update("""
                insert into task (platform_id, id, key, kind, for_kind, for_id, person_id, organisation_id, title, detail, href, due_on,
                                  urgent, opened_at, done_at, done_by)
                select i.platform_id, cast(md5('task:immersion:' || i.id) as uuid), 'immersion.' || k.kind || ':' || i.id,
                       'immersion.' || k.kind, 'ACCOUNT', p.adviser_id::text, i.person_id, null,
                       concat_ws(' ', p.first_name, p.last_name) || ' : ' || k.title, i.employer_name, '/equipe/immersions/' || i.id,
                       k.due, false, i.asked_at, null, null
                  from immersion i
                  join person p on p.platform_id = i.platform_id and p.id = i.person_id
                 cross join lateral (
                       select case i.state when 'WISHED' then 'talk' when 'REQUESTED' then 'silent' else 'debrief' end as kind,
                              case i.state when 'WISHED' then 'entretien avant une immersion'
                                           when 'REQUESTED' then 'la structure répond-elle ?'
                                           else 'bilan d’immersion' end as title,
                              case i.state when 'WISHED' then i.asked_at::date + 7 when 'REQUESTED' then i.asked_at::date + 7
                                           else i.ended_on + 10 end as due) k
                 where i.state in ('WISHED', 'REQUESTED') or i.state in ('ENDED', 'INTERRUPTED') and i.debrief_on is null
                """);
    }

    /// One line in her file for what matters of each.
    void stories() {
        jdbc.update("""
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                select i.platform_id, cast(md5('story:' || e.id) as uuid), i.person_id, 'IMMERSION',
                       'Immersion chez ' || i.employer_name || ' : ' || lower(left(e.said, 1)) || substr(e.said, 2), e.reason, e.at, e.by
                  from immersion_event e
                  join immersion i on i.platform_id = e.platform_id and i.id = e.immersion_id
                 where e.kind = 'MOVE' and e.said <> 'Commencée'
                """);
    }
}
