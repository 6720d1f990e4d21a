package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// The same invented world each time, dated from `today`.
///
/// `random` is seeded: fillings must draw from it in a fixed order. `id` makes a UUID from a name, so that fillings can
/// name each other's rows.
record World(LocalDate today, Instant now, Random random) {

    static final PlatformId GIRONDE = new PlatformId("33");
    static final PlatformId LYON = new PlatformId("69");
    static final PlatformId AUTONOMY = new PlatformId("78-92");
    static final PlatformId TOULOUSE = new PlatformId("31");

    /// The three that match people and offers; Toulouse only coordinates (R-T1).
    static final List<PlatformId> OPERATING = List.of(GIRONDE, LYON, AUTONOMY);

    private static final int OPENS = 9;
    private static final int CLOSES = 18;

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// The same instant where people work, the next moment they do otherwise: what happens by night or on a day off
    /// falls, in its order, into the first hour of the next working day; never after now.
    Instant atWork(Instant instant) {
        var local = instant.atZone(Paris.ZONE);
        var opens = local.getHour() >= CLOSES ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        var day = WorkingDays.after(opens.minusDays(1), 1, "33");
        if (day.equals(local.toLocalDate()) && local.getHour() >= OPENS) {
            return instant;
        }
        var end = day.atTime(OPENS, 0).atZone(Paris.ZONE).toInstant();
        var before = day.minusDays(1);
        while (!WorkingDays.isWorking(before, "33")) {
            before = before.minusDays(1);
        }
        var start = before.atTime(CLOSES, 0).atZone(Paris.ZONE).toInstant();
        var share = Duration.between(start, instant).toMinutes()
                * 60
                / Math.max(1, Duration.between(start, end).toMinutes());
        var moved = end.minus(Duration.ofMinutes(60 - share));
        return moved.isAfter(now) ? now : moved;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// That day, or the next one on which people work.
    static LocalDate workingDay(LocalDate day) {
        return WorkingDays.after(day.minusDays(1), 1, "33");
    }

    /// An instant between `most` and `least` days ago, at office hours.
    Instant daysAgo(int least, int most) {
        var day = today.minusDays(least + random.nextInt(Math.max(1, most - least + 1)));
        return day.atTime(8 + random.nextInt(10), random.nextInt(60))
                .atZone(Paris.ZONE)
                .toInstant();
    }
}
