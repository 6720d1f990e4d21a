package fr.ensemblier.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// An address that nobody has is locked as an account is: eight failures, then fifteen minutes, all of them.
class NobodiesTests {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final Nobodies nobodies = new Nobodies();

    private boolean locked(String email, int minutes) {
        return nobodies.failed(email, 8, NOON.plus(Duration.ofMinutes(minutes)), LOCK);
    }

    @Test
    void locksLikeAnAccountAndOpensWhenTheTimeIsOver() {
        for (var i = 0; i < 7; i++) {
            assertThat(locked("inconnue@exemple.invalid", 0)).isFalse();
        }

        assertThat(locked("Inconnue@exemple.invalid ", 0)).isTrue();
        assertThat(locked("inconnue@exemple.invalid", 3)).isTrue();
        assertThat(locked("une-autre@exemple.invalid", 3)).isFalse();
        assertThat(locked("inconnue@exemple.invalid", 16)).isFalse();
    }
}
