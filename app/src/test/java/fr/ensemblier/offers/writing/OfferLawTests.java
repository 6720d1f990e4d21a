package fr.ensemblier.offers.writing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-M11: what the law forbids is refused at the field where it stands, and no pay is under the legal minimum.
@WholeApplication
class OfferLawTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    OfferWorld world;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void begin() {
        world = new OfferWorld(jdbc, clock);
    }

    @ParameterizedTest
    @CsvSource({
        "title, Jeune diplômé de moins de 30 ans (F/H)",
        "title, Jeune femme dynamique",
        "title, Aide à domicile 06 12 34 56 78",
        "description, Vous avez 25 à 35 ans.",
        "description, Envoyer CV avec photo.",
        "description, Appelez-moi au 06 12 34 56 78.",
        "description, Écrivez à paula@ehpad.example",
        "trainingText, Pour un profil junior"
    })
    void refusesForbiddenWordsAtTheFieldWhereTheyStand(String field, String words) {
        var page = body(publish("1600", "MONTH", "28", "PRIVE_CDI", field, words));

        assertThat(page).contains(field + "-error", words.substring(0, 12));
        assertThat(state()).isEqualTo("DRAFT");
    }

    @Test
    void refusesForbiddenWordsInAnOfferThatIsOnline() {
        assertThat(publish("1600", "MONTH", "28", "PRIVE_CDI", "title", "Aide à domicile"))
                .hasStatus3xxRedirection();

        var page = body(publish("1600", "MONTH", "28", "PRIVE_CDI", "title", "Jeune femme dynamique"));
        assertThat(page).contains("title-error", "ouvert aux femmes et aux hommes");
        assertThat(world.column(new JobOfferId(id), "title")).isEqualTo("Aide à domicile (F/H)");
    }

    /// 12,02 € an hour since 1 January 2026.
    @ParameterizedTest
    @CsvSource({
        "900, MONTH, 35, PRIVE_CDI, Le minimum légal est de 1 823 € brut par mois pour 35 h par semaine",
        "1450, MONTH, 28, CESU, Le minimum légal est de 1 458 € brut par mois pour 28 h par semaine",
        "'12,01', HOUR, 35, PRIVE_CDI, 'Le minimum légal est de 12,02 € brut par heure'",
        "20000, YEAR, 35, TITULAIRE, Le minimum légal est de 21 876 € brut par an pour 35 h par semaine"
    })
    void refusesAPayUnderTheLegalMinimumAndSaysIt(
            String pay, String period, String hours, String contract, String why) {
        var page = body(publish(pay, period, hours, contract, "title", "Aide à domicile"));

        assertThat(page.replace(",", "")).contains("payLow-error", why.replace(",", ""));
        assertThat(state()).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @CsvSource({
        "1823, MONTH, 35, PRIVE_CDI",
        "'12,02', HOUR, 35, PRIVE_CDI",
        "21876, YEAR, 35, PRIVE_CDI",
        "900, MONTH, 35, APPRENTISSAGE",
        "1100, MONTH, 35, PROFESSIONNALISATION"
    })
    void takesTheLegalMinimumAndLeavesApprenticesToTheirScale(
            String pay, String period, String hours, String contract) {
        assertThat(publish(pay, period, hours, contract, "title", "Aide à domicile"))
                .hasStatus3xxRedirection();
        assertThat(state()).isEqualTo("PUBLISHED");
    }

    private MvcTestResult publish(
            String pay, String period, String hours, String contract, String field, String words) {
        return mvc.post()
                .uri("/employeur/offres/" + id + "/modifier")
                .param("act", "publier")
                .param("version", version())
                .param("establishment", world.establishment.toString())
                .param("occupation", "aide-a-domicile")
                .param("placeKind", "STRUCTURE")
                .param("contractClass", contract)
                .param("openings", "1")
                .param("weeklyHours", hours)
                .param("startOn", Paris.today(clock).plusDays(20).toString())
                .param("payLow", pay)
                .param("payPeriod", period)
                .param("trainingOffered", "true")
                .param(field, words)
                .with(SignedIn.as(world.employer))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    private String version() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select coalesce(max(version), 0)::text from job_offer where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
    }

    private String state() {
        return world.column(new JobOfferId(id), "state");
    }
}
