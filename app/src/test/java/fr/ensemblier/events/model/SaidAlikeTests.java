package fr.ensemblier.events.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.ValueLists;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-F1: a kind of event and a public have one name, on the pages of events and in the figures.
@WholeApplication
class SaidAlikeTests {

    @Autowired
    ValueLists lists;

    @Test
    void kindsAndPublicsHaveOneName() {
        for (var kind : EventKind.values()) {
            assertThat(lists.label("EVENT_KIND", kind.name())).isEqualTo(kind.words());
        }
        for (var whom : Whom.values()) {
            assertThat(lists.label("EVENT_FOR", whom.name())).isEqualTo(whom.words());
        }
    }
}
