package fr.ensemblier.immersions.model;

/// Under which law somebody comes to see or to try an occupation (R-W4).
public enum LegalFrame {
    PMSMP(
            "PMSMP",
            "Période de mise en situation en milieu professionnel : la personne essaie le métier, sous convention.",
            "convention signée avant le premier jour"),
    PUPIL(
            "Séquence d’observation d’élève",
            "Élève de 3e ou de 2de, par son établissement scolaire. L’élève observe.",
            "convention de l’établissement scolaire"),
    VISIT("Visite sans travail", "Quelques heures pour voir, sans rien faire soi-même.", "sans convention"),
    MINI_STAGE(
            "Mini-stage de la CCI",
            "Cinq jours au plus pendant les vacances scolaires, par la chambre de commerce ou des métiers.",
            "convention de la chambre");

    private final String words;
    private final String meaning;
    private final String paper;

    LegalFrame(String words, String meaning, String paper) {
        this.words = words;
        this.meaning = meaning;
        this.paper = paper;
    }

    public String words() {
        return words;
    }

    /// In one or two sentences.
    public String meaning() {
        return meaning;
    }

    /// What covers it: « convention de la chambre ».
    public String paper() {
        return paper;
    }

    /// Whether somebody who has a file comes under it, asked by herself or by the team. A pupil has none: her school
    /// or her parents ask for her, never she (R-W4, ADR 44).
    public boolean ofAFile() {
        return this != PUPIL;
    }
}
