package fr.ensemblier.people.inpost;

import java.util.Arrays;
import java.util.Optional;

/// What the team does with a request.
enum Answer {
    APPOINTMENT("Je propose un rendez-vous", "Rendez-vous proposé", "Un rendez-vous vous est proposé"),
    VAE("J’ouvre un parcours VAE", "Parcours VAE", "L’équipe commence votre VAE avec vous"),
    PATHWAY("J’ouvre un autre parcours", "Parcours", "Un parcours s’ouvre pour vous"),
    ADVICE("J’ai répondu de vive voix", "Répondu de vive voix", "L’équipe vous a répondu"),
    BODY("Un autre organisme répond mieux", "Vers un autre organisme", "Un autre organisme vous répond mieux"),
    ENDED("La personne ne donne pas suite", "Sans suite", "Votre demande est close");

    private final String words;
    private final String done;
    private final String herWords;

    Answer(String words, String done, String herWords) {
        this.words = words;
        this.done = done;
        this.herWords = herWords;
    }

    /// On the button.
    String words() {
        return words;
    }

    /// Once it was given, for whoever reads it.
    String done() {
        return done;
    }

    String herWords() {
        return herWords;
    }

    /// The team goes on with her; else it ends here, or elsewhere.
    boolean goesOn() {
        return this != BODY && this != ENDED;
    }

    static Optional<Answer> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
