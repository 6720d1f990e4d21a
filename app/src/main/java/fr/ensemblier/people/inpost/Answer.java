package fr.ensemblier.people.inpost;

import java.util.Arrays;
import java.util.Optional;

/// What the team does with a request.
enum Answer {
    APPOINTMENT("Je propose un rendez-vous", "Un rendez-vous vous est proposé"),
    VAE("J’ouvre un parcours VAE", "Un parcours de VAE s’ouvre pour vous"),
    PATHWAY("J’ouvre un autre parcours", "Un parcours s’ouvre pour vous"),
    ADVICE("J’ai répondu de vive voix", "L’équipe vous a répondu"),
    BODY("Un autre organisme répond mieux", "Un autre organisme vous répond mieux"),
    ENDED("La personne ne donne pas suite", "Votre demande est close");

    private final String words;
    private final String herWords;

    Answer(String words, String herWords) {
        this.words = words;
        this.herWords = herWords;
    }

    String words() {
        return words;
    }

    String herWords() {
        return herWords;
    }

    static Optional<Answer> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
