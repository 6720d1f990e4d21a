package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.SheetColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What a column of a spreadsheet of offers may hold, the field of the form that it fills, and the words by which it is
/// recognised. What comes first chooses first.
enum Column {
    REFERENCE("Référence de l’offre", "reference", List.of("reference", "ref", "identifiant", "numero d offre")),
    FINESS("N° FINESS", "establishment", List.of("finess")),
    SIRET("SIRET", "establishment", List.of("siret")),
    STRUCTURE(
            "Structure",
            "establishment",
            List.of("structure", "etablissement", "employeur", "raison sociale", "service qui")),
    TITLE("Intitulé", "title", List.of("intitule", "titre")),
    PLACE_KIND("Type de lieu", "placeKind", List.of("type de lieu", "type lieu")),
    SECTOR("Communes du secteur", "sector", List.of("communes du secteur", "secteur", "zone d intervention")),
    POSTAL_CODE("Code postal", "commune", List.of("code postal", "cp", "postal")),
    COMMUNE("Commune", "commune", List.of("commune", "ville", "localite", "lieu")),
    HOURS("Heures par semaine", "weeklyHours", List.of("heures", "duree hebdo", "temps de travail", "quotite")),
    MONTHS("Durée du CDD, en mois", "contractMonths", List.of("duree", "mois")),
    CONTRACT("Contrat", "contractClass", List.of("contrat", "type de contrat")),
    OPENINGS("Nombre de postes", "openings", List.of("nombre", "nb", "effectif", "postes")),
    START("Début du poste", "startOn", List.of("debut", "date de prise", "prise de poste", "a partir")),
    PAY_PERIOD("Période du salaire", "payPeriod", List.of("periode", "salaire par", "unite")),
    PAY_HIGH("Salaire, jusqu’à", "payHigh", List.of("salaire jusqu", "salaire max", "jusqu", "maximum")),
    PAY_LOW("Salaire, à partir de", "payLow", List.of("salaire", "remuneration", "paie")),
    NIGHT("Nuits", "time", List.of("nuit")),
    WEEKEND("Week-ends", "time", List.of("week", "dimanche")),
    SPLIT("Coupures", "time", List.of("coupure")),
    LICENCE("Permis demandé", "licence", List.of("permis")),
    VEHICLE("Véhicule", "vehicle", List.of("vehicule", "voiture")),
    CERTIFICATION("Diplôme demandé", "certification", List.of("diplome", "certification", "qualification")),
    EXPERIENCE("Années d’expérience", "experienceYears", List.of("experience", "annees")),
    TRAINING_TEXT("Comment vous formez", "trainingText", List.of("comment vous formez", "modalites de formation")),
    TRAINING("Nous formons", "trainingOffered", List.of("nous formons", "formation", "formons")),
    TUTOR("Accompagnement à l’arrivée", "tutor", List.of("accompagne", "tuteur", "tutorat")),
    DESCRIPTION("Texte de l’offre", "description", List.of("texte", "description", "presentation", "annonce")),
    CONTACT("Qui accueillera la personne", "contactName", List.of("contact", "accueil", "qui accueil")),
    OCCUPATION("Métier", "occupation", List.of("metier", "poste", "emploi", "fonction"));

    private final String label;
    private final String asked;
    private final List<String> words;

    Column(String label, String asked, List<String> words) {
        this.label = label;
        this.asked = asked;
        this.words = words;
    }

    String label() {
        return label;
    }

    /// The name of its field in the form of the columns.
    String field() {
        return "colonne" + name();
    }

    static Map<Column, Integer> guess(List<String> titles) {
        return SheetColumns.guess(Column.class, column -> column.words, titles);
    }

    /// The column to blame for what the form would say at this field.
    static Column ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.asked.equals(field))
                .findFirst()
                .orElse(OCCUPATION);
    }
}
