package fr.ensemblier.events.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is held for several people at once (D1).
///
/// Instants are read in Paris (R-E1). `spot` is null from a distance alone; `link` is read by who is registered.
/// `hosts` are those with whom it is held, `questions` what is asked before a registration, answered by yes or no.
/// One registers until the end of `closesOn`, or until it begins. `partOf` is the event of which it is a moment;
/// `counted` those who came without a registration. `sequence` grows at each change that calendars are told.
public record Event(
        PlatformId platform,
        UUID id,
        EventKind kind,
        String title,
        String words,
        Instant starts,
        Instant ends,
        @Nullable Spot spot,
        @Nullable String link,
        List<Offered> ways,
        Set<Whom> audiences,
        List<String> hosts,
        List<String> questions,
        @Nullable LocalDate closesOn,
        @Nullable UUID partOf,
        @Nullable Integer counted,
        int sequence,
        String madeBy,
        Instant changed,
        int version,
        EventState state) {

    /// Where it is held. `access` says what one needs to know to come in: a step, a lift, a loop for the deaf.
    public record Spot(
            String name,
            String address,
            String commune,
            String communeName,
            double lat,
            double lon,
            @Nullable String access) {

        /// « Salle des fêtes, 2 place de la Mairie, Bazas ».
        public String words() {
            return name + ", " + address + ", " + communeName;
        }
    }

    /// A way to attend and its seats; no number, no limit.
    public record Offered(Way way, @Nullable Integer seats) {}

    public Event {
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("Ends before it begins: " + starts + ", " + ends);
        }
        ways = List.copyOf(ways);
        audiences = Set.copyOf(audiences);
        hosts = List.copyOf(hosts);
        questions = List.copyOf(questions);
    }

    public LocalDate day() {
        return Paris.date(starts);
    }

    public LocalDate lastDay() {
        return Paris.date(ends);
    }

    /// It is said by its hours: it ends on its day, or in the night that follows.
    public boolean ofOneDay() {
        return day().equals(lastDay()) || Duration.between(starts, ends).compareTo(Duration.ofHours(18)) < 0;
    }

    public boolean published() {
        return state instanceof EventState.Published;
    }

    public boolean over(Instant now) {
        return !now.isBefore(ends);
    }

    /// Whether anybody may still register by herself.
    public boolean takes(Instant now) {
        return published()
                && kind.registers()
                && now.isBefore(starts)
                && (closesOn == null || !Paris.date(now).isAfter(closesOn));
    }

    /// From that day who comes is noted, and afterwards without an end: sheets arrive late.
    public boolean atTheDoor(Instant now) {
        return published() && kind.registers() && !Paris.date(now).isBefore(day());
    }

    public Optional<Offered> offers(Way way) {
        return ways.stream().filter(one -> one.way() == way).findFirst();
    }

    public Event in(EventState next) {
        return new Event(
                platform, id, kind, title, words, starts, ends, spot, link, ways, audiences, hosts, questions, closesOn,
                partOf, counted, sequence, madeBy, changed, version, next);
    }
}
