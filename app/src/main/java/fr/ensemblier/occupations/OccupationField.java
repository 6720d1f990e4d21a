package fr.ensemblier.occupations;

/// One of the five fields of the cartography; `colour` is the suffix of its colour in the theme.
public record OccupationField(String code, String name, String summary, String colour) {

    /// The name of its drawing among the pictograms.
    public String pictogram() {
        return switch (colour) {
            case "social" -> "domaine-educatif-et-social";
            case "mobility" -> "domaine-mobilite";
            case "care" -> "domaine-soins";
            case "support" -> "domaine-fonctions-support";
            default -> "domaine-aide-au-quotidien";
        };
    }
}
