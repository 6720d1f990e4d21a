package fr.ensemblier.people.model;

import fr.ensemblier.ui.ListAddress;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The last line of a page of a list that is ordered by an instant: the next page goes on after it.
public record Place(Instant at, UUID id) {

    /// As an address writes it; nothing when it is not one of ours.
    public static Optional<Place> of(@Nullable String written) {
        try {
            var parts = ListAddress.text(written).split("~");
            return parts.length == 2
                    ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "~" + id;
    }
}
