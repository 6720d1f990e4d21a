package fr.ensemblier.people.inpost;

import fr.ensemblier.ui.French;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What somebody in post may ask for.
enum Asked {
    VAE("VAE", "Faire reconnaître mon expérience", "Obtenir un diplôme grâce à ce que je fais déjà : c’est la VAE."),
    WITHOUT_DIPLOMA(
            "Faisant-fonction",
            "Je fais le travail d’aide-soignant ou d’aide-soignante, sans le diplôme",
            "On dit parfois « faisant fonction ». Des voies mènent au diplôme."),
    MOBILITY("Mobilité", "Changer de poste ou d’employeur", "D’autres horaires, un autre public, un autre lieu."),
    TRAINING("Formation", "Me former", "Apprendre un geste, une méthode ou un nouveau métier."),
    PREVENTION(
            "Prévention",
            "Me préserver au travail",
            "Les gestes, le matériel, l’organisation : les actions de prévention."),
    ADVICE(
            "Conseil en évolution",
            "Faire le point",
            "Un conseil en évolution professionnelle, gratuit et confidentiel.");

    private final String words;
    private final String herWords;
    private final String means;

    Asked(String words, String herWords, String means) {
        this.words = words;
        this.herWords = herWords;
        this.means = means;
    }

    /// For the team: « VAE ».
    String words() {
        return words;
    }

    /// As she says it herself.
    String herWords() {
        return herWords;
    }

    String means() {
        return means;
    }

    static Optional<Asked> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    /// « VAE, prévention ».
    static String list(List<Asked> kinds) {
        return French.capital(kinds.stream().map(one -> French.small(one.words)).collect(Collectors.joining(", ")));
    }
}
