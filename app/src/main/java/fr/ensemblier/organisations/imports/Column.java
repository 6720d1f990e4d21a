package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.SheetColumns;
import java.util.List;
import java.util.Map;

/// What a column of a team's spreadsheet may hold, and the words by which it is recognised.
enum Column {
    FINESS("N° FINESS", false, List.of("finess")),
    SIRET("SIRET", false, List.of("siret")),
    EMAIL("Courriel", false, List.of("mail", "courriel", "mel")),
    PHONE("Téléphone", false, List.of("telephone", "tel", "portable", "phone")),
    POSTAL_CODE("Code postal", false, List.of("code postal", "cp", "postal")),
    COMMUNE("Commune", true, List.of("commune", "ville", "localite", "insee")),
    ADDRESS("Adresse", false, List.of("adresse", "rue", "voie")),
    ENTITY(
            "Organisme gestionnaire",
            false,
            List.of("gestionnaire", "organisme", "association", "groupe", "entite juridique")),
    FAMILY("Type de structure", false, List.of("type", "categorie", "famille", "activite", "secteur")),
    NAME(
            "Nom de la structure",
            true,
            List.of("nom", "structure", "raison sociale", "etablissement", "employeur", "denomination"));

    private final String label;
    private final boolean required;
    private final List<String> words;

    Column(String label, boolean required, List<String> words) {
        this.label = label;
        this.required = required;
        this.words = words;
    }

    String label() {
        return label;
    }

    boolean required() {
        return required;
    }

    /// The name of its field in a form.
    String field() {
        return "colonne" + name();
    }

    /// Which column holds what, from the words of the header; each column once.
    static Map<Column, Integer> guess(List<String> header) {
        return SheetColumns.guess(Column.class, column -> column.words, header);
    }
}
