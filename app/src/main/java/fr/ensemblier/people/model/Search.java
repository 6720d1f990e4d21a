package fr.ensemblier.people.model;

/// Where she stands once her profile was answered: looking or not, in work or not.
public enum Search {
    LOOKING("Cherche un emploi", "Je cherche un emploi"),
    MORE_HOURS("En emploi, cherche encore", "Je travaille, je cherche plus d’heures ou un autre poste"),
    WORKING("En emploi, ne cherche plus", "Je travaille, je ne cherche plus"),
    PAUSED("En pause", "Je ne cherche pas en ce moment");

    private final String words;
    private final String herWords;

    Search(String words, String herWords) {
        this.words = words;
        this.herWords = herWords;
    }

    /// What the team reads.
    public String words() {
        return words;
    }

    /// As she says it.
    public String herWords() {
        return herWords;
    }

    /// Whether employers may see the card.
    public boolean looks() {
        return this == LOOKING || this == MORE_HOURS;
    }
}
