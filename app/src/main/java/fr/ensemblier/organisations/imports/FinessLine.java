package fr.ensemblier.organisations.imports;

import java.util.List;

/// A line of an extract of FINESS.
sealed interface FinessLine {

    int number();

    /// A `structureet` line of 32 positions.
    record Place(int number, List<String> cells) implements FinessLine {

        static final int POSITIONS = 32;

        String finess() {
            return cells.get(1);
        }

        String entity() {
            return cells.get(2);
        }

        String name() {
            return cells.get(4).isEmpty() ? cells.get(3) : cells.get(4);
        }

        /// Number, kind of road, name: « 12 R DU VIEUX PONT ».
        String address() {
            return String.join(" ", cells.get(7) + cells.get(10), cells.get(8), cells.get(9), cells.get(11))
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        String commune() {
            return cells.get(12);
        }

        String departement() {
            return cells.get(13);
        }

        String phone() {
            return cells.get(16);
        }

        String category() {
            return cells.get(18);
        }

        String categoryLabel() {
            return cells.get(19);
        }

        String siret() {
            return cells.get(22);
        }
    }

    /// A `geolocalisation` line of the file of coordinates.
    record Point(int number, String finess, double x, double y) implements FinessLine {}

    /// A line that cannot be read; `cause` in French.
    record Malformed(int number, String column, String value, String cause) implements FinessLine {}
}
