package fr.ensemblier.appointments.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person and an adviser at a time. Without a place it is by telephone. `note` is for her too: what to bring.
/// `movedFrom` is the one that it replaces.
public record Appointment(
        PlatformId platform,
        UUID id,
        UUID person,
        UUID adviser,
        String adviserName,
        @Nullable UUID place,
        AppointmentKind kind,
        Instant starts,
        Instant ends,
        @Nullable String note,
        AppointmentState.Side bookedBy,
        String bookedName,
        Instant bookedAt,
        @Nullable UUID movedFrom,
        AppointmentState state) {

    public Appointment {
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("Ends before it begins: " + starts + ", " + ends);
        }
    }

    public LocalDate day() {
        return Paris.date(starts);
    }

    /// She acts herself until the evening before.
    public boolean hersToChange(LocalDate today) {
        return state instanceof AppointmentState.Booked && today.isBefore(day());
    }

    /// Whether she came can be said once it has begun.
    public boolean canBeNoted(Instant now) {
        return state instanceof AppointmentState.Booked && !now.isBefore(starts);
    }

    public Appointment in(AppointmentState next) {
        return new Appointment(
                platform,
                id,
                person,
                adviser,
                adviserName,
                place,
                kind,
                starts,
                ends,
                note,
                bookedBy,
                bookedName,
                bookedAt,
                movedFrom,
                next);
    }
}
