package fr.ensemblier.offers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.offers.OfferWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A spreadsheet of offers before its import: what is no table, whose file it is, which columns it has (R-E3, R-P7).
@WholeApplication
class OfferFileTests {

    private static final String TITLES = "Référence;Métier;Contrat;Heures;Début;Salaire;Texte;Commune;Type de lieu\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    OfferWorld world;

    @BeforeEach
    void begin() {
        world = new OfferWorld(jdbc, clock);
    }

    /// R-P7: neither another organisation nor the team of another platform finds the file.
    @Test
    void hidesTheFileFromOthers() {
        var id = keep(world.employer, TITLES + "F1;Aide à domicile;CDI;28;;;;;\n");
        var other = new OfferWorld(jdbc, clock);

        assertThat(get(other.employer, "/" + id)).hasStatus(404);
        assertThat(get(other.employer, "/" + id + "/rapport.csv")).hasStatus(404);
        assertThat(Actors.as(
                        other.employer,
                        () -> jdbc.sql("select count(*) from sheet_import where id = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void tellsTheLineAndTheCauseInAFileToDownload() {
        var id = imported(world.employer, TITLES + "G1;Aide à domicile;CDI;douze;;;;;\n", "DRAFT", "LATER");

        assertThat(text(get(world.employer, "/" + id + "/rapport.csv")))
                .contains("Ligne;Suite donnée;Colonne;Valeur;Cause", "2;Refusée;Heures par semaine;douze;");
    }

    /// The example can be brought back as it is.
    @Test
    void understandsItsOwnExample() {
        var example = text(get(world.employer, "/modele.csv")).replaceFirst("^\uFEFF", "");
        var titles = List.of(example.lines().findFirst().orElse("").split(";"));

        assertThat(Column.guess(titles).keySet().stream().map(Column::label))
                .containsExactlyInAnyOrderElementsOf(titles);
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7 x',ni un classeur Excel",
        "'Métier;Contrat',une ligne de données",
        "'',Choisissez votre fichier"
    })
    void refusesWhatIsNoTable(String content, String why) {
        assertThat(sent(world.employer, content)).hasStatus(422).bodyText().contains(why);
    }

    @Test
    void asksForTheOccupation() {
        var id = keep(world.employer, "A;B\nx;y\n");

        assertThat(mvc.post()
                        .uri("/employeur/offres/import/" + id + "/colonnes")
                        .with(SignedIn.as(world.employer)))
                .hasStatus(422)
                .bodyText()
                .contains("Dites quelle colonne contient le métier");
    }

    @Test
    void guessesColumnsFromTheirWords() {
        assertThat(Column.guess(List.of("Poste", "Nombre de postes", "Ville", "Type de contrat", "Salaire brut min")))
                .isEqualTo(Map.of(
                        Column.OCCUPATION, 0,
                        Column.OPENINGS, 1,
                        Column.COMMUNE, 2,
                        Column.CONTRACT, 3,
                        Column.PAY_LOW, 4));
    }

    private static String base(Actor actor) {
        return (actor instanceof Actor.Team ? "/equipe" : "/employeur") + "/offres/import";
    }

    private MvcTestResult sent(Actor actor, String text) {
        return mvc.post()
                .uri(base(actor))
                .multipart()
                .file(new MockMultipartFile("file", "offres.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(actor))
                .exchange();
    }

    private UUID keep(Actor actor, String text) {
        var location = Objects.requireNonNull(sent(actor, text).getResponse().getRedirectedUrl());
        return UUID.fromString(location.split("/")[4]);
    }

    private UUID imported(Actor actor, String text, String fate, String decision) {
        var id = keep(actor, text);
        assertThat(get(actor, "/" + id + "/colonnes")).hasStatusOk();
        var columns = mvc.post().uri(base(actor) + "/" + id + "/colonnes").param("suite", fate);
        var titles = List.of(text.lines().findFirst().orElse("").split(";"));
        for (var guess : Column.guess(titles).entrySet()) {
            columns = columns.param(guess.getKey().field(), guess.getValue().toString());
        }
        assertThat(columns.with(SignedIn.as(actor)).exchange()).hasStatus3xxRedirection();
        assertThat(get(actor, "/" + id)).hasStatusOk();
        assertThat(mvc.post()
                        .uri(base(actor) + "/" + id)
                        .param("double-2", decision)
                        .with(SignedIn.as(actor)))
                .hasStatus3xxRedirection();
        return id;
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(base(actor) + address).with(SignedIn.as(actor)).exchange();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
