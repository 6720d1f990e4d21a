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

    ImmersionsRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
    private static Timestamp at(World world, LocalDate day, int hour) {
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
                        occupation, frame, wish, wished_from, asked_through, asked_how, asked_by, asked_at, talk_on, talk_by,
                        sent_at, answered_at, answered_by, from_on, until_on, hours, days, state, covered_to, covered_on, begun_on,
                        ended_on, closed_on, closed_by, reason, debrief_on, debrief_by, debrief, reached, debrief_note, led_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                one.frame().equals("PUPIL") ? "SCHOOL" : null,
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
        if (one.frame().equals("PMSMP") && one.planned()) {
            agreement(world, one, asked.plusDays(2));
        }
        if (one.over()) {
            views(world, one, ended);
        }
        events(world, one, asked, covered, ended);
    }

    private static boolean herself(One one) {
        return (one.number() % 4 == 0 || one.is("WISHED")) && !one.frame().equals("PUPIL");
    }

    private static String host(One one) {
        return HOSTS.get(one.number() % HOSTS.size());
    }

    private static @Nullable String to(One one, boolean here) {
        return switch (one.frame()) {
            case "PMSMP" -> here ? null : "France Travail";
            case "PUPIL" -> "Collège Jean-Moulin";
            case "MINI_STAGE" -> "Chambre de commerce et d’industrie";
            default -> "sans convention";
        };
    }

    private void agreement(World world, One one, LocalDate day) {
        jdbc.update(
                """
                insert into immersion_agreement (platform_id, immersion_id, prescriber, prescriber_address, her_name, birth_on, her_email,
                        host, host_address, host_activity, host_signatory, host_email, welcomer, welcomer_function, structure,
                        structure_address, structure_distinct, adviser, adviser_function, place, object, objectives, assessment, tasks,
                        timetable, weekly_hours, daily_hours, night, drafted_at, drafted_by)
                select p.platform_id, ?, r.name, coalesce(r.address, '3 avenue de la Gare'), ?, ?, ?, e.name,
                       coalesce(e.address, e.commune_name) || ', ' || e.commune_name, 'Aide et soin', ?, ?, ?, 'Tutrice', f.name,
                       '2 place de la Mairie', false, ?, 'Conseillère', coalesce(e.address, e.commune_name), ?,
                       'Voir si le métier et le rythme lui conviennent.', 'Un entretien de bilan à trois, le dernier jour.', p.tasks,
                       p.days, 35, 7, false, ?, ?
                  from immersion_place p
                  join establishment e on e.platform_id = p.platform_id and e.id = p.establishment_id
                  join prescribing_right r on r.platform_id = p.platform_id
                  join platform f on f.id = p.platform_id
                 where p.platform_id = ? and p.id = ?
                """,
                one.id(),
                one.her().first() + " " + one.her().last(),
                Date.valueOf(LocalDate.of(1975 + one.number() % 28, 1 + one.number() % 12, 1 + one.number() % 28)),
                one.her().email(),
                host(one),
                "accueil@structure.invalid",
                HOSTS.get((one.number() + 1) % HOSTS.size()),
                one.her().adviserName(),
                List.of("DISCOVER", "CONFIRM", "RECRUIT").get(one.number() % 3),
                at(world, day, 14),
                one.her().adviserName(),
                one.platform().value(),
                one.spot().place());
        for (var party : List.of("PERSON", "HOST", "PRESCRIBER")) {
            var signed = one.covered() && !one.platform().equals(World.AUTONOMY)
                    || one.is("DRAFTED") && party.equals("HOST") && one.number() < 900 && one.number() % 2 == 0;
            jdbc.update(
                    """
                    insert into immersion_signature (platform_id, immersion_id, party, name, email, asked_at, signed_at, how)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    one.platform().value(),
                    one.id(),
                    party,
                    switch (party) {
                        case "PERSON" -> one.her().first() + " " + one.her().last();
                        case "HOST" -> host(one);
                        default -> "La directrice de l’insertion";
                    },
                    party.equals("HOST") ? "accueil@structure.invalid" : null,
                    party.equals("PRESCRIBER") ? null : at(world, day, 15),
                    signed
                            ? at(
                                    world,
                                    day.isAfter(one.from().minusDays(2))
                                            ? one.from().minusDays(2)
                                            : day,
                                    16)
                            : null,
                    signed ? party.equals("PERSON") ? "SPACE" : party.equals("HOST") ? "LINK" : "TEAM" : null);
        }
    }

    /// Both views of those that were debriefed, one of two of the others.
    private void views(World world, One one, LocalDate ended) {
        for (var side : List.of("PERSON", "HOST")) {
            var given = one.found() != null || one.number() < 900 && side.equals("PERSON") == (one.number() % 2 == 0);
            var good = !"NEGATIVE".equals(one.found());
            jdbc.update(
                    """
                    insert into immersion_view (platform_id, immersion_id, side, due_on, answer, goes_on, words, given_by, given_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    one.platform().value(),
                    one.id(),
                    side,
                    Date.valueOf(ended.plusDays(10)),
                    given ? good ? one.number() % 5 == 2 ? "MIXED" : "GOOD" : "BAD" : null,
                    given ? good : null,
                    given && one.number() % 3 == 0
                            ? side.equals("PERSON")
                                    ? "J’ai aimé le contact avec les personnes."
                                    : "Ponctuelle, à l’écoute."
                            : null,
                    given ? side.equals("PERSON") ? PeopleFilling.HERSELF : host(one) : null,
                    given ? at(world, ended.plusDays(1 + one.number() % 3), 18) : null);
        }
    }

    private void events(World world, One one, LocalDate asked, LocalDate covered, LocalDate ended) {
        event(
                world,
                one,
                0,
                "MOVE",
                "Demande d’immersion",
                null,
                asked,
                null,
                herself(one) ? PeopleFilling.HERSELF : one.her().adviserName());
        if (one.planned()) {
            event(world, one, 1, "MOVE", "Acceptée par la structure", null, asked.plusDays(1), null, host(one));
        }
        if (one.is("REFUSED")) {
            event(
                    world,
                    one,
                    1,
                    "MOVE",
                    "Refusée par la structure",
                    "Personne de disponible pour accompagner",
                    asked.plusDays(1),
                    null,
                    host(one));
        }
        if (one.is("CANCELLED")) {
            event(
                    world,
                    one,
                    1,
                    "MOVE",
                    "Annulée",
                    "La personne a un empêchement",
                    asked.plusDays(1),
                    null,
                    one.her().adviserName());
        }
        if (one.covered()) {
            event(
                    world,
                    one,
                    2,
                    "MOVE",
                    one.frame().equals("VISIT") ? "Dates confirmées" : "Convention signée ou confiée",
                    null,
                    covered,
                    null,
                    one.her().adviserName());
        }
        if (one.is("RUNNING", "ENDED", "INTERRUPTED")) {
            event(world, one, 3, "MOVE", "Commencée", null, one.from(), null, "Ensemblier");
        }
        if (one.is("ENDED") && one.days() > 3 && one.number() % 4 == 0) {
            event(
                    world,
                    one,
                    4,
                    "ABSENCE",
                    "Absence de 7 h",
                    "Absence prévenue",
                    one.from().plusDays(1),
                    7,
                    one.her().adviserName());
        }
        if (one.over()) {
            event(
                    world,
                    one,
                    5,
                    "MOVE",
                    one.is("ENDED") ? "Finie" : "Interrompue",
                    one.is("ENDED") ? null : "La personne arrête : le métier ne lui convient pas",
                    ended,
                    null,
                    "Ensemblier");
        }
        if (one.is("INTERRUPTED") && one.hours() > 7) {
            event(
                    world,
                    one,
                    6,
                    "ABSENCE",
                    "Heures non faites",
                    "La personne arrête : le métier ne lui convient pas",
                    ended,
                    one.hours() - 7,
                    one.her().adviserName());
        }
    }

    private void event(
            World world,
            One one,
            int turn,
            String kind,
            String said,
            @Nullable String reason,
            LocalDate on,
            @Nullable Integer hours,
            String by) {
        jdbc.update(
                """
                insert into immersion_event (platform_id, id, immersion_id, kind, said, reason, on_day, hours, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                one.platform().value(),
                World.id("immersion-event:" + one.id() + turn),
                one.id(),
                kind,
                said,
                reason,
                Date.valueOf(on.isAfter(world.today()) ? world.today() : on),
                hours == null ? null : BigDecimal.valueOf(hours),
                by,
                at(world, on, 9 + turn));
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
