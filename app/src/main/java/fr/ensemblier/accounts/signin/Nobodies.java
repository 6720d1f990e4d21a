package fr.ensemblier.accounts.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Mail addresses that no account has, locked as an account would be: who tries must not learn which exist.
final class Nobodies {

    private record Tries(int failures, @Nullable Instant lockedUntil) {

        boolean lockedAt(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }

    private final Cache<String, Tries> tries = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /// Counts a failure; the `limit`th locks for `lock` and starts the count again. Whether it is locked now.
    boolean failed(String email, int limit, Instant now, Duration lock) {
        return tries.asMap()
                .compute(email.strip().toLowerCase(Locale.ROOT), (_, before) -> {
                    if (before != null && before.lockedAt(now)) {
                        return before;
                    }
                    var failures = (before == null ? 0 : before.failures()) + 1;
                    return failures >= limit ? new Tries(0, now.plus(lock)) : new Tries(failures, null);
                })
                .lockedAt(now);
    }
}
