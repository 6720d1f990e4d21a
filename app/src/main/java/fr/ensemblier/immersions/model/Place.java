package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a structure offers: under which frames, what one does there, on which days, how many at a time, and whom to
/// call.
public record Place(
        PlatformId platform,
        UUID id,
        UUID organisation,
        UUID establishment,
        String occupation,
        List<LegalFrame> frames,
        String tasks,
        String days,
        int seats,
        Contact contact,
        State state,
        boolean byEmployer,
        String madeBy,
        Instant madeAt,
        int version) {

    public Place {
        frames = List.copyOf(frames);
    }

    public record Contact(
            String name, @Nullable String phone, @Nullable String email) {}

    /// A paused one comes back, a closed one stays for what took place there.
    public enum State {
        OPEN("Ouverte"),
        PAUSED("En pause"),
        CLOSED("Fermée");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
