package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.WorkingDays;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Two drop-in sessions a week for each adviser, of which most slots are taken: four weeks behind, two weeks ahead,
/// every state of an appointment among them.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class AppointmentsFilling implements Filling {

    private static final int BEHIND = 28;
    private static final int AHEAD = 14;
    private static final int SLOTS = 4;
    private static final int MINUTES = 45;
    private static final LocalTime OPENS = LocalTime.of(9, 0);

    private record Spot(String name, String address, String commune) {}

    private static final Map<PlatformId, List<Spot>> SPOTS = Map.of(
            World.GIRONDE,
            List.of(
                    new Spot("Maison de l’emploi", "127 avenue Émile-Counord, bâtiment B", "33063"),
                    new Spot("Maison des solidarités", "12 rue du Port", "33243"),
                    new Spot("Mairie annexe", "3 place de la République", "33529")),
            World.LYON,
            List.of(
                    new Spot("Maison de la métropole", "14 rue Paul-Bert", "69123"),
                    new Spot("Maison de l’emploi", "8 rue de la République", "69259")),
            World.AUTONOMY,
            List.of(
                    new Spot("Espace emploi", "2 place de la Mairie", "78646"),
                    new Spot("Maison des solidarités", "20 avenue de la Gare", "92050")));

    private record Adviser(UUID id, String name) {}

    private record Her(UUID id, LocalDate since) {}

    private final JdbcTemplate jdbc;
    private final AppointmentsRows rows;
    private final Communes communes;

    AppointmentsFilling(JdbcTemplate jdbc, AppointmentsRows rows, Communes communes) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.communes = communes;
    }

    @Override
    public int order() {
        return 82;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var spots = SPOTS.getOrDefault(platform, List.of());
            for (var spot : spots) {
                place(platform, spot);
            }
            var advisers = advisers(platform);
            for (var index = 0; index < advisers.size(); index++) {
                var adviser = advisers.get(index);
                var people = people(platform, adviser);
                for (var half = 0; half < 2; half++) {
                    var spot = spots.get((index + half) % spots.size());
                    var weekday = weekday(world.today(), half);
                    session(world, platform, adviser, spot, weekday, half == 0);
                    if (!people.isEmpty()) {
                        live(world, platform, adviser, spot, weekday, people);
                    }
                }
                amina(world, platform, adviser, spots.getFirst());
            }
            rows.bySenders(
                    world,
                    platform,
                    id(platform, spots.getFirst()),
                    spots.getFirst().name());
        }
        rows.talks();
    }

    /// Today where people work, and two days later in the week.
    private static int weekday(LocalDate today, int half) {
        var first = Math.min(5, today.getDayOfWeek().getValue());
        return (first - 1 + 2 * half) % 5 + 1;
    }

    private void place(PlatformId platform, Spot spot) {
        var commune = communes.find(spot.commune()).orElseThrow();
        jdbc.update(
                """
                insert into appointment_place (platform_id, id, name, address, commune, commune_name, lat, lon)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                id(platform, spot),
                spot.name(),
                spot.address(),
                commune.code(),
                commune.name(),
                commune.lat(),
                commune.lon());
    }

    private static UUID id(PlatformId platform, Spot spot) {
        return World.id("place:" + platform + ":" + spot.commune());
    }

    private List<Adviser> advisers(PlatformId platform) {
        return jdbc.query(
                """
                select a.id, a.name from membership m join account a on a.id = m.account_id
                 where m.platform_id = ? and m.role in ('HEAD', 'ADVISER') and m.ended_at is null
                 order by m.role desc, a.name
                """, (row, _) -> new Adviser(row.getObject(1, UUID.class), row.getString(2)), platform.value());
    }

    /// Those who came lately: nobody whose file is about to end.
    private List<Her> people(PlatformId platform, Adviser adviser) {
        return jdbc.query(
                """
                select p.id, p.created_at::date from person p
                 where p.platform_id = ? and p.adviser_id = ? and p.archived_at is null and p.erased_at is null
                   and p.merged_into is null
                 order by p.created_at desc, p.id
                 limit 40
                """,
                (row, _) -> new Her(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                platform.value(),
                adviser.id());
    }

    private void session(World world, PlatformId platform, Adviser adviser, Spot spot, int weekday, boolean forAll) {
        var monday = world.today().minusDays(world.today().getDayOfWeek().getValue() - 1L);
        jdbc.update(
                """
                insert into drop_in_session (platform_id, id, adviser_id, adviser_name, place_id, weekday, start_time, end_time,
                                             minutes, from_on, left_out, for_all)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, array[cast(? as date)], ?)
                """,
                platform.value(),
                World.id("session:" + adviser.id() + weekday),
                adviser.id(),
                adviser.name(),
                id(platform, spot),
                weekday,
                OPENS,
                OPENS.plusMinutes((long) SLOTS * MINUTES),
                MINUTES,
                Date.valueOf(world.today().minusMonths(6)),
                Date.valueOf(monday.plusWeeks(4)),
                forAll);
    }

    private void live(World world, PlatformId platform, Adviser adviser, Spot spot, int weekday, List<Her> people) {
        var number = weekday;
        UUID follows = null;
        Her moved = null;
        for (var day = world.today().minusDays(BEHIND);
                !day.isAfter(world.today().plusDays(AHEAD));
                day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() != weekday || !WorkingDays.isWorking(day, "33")) {
                continue;
            }
            for (var slot = 0; slot < SLOTS; slot++) {
                number++;
                var her = moved == null ? people.get(number % people.size()) : moved;
                var starts = day.atTime(OPENS.plusMinutes((long) slot * MINUTES))
                        .atZone(Paris.ZONE)
                        .toInstant();
                if (moved == null && (number % 5 == 3 || !her.since().isBefore(day.minusDays(3)))) {
                    continue;
                }
                var state = moved == null ? state(world, starts, day, number) : "BOOKED";
                var one = World.id("appointment:" + adviser.id() + starts);
                var next = state.equals("MOVED") ? next(adviser, day, slot) : null;
                rows.add(
                        world,
                        new AppointmentsRows.Taken(
                                platform,
                                one,
                                adviser.id(),
                                adviser.name(),
                                id(platform, spot),
                                her.id(),
                                starts,
                                state,
                                number,
                                follows,
                                next));
                follows = next == null ? null : one;
                moved = next == null ? null : her;
            }
        }
    }

    /// Who signs in as a candidate has one behind her and one before her, in the afternoon.
    private void amina(World world, PlatformId platform, Adviser adviser, Spot spot) {
        var amina = World.id("person:amina:" + platform);
        var since = jdbc.query(
                "select created_at::date from person where platform_id = ? and id = ? and adviser_id = ?",
                (row, _) -> row.getObject(1, LocalDate.class),
                platform.value(),
                amina,
                adviser.id());
        for (var her : since) {
            for (var days : List.of(-6, 4)) {
                var day = World.workingDay(world.today().plusDays(days));
                if (her.isBefore(day)) {
                    afternoon(world, platform, adviser, spot, amina, day);
                }
            }
        }
    }

    private void afternoon(World world, PlatformId platform, Adviser adviser, Spot spot, UUID her, LocalDate day) {
        rows.add(
                world,
                new AppointmentsRows.Taken(
                        platform,
                        World.id("appointment:" + her + day),
                        adviser.id(),
                        adviser.name(),
                        id(platform, spot),
                        her,
                        day.atTime(14, 30).atZone(Paris.ZONE).toInstant(),
                        day.isBefore(world.today()) ? "ATTENDED" : "BOOKED",
                        4,
                        null,
                        null));
    }

    /// The slot after this one, the same day: where a moved one goes.
    private static UUID next(Adviser adviser, LocalDate day, int slot) {
        return World.id("appointment:" + adviser.id()
                + day.atTime(OPENS.plusMinutes((slot + 1L) * MINUTES))
                        .atZone(Paris.ZONE)
                        .toInstant());
    }

    private static String state(World world, Instant starts, LocalDate day, int number) {
        if (!day.isBefore(world.today())) {
            if (day.isAfter(world.today()) && number % 13 == 7) {
                return "CANCELLED";
            }
            return day.isAfter(world.today()) && moves(number, starts) ? "MOVED" : "BOOKED";
        }
        if (day.isAfter(world.today().minusDays(8)) && number % 4 == 1) {
            return "BOOKED";
        }
        return switch (number % 12) {
            case 2 -> "NO_SHOW";
            case 5 -> "EXCUSED";
            case 9 -> "CANCELLED";
            default -> "ATTENDED";
        };
    }

    /// One in eleven goes to the slot after it, unless it is the last of its day.
    private static boolean moves(int number, Instant starts) {
        return number % 11 == 4
                && starts.atZone(Paris.ZONE).toLocalTime().isBefore(OPENS.plusMinutes((SLOTS - 1L) * MINUTES));
    }
}
