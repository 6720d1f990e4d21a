package fr.ensemblier.foundation;

/// What is wrong with a line of a spreadsheet: its number there, the column, the value, and the cause in French (R-E3).
public record SheetProblem(int line, Kind kind, String column, String value, String cause) {

    /// What becomes of the line.
    public enum Kind {
        REFUSED("Refusée"),
        LEFT_ASIDE("Laissée de côté"),
        WARNING("À vérifier");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static SheetProblem refused(int line, String column, String value, String cause) {
        return new SheetProblem(line, Kind.REFUSED, column, value, cause);
    }

    public static SheetProblem aside(int line, String column, String value, String cause) {
        return new SheetProblem(line, Kind.LEFT_ASIDE, column, value, cause);
    }

    public static SheetProblem warning(int line, String column, String value, String cause) {
        return new SheetProblem(line, Kind.WARNING, column, value, cause);
    }
}
