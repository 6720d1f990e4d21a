package fr.ensemblier.people.model;

/// Each thing a person says yes or no to, on its own (R-P1).
public enum ChoiceKind {
    BE_SHOWN(
            "Montrer mon profil aux employeurs",
            "Ils voient ma commune, ce que je cherche et ce que je sais faire. Jamais mon nom ni mon téléphone."),
    FIRST_NAME("Montrer mon prénom", "Sinon, ils voient seulement une initiale."),
    MESSAGE_TEXT("Laisser lire mon message écrit", "Les employeurs lisent le texte."),
    RECORDING("Laisser écouter mon enregistrement", "Les employeurs entendent ma voix ou voient mon film."),
    BEYOND_PLATFORM(
            "Montrer mon profil au-delà de ma plateforme",
            "Des employeurs d’autres territoires peuvent le voir aussi."),
    TEAM_MESSAGES(
            "Recevoir les messages de l’équipe",
            "Réunions, formations, nouvelles écrites à plusieurs. Les messages sur mes rendez-vous arrivent toujours."),
    TERMS("Information lue", "J’ai lu comment mes informations sont utilisées.");

    /// The version of the words above, kept with each choice.
    public static final String TEXT_VERSION = "2026-11";

    private final String label;
    private final String detail;

    ChoiceKind(String label, String detail) {
        this.label = label;
        this.detail = detail;
    }

    public String label() {
        return label;
    }

    /// As the team reads it: of her, not by her.
    public String labelOfHer() {
        return label.replace(" mon ", " son ").replace(" ma ", " sa ");
    }

    /// As a line of her file: « Accord : Montrer mon prénom ». No agreement is withdrawn where none was asked.
    public String said(boolean granted) {
        return (granted ? "Accord : " : grantedUnsaid() ? "Refus : " : "Accord retiré : ") + label;
    }

    /// What holds before she said anything: nothing of hers is shown, and the team may write to her.
    public boolean grantedUnsaid() {
        return this == TEAM_MESSAGES;
    }

    public String detail() {
        return detail;
    }
}
