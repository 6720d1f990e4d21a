package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.SheetColumns;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a column of a spreadsheet of people may hold, and the words by which it is recognised. Barriers, health and
/// choices to be shown are not among them (R-P1, R-P3).
enum Column {
    FULL_NAME("Nom et prénom ensemble", List.of("nom et prenom", "nom prenom", "prenom et nom", "prenom nom")),
    FIRST_NAME("Prénom", List.of("prenom")),
    EMAIL("Courriel", List.of("mail", "courriel", "mel", "email", "e mail")),
    PHONE("Téléphone", List.of("telephone", "tel", "portable", "mobile", "phone")),
    POSTAL_CODE("Code postal", List.of("code postal", "cp", "postal")),
    COMMUNE("Commune", List.of("commune", "ville", "localite", "insee")),
    BIRTH("Naissance", List.of("naissance", "ne le", "nee le")),
    SITUATION("Situation", List.of("situation", "statut")),
    SEX("Sexe", List.of("sexe", "civilite", "genre")),
    MOTIVE("Motif de sa venue", List.of("motif", "motivation")),
    SOURCE(
            "Qui a orienté",
            List.of(
                    "prescripteur",
                    "envoye par",
                    "envoyee par",
                    "adresse par",
                    "adressee par",
                    "oriente",
                    "orientation",
                    "origine",
                    "source",
                    "provenance")),
    WISH("Ce que la personne souhaite", List.of("metier", "projet", "souhait", "recherche", "poste", "emploi")),
    LAST_TALK("Dernier échange", List.of("dernier", "echange", "date contact")),
    LAST_NAME("Nom", List.of("nom"));

    private static final Set<String> CLOSED =
            Set.of("nir", "securite sociale", "numero ss", "n ss", "secu", "rqth", "handicap", "sante");

    private final String label;
    private final List<String> words;

    Column(String label, List<String> words) {
        this.label = label;
        this.words = words;
    }

    String label() {
        return label;
    }

    /// The name of its field in a form.
    String field() {
        return "colonne" + name();
    }

    /// Columns that are not read at all (R-P3, R-P5).
    static boolean closed(String header) {
        var said = " " + Words.of(header) + " ";
        return CLOSED.stream().anyMatch(word -> said.contains(" " + word + " "));
    }

    /// Which column holds what, as it was answered.
    static Map<Column, Integer> chosen(Map<String, String> answers) {
        var chosen = new EnumMap<Column, Integer>(Column.class);
        answers.forEach((name, at) -> chosen.put(valueOf(name), Integer.valueOf(at)));
        return chosen;
    }

    /// Which column holds what, from the words of the header; each column once.
    static Map<Column, Integer> guess(List<String> header) {
        return SheetColumns.guess(
                Column.class,
                column -> column.words,
                header.stream().map(title -> closed(title) ? "" : title).toList());
    }
}
