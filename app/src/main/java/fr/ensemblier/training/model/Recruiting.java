package fr.ensemblier.training.model;

/// Whether the body takes people for a session (`etat-recrutement` of LHEO: 1, 2, 3).
public enum Recruiting {
    OPEN("Inscriptions ouvertes"),
    CLOSED("Inscriptions fermées"),
    SUSPENDED("Inscriptions suspendues");

    private final String words;

    Recruiting(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
