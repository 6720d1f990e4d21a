package fr.ensemblier.events.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who said that she comes to an event, or a group of `headcount` people of whom one name is known.
///
/// `turn` is the order in which they came, from 1. `who` is null once the names went (R-P6). `person` is the file of
/// who
/// has one.
public record Registration(
        PlatformId platform,
        UUID id,
        UUID event,
        Way way,
        int turn,
        @Nullable Who who,
        @Nullable UUID person,
        int headcount,
        Instant at,
        How how,
        String by,
        RegistrationState state) {

    /// Her name and the ways to reach her; at the door her name is enough.
    public record Who(
            String name, @Nullable String email, @Nullable String phone) {

        /// The same for who registers twice: the name, and what was given to reach her.
        public @Nullable String same() {
            var reach = email == null ? phone : email;
            return reach == null
                    ? null
                    : name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.FRENCH) + "|"
                            + reach.toLowerCase(Locale.ROOT);
        }
    }

    /// Who wrote it down.
    public enum How {
        ONESELF("Par elle-même"),
        TEAM("Par l’équipe"),
        DOOR("À l’entrée");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Registration {
        if (headcount < 1) {
            throw new IllegalArgumentException("Nobody comes: " + headcount);
        }
    }

    /// The seats that it takes now.
    public int seats() {
        return switch (state) {
            case RegistrationState.Seated _ -> headcount;
            case RegistrationState.Came came -> came.many();
            case RegistrationState.Waiting _, RegistrationState.Cancelled _, RegistrationState.Missed _ -> 0;
        };
    }

    /// The same of another number of people.
    public Registration of(int many) {
        return new Registration(platform, id, event, way, turn, who, person, many, at, how, by, state);
    }

    public Registration in(RegistrationState next) {
        return new Registration(platform, id, event, way, turn, who, person, headcount, at, how, by, next);
    }
}
