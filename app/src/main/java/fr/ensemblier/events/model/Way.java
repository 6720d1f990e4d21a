package fr.ensemblier.events.model;

/// A way to attend.
public enum Way {
    ON_SITE("Sur place"),
    REMOTE("À distance");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
