package fr.ensemblier.organisations.model;

/// Where a structure comes from.
public enum Source {
    FINESS("Import FINESS"),
    SPREADSHEET("Import d’un tableur"),
    TEAM("Créée par l’équipe"),
    CLAIM("Demande d’un recruteur");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
