package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTests {

    private final Limits limits = new Limits();

    /// A small limit that shares a key with a large one does not use it up.
    @Test
    void countsTwoLimitsOfOneKeyApart() {
        for (var i = 0; i < 7; i++) {
            assertThat(limits.take("signin:192.0.2.9", 7, Duration.ofMinutes(15)))
                    .isTrue();
        }

        assertThat(limits.take("signin:192.0.2.9", 7, Duration.ofMinutes(15))).isFalse();
        assertThat(limits.take("signin:192.0.2.9", 120, Duration.ofMinutes(15))).isTrue();
    }
}
