package fr.ensemblier.organisations.talks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A talk of the team with an employer, and what was agreed for later.
record EmployerTalk(
        UUID id,
        Way way,
        LocalDate day,
        String note,
        @Nullable Next next,
        String by,
        boolean withdrawn) {

    /// How it took place.
    enum Way {
        CALL("Appel"),
        VISIT("Visite"),
        MEETING("Réunion ou événement"),
        MAIL("Courriel");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// What has to be done, and by when.
    record Next(String step, LocalDate on) {}
}
