package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.Words;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        var words = Words.of(name);
        var found = known.get(words);
        if (found == null) {
            found = desk.team() ? anybodys(name, words) : mine(words);
            known.put(words, found);
        }
        return found;
    }

    private List<Establishment> anybodys(String name, String words) {
        var exact = establishments.named(desk.platform(), name).stream()
                .filter(desk::mine)
                .toList();
        return exact.isEmpty()
                ? establishments.search(desk.platform(), words, MOST).stream()
                        .filter(desk::mine)
                        .toList()
                : exact;
    }

    private List<Establishment> mine(String words) {
        var exact =
                own().stream().filter(one -> Words.of(one.name()).equals(words)).toList();
        return exact.isEmpty() ? own().stream().filter(one -> holds(one, words)).toList() : exact;
    }

    private static boolean holds(Establishment one, String words) {
        var said = Words.of(one.name() + " " + one.communeName() + " " + one.organisationName());
        return Stream.of(words.split(" ")).allMatch(said::contains);
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
