package fr.ensemblier.foundation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A calendar as RFC 5545 wants it: lines of at most 75 bytes, folded between characters, ended by CR LF; text escaped;
/// instants in UTC, which each agenda shows in its own zone.
public final class Calendar {

    /// One entry. `changed` is when it was last written, `sequence` how often before; `cancelled` takes it out of the
    /// agendas that hold it.
    public record Event(
            String uid,
            Instant starts,
            Instant ends,
            String title,
            String place,
            @Nullable String text,
            Instant changed,
            int sequence,
            boolean cancelled) {}

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 75;

    private final List<String> lines = new ArrayList<>();

    private Calendar() {}

    /// `name` is what an agenda calls it.
    public static String of(String name, List<Event> events) {
        var calendar = new Calendar();
        calendar.add("BEGIN", "VCALENDAR");
        calendar.add("VERSION", "2.0");
        calendar.add("PRODID", "-//Ensemblier//Agenda//FR");
        calendar.add("CALSCALE", "GREGORIAN");
        calendar.add("METHOD", "PUBLISH");
        calendar.add("X-WR-CALNAME", text(name));
        calendar.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        events.forEach(calendar::add);
        calendar.add("END", "VCALENDAR");
        return String.join("\r\n", calendar.lines) + "\r\n";
    }

    private void add(Event event) {
        add("BEGIN", "VEVENT");
        add("UID", event.uid());
        add("DTSTAMP", UTC.format(event.changed()));
        add("DTSTART", UTC.format(event.starts()));
        add("DTEND", UTC.format(event.ends()));
        add("SUMMARY", text(event.title()));
        add("LOCATION", text(event.place()));
        if (event.text() != null) {
            add("DESCRIPTION", text(event.text()));
        }
        add("SEQUENCE", String.valueOf(event.sequence()));
        add("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        add("END", "VEVENT");
    }

    private void add(String name, String value) {
        lines.add(folded(name + ":" + value));
    }

    /// Backslash, semicolon, comma and the end of a line mean something else in a text. Other signs that do not print
    /// are left out.
    static String text(String said) {
        return said.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// At most 75 bytes a line; what follows begins with a space. No character is cut.
    static String folded(String line) {
        var folded = new StringBuilder();
        var bytes = 0;
        for (var sign : line.codePoints().toArray()) {
            var one = Character.toString(sign);
            var size = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(one);
            bytes += size;
        }
        return folded.toString();
    }
}
