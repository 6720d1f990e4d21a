package fr.ensemblier.foundation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rate limits of public forms and of sign-in, per key (an address, an account) and per node.
@Component
public class Limits {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /// Takes one of `times` per `period` for `key`; false when they are used up. Two limits of one key are counted
    /// apart:
    /// who came first does not size the other.
    public boolean take(String key, int times, Duration period) {
        return buckets.get(
                        key + "|" + times + "|" + period,
                        _ -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                                .build())
                .tryConsume(1);
    }

    /// What may be asked within an hour from one origin (an agency or a library is one), and with each of these numbers
    /// or addresses, known or not; those that are null were not given.
    public boolean takeOfAnHour(String what, String origin, int ofOrigin, int ofEach, @Nullable String... ways) {
        return take(what + ":" + origin, ofOrigin, Duration.ofHours(1))
                && Stream.of(ways)
                        .filter(Objects::nonNull)
                        .allMatch(way -> take(what + ":" + way, ofEach, Duration.ofHours(1)));
    }
}
