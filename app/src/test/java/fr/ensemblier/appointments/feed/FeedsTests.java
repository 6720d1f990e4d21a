package fr.ensemblier.appointments.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// C10, R-P3: an agenda is read on screens that others see.
class FeedsTests {

    @Test
    void anAgendaReadsInitialsOnly() {
        assertThat(Feeds.initials("Éloïse", "de Sousa")).isEqualTo("É. D.");
        assertThat(Feeds.initials("Zoé", null)).isEqualTo("Z.");
    }
}
