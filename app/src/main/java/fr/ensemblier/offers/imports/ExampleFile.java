package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.offers.model.Desk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A file to begin with: its titles are recognised, its two lines show how to write.
final class ExampleFile {

    private static final List<Map<Column, String>> LINES = List.of(
            Map.ofEntries(
                    Map.entry(Column.REFERENCE, "2027-014"),
                    Map.entry(Column.STRUCTURE, "Résidence du Parc"),
                    Map.entry(Column.COMMUNE, "Bordeaux"),
                    Map.entry(Column.TITLE, "Agent de service hospitalier (F/H)"),
                    Map.entry(Column.HOURS, "35"),
                    Map.entry(Column.CONTRACT, "CDD"),
                    Map.entry(Column.MONTHS, "6"),
                    Map.entry(Column.OPENINGS, "2"),
                    Map.entry(Column.START, "04/01/2027"),
                    Map.entry(Column.PAY_LOW, "1 850"),
                    Map.entry(Column.PAY_HIGH, "1 950"),
                    Map.entry(Column.PAY_PERIOD, "mois"),
                    Map.entry(Column.WEEKEND, "oui"),
                    Map.entry(Column.TRAINING, "oui"),
                    Map.entry(Column.DESCRIPTION, "Une équipe de douze personnes, un planning connu un mois avant."),
                    Map.entry(Column.OCCUPATION, "Agent de service hospitalier")),
            Map.ofEntries(
                    Map.entry(Column.REFERENCE, "2027-015"),
                    Map.entry(Column.STRUCTURE, "Domicile Services"),
                    Map.entry(Column.SECTOR, "Pessac, Talence, Gradignan"),
                    Map.entry(Column.HOURS, "28"),
                    Map.entry(Column.CONTRACT, "CDI"),
                    Map.entry(Column.OPENINGS, "3"),
                    Map.entry(Column.START, "dès que possible"),
                    Map.entry(Column.PAY_LOW, "12,60"),
                    Map.entry(Column.PAY_PERIOD, "heure"),
                    Map.entry(Column.SPLIT, "oui"),
                    Map.entry(Column.LICENCE, "oui"),
                    Map.entry(Column.VEHICLE, "fourni"),
                    Map.entry(Column.TUTOR, "oui"),
                    Map.entry(Column.OCCUPATION, "Aide à domicile")));

    private ExampleFile() {}

    static void write(HttpServletResponse response, Desk desk) {
        var columns = Arrays.stream(Column.values())
                .filter(column -> desk.team() || column != Column.FINESS && column != Column.SIRET)
                .toList();
        var titles = columns.stream().map(Column::label).toArray(String[]::new);
        try (var csv = CsvExport.to(response, "modele-offres.csv", titles)) {
            LINES.forEach(line -> csv.row(columns.stream()
                    .map(column -> line.getOrDefault(column, ""))
                    .toArray()));
        }
    }
}
