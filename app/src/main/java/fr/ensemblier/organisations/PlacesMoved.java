package fr.ensemblier.organisations;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;

/// Places went from one organisation to another, because two rows were one legal person, or because that was undone
/// (R-E6, `undone`). Whoever keeps both keys in a row follows the place; hearing it twice changes nothing.
public record PlacesMoved(PlatformId platform, UUID from, UUID into, List<UUID> places, boolean undone) {

    public PlacesMoved {
        places = List.copyOf(places);
    }
}
