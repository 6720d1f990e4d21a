package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of an offer with the moments that go with it.
record OfferLife(
        String state,
        Instant created,
        @Nullable Instant published,
        @Nullable LocalDate expires,
        @Nullable Instant closed,
        @Nullable String reason) {

    /// How long an offer lasts, in days (R-M11).
    static final int DAYS = 60;

    /// The first of each platform take every state in turn, so that each is met early.
    static OfferLife draw(World world, int i) {
        var draw = i < 4 ? List.of(0.1, 0.6, 0.8, 0.97).get(i) : world.random().nextDouble();
        if (draw < 0.56) {
            var renewed = world.chance(0.2);
            var published = world.daysAgo(renewed ? DAYS : 0, renewed ? 240 : DAYS - 2);
            var expires = renewed
                    ? world.today().plusDays(world.random().nextInt(DAYS))
                    : Paris.date(published).plusDays(DAYS);
            return new OfferLife("PUBLISHED", before(world, published), published, expires, null, null);
        }
        if (draw < 0.65) {
            var published = world.daysAgo(DAYS + 2, DAYS + 140);
            return new OfferLife(
                    "EXPIRED",
                    before(world, published),
                    published,
                    Paris.date(published).plusDays(DAYS),
                    null,
                    null);
        }
        if (draw < 0.93) {
            var published = world.daysAgo(25, 540);
            var open = 5 + world.random().nextInt(DAYS);
            var closed = published.plus(Duration.ofDays(open));
            var end = closed.isAfter(world.now()) ? world.now().minus(Duration.ofHours(20)) : closed;
            return new OfferLife(
                    "CLOSED",
                    before(world, published),
                    published,
                    Paris.date(published).plusDays(DAYS),
                    end,
                    world.one(OffersWords.CLOSED));
        }
        return new OfferLife("DRAFT", world.daysAgo(0, 40), null, null, null, null);
    }

    private static Instant before(World world, Instant moment) {
        return moment.minus(Duration.ofHours(1 + world.random().nextInt(48)));
    }
}
