package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// R-M5: the states of a contact and their delays.
class ContactStateTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aPersonNotReachedIsStillToReach() {
        var accepted = new ContactState.Queued(null)
                .sent(NOW, NOW.plus(Duration.ofDays(5)))
                .accepted(NOW, "Amina", null, NOW.plus(Duration.ofDays(5)));

        assertThat(accepted.reached(NOW, false, LocalDate.of(2026, 12, 3)).stage())
                .isEqualTo(Stage.TO_REACH);
        assertThat(accepted.reached(NOW, true, LocalDate.of(2026, 12, 3)).stage())
                .isEqualTo(Stage.REACHED);
    }
}
