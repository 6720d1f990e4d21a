package fr.ensemblier.demonstration;

import java.util.Set;
import java.util.UUID;

/// Where one works: an establishment with its employer, `civil` when that is a public one.
record Workplace(
        UUID id,
        UUID organisation,
        String family,
        String setting,
        String commune,
        String communeName,
        double lat,
        double lon,
        boolean civil) {

    /// Crafts that one learns under a contract of apprenticeship, because a diploma ends it.
    private static final Set<String> LEARNT = Set.of(
            "aide-soignant",
            "accompagnant-educatif-et-social",
            "aide-a-domicile",
            "assistant-de-vie-aux-familles",
            "moniteur-educateur",
            "educateur-specialise",
            "infirmier");

    /// The contract drawn, as far as such an employer makes such contracts: civil servants work for public ones alone,
    /// private persons pay for help at home.
    String contract(String drawn, String occupation) {
        var home = family.equals("SAD") && !civil;
        return switch (drawn) {
            case "TITULAIRE" -> civil ? drawn : "PRIVE_CDI";
            case "CONTRACTUEL" -> civil ? drawn : "PRIVE_CDD";
            case "PRIVE_CDI" -> civil ? "TITULAIRE" : drawn;
            case "PRIVE_CDD" -> civil ? "CONTRACTUEL" : drawn;
            case "CESU" -> home ? drawn : civil ? "CONTRACTUEL" : "PRIVE_CDI";
            case "GEIQ" -> civil ? "CONTRACTUEL" : drawn;
            case "APPRENTISSAGE", "PROFESSIONNALISATION" ->
                !LEARNT.contains(occupation) ? civil ? "CONTRACTUEL" : "PRIVE_CDD" : civil ? "APPRENTISSAGE" : drawn;
            default -> drawn;
        };
    }
}
