package fr.ensemblier.people.assessment;

import java.util.Arrays;
import java.util.Optional;

/// A statement of the assessment, in her words. Own wording; a change of words is a new [Assessment#VERSION].
enum Item {
    READS(Dimension.BASICS, "Je lis une consigne et je fais ce qu’elle dit."),
    WRITES(Dimension.BASICS, "J’écris un mot court pour dire ce que j’ai fait."),
    COUNTS(Dimension.BASICS, "Je compte l’argent d’une course et je rends la monnaie."),
    PHONE(Dimension.BASICS, "Je me sers d’un téléphone pour lire un planning ou envoyer un message."),
    KNOWS(Dimension.MOTIVATION, "Je sais ce qu’on fait dans une journée de ce métier."),
    HELPED(Dimension.MOTIVATION, "J’ai aidé quelqu’un qui ne pouvait pas faire seul."),
    CARE(Dimension.MOTIVATION, "Aider quelqu’un à se laver ou à s’habiller me convient."),
    WHY(Dimension.MOTIVATION, "Je peux dire pourquoi je veux ce travail."),
    LISTENS(Dimension.RELATION, "J’écoute jusqu’au bout, même quand on répète."),
    CALM(Dimension.RELATION, "Je reste calme quand quelqu’un s’énerve."),
    DISCREET(Dimension.RELATION, "Je garde pour moi ce que je vois chez les gens."),
    ASKS(Dimension.RELATION, "Je demande de l’aide quand je ne sais pas."),
    ON_TIME(Dimension.ORGANISATION, "J’arrive à l’heure, même tôt le matin."),
    WARNS(Dimension.ORGANISATION, "Je préviens quand je ne peux pas venir."),
    ORDERS(Dimension.ORGANISATION, "Je fais plusieurs choses dans l’ordre, sans qu’on me le dise."),
    ADAPTS(Dimension.ORGANISATION, "Je m’adapte quand le programme change.");

    private final Dimension dimension;
    private final String words;

    Item(Dimension dimension, String words) {
        this.dimension = dimension;
        this.words = words;
    }

    Dimension dimension() {
        return dimension;
    }

    String words() {
        return words;
    }

    static Optional<Item> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
