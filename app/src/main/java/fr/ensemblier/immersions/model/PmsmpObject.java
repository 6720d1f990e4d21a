package fr.ensemblier.immersions.model;

/// The one object of a PMSMP (L5135-1), in the words by which Immersion Facilitée knows it.
public enum PmsmpObject {
    DISCOVER("Découvrir un métier ou un secteur d’activité"),
    CONFIRM("Confirmer un projet professionnel"),
    RECRUIT("Initier une démarche de recrutement");

    private final String words;

    PmsmpObject(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
