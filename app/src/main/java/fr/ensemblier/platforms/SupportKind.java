package fr.ensemblier.platforms;

/// Who supports a platform with money (R-T3). Rules of funding apply only where the agreement exists.
public enum SupportKind {
    CNSA("Appel à candidatures de la CNSA"),
    ARS("Agence régionale de santé"),
    OTHER("Autre soutien"),
    NONE("Aucun soutien");

    private final String words;

    SupportKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
