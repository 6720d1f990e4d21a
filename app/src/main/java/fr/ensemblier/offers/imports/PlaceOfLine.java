package fr.ensemblier.offers.imports;

import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.TypedCommunes;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where one will work, from a row (R-M2): in the structure unless the row says a sector or somebody's home.
@Component
class PlaceOfLine {

    /// The answers of the form about the place.
    record Place(String kind, @Nullable String commune, List<String> sector) {}

    private final TypedCommunes communes;
    private final Platforms platforms;

    PlaceOfLine(TypedCommunes communes, Platforms platforms) {
        this.communes = communes;
        this.platforms = platforms;
    }

    Place read(Row row, Establishment at) {
        var commune = commune(row, at);
        return switch (kind(row, at, commune.orElse(null))) {
            case "SECTOR" -> new Place("SECTOR", null, sector(row, at, commune));
            case "PRIVATE_HOME" -> home(row, commune);
            default -> new Place("STRUCTURE", null, List.of());
        };
    }

    private static String kind(Row row, Establishment at, @Nullable Commune commune) {
        var words = row.words(Column.PLACE_KIND);
        if (words.matches(".*(secteur|tournee|plusieurs|domiciles).*")) {
            return "SECTOR";
        }
        if (words.matches(".*(particulier|une personne|prive|domicile).*")) {
            return "PRIVATE_HOME";
        }
        if (!words.isEmpty() && !words.matches(".*(structure|etablissement|sur place|site).*")) {
            row.refuse(Column.PLACE_KIND, "Écrivez « structure », « secteur » ou « chez une personne ».");
        }
        return words.isEmpty() ? guessed(row, at, commune) : "STRUCTURE";
    }

    private static String guessed(Row row, Establishment at, @Nullable Commune commune) {
        if (!row.cell(Column.SECTOR).isEmpty()) {
            return "SECTOR";
        }
        if (commune == null || commune.code().equals(at.commune())) {
            return "STRUCTURE";
        }
        if (at.setting().equals("HOME")) {
            return "SECTOR";
        }
        row.refuse(
                Column.COMMUNE,
                "Cette structure est %s. Ajoutez le type de lieu si l’on travaille ailleurs."
                        .formatted(French.at(at.communeName())));
        return "STRUCTURE";
    }

    private static Place home(Row row, Optional<Commune> commune) {
        if (commune.isEmpty()) {
            row.refuse(Column.COMMUNE, "Écrivez la commune de la personne aidée.");
        }
        return new Place("PRIVATE_HOME", commune.map(Commune::code).orElse(null), List.of());
    }

    private List<String> sector(Row row, Establishment at, Optional<Commune> commune) {
        var codes = new ArrayList<String>();
        for (var name : row.cell(Column.SECTOR).split("[,;/|\\n]+")) {
            if (!name.isBlank()) {
                switch (find(at, name.strip(), "")) {
                    case TypedCommunes.Found.One(var one) -> codes.add(one.code());
                    case TypedCommunes.Found.None(var why) -> row.refuse(Column.SECTOR, name.strip() + " : " + why);
                }
            }
        }
        if (codes.isEmpty()) {
            commune.map(Commune::code).ifPresent(codes::add);
        }
        return codes;
    }

    private Optional<Commune> commune(Row row, Establishment at) {
        if (row.cell(Column.COMMUNE).isEmpty() && row.cell(Column.POSTAL_CODE).isEmpty()) {
            return Optional.empty();
        }
        return switch (find(at, row.cell(Column.COMMUNE), row.cell(Column.POSTAL_CODE))) {
            case TypedCommunes.Found.One(var one) -> Optional.of(one);
            case TypedCommunes.Found.None(var why) -> {
                row.refuse(Column.COMMUNE, why);
                yield Optional.empty();
            }
        };
    }

    private TypedCommunes.Found find(Establishment at, String typed, String postalCode) {
        return communes.find(typed, postalCode, commune -> platforms.covers(at.platform(), commune));
    }
}
