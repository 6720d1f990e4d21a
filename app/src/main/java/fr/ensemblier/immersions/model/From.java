package fr.ensemblier.immersions.model;

import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.territory.Distance;
import fr.ensemblier.ui.French;
import java.util.Optional;

/// From where the distance to a place is counted, in degrees.
public record From(String name, double lat, double lon) {

    /// The commune that was meant, the first where several have that name.
    public static Optional<From> of(CommuneField.Meant meant) {
        return switch (meant) {
            case CommuneField.Meant.One(var commune) ->
                Optional.of(new From(commune.name(), commune.lat(), commune.lon()));
            case CommuneField.Meant.Several(var _, var several) ->
                several.stream().findFirst().map(one -> new From(one.label(), one.lat(), one.lon()));
            case CommuneField.Meant.Unknown _, CommuneField.Meant.Nothing _ -> Optional.empty();
        };
    }

    public double km(Establishment at) {
        return Distance.km(lat, lon, at.lat(), at.lon());
    }

    /// « de la plus proche d’Arcachon à la plus lointaine »
    public String inOrder() {
        return "de la plus proche " + French.of(name) + " à la plus lointaine";
    }
}
