package fr.ensemblier.matching.model;

/// How far an accepted contact has come, as the employer says it; the last four end it.
public enum Stage {
    TO_REACH("à joindre"),
    REACHED("jointe"),
    INTERVIEW("entretien prévu ou fait"),
    TRIAL("essai ou immersion"),
    HIRED("embauche"),
    NOT_SUITABLE("sans suite pour l’employeur"),
    NO_ANSWER("la personne ne répond plus"),
    PERSON_STOPPED("la personne ne souhaite pas continuer");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean ends() {
        return switch (this) {
            case TO_REACH, REACHED, INTERVIEW, TRIAL -> false;
            case HIRED, NOT_SUITABLE, NO_ANSWER, PERSON_STOPPED -> true;
        };
    }
}
