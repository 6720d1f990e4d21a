package fr.ensemblier.pathways.model;

import org.jspecify.annotations.Nullable;

/// What a step is, so that a fact of another module may feed it and an indicator may count it.
public enum StepKind {
    TALK("Entretien", "Un échange avec votre conseiller, pour préparer la suite."),
    INFORMATION("Information collective", "Une réunion à plusieurs : les métiers, les formations, vos questions."),
    SELECTION("Repérage ou choix", "L’équipe et ses partenaires voient avec vous si ce chemin vous convient."),
    ORIENTATION("Pôle orientation", "Quelques jours en groupe, pour découvrir les métiers et choisir."),
    REINFORCEMENT("Renforcement", "Quelques jours en plus, pour reprendre confiance et le rythme du travail."),
    TEACHING_FLAT(
            "Appartement pédagogique",
            "Un logement aménagé où l’on apprend les gestes du métier. Des employeurs viennent voir."),
    IMMERSION("Immersion", "Quelques jours chez un employeur, pour essayer le métier."),
    DEBRIEF("Bilan", "On parle de ce que vous avez vu, et de la suite."),
    PROMISE("Engagement d’un employeur", "Un employeur s’engage par écrit à vous embaucher après la formation."),
    APPLICATION("Dossier d’école", "Le dossier à remplir pour entrer à l’école. L’équipe vous aide."),
    TRAINING("Formation", "Vous apprenez le métier, au centre de formation et chez un employeur."),
    WORK_ANALYSIS("Analyse du travail", "On choisit avec l’employeur les tâches qui vous apprendront le métier."),
    TRAINER_NAMED("Formateur désigné", "Une personne de la structure est choisie pour vous former."),
    WORK_PRACTICE(
            "Mises en situation", "Vous apprenez en travaillant, puis vous en parlez avec la personne qui vous forme."),
    ASSESSMENT("Évaluation", "On regarde avec vous ce que vous savez faire."),
    VAE_FILE("Dossier de VAE", "Vous décrivez votre expérience dans un dossier. L’équipe vous aide."),
    VAE("VAE", "Un jury reconnaît votre expérience par un diplôme, sans retour à l’école."),
    CERTIFICATION("Diplôme ou titre", "Vous passez le diplôme ou le titre."),
    CONTRACT("Contrat", "Vous signez un contrat et vous commencez à travailler."),
    FOLLOW_UP("Suivi dans l’emploi", "L’équipe prend de vos nouvelles pendant vos premiers mois."),
    OTHER("Autre étape", null);

    private final String words;
    private final @Nullable String plain;

    StepKind(String words, @Nullable String plain) {
        this.words = words;
        this.plain = plain;
    }

    public String words() {
        return words;
    }

    /// What it is, for who has never heard of it; null where the title has to say it.
    public @Nullable String plain() {
        return plain;
    }
}
