package fr.ensemblier.training.model;

/// Why an act is not done, in words for who asked.
public enum Refused {
    OVER("Cette session est terminée : elle ne change plus."),
    CANCELLED("Cette session est annulée. Rétablissez-la d’abord."),
    NOT_CANCELLED("Cette session n’est pas annulée."),
    BEGUN("Cette session a déjà commencé : elle ne se reporte plus. Elle peut être annulée."),
    NOT_NOW("Cela a changé entre-temps. Relisez la page."),
    FULL("Il ne reste aucune place dans cette session."),
    ALL_PROMISED(
            "Tous les postes de cette offre sont pourvus ou promis. Ajoutez un poste à l’offre, ou choisissez une autre place."),
    TOO_EARLY("Cette date vient avant ce qui précède."),
    NOBODY("Personne n’a de VAE en cours dans ce groupe. Ouvrez d’abord celle d’une personne."),
    NOT_BEGUN("Cette session n’a pas commencé à cette date."),
    THERE_AGAIN("La personne est de nouveau inscrite à cette session : c’est cette inscription qui compte."),
    UNDER_WAY_AGAIN("Une autre VAE est en cours pour ce diplôme : c’est elle qui compte."),
    NOT_THAT_DAY("Ce qui est fait a une date passée ou d’aujourd’hui.");

    private final String words;

    Refused(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
