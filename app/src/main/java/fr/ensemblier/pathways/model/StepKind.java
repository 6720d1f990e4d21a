package fr.ensemblier.pathways.model;

/// What a step is, so that a fact of another module may feed it and an indicator may count it.
public enum StepKind {
    TALK("Entretien"),
    INFORMATION("Information collective"),
    SELECTION("Repérage ou choix"),
    ORIENTATION("Pôle orientation"),
    REINFORCEMENT("Renforcement"),
    TEACHING_FLAT("Appartement pédagogique"),
    IMMERSION("Immersion"),
    DEBRIEF("Bilan"),
    PROMISE("Engagement d’un employeur"),
    APPLICATION("Dossier d’école"),
    TRAINING("Formation"),
    WORK_ANALYSIS("Analyse du travail"),
    TRAINER_NAMED("Formateur désigné"),
    WORK_PRACTICE("Mises en situation"),
    ASSESSMENT("Évaluation"),
    VAE_FILE("Dossier de VAE"),
    VAE("VAE"),
    CERTIFICATION("Diplôme ou titre"),
    CONTRACT("Contrat"),
    FOLLOW_UP("Suivi dans l’emploi"),
    OTHER("Autre étape");

    private final String words;

    StepKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
