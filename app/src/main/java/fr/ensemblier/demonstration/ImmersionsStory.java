package fr.ensemblier.demonstration;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What came of each immersion: its agreement with who signed, its story, and both views.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class ImmersionsStory {

    private final JdbcTemplate jdbc;

    ImmersionsStory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(World world, ImmersionsRows.One one, LocalDate asked, LocalDate covered, LocalDate ended) {
        if (one.frame().equals("PMSMP") && one.planned()) {
            agreement(world, one, asked.plusDays(2));
        }
        if (one.over()) {
            views(world, one, ended);
        }
        events(world, one, asked, covered, ended);
    }

    private void agreement(World world, ImmersionsRows.One one, LocalDate day) {
        jdbc.update(
                """
                insert into immersion_agreement (platform_id, immersion_id, prescriber, prescriber_address, her_name, birth_on, her_email,
                        host, host_address, host_activity, host_signatory, host_email, welcomer, welcomer_function, structure,
                        structure_address, structure_distinct, adviser, adviser_function, place, object, objectives, assessment, tasks,
                        timetable, weekly_hours, daily_hours, night, drafted_at, drafted_by)
                select p.platform_id, ?, r.name, coalesce(r.address, '3 avenue de la Gare'), ?, ?, ?, e.name,
                       coalesce(e.address, e.commune_name) || ', ' || e.commune_name, 'Aide et soin', ?, ?, ?, 'Tutorat', f.name,
                       '2 place de la Mairie', false, ?, 'Accompagnement', coalesce(e.address, e.commune_name), ?,
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
                ImmersionsRows.host(one),
                "accueil@structure.invalid",
                ImmersionsRows.HOSTS.get((one.number() + 1) % ImmersionsRows.HOSTS.size()),
                one.her().adviserName(),
                List.of("DISCOVER", "CONFIRM", "RECRUIT").get(one.number() % 3),
                ImmersionsRows.at(world, day, 14),
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
                        case "HOST" -> ImmersionsRows.host(one);
                        default -> "La directrice de l’insertion";
                    },
                    party.equals("HOST") ? "accueil@structure.invalid" : null,
                    party.equals("PRESCRIBER") ? null : ImmersionsRows.at(world, day, 15),
                    signed
                            ? ImmersionsRows.at(
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
    private void views(World world, ImmersionsRows.One one, LocalDate ended) {
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
                    given ? side.equals("PERSON") ? PeopleFilling.HERSELF : ImmersionsRows.host(one) : null,
                    given ? ImmersionsRows.at(world, ended.plusDays(1 + one.number() % 3), 18) : null);
        }
    }

    private void events(World world, ImmersionsRows.One one, LocalDate asked, LocalDate covered, LocalDate ended) {
        event(
                world,
                one,
                0,
                "MOVE",
                "Demande d’immersion",
                null,
                asked,
                null,
                ImmersionsRows.herself(one) ? PeopleFilling.HERSELF : one.her().adviserName());
        if (one.planned()) {
            event(
                    world,
                    one,
                    1,
                    "MOVE",
                    "Acceptée par la structure",
                    null,
                    asked.plusDays(1),
                    null,
                    ImmersionsRows.host(one));
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
                    ImmersionsRows.host(one));
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
                    "LEFT",
                    "Heures non faites",
                    "La personne arrête : le métier ne lui convient pas",
                    ended,
                    one.hours() - 7,
                    one.her().adviserName());
        }
    }

    private void event(
            World world,
            ImmersionsRows.One one,
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
                ImmersionsRows.at(world, on, 9 + turn));
    }
}
