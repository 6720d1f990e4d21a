package fr.ensemblier.organisations.model;

import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.ui.French;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What somebody is invited to, in the words of her mail.
public final class PlacesNamed {

    private PlacesNamed() {}

    /// The organisation, or the places of it that she is let in for.
    public static String of(String organisation, List<Establishment> known, Collection<UUID> places) {
        var names = known.stream()
                .filter(place -> places.contains(place.id()))
                .map(Establishment::name)
                .distinct()
                .toList();
        return names.isEmpty() ? organisation : French.list(names);
    }
}
