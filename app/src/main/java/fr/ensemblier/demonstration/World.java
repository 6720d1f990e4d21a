package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
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

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// An instant between `most` and `least` days ago, at office hours.
    Instant daysAgo(int least, int most) {
        var day = today.minusDays(least + random.nextInt(Math.max(1, most - least + 1)));
        return day.atTime(8 + random.nextInt(10), random.nextInt(60))
                .atZone(fr.ensemblier.foundation.Paris.ZONE)
                .toInstant();
    }
}
