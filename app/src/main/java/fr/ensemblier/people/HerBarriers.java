package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What could hinder a person, for the module that lifts it with partners; the team of her platform only (R-P3).
public interface HerBarriers {

    /// How much it weighs, in the order of the least.
    enum Severity {
        BOTHERS("Gêne"),
        SLOWS("Freine"),
        BLOCKS("Bloque");

        private final String words;

        Severity(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// `kind` is a code of the list BARRIER. Without severity where she said it herself and nobody has weighed it. With
    /// `reopenedOn` when it had been lifted and came back.
    record Barrier(
            UUID id,
            UUID person,
            String kind,
            @Nullable String detail,
            @Nullable Severity severity,
            String saidBy,
            LocalDate saidOn,
            @Nullable LocalDate liftedOn,
            @Nullable LocalDate reopenedOn) {

        public boolean open() {
            return liftedOn == null;
        }
    }

    /// Those that are open first, the heaviest before.
    List<Barrier> of(PlatformId platform, UUID person);

    Optional<Barrier> find(PlatformId platform, UUID barrier);

    UUID note(PlatformId platform, UUID person, String kind, Severity severity, @Nullable String detail, String by);

    void correct(PlatformId platform, UUID barrier, Severity severity, @Nullable String detail);

    /// Lifted already is fine.
    void lift(PlatformId platform, UUID barrier, LocalDate on);

    /// It came back; the figures count it as met once, and as not lifted.
    void reopen(PlatformId platform, UUID barrier, LocalDate on);

    /// Noted by mistake (R-E6): it leaves the file and the figures.
    void retract(PlatformId platform, UUID barrier);
}
