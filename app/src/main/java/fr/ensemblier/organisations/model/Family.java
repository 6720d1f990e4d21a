package fr.ensemblier.organisations.model;

import fr.ensemblier.platforms.Platform;
import java.util.Arrays;
import java.util.List;

/// A group of FINESS categories, in the words of the sector. Its name is what the database keeps.
public enum Family {
    EHPAD("EHPAD", "ESTABLISHMENT"),
    EHPA("Hébergement pour personnes âgées", "ESTABLISHMENT"),
    RESIDENCE_AUTONOMIE("Résidence autonomie", "ESTABLISHMENT"),
    ACCUEIL_JOUR("Accueil de jour", "ESTABLISHMENT"),
    USLD("Soins de longue durée", "ESTABLISHMENT"),
    SAD("Service autonomie à domicile", "HOME"),
    SSIAD("Soins infirmiers à domicile", "HOME"),
    HAD("Hospitalisation à domicile", "HOME"),
    HANDICAP_ADULTE("Handicap, adultes", "ESTABLISHMENT"),
    HANDICAP_ENFANT("Handicap, enfants", "ESTABLISHMENT"),
    HANDICAP_EXPERIMENTAL("Handicap, structure expérimentale", "ESTABLISHMENT"),
    SERVICE_HANDICAP("Handicap, service à domicile", "HOME"),
    ESAT("ESAT", "ESTABLISHMENT"),
    ENTREPRISE_ADAPTEE("Entreprise adaptée", "ESTABLISHMENT"),
    ESRP("Réadaptation professionnelle", "ESTABLISHMENT"),
    RESSOURCE("Centre de ressources", "ESTABLISHMENT"),
    TUTELLE("Protection des majeurs", "HOME"),
    SANITAIRE("Hôpital ou clinique", "ESTABLISHMENT"),
    ORIENTATION("Information et orientation", "ESTABLISHMENT"),
    FORMATION("Organisme de formation", "ESTABLISHMENT"),
    OTHER("Autre structure", "ESTABLISHMENT");

    private final String label;
    private final String setting;

    Family(String label, String setting) {
        this.label = label;
        this.setting = setting;
    }

    public String label() {
        return label;
    }

    /// Where its people work most often: `HOME` or `ESTABLISHMENT`. A category may say otherwise.
    public String setting() {
        return setting;
    }

    /// The families that employ in the sector, in the order of the screens.
    public static List<Family> employers() {
        return Arrays.stream(values())
                .filter(family -> family != ORIENTATION && family != FORMATION)
                .toList();
    }

    /// Those that work in a setting which the platform engages (R-T1).
    public static List<Family> employers(Platform platform) {
        return employers().stream()
                .filter(family -> family == OTHER || platform.worksIn(family.setting))
                .toList();
    }

    /// The family of a code; [#OTHER] for one that we do not know.
    public static Family of(String code) {
        return Arrays.stream(values())
                .filter(family -> family.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }
}
