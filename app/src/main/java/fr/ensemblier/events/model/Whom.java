package fr.ensemblier.events.model;

/// For whom an event is held.
public enum Whom {
    EVERYBODY("Tout public"),
    JOB_SEEKERS("Personnes qui cherchent un emploi"),
    CAREER_CHANGERS("Personnes en reconversion"),
    PUPILS("Collégiens, lycéens, étudiants"),
    IN_POST("Salariés du secteur"),
    EMPLOYERS("Employeurs"),
    COUNSELLORS("Conseillers et prescripteurs");

    private final String words;

    Whom(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
