package fr.ensemblier.pathways.model;

/// Why a person left a pathway (R-W6). Source of the list: the exits of the CEJ (research, peers-employment
/// 4.2), grouped as the indicators S07a and S07c count them.
public enum ExitReason {
    CDI(Kind.LASTING_WORK, "CDI"),
    CIVIL_SERVANT(Kind.LASTING_WORK, "Titularisation ou stage de la fonction publique"),
    CDD_6(Kind.LASTING_WORK, "CDD de 6 mois ou plus"),
    SHORT_JOB(Kind.WORK, "Emploi de moins de 6 mois"),
    WORK_STUDY(Kind.TRAINING, "Alternance"),
    INSERTION(Kind.WORK, "Contrat d’insertion ou contrat aidé"),
    OWN_BUSINESS(Kind.WORK, "Création d’activité"),
    CERTIFYING_TRAINING(Kind.TRAINING, "Formation qui donne un diplôme ou un titre"),
    OTHER_TRAINING(Kind.TRAINING, "Autre formation"),
    CIVIC_SERVICE(Kind.OTHER, "Service civique"),
    OTHER_SUPPORT(Kind.OTHER, "Suivi par un autre organisme"),
    OTHER_PROJECT(Kind.OTHER, "Autre projet, hors du secteur"),
    HER_WISH(Kind.OTHER, "À sa demande"),
    PERSONAL(Kind.OTHER, "Raison personnelle ou familiale"),
    NO_NEWS(Kind.OTHER, "Plus de nouvelles"),
    MOVED(Kind.OTHER, "Déménagement"),
    RETIRED(Kind.OTHER, "Retraite"),
    OTHER(Kind.OTHER, "Autre raison");

    /// What an exit leads to.
    public enum Kind {
        LASTING_WORK,
        WORK,
        TRAINING,
        OTHER
    }

    private final Kind kind;
    private final String words;

    ExitReason(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    public Kind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    /// To work or training, certifying or not (S07a).
    public boolean leadsOn() {
        return kind != Kind.OTHER;
    }
}
