package fr.ensemblier.platforms;

/// What a platform may engage: three core missions, six optional ones (R-T1, evaluation report 7.1.1).
public enum Mission {
    A("Faire connaître et valoriser les métiers"),
    B("Proposer des parcours d’orientation et de formation vers l’emploi"),
    C("Favoriser le recrutement : offres, profils et mises en relation"),
    D("Accompagner la prise de poste des nouveaux salariés"),
    E("Fidéliser et ouvrir des mobilités choisies"),
    F("Mettre en place une réserve de personnel partagée entre employeurs"),
    G("Améliorer la qualité de vie au travail et prévenir les accidents"),
    H("Accompagner plus fortement les personnes les plus éloignées de l’emploi"),
    I("Favoriser la mobilité des personnes, par des partenariats");

    private final String words;

    Mission(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// One of the three that every platform is expected to carry.
    public boolean core() {
        return ordinal() < 3;
    }
}
