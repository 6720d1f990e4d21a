package fr.ensemblier.organisations;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;

/// Places were closed, opened again, put away as doubles of others or taken out of there. Whoever keeps something of a
/// place asks [Establishments] how it stands now; hearing it twice changes nothing.
public record PlacesStateChanged(PlatformId platform, List<UUID> places) {

    public PlacesStateChanged {
        places = List.copyOf(places);
    }
}
