package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// C10: what an agenda reads is what RFC 5545 wants.
class CalendarTests {

    private static final Instant NINE = Instant.parse("2026-03-03T08:00:00Z");

    @Test
    void everyLineEndsAndFitsAndFoldsBack() {
        var place =
                "Maison de l’emploi et de la formation, 127 avenue Émile-Counord ; bâtiment B\nà gauche, Bordeaux 🙂🙂🙂🙂🙂🙂🙂";
        var text = Calendar.of("Mes rendez-vous", List.of(event(place, false)));

        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\n\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n ", ""))
                .contains(
                        "LOCATION:Maison de l’emploi et de la formation\\, 127 avenue Émile-Counord \\; bâtiment B\\nà gauche\\, Bordeaux 🙂🙂🙂🙂🙂🙂🙂\r\n");
    }

    @Test
    void timesAreInUtcAndWhatIsCancelledSaysSo() {
        assertThat(Calendar.of("Mes rendez-vous", List.of(event("Bordeaux", false))))
                .contains(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
                        "DTSTART:20260303T080000Z\r\nDTEND:20260303T084500Z\r\n",
                        "DTSTAMP:20260303T080000Z",
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED");
        assertThat(Calendar.of("Mes rendez-vous", List.of(event("Bordeaux", true))))
                .contains("SEQUENCE:1", "STATUS:CANCELLED");
    }

    @Test
    void nothingInATextBeginsALineOfItsOwn() {
        assertThat(Calendar.text("a\\b;c,d\r\nEND:VEVENT\re\u0007")).isEqualTo("a\\\\b\\;c\\,d\\nEND:VEVENT\\ne");
    }

    private static Calendar.Event event(String place, boolean cancelled) {
        return new Calendar.Event(
                "1@rendez-vous.ensemblier",
                NINE,
                NINE.plusSeconds(2700),
                "Rendez-vous A. B.",
                place,
                null,
                NINE,
                cancelled ? 1 : 0,
                cancelled);
    }
}
