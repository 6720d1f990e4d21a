package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// People in the sessions of their platform: those whose pathway holds a training are in one since its day,
/// others wait, are candidates, admitted, in training, through, or not; hours, schools, promises, work-studies
/// and groups. Every state is among them, and nothing before what it stands on.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class TraineesFilling implements Filling {

    private static final int EACH = 200;
    private static final List<String> BREAKS = List.of("HIRED", "WRONG_JOB", "PERSONAL", "ABSENCE", "MONEY");

    /// Somebody whom the team follows; `begun` when her pathway holds a training.
    record Her(
            UUID id,
            LocalDate since,
            List<String> occupations,
            String adviser,
            @Nullable LocalDate begun,
            @Nullable LocalDate ended,
            @Nullable String step,
            @Nullable String reason,
            boolean seeker) {}

    record Place(UUID id, List<String> occupations, LocalDate starts, LocalDate ends, int seats, boolean certifying) {}

    private final JdbcTemplate jdbc;
    private final TraineesRows rows;
    private final WorkStudyRows studies;

    TraineesFilling(JdbcTemplate jdbc, TraineesRows rows, WorkStudyRows studies) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.studies = studies;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            new OfPlatform(world, platform).fill();
        }
    }

    private final class OfPlatform {

        private final World world;
        private final PlatformId platform;
        private final Random random;
        private final List<Place> places;
        private final Map<UUID, Integer> left = new HashMap<>();
        private final List<Her> waiting = new ArrayList<>();
        private int over;

        OfPlatform(World world, PlatformId platform) {
            this.world = world;
            this.platform = platform;
            this.random = new Random(Demonstration.SEED + 7L * platform.value().hashCode());
            this.places = places();
            places.forEach(place -> left.put(place.id(), place.seats()));
        }

        void fill() {
            var index = 0;
            for (var her : people()) {
                if (her.begun() != null) {
                    trained(her, her.begun(), index);
                } else {
                    other(her, index);
                }
                index++;
            }
            rows.promisesKept(world, platform);
            rows.promisesInQuestion(world, platform);
            studies.begun(world, platform);
            rows.groups(world, platform, waiting);
        }

        /// In a session that ran from the day on which her step began until she left it, or until today.
        private void trained(Her her, LocalDate begun, int index) {
            var place = running(begun, her.ended() == null ? world.today() : her.ended(), her);
            if (place == null) {
                return;
            }
            var since = World.later(her.since(), begun.minusDays(30));
            if (since.isAfter(begun)) {
                return;
            }
            var admitted = World.later(since, begun.minusDays(12));
            var ended = her.ended();
            switch (String.valueOf(her.step())) {
                case "DONE" -> finished(her, place, since, admitted, begun, ended == null ? begun : ended, index);
                case "BROKEN_OFF" ->
                    rows.trainee(
                            platform,
                            her,
                            place,
                            "BROKEN_OFF",
                            since,
                            admitted,
                            begun,
                            ended,
                            her.reason(),
                            null,
                            null);
                default -> {
                    rows.trainee(platform, her, place, "ENTERED", since, admitted, begun, null, null, null, null);
                    rows.hours(
                            world,
                            platform,
                            her,
                            place,
                            World.later(begun, world.today().minusDays(28)),
                            world.today(),
                            index);
                }
            }
        }

        private void finished(
                Her her,
                Place place,
                LocalDate since,
                LocalDate admitted,
                LocalDate begun,
                LocalDate ended,
                int index) {
            var result = World.workingDay(ended.plusDays(20));
            var known = place.certifying() && !result.isAfter(world.today());
            var certified = !known ? "AWAITED" : index % 5 == 0 ? "BLOCKS" : index % 7 == 0 ? "NONE" : "WHOLE";
            rows.trainee(
                    platform,
                    her,
                    place,
                    "FINISHED",
                    since,
                    admitted,
                    begun,
                    ended,
                    null,
                    certified,
                    known ? result : null);
            rows.hours(world, platform, her, place, World.later(begun, ended.minusDays(28)), ended, index);
        }

        private void other(Her her, int index) {
            switch (index % 9) {
                case 0, 1, 5 -> wait(her);
                case 2 -> coming(her, "CANDIDATE", null);
                case 3 -> coming(her, "ADMITTED", null);
                case 4 -> through(her, index);
                case 6 -> rows.application(world, platform, her, index / 9);
                case 7 -> rows.promise(world, platform, her, index / 9);
                default -> {
                    if (index % 2 == 0) {
                        study(her, index / 18);
                    } else {
                        coming(
                                her,
                                index % 4 == 1 ? "TURNED_AWAY" : "WITHDRAWN",
                                index % 4 == 1 ? "FULL" : "NO_FUNDING");
                    }
                }
            }
        }

        /// Two that are over, as soon as somebody is known for so long; the others on their way.
        private void study(Her her, int number) {
            if (over < 2 && WorkStudyRows.mayBeOver(world, her)) {
                over++;
                studies.finished(world, platform, her, number);
            } else {
                studies.coming(world, platform, her, number - over);
            }
        }

        private void wait(Her her) {
            var noted = World.later(her.since(), world.today().minusDays(20 + random.nextInt(60)));
            rows.wish(platform, her, noted);
            waiting.add(her);
        }

        private void coming(Her her, String state, @Nullable String reason) {
            var place = next(her);
            if (place == null) {
                wait(her);
                return;
            }
            var since = World.later(her.since(), world.today().minusDays(15 + random.nextInt(20)));
            var moved = World.later(since, world.today().minusDays(random.nextInt(10)));
            switch (state) {
                case "CANDIDATE" ->
                    rows.trainee(platform, her, place, state, since, null, null, null, null, null, null);
                case "ADMITTED" -> {
                    taken(place);
                    rows.trainee(platform, her, place, state, since, moved, null, null, null, null, null);
                }
                default -> rows.trainee(platform, her, place, state, since, null, null, moved, reason, null, null);
            }
        }

        /// Who came early enough has been through a session of the past year.
        private void through(Her her, int index) {
            var place = places.stream()
                    .filter(one -> one.starts().isBefore(world.today().minusDays(20))
                            && one.starts().isAfter(her.since().plusDays(15))
                            && free(one)
                            && suits(one, her))
                    .min(java.util.Comparator.comparing(
                            one -> Math.floorMod(one.id().hashCode() + index, 97)))
                    .orElse(null);
            if (place == null) {
                wait(her);
                return;
            }
            taken(place);
            var since = place.starts().minusDays(14);
            var admitted = place.starts().minusDays(6);
            if (!place.ends().isBefore(world.today())) {
                rows.trainee(platform, her, place, "ENTERED", since, admitted, place.starts(), null, null, null, null);
                rows.hours(
                        world,
                        platform,
                        her,
                        place,
                        World.later(place.starts(), world.today().minusDays(28)),
                        world.today(),
                        index);
            } else if (index % 36 == 4) {
                var stopped = World.workingDay(place.starts().plusDays(12));
                rows.trainee(
                        platform,
                        her,
                        place,
                        "BROKEN_OFF",
                        since,
                        admitted,
                        place.starts(),
                        stopped.isAfter(world.today()) ? world.today() : stopped,
                        BREAKS.get(index / 9 % BREAKS.size()),
                        null,
                        null);
            } else {
                finished(her, place, since, admitted, place.starts(), place.ends(), index / 9);
            }
        }

        private @Nullable Place running(LocalDate from, LocalDate until, Her her) {
            var all = places.stream()
                    .filter(one -> !one.starts().isAfter(from) && !one.ends().isBefore(until) && free(one))
                    .toList();
            var place = all.stream()
                    .filter(one -> suits(one, her))
                    .findFirst()
                    .or(() -> all.stream().findFirst())
                    .orElse(null);
            if (place != null) {
                taken(place);
            }
            return place;
        }

        private @Nullable Place next(Her her) {
            return places.stream()
                    .filter(one -> one.starts().isAfter(world.today()) && free(one) && suits(one, her))
                    .findFirst()
                    .orElse(null);
        }

        private boolean suits(Place place, Her her) {
            return place.occupations().stream().anyMatch(her.occupations()::contains);
        }

        private boolean free(Place place) {
            return left.getOrDefault(place.id(), 0) > 0;
        }

        private void taken(Place place) {
            left.merge(place.id(), -1, Integer::sum);
        }

        private List<Place> places() {
            return jdbc.query(
                    """
                    select s.id, t.occupations, s.starts_on, s.ends_on, s.seats - s.elsewhere as free, t.certification
                      from training_session s
                      join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
                      join training t on t.platform_id = a.platform_id and t.id = a.training_id
                     where s.platform_id = ? and s.state <> 'CANCELLED' and t.title not like 'Assistant de soins%'
                       and t.title not like 'Titre professionnel agent%'
                     order by s.starts_on, s.id
                    """,
                    (row, _) -> new Place(
                            row.getObject(1, UUID.class),
                            List.of((String[]) row.getArray(2).getArray()),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            row.getInt(5),
                            row.getString(6) != null),
                    platform.value());
        }

        private List<Her> people() {
            return jdbc.query(
                    """
                    select p.id, p.created_at::date, r.occupations, coalesce(p.adviser_name, 'L’équipe'), s.begun_on, s.ended_on,
                           s.state, s.reason, p.situation = 'JOB_SEEKER'
                      from person p
                      join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                      left join lateral (
                            select s.begun_on, s.ended_on, s.state, s.reason from pathway w
                              join pathway_step s on s.platform_id = w.platform_id and s.pathway_id = w.id
                             where w.platform_id = p.platform_id and w.person_id = p.id and s.kind = 'TRAINING'
                               and s.begun_on is not null
                             order by s.begun_on limit 1) s on true
                     where p.platform_id = ? and p.archived_at is null and p.erased_at is null and p.merged_into is null
                       and r.state in ('VALIDATED', 'PAUSED') and cardinality(r.occupations) > 0
                       and not exists (select from hire h where h.person_id = p.id)
                       and p.created_at < ?
                     order by s.begun_on is null, md5('trainee:' || p.id)
                     limit ?
                    """,
                    (row, _) -> new Her(
                            row.getObject(1, UUID.class),
                            row.getObject(2, LocalDate.class),
                            List.of((String[]) row.getArray(3).getArray()),
                            row.getString(4),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class),
                            row.getString(7),
                            row.getString(8),
                            row.getBoolean(9)),
                    platform.value(),
                    Date.valueOf(world.today().minusDays(1)),
                    EACH);
        }
    }
}
