package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// 200 contacts and 250 other matches in each platform that works, as many of each state as the list says.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class MatchingFilling implements Filling {

    private static final int ASKED_OF_A_BUSY_PERSON = 5;
    private static final int QUEUED_FOR_HER = 2;

    private static final Map<Meeting, Integer> OPEN = Map.of(
            Meeting.ASKED, 22,
            Meeting.ACCEPTED, 18,
            Meeting.LATE, 2,
            Meeting.REACHED, 12,
            Meeting.INTERVIEW, 12,
            Meeting.TRIAL, 8);
    private static final Map<Meeting, Integer> ENDED = Map.of(
            Meeting.HIRED, 40,
            Meeting.NOT_SUITABLE, 20,
            Meeting.DECLINED, 18,
            Meeting.NO_ANSWER, 16,
            Meeting.WITHDRAWN, 8,
            Meeting.PERSON_STOPPED, 8,
            Meeting.UNREACHED, 6);

    private static final int TO_TREAT = 70;
    private static final int BY_HAND = 5;
    private static final List<String> TREATED_LATELY = List.of("PUT_ASIDE", "PUT_ASIDE", "WITHDRAWN");
    private static final int LATELY = 18;
    private static final List<String> TREATED_LONG_AGO =
            List.of("NO_FOLLOW_UP", "NO_FOLLOW_UP", "NO_FOLLOW_UP", "PUT_ASIDE", "WITHDRAWN");
    private static final int LONG_AGO = 160;

    private final JdbcTemplate jdbc;
    private final Couples couples;

    MatchingFilling(JdbcTemplate jdbc, Couples couples) {
        this.jdbc = jdbc;
        this.couples = couples;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            new Story(world, platform).fill();
        }
    }

    /// The matches of one platform.
    private final class Story {

        private final World world;
        private final MatchingRows rows;
        private final PlatformId platform;
        private final UUID amina;
        private final Set<String> going = new HashSet<>();

        Story(World world, PlatformId platform) {
            this.world = world;
            this.platform = platform;
            this.rows = new MatchingRows(world, platform);
            this.amina = World.id("person:amina:" + platform);
        }

        void fill() {
            var hers = new ArrayDeque<>(couples.of(platform, amina));
            goesOn(hers, Meeting.ASKED);
            goesOn(hers, Meeting.ASKED);
            var open = new ArrayDeque<>(couples.open(platform, amina));
            busy(open);
            each(OPEN, kind -> goesOn(open, kind));
            for (var n = 0; n < TO_TREAT; n++) {
                waits(open.poll());
            }
            for (var n = 0; n < BY_HAND; n++) {
                proposedByHand(open.poll());
            }
            for (var n = 0; n < LATELY; n++) {
                treated(open.poll(), TREATED_LATELY.get(n % TREATED_LATELY.size()));
            }
            var past = new ArrayDeque<>(couples.past(platform, amina).stream()
                    .filter(this::longEnough)
                    .toList());
            each(ENDED, kind -> ended(next(past, kind), kind));
            for (var n = 0; n < LONG_AGO; n++) {
                treated(past.poll(), TREATED_LONG_AGO.get(n % TREATED_LONG_AGO.size()));
            }
            rows.write(jdbc);
        }

        private static void each(Map<Meeting, Integer> wanted, java.util.function.Consumer<Meeting> tell) {
            for (var kind : Meeting.values()) {
                for (var n = 0; n < wanted.getOrDefault(kind, 0); n++) {
                    tell.accept(kind);
                }
            }
        }

        /// Somebody whom so many ask for that the next ones must wait (R-M6).
        private void busy(Deque<Couple> open) {
            var longAgo = world.now().minus(Duration.ofDays(6));
            var byCard = open.stream()
                    .filter(couple -> couple.together().isBefore(longAgo))
                    .collect(Collectors.groupingBy(Couple::card, LinkedHashMap::new, Collectors.toList()));
            byCard.values().stream()
                    .filter(hers -> hers.size() >= ASKED_OF_A_BUSY_PERSON + QUEUED_FOR_HER)
                    .findFirst()
                    .ifPresent(hers -> {
                        var met = new ArrayList<>(hers.subList(0, ASKED_OF_A_BUSY_PERSON + QUEUED_FOR_HER));
                        for (var n = 0; n < met.size(); n++) {
                            var kind = n < ASKED_OF_A_BUSY_PERSON ? Meeting.ASKED : Meeting.QUEUED;
                            goesOn(met.get(n), kind, kind.askedLately(world));
                        }
                        open.removeAll(hers);
                    });
        }

        /// Of the couples that were there in time, the first.
        private void goesOn(Deque<Couple> couples, Meeting kind) {
            var asked = kind.askedLately(world);
            couples.stream()
                    .filter(couple -> couple.together().isBefore(asked.minus(Duration.ofDays(1))))
                    .findFirst()
                    .ifPresent(couple -> {
                        couples.remove(couple);
                        goesOn(couple, kind, asked);
                    });
        }

        private void goesOn(Couple couple, Meeting kind, Instant asked) {
            going.add(couple.card() + ":" + couple.organisation());
            rows.match(couple, "CONTACTED", "ENGINE", asked.minus(Duration.ofDays(1)), false);
            rows.contact(kind.tell(world, couple, asked));
        }

        private void waits(@Nullable Couple couple) {
            if (couple == null) {
                return;
            }
            var notified = world.daysAgo(0, 9);
            var interested = world.chance(0.12);
            rows.match(
                    couple,
                    "TO_TREAT",
                    interested ? "INTEREST" : "ENGINE",
                    later(couple.together(), notified),
                    interested);
        }

        /// The team puts her before those whom the machine chose (R-M9).
        private void proposedByHand(@Nullable Couple couple) {
            if (couple == null) {
                return;
            }
            rows.match(couple, "TO_TREAT", "TEAM", later(couple.together(), world.daysAgo(0, 6)), false);
        }

        private void treated(@Nullable Couple couple, String state) {
            if (couple != null) {
                rows.match(couple, state, "ENGINE", after(couple.together(), 4), false);
            }
        }

        /// Nobody is asked for by whom she works for already.
        private @Nullable Couple next(Deque<Couple> past, Meeting kind) {
            var couple = past.poll();
            while (couple != null
                    && kind == Meeting.HIRED
                    && going.contains(couple.card() + ":" + couple.organisation())) {
                couple = past.poll();
            }
            return couple;
        }

        /// Two employers in three ask in time; the others let the ten working days pass (S02).
        private void ended(@Nullable Couple couple, Meeting kind) {
            if (couple == null) {
                return;
            }
            var notified = after(couple.published(), 3);
            var asked = world.atWork(notified.plus(
                    Duration.ofHours(world.chance(0.7) ? 6 + world.random().nextInt(200) : 400)));
            rows.match(couple, kind == Meeting.WITHDRAWN ? "WITHDRAWN" : "CONTACTED", "ENGINE", notified, false);
            rows.contact(kind.tell(world, couple, asked));
        }

        /// The offer stayed long enough for a meeting, and all that follows has happened since.
        private boolean longEnough(Couple couple) {
            var published = couple.published();
            var closed = couple.closed();
            return closed != null
                    && closed.isAfter(published.plus(Duration.ofDays(15)))
                    && published.isBefore(world.now().minus(Duration.ofDays(40)));
        }

        private Instant after(Instant published, int days) {
            var drawn = published.plus(Duration.ofHours(4L + world.random().nextInt(days * 24)));
            return drawn.isAfter(world.now()) ? published : drawn;
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
