package fr.ensemblier.immersions.model;

import java.util.ArrayList;
import java.util.List;

/// Who signs an agreement (R-W3).
public enum Party {
    PERSON("La personne"),
    HOST("La structure d’accueil"),
    PRESCRIBER("Le prescripteur"),
    STRUCTURE("La structure d’accompagnement"),
    EMPLOYER("L’employeur actuel"),
    GUARDIAN("Le représentant légal");

    private final String words;

    Party(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// The accompanying structure if it is another than the prescriber, the present employer if there is one, the
    /// representative of a minor.
    public static List<Party> of(Agreement agreement) {
        var all = new ArrayList<>(List.of(PERSON, HOST, PRESCRIBER));
        if (agreement.structure().distinct()) {
            all.add(STRUCTURE);
        }
        if (agreement.her().employer() != null) {
            all.add(EMPLOYER);
        }
        if (agreement.her().guardian() != null) {
            all.add(GUARDIAN);
        }
        return List.copyOf(all);
    }
}
