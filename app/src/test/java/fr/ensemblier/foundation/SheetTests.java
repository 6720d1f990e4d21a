package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// R-E2, R-E3: teams arrive with spreadsheets of every kind.
class SheetTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void readsFrenchTextInTheEncodingsOfSpreadsheets(String encoding) {
        var sheet = read("Nom;Commune\r\nRésidence de l’Été;Bègles\r\n".getBytes(Charset.forName(encoding)));
        assertThat(sheet.columns()).containsExactly("Nom", "Commune");
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cells()).containsExactly("Résidence de l’Été", "Bègles");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparatorAndKeepsItInsideQuotes(String separator) {
        var text = "Nom%1$sCommune\n\"Un%1$sdeux\"%1$sBègles\n".formatted(separator);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).rows().getFirst().cells())
                .containsExactly("Un" + separator + "deux", "Bègles");
    }

    @Test
    void leavesTheByteOrderMarkAndEmptyRowsOut() {
        var sheet = read("\uFEFFNom;;\n\nUn;2;3\n;;\nDeux\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.columns()).containsExactly("Nom", "Colonne B", "Colonne C");
        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(3, 5);
        assertThat(sheet.rows().getLast().cell(2)).isEmpty();
    }

    @Test
    void readsNumbersAndDatesOfAWorkbookAsTheyAreMeant() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Tests", "1.0")) {
            var page = workbook.newWorksheet("Feuille");
            page.value(0, 0, "SIRET");
            page.value(0, 1, "Jour");
            page.value(0, 2, "Nom");
            page.value(2, 0, 12345678901234L);
            page.value(2, 1, LocalDate.of(2026, 3, 5));
            page.style(2, 1).format("dd/MM/yyyy").set();
            page.value(2, 2, "Les Tilleuls");
        }
        var sheet = read(bytes.toByteArray());
        assertThat(sheet.columns()).containsExactly("SIRET", "Jour", "Nom");
        assertThat(sheet.rows())
                .containsExactly(new Sheet.Row(3, List.of("12345678901234", "05/03/2026", "Les Tilleuls")));
    }

    @Test
    void refusesWhatIsNoTableInFrench() {
        assertThat(refused(new byte[0])).contains("vide");
        assertThat(refused("Nom;Commune\n".getBytes(StandardCharsets.UTF_8))).contains("ligne des titres");
        assertThat(refused("%PDF-1.7\nxx\nyy".getBytes(StandardCharsets.UTF_8))).contains("ni un classeur Excel");
        assertThat(refused(new byte[] {0, 1, 2, 3, 4})).contains("ni un classeur Excel");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 9, 9})).contains(".xlsx");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .contains(".xlsx");
        assertThat(refused("Nom;Commune\n\"Un;deux\n".getBytes(StandardCharsets.UTF_8)))
                .contains("guillemet");
    }

    @Test
    void writesCellsThatASpreadsheetDoesNotCompute() {
        var text = new StringWriter();
        try (var csv = CsvExport.to(text, "Nom", "Nombre")) {
            csv.row("=1+1", -2.5);
            csv.row("Un; \"deux\"", null);
            csv.row("+33 1", "@x");
        }
        assertThat(text).hasToString("\uFEFFNom;Nombre\r\n'=1+1;-2,5\r\n\"Un; \"\"deux\"\"\";\r\n'+33 1;'@x\r\n");
    }

    private static Sheet read(byte[] content) {
        var reading = Sheet.read(new ByteArrayInputStream(content), "essai.csv");
        assertThat(reading).isInstanceOf(Sheet.Reading.Read.class);
        return ((Sheet.Reading.Read) reading).sheet();
    }

    private static String refused(byte[] content) {
        var reading = Sheet.read(new ByteArrayInputStream(content), "essai.csv");
        assertThat(reading).isInstanceOf(Sheet.Reading.Refused.class);
        return ((Sheet.Reading.Refused) reading).why();
    }
}
