package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.Words;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the structure that a row names, among those of the desk: by FINESS, by SIRET, by name with the commune. Each
/// is looked for once in a file.
final class NamedStructures {

    private static final int MOST = 50;

    private final Establishments establishments;
    private final Desk desk;
    private final Map<String, List<Establishment>> known = new HashMap<>();

    NamedStructures(Establishments establishments, Desk desk) {
        this.establishments = establishments;
        this.desk = desk;
    }

    Optional<Establishment> of(Row row) {
        for (var column : List.of(Column.FINESS, Column.SIRET)) {
            var number = row.cell(column).replaceAll("[\\s\\u00A0.]", "");
            if (!number.isEmpty()) {
                return one(row, column, numbered(number));
            }
        }
        var name = row.cell(Column.STRUCTURE);
        if (!name.isEmpty()) {
            return one(row, Column.STRUCTURE, named(name));
        }
        var own = own();
        if (own.size() == 1) {
            return Optional.of(own.getFirst());
        }
        row.refuse(Column.STRUCTURE, "Écrivez la structure : son nom, son n° FINESS ou son SIRET.");
        return Optional.empty();
    }

    private Optional<Establishment> one(Row row, Column column, List<Establishment> found) {
        var commune = row.words(Column.COMMUNE).replaceAll("\\d{5}", "").strip();
        var there = found.stream()
                .filter(one -> Words.of(one.communeName()).equals(commune))
                .toList();
        var left = found.size() > 1 && !there.isEmpty() ? there : found;
        if (left.size() == 1) {
            return Optional.of(left.getFirst());
        }
        row.refuse(
                column,
                left.isEmpty()
                        ? "Cette structure est introuvable. Vérifiez l’écriture, ou ajoutez-la d’abord."
                        : "Plusieurs structures conviennent. Ajoutez la commune ou le n° FINESS.");
        return Optional.empty();
    }

    private List<Establishment> numbered(String number) {
        return known.computeIfAbsent(
                "n:" + number,
                _ -> establishments.numbered(desk.platform(), number).stream()
                        .filter(desk::mine)
                        .toList());
    }

    /// Exactly of this name, or else the only ones that hold its words.
    private List<Establishment> named(String name) {
        return known.computeIfAbsent(Words.of(name), words -> {
            var holding = establishments.search(desk.platform(), words, MOST).stream()
                    .filter(desk::mine)
                    .toList();
            var exact = holding.stream()
                    .filter(one -> Words.of(one.name()).equals(words))
                    .toList();
            return exact.isEmpty() ? holding : exact;
        });
    }

    private List<Establishment> own() {
        var organisation = desk.organisation();
        return organisation == null
                ? List.of()
                : known.computeIfAbsent(
                        "",
                        _ -> establishments.ofOrganisation(desk.platform(), organisation).stream()
                                .filter(desk::mine)
                                .toList());
    }
}
