package fr.ensemblier.pathways.model;

/// Who is expected to act for a step to go on.
public enum WhoActs {
    TEAM("L’équipe"),
    PERSON("La personne"),
    EMPLOYER("Un employeur"),
    PARTNER("Un partenaire"),
    SCHOOL("L’école ou l’organisme");

    private final String words;

    WhoActs(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
