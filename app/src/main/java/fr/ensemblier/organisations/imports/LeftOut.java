package fr.ensemblier.organisations.imports;

/// Why a line of FINESS is not for this platform. It is no mistake of the file.
enum LeftOut {
    CATEGORY("hors du secteur"),
    TERRITORY("hors du territoire"),
    SETTING("hors du cadre de la plateforme");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
