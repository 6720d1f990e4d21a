package fr.ensemblier.training.imports;

/// Why a course that is well written is not kept here.
enum LeftOut {
    SECTOR("hors du secteur"),
    TERRITORY("loin du territoire"),
    PAST("terminées");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
