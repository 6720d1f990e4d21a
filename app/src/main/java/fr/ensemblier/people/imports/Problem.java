package fr.ensemblier.people.imports;

/// What is wrong with a line, where, and why in French.
record Problem(int line, Kind kind, String column, String value, String cause) {

    enum Kind {
        REFUSED("Refusée"),
        LEFT_ASIDE("Laissée de côté"),
        WARNING("À vérifier");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
