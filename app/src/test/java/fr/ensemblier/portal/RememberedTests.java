package fr.ensemblier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A page kept is never older than what it is made from.
class RememberedTests {

    private record From(String platform, List<String> offers) {}

    private final List<From> made = new ArrayList<>();
    private final Remembered<From, String> pages = new Remembered<>(from -> {
        made.add(from);
        return from.platform() + from.offers();
    });

    @Test
    void makesAPageOnceForTheSameContent() {
        assertThat(pages.page("gironde", new From("BAAM", List.of("a")))).isEqualTo("BAAM[a]");
        assertThat(pages.page("gironde", new From("BAAM", List.of("a")))).isEqualTo("BAAM[a]");

        assertThat(made).hasSize(1);
    }

    @Test
    void makesItAgainAsSoonAsTheContentChanges() {
        pages.page("gironde", new From("BAAM", List.of("a")));

        assertThat(pages.page("gironde", new From("BAAM", List.of("b")))).isEqualTo("BAAM[b]");
        assertThat(pages.page("gironde", new From("Autre nom", List.of("b")))).isEqualTo("Autre nom[b]");
        assertThat(pages.page("lyon", new From("BAAM", List.of("a")))).isEqualTo("BAAM[a]");
    }
}
