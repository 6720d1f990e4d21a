package fr.ensemblier.evaluation.model;

import java.util.EnumSet;
import java.util.Set;

/// A way to divide a figure; « non précisé » is a class like another (R-F5), so the classes always add up to the
/// figure.
public enum Breakdown {
    OCCUPATION("metier", "Métier"),
    SETTING("cadre", "Cadre d’exercice"),
    FAMILY("famille", "Famille d’employeurs"),
    SECTOR("statut", "Statut de l’employeur"),
    CONTRACT("contrat", "Type de contrat"),
    LASTING("duree", "Durée du contrat"),
    WORKING_TIME("temps", "Temps de travail"),
    ORIGIN("origine", "Ce qui a amené l’embauche"),
    DIFFICULTY("difficulte", "Difficulté du recrutement"),
    AGE("age", "Âge"),
    SITUATION("situation", "Situation à l’entrée"),
    SOURCE("venue", "Venue par"),
    HOLDER("acteur", "Plateforme ou partenaires"),
    FRAME("cadre-legal", "Cadre de l’immersion"),
    BARRIER("frein", "Nature du frein"),
    STANDING("levee", "Levé ou non"),
    MOVEMENT("mouvement", "Entrées et sorties"),
    EXIT("sortie", "Ce vers quoi elle mène"),
    REPLY("reponse", "Réponse"),
    RETENTION("maintien", "Où elle en est"),
    LED("suite", "Ce qui a suivi"),
    LEVEL("niveau", "Niveau de diplôme"),
    EXPERIENCE("experience", "Expérience du secteur"),
    AUDIENCE("public", "Public"),
    SEX("sexe", "Sexe"),
    MOTIVE("motif", "Motif de la venue"),
    SEATS("places", "Places"),
    CERTIFICATION("titre", "Diplôme ou titre préparé"),
    TAUGHT("niveau-prepare", "Niveau préparé"),
    CAUSE("cause", "Terminée, ou ce qui l’a arrêtée"),
    OBTAINED("obtenu", "Ce qui est obtenu"),
    VAE_KIND("type-de-vae", "Type de VAE"),
    EVENT_KIND("genre", "Type d’évènement"),
    MEANT("pour-qui", "Pour qui"),
    BASIN("bassin", "Bassin");

    /// The class of rows that do not say.
    public static final String NOT_STATED = "?";

    private static final Set<Breakdown> OUTCOMES =
            EnumSet.of(STANDING, MOVEMENT, EXIT, REPLY, RETENTION, LED, SEATS, CAUSE, OBTAINED);

    private final String slug;
    private final String words;

    Breakdown(String slug, String words) {
        this.slug = slug;
        this.words = words;
    }

    /// Whether it tells persons apart by what is theirs: the network gets no such class.
    public boolean forTheTeam() {
        return switch (this) {
            case AGE, SITUATION, SOURCE, LEVEL, EXPERIENCE, AUDIENCE, SEX, MOTIVE, BASIN -> true;
            case OCCUPATION,
                    SETTING,
                    FAMILY,
                    SECTOR,
                    CONTRACT,
                    LASTING,
                    WORKING_TIME,
                    ORIGIN,
                    DIFFICULTY,
                    HOLDER,
                    FRAME,
                    BARRIER,
                    STANDING,
                    MOVEMENT,
                    EXIT,
                    REPLY,
                    RETENTION,
                    SEATS,
                    CERTIFICATION,
                    TAUGHT,
                    CAUSE,
                    OBTAINED,
                    VAE_KIND,
                    EVENT_KIND,
                    MEANT,
                    LED -> false;
        };
    }

    /// Whether its classes are what the figure measures: in them a rate says nothing, the number does.
    public boolean outcome() {
        return OUTCOMES.contains(this);
    }

    /// Its name in addresses.
    public String slug() {
        return slug;
    }

    public String words() {
        return words;
    }
}
