package fr.ensemblier.people.assessment;

import java.util.Arrays;
import java.util.List;

/// One of the four sides of an assessment, with what each level of it means for what comes next. Own wording.
enum Dimension {
    BASICS(
            "Compétences de base",
            "Les savoirs de base se travaillent avant la formation : lire, écrire, compter, le téléphone.",
            "Une remise à niveau pendant le parcours suffit souvent.",
            "La formation ou le poste peut commencer."),
    MOTIVATION(
            "Motivation",
            "Le métier est à découvrir d’abord : une visite, une rencontre, une journée sur place.",
            "Une immersion aide à décider.",
            "Le projet tient : cherchez l’emploi ou la formation."),
    RELATION(
            "Relation aux autres",
            "L’écoute et le calme se travaillent en atelier, avant d’aller chez quelqu’un.",
            "Un début en équipe, avec un tuteur, rassure tout le monde.",
            "Une prise de poste seule est possible après la découverte de l’équipe."),
    ORGANISATION(
            "Organisation",
            "Les horaires et les trajets se règlent d’abord, un par un.",
            "Des horaires stables au début aident à tenir.",
            "Un planning qui change est possible.");

    private final String label;
    private final String low;
    private final String middle;
    private final String high;

    Dimension(String label, String low, String middle, String high) {
        this.label = label;
        this.low = low;
        this.middle = middle;
        this.high = high;
    }

    String label() {
        return label;
    }

    String means(Level level) {
        return switch (level) {
            case TO_BUILD -> low;
            case UNDER_WAY -> middle;
            case SOLID -> high;
        };
    }

    List<Item> items() {
        return Arrays.stream(Item.values())
                .filter(item -> item.dimension() == this)
                .toList();
    }

    /// The page of her form: `1` to `4`.
    int part() {
        return ordinal() + 1;
    }
}
