package fr.ensemblier.immersions.model;

/// Why an immersion does not move.
public enum Refused {
    OVER("Cette immersion a changé entre-temps. Relisez-la."),
    NOT_YET("Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour passé."),
    BEFORE_IT_BEGAN("Choisissez un jour à partir du premier jour de l’immersion."),
    AFTER_ITS_END("Choisissez un jour jusqu’au dernier jour prévu, ou changez d’abord les dates."),
    NOT_OVER("L’immersion n’est pas finie. Si elle s’arrête avant, notez une interruption."),
    SIGNED_TOO_LATE("Le premier jour est passé, et tous n’ont pas signé. Changez d’abord les dates."),
    BEGUN_TOO_EARLY("Elle ne commence pas avant le premier jour prévu. Changez d’abord les dates."),
    NO_AGREEMENT("Une PMSMP demande une convention. Préparez-la d’abord."),
    DEBRIEFED("Le bilan est noté. Cette immersion ne change plus."),
    NOT_THIS_FRAME("Ce cadre n’a pas de convention à préparer ici. Notez plutôt qui la signe."),
    OVERLAPS("La personne a déjà une immersion à ces dates. Choisissez-en d’autres."),
    SIGNED_DATES("La convention signée porte ces dates. D’autres dates demandent une autre convention."),
    INTERRUPTED("L’immersion est interrompue : les heures faites sont déjà notées."),
    TOO_MANY_HOURS("Ces heures dépassent ce qui était prévu, absences retirées. Corrigez-les.");

    private final String words;

    Refused(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
