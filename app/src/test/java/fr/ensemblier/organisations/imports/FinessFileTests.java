package fr.ensemblier.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.organisations.model.Identifiers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// R-E3: the extract of FINESS in its published form.
class FinessFileTests {

    private static final String HEAD = "finess;etalab;93;2026-02-04\n";
    private static final String LINE =
            "structureet;990000010;980000426;EHPAD LES TILLEULS;EHPAD RESIDENCE DE L'ÉTÉ;;;12;R;DU VIEUX PONT;;;063;33;GIRONDE;"
                    + "33000 BORDEAUX;0556000000;;500;Etablissement d'hébergement;4401;Etablissements;00099010100016;8710A;45;"
                    + "ARS PCD;9;Indéterminé;2004-03-01;2004-01-15;2026-02-03;";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void readsALineOfThirtyTwoPositionsInBothEncodings(String encoding) throws IOException {
        assertThat(read(HEAD + LINE + "\n", encoding))
                .singleElement()
                .isInstanceOfSatisfying(FinessLine.Place.class, place -> {
                    assertThat(place.number()).isEqualTo(2);
                    assertThat(place.name()).isEqualTo("EHPAD RESIDENCE DE L'ÉTÉ");
                    assertThat(place.finess()).isEqualTo("990000010");
                    assertThat(place.entity()).isEqualTo("980000426");
                    assertThat(place.commune()).isEqualTo("063");
                    assertThat(place.departement()).isEqualTo("33");
                    assertThat(place.category()).isEqualTo("500");
                    assertThat(place.siret()).isEqualTo("00099010100016");
                    assertThat(place.address()).isEqualTo("12 R DU VIEUX PONT");
                });
    }

    @Test
    void readsQuotedFieldsThatHoldTheSeparator() throws IOException {
        var quoted = LINE.replace(";EHPAD LES TILLEULS;", ";\"EHPAD ; \"\"LES TILLEULS\"\"\";");
        assertThat(read(HEAD + quoted, "UTF-8"))
                .singleElement()
                .isInstanceOfSatisfying(
                        FinessLine.Place.class,
                        place -> assertThat(place.cells().get(3)).isEqualTo("EHPAD ; \"LES TILLEULS\""));
    }

    @Test
    void refusesALineThatIsTooShortOrTooLongAndSaysHowManyPositions() throws IOException {
        var lines = read(
                HEAD + LINE.substring(0, LINE.length() - 1) + "\n" + LINE + ";\nstructureet;1\nautre;1\n", "UTF-8");
        assertThat(lines).hasSize(4).allMatch(FinessLine.Malformed.class::isInstance);
        assertThat(lines.stream().map(line -> ((FinessLine.Malformed) line).cause()))
                .containsExactly(
                        "La ligne a 31 colonnes au lieu de 32.",
                        "La ligne a 33 colonnes au lieu de 32.",
                        "La ligne a 2 colonnes au lieu de 32.",
                        "La ligne doit commencer par « structureet » ou « geolocalisation ».");
    }

    @Test
    void refusesAQuoteThatStaysOpen() throws IOException {
        assertThat(read(HEAD + LINE.replace(";EHPAD LES", ";\"EHPAD LES"), "UTF-8"))
                .singleElement()
                .isInstanceOfSatisfying(
                        FinessLine.Malformed.class,
                        line -> assertThat(line.cause()).contains("guillemet"));
    }

    @Test
    void readsPointsAndRefusesThoseThatAreNoNumbers() throws IOException {
        var lines = read(
                HEAD + "geolocalisation;990000010;417000.5;6421000.0;1,LAMBERT_93;2026-02-03\n"
                        + "geolocalisation;990000010;x;6421000.0;1;2026\n",
                "UTF-8");
        assertThat(lines.getFirst()).isEqualTo(new FinessLine.Point(2, "990000010", 417000.5, 6421000.0));
        assertThat(lines.getLast()).isInstanceOf(FinessLine.Malformed.class);
    }

    @Test
    void refusesAFileThatIsNoExtract() throws IOException {
        assertThat(FinessFile.read(() -> bytes("Nom;Commune\nA;B\n", "UTF-8"), _ -> {}))
                .hasValueSatisfying(why -> assertThat(why).contains("finess;etalab"));
        assertThat(FinessFile.read(() -> bytes("", "UTF-8"), _ -> {})).contains("Ce fichier est vide.");
    }

    @Test
    void checksTheKeysOfNumbers() {
        assertThat(Identifiers.keyFits("990000010".substring(0, 8) + Identifiers.key("99000001")))
                .isTrue();
        assertThat(Identifiers.keyFits("732829320")).isTrue();
        assertThat(Identifiers.keyFits("732829321")).isFalse();
        assertThat(Identifiers.keyFits("35600000000048")).isTrue();
        assertThat(Identifiers.isFiness("2A0000012")).isTrue();
        assertThat(Identifiers.isFiness("99000001")).isFalse();
    }

    @Test
    void writesNamesAsOneReadsThem() {
        assertThat(Naming.name("EHPAD RESIDENCE DU PARC")).isEqualTo("EHPAD Residence du Parc");
        assertThat(Naming.name("FOYER DE VIE SITE A")).isEqualTo("Foyer de Vie Site A");
        assertThat(Naming.name("Résidence du Parc")).isEqualTo("Résidence du Parc");
        assertThat(Naming.address("12 R DU VIEUX PONT")).isEqualTo("12 rue du Vieux Pont");
    }

    private static List<FinessLine> read(String text, String encoding) throws IOException {
        var lines = new ArrayList<FinessLine>();
        assertThat(FinessFile.read(() -> bytes(text, encoding), lines::add)).isEmpty();
        return lines;
    }

    private static ByteArrayInputStream bytes(String text, String encoding) {
        return new ByteArrayInputStream(text.getBytes(Charset.forName(encoding)));
    }
}
