package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A talk with a person, as the team noted it; `reached` is false when nobody answered.
public record Talk(
        UUID id, Way way, boolean reached, @Nullable String note, Instant at, String by, boolean withdrawn) {

    /// How it took place.
    public enum Way {
        CALL("Appel"),
        MESSAGE("Échange par message"),
        MEETING("Rendez-vous");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String title(boolean reached) {
            return reached ? words : words + " sans réponse";
        }
    }

    public LocalDate day() {
        return Paris.date(at);
    }
}
