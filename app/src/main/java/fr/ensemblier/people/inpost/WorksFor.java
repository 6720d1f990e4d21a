package fr.ensemblier.people.inpost;

import java.util.Arrays;
import java.util.Optional;

/// Who employs her, as France VAE tells candidates apart: it decides who may pay.
enum WorksFor {
    PRIVATE("Une association ou une entreprise"),
    PUBLIC("Une commune, un CCAS ou un département"),
    PUBLIC_HOSPITAL("Un hôpital ou un établissement public"),
    HOUSEHOLD("Un particulier"),
    TEMP("Une agence d’intérim");

    private final String words;

    WorksFor(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<WorksFor> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
