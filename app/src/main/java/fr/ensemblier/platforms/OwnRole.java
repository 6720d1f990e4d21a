package fr.ensemblier.platforms;

/// A role that a platform holds itself, beside its partners (R-T3): its acts and theirs are counted apart.
public enum OwnRole {
    TRAINING_BODY("Organisme de formation", "Elle forme elle-même des personnes."),
    RECRUITER("Recruteur", "Elle recrute pour des structures, par exemple avec un cabinet."),
    EMPLOYER("Employeur", "Elle emploie elle-même des professionnels.");

    private final String words;
    private final String meaning;

    OwnRole(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }
}
