package fr.ensemblier.events.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event as it is typed. `hosts` and `questions` are one a line.
record EventForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String words,
        @Nullable String day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String lastDay,
        @Nullable List<String> ways,
        @Nullable String seats,
        @Nullable String remoteSeats,
        @Nullable String place,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String access,
        @Nullable String link,
        @Nullable List<String> audiences,
        @Nullable String hosts,
        @Nullable String questions,
        @Nullable String closes,
        @Nullable String part,
        @Nullable Integer version) {

    /// What was typed, as a change of what is there now (R-E5: who is told may save again).
    EventForm at(int now) {
        return new EventForm(
                kind,
                title,
                words,
                day,
                from,
                to,
                lastDay,
                ways,
                seats,
                remoteSeats,
                place,
                address,
                commune,
                communeText,
                access,
                link,
                audiences,
                hosts,
                questions,
                closes,
                part,
                now);
    }

    boolean chosen(String way) {
        return ways != null && ways.contains(way);
    }

    boolean meant(String audience) {
        return audiences != null && audiences.contains(audience);
    }
}
