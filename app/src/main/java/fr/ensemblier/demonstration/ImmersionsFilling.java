package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Some thirty places in each platform that works, and an immersion in each state and frame: the platform of Gironde
/// prescribes by delegation, Lyon in its own right, Autonomy hands off.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class ImmersionsFilling implements Filling {

    private static final int PLACES = 30;
    private static final List<String> HOME = List.of("aide-a-domicile", "assistant-de-vie-aux-familles", "tisf");
    private static final List<String> ESTABLISHMENT =
            List.of("agent-de-service-hospitalier", "aide-soignant", "animateur", "maitre-de-maison");
    private static final List<String> TASKS = List.of(
            "Accompagner une professionnelle chez les personnes : repas, courses, compagnie",
            "Suivre une équipe du lever au repas, aider à l’entretien des chambres",
            "Observer les soins avec le binôme, participer à une animation",
            "Passer une demi-journée dans chaque service");
    private static final List<String> DAYS = List.of(
            "En semaine, de 8 h à 15 h", "Le mardi et le jeudi, de 9 h à 12 h", "Du lundi au vendredi, sauf en août");

    /// What is filled: a state, a frame, how many days from today it begins, how many days it lasts, and for one
    /// that is over what the debrief found.
    private record Wanted(
            String state,
            String frame,
            int from,
            int days,
            @Nullable String found) {}

    private final JdbcTemplate jdbc;
    private final ImmersionsRows rows;

    ImmersionsFilling(JdbcTemplate jdbc, ImmersionsRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public int order() {
        return 83;
    }

    @Override
    public void fill(World world) {
        rights(world);
        for (var platform : World.OPERATING) {
            var spots = places(world, platform);
            var people = people(platform);
            var number = 0;
            for (var wanted : wanted()) {
                var spot = spots.get(number % 3 == 0 ? number % 2 : number % spots.size());
                fill(world, platform, spot, people, wanted, number++);
            }
            hired(world, platform, spots);
            amina(world, platform, spots);
        }
        rows.tasks(world);
        rows.stories();
    }

    private void rights(World world) {
        var now = Timestamp.from(world.now());
        jdbc.update("""
                insert into prescribing_right (platform_id, kind, name, address, signatory, number, until_on, changed_by, changed_at)
                values ('33', 'DELEGATED', 'Département de la Gironde', '1 esplanade Charles-de-Gaulle, Bordeaux',
                        'La directrice de l’insertion', 'D33-2026-07', ?, 'La responsable', ?),
                       ('69', 'OWN', 'Métropole de Lyon', '20 rue du Lac, Lyon', 'Le directeur de l’insertion', null, null,
                        'La responsable', ?),
                       ('78-92', 'NONE', 'France Travail', null, null, null, null, 'La responsable', ?)
                """, Date.valueOf(world.today().plusDays(400)), now, now, now);
    }

    /// The structure whose recruiter signs in on the page of the demonstration comes first.
    private List<ImmersionsRows.Spot> places(World world, PlatformId platform) {
        var establishments = jdbc.query(
                """
                select e.id, e.organisation_id, e.name, e.setting,
                       coalesce((select count(*) from match m where m.organisation_id = e.organisation_id and m.state = 'TO_TREAT'
                                    and exists (select from membership s where s.organisation_id = m.organisation_id
                                                   and s.role = 'EMPLOYER' and s.ended_at is null)), 0) as waiting
                  from establishment e
                 where e.platform_id = ? and e.closed_on is null
                   and e.setting = any (select unnest(settings) from platform where id = e.platform_id)
                 order by waiting desc, e.id
                 limit ?
                """,
                (row, _) -> new ImmersionsRows.Spot(
                        World.id("immersion-place:" + row.getObject("id", UUID.class)),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("setting").equals("HOME")
                                ? HOME.get(row.getRow() % HOME.size())
                                : ESTABLISHMENT.get(row.getRow() % ESTABLISHMENT.size())),
                platform.value(),
                PLACES);
        var number = 0;
        for (var spot : establishments) {
            var frames = List.of("{PMSMP,VISIT}", "{PMSMP}", "{VISIT,PUPIL}", "{PMSMP,VISIT,MINI_STAGE}");
            jdbc.update(
                    """
                    insert into immersion_place (platform_id, id, organisation_id, establishment_id, occupation, frames, tasks, days,
                                                 seats, contact_name, contact_phone, contact_email, state, made_how, made_by, made_at)
                    values (?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    platform.value(),
                    spot.place(),
                    spot.organisation(),
                    spot.establishment(),
                    spot.occupation(),
                    number < 2 ? "{PMSMP,VISIT,PUPIL,MINI_STAGE}" : frames.get(number % 4),
                    TASKS.get(number % TASKS.size()),
                    DAYS.get(number % DAYS.size()),
                    1 + number % 3,
                    ImmersionsRows.HOSTS.get(number % ImmersionsRows.HOSTS.size()),
                    "+336399800" + "%02d".formatted(number),
                    "accueil" + number + "@structure.invalid",
                    number > 2 && number % 9 == 7 ? "PAUSED" : number > 2 && number % 13 == 11 ? "CLOSED" : "OPEN",
                    number % 3 == 1 ? "TEAM" : "EMPLOYER",
                    number % 3 == 1 ? "L’équipe" : ImmersionsRows.HOSTS.get(number % ImmersionsRows.HOSTS.size()),
                    Timestamp.from(world.now().minusSeconds(86_400L * (10 + number * 7L))));
            number++;
        }
        return establishments;
    }

    /// Followed by somebody, met once, alive; the oldest files first, since most immersions lie behind.
    private Deque<ImmersionsRows.Her> people(PlatformId platform) {
        return new ArrayDeque<>(jdbc.query(
                """
                select p.id, p.first_name, p.last_name, p.email, p.adviser_id, p.adviser_name, p.created_at::date as since
                  from person p
                 where p.platform_id = ? and p.adviser_id is not null and p.archived_at is null and p.erased_at is null
                   and p.merged_into is null and p.last_name is not null and p.id <> ?
                   and not exists (select from hire h where h.platform_id = p.platform_id and h.person_id = p.id)
                 order by p.created_at, p.id
                """, (row, _) -> ImmersionsRows.her(row), platform.value(), World.id("person:amina:" + platform)));
    }

    private static List<Wanted> wanted() {
        var all = new ArrayList<Wanted>();
        for (var number = 0; number < 18; number++) {
            all.add(new Wanted(
                    "ENDED",
                    number % 3 == 2 ? "VISIT" : number % 7 == 3 ? "MINI_STAGE" : "PMSMP",
                    -20 * (number + 1) - 14,
                    number % 3 == 2 ? 1 : 2 + number % 8,
                    List.of("POSITIVE", "POSITIVE", "MIXED", "POSITIVE", "NEGATIVE")
                            .get(number % 5)));
        }
        for (var state : List.of("INTERRUPTED", "INTERRUPTED", "CANCELLED", "REFUSED", "CANCELLED", "REFUSED")) {
            all.add(new Wanted(state, all.size() % 2 == 0 ? "PMSMP" : "VISIT", -9 * (all.size() - 14), 4, "MIXED"));
        }
        all.add(new Wanted("ENDED", "PMSMP", -19, 5, null));
        all.add(new Wanted("ENDED", "VISIT", -6, 1, null));
        all.add(new Wanted("ENDED", "PMSMP", -11, 5, null));
        all.add(new Wanted("INTERRUPTED", "PMSMP", -13, 5, null));
        all.add(new Wanted("RUNNING", "PMSMP", -3, 10, null));
        all.add(new Wanted("RUNNING", "MINI_STAGE", -1, 5, null));
        all.add(new Wanted("RUNNING", "PMSMP", -1, 12, null));
        all.add(new Wanted("SIGNED", "PMSMP", 6, 5, null));
        all.add(new Wanted("SIGNED", "PMSMP", 12, 10, null));
        all.add(new Wanted("HANDED_OFF", "MINI_STAGE", 20, 5, null));
        all.add(new Wanted("HANDED_OFF", "VISIT", 4, 1, null));
        all.add(new Wanted("DRAFTED", "PMSMP", 15, 5, null));
        all.add(new Wanted("DRAFTED", "PMSMP", 9, 4, null));
        all.add(new Wanted("ACCEPTED", "PMSMP", 20, 5, null));
        all.add(new Wanted("ACCEPTED", "VISIT", 14, 1, null));
        all.add(new Wanted("ACCEPTED", "PMSMP", 25, 5, null));
        for (var number = 0; number < 6; number++) {
            all.add(new Wanted("REQUESTED", number % 3 == 1 ? "VISIT" : "PMSMP", 20 + number, 5, null));
        }
        for (var number = 0; number < 4; number++) {
            all.add(new Wanted("WISHED", number % 2 == 1 ? "VISIT" : "PMSMP", 30, 5, null));
        }
        return all;
    }

    /// The first person whose file is old enough for it; one whose file is too young waits for a later one.
    private void fill(
            World world,
            PlatformId platform,
            ImmersionsRows.Spot spot,
            Deque<ImmersionsRows.Her> people,
            Wanted wanted,
            int number) {
        var from = World.workingDay(world.today().plusDays(wanted.from()));
        var skipped = new ArrayDeque<ImmersionsRows.Her>();
        while (!people.isEmpty()) {
            var her = people.poll();
            if (her.since().plusDays(4).isBefore(earliest(world, from))) {
                rows.add(world, one(platform, spot, her, wanted, from, number));
                break;
            }
            skipped.add(her);
        }
        skipped.forEach(people::addFirst);
    }

    private static LocalDate earliest(World world, LocalDate from) {
        return (from.isAfter(world.today()) ? world.today() : from).minusDays(12);
    }

    private static ImmersionsRows.One one(
            PlatformId platform,
            ImmersionsRows.Spot spot,
            ImmersionsRows.Her her,
            Wanted wanted,
            LocalDate from,
            int number) {
        return new ImmersionsRows.One(
                platform,
                World.id("immersion:" + platform + ":" + number),
                spot,
                her,
                wanted.frame(),
                wanted.state(),
                from,
                wanted.days(),
                wanted.found(),
                number);
    }

    private record Hired(ImmersionsRows.Her her, LocalDate starts) {}

    /// Some of those whom an immersion led to a job: it ended some weeks before the contract (S14).
    private void hired(World world, PlatformId platform, List<ImmersionsRows.Spot> spots) {
        var number = 700;
        var found = jdbc.query(
                """
                select p.id, p.first_name, p.last_name, p.email, p.adviser_id, p.adviser_name, p.created_at::date as since,
                       min(h.starts_on) as starts
                  from person p
                  join hire h on h.platform_id = p.platform_id and h.person_id = p.id and h.cancelled_at is null
                 where p.platform_id = ? and p.adviser_id is not null and p.archived_at is null and p.erased_at is null
                   and p.merged_into is null and p.last_name is not null
                 group by p.platform_id, p.id
                having min(h.starts_on) between ? and ? and p.created_at::date < min(h.starts_on) - 50
                 order by p.id
                 limit 5
                """,
                (row, _) -> new Hired(ImmersionsRows.her(row), row.getObject("starts", LocalDate.class)),
                platform.value(),
                Date.valueOf(world.today().minusDays(330)),
                Date.valueOf(world.today().minusDays(70)));
        for (var one : found) {
            var wanted = new Wanted("ENDED", "PMSMP", 0, 3, "POSITIVE");
            var from = World.workingDay(one.starts().minusDays(30));
            rows.add(world, one(platform, spots.get(number % spots.size()), one.her(), wanted, from, number++));
        }
    }

    /// Who signs in as a candidate has one to sign, and her view of a visit to give.
    private void amina(World world, PlatformId platform, List<ImmersionsRows.Spot> spots) {
        var id = World.id("person:amina:" + platform);
        jdbc.query("""
                        select id, first_name, last_name, email, adviser_id, adviser_name, created_at::date as since
                          from person where platform_id = ? and id = ?
                        """, (row, _) -> ImmersionsRows.her(row), platform.value(), id)
                .forEach(her -> {
                    var visit = new Wanted("ENDED", "VISIT", -4, 1, null);
                    var signs = new Wanted("DRAFTED", "PMSMP", 10, 5, null);
                    rows.add(
                            world,
                            one(
                                    platform,
                                    spots.get(5),
                                    her,
                                    visit,
                                    World.workingDay(world.today().minusDays(4)),
                                    900));
                    rows.add(
                            world,
                            one(
                                    platform,
                                    spots.getFirst(),
                                    her,
                                    signs,
                                    World.workingDay(world.today().plusDays(10)),
                                    901));
                });
    }
}
