package fr.ensemblier.offers.writing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferWorld;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What an offer refuses and why, at the field, with what was typed (R-M1, R-M11, R-E2).
@WholeApplication
class OfferRefusalTests {

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

    @Test
    void refusesAnOfferWithoutPayAtTheFieldAndKeepsTheDraft() {
        var id = UUID.randomUUID();

        assertThat(write(world.employer, id, "publier", "Une équipe.", "", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez un salaire", "payLow-error");
        assertThat(column(id, "state")).isEqualTo("DRAFT");
    }

    @Test
    void refusesAProtectedGroundSayingWhy() {
        var id = UUID.randomUUID();

        assertThat(write(world.employer, id, "publier", "Nous recherchons une femme.", "2000", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("ouvert aux femmes et aux hommes", "Nous recherchons une femme.");
    }

    @Test
    void refusesTrainingInPlaceOfARegulatedDiploma() {
        var id = UUID.randomUUID();

        assertThat(mvc.post()
                        .uri("/employeur/offres/" + id + "/modifier")
                        .param("act", "publier")
                        .param("establishment", world.establishment.toString())
                        .param("occupation", "aide-soignant")
                        .param("trainingOffered", "true")
                        .with(SignedIn.as(world.employer)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "former ne le remplace pas", "agent de service hospitalier", "Diplôme d’État d’aide-soignant");
    }

    /// R-M2, without script: codes of chips that stayed, and names typed between commas.
    @Test
    void keepsASectorOfCommunesAndWholeIntercommunalities() {
        var id = UUID.randomUUID();
        var answer = mvc.post()
                .uri("/employeur/offres/" + id + "/modifier")
                .param("act", "ajouter")
                .param("establishment", world.establishment.toString())
                .param("placeKind", "SECTOR")
                .param("sector", "33318", "epci:243300316")
                .param("sectorText", "Libourne, Nullepart-sur-Rien")
                .with(SignedIn.as(world.employer))
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Aucune commune ne s’appelle «\u00A0Nullepart-sur-Rien\u00A0»",
                        "Libourne (33500)",
                        "communes autour");
        assertThat(column(id, "sector_communes")).contains("33318", "33063", "33243");
        assertThat(get(world.employer, "/employeur/offres/" + id + "/modifier"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"epci:243300316\"", "value=\"33243\"")
                .doesNotContain("value=\"33063\"");
        assertThat(get(world.employer, "/employeur/offres/secteur?q=bordeaux"))
                .hasStatusOk()
                .bodyText()
                .contains("33063", "epci:243300316", "Intercommunalité");
    }

    /// R-E2: what a browser would never send is answered, never lost in an error; nothing wrong is kept.
    @ParameterizedTest
    @CsvSource({
        "weeklyHours, 999999",
        "weeklyHours, -3",
        "payLow, 99999999999",
        "payHigh, beaucoup",
        "startOn, +999999999-12-31",
        "startOn, 31/02/2027",
        "openings, 0",
        "contractMonths, 99",
        "experienceYears, x",
        "need, pas-une-clé",
        "version, 99999999999999",
        "establishment, x",
        "commune, 99999"
    })
    void takesNonsenseInADraftAndRefusesItWhenPublished(String field, String value) {
        var id = UUID.randomUUID();
        for (var act : List.of("/brouillon", "/modifier?act=publier")) {
            assertThat(mvc.post()
                            .uri("/employeur/offres/" + id + act)
                            .param("occupation", "aide-a-domicile")
                            .param("contractClass", "PRIVE_CDD")
                            .param("placeKind", "PRIVATE_HOME")
                            .param(field, value)
                            .param("description", "Un texte\0 avec un signe que rien ne garde.")
                            .with(SignedIn.as(world.employer))
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .isIn(200, 422, 409);
        }
        assertThat(column(id, "state")).isEqualTo("DRAFT");
    }

    /// A year typed wrong is not published as « Tout de suite »; what was published keeps its start.
    @Test
    void refusesAStartThatIsPastUnlessItWasThereBefore() {
        var id = UUID.randomUUID();
        var past = Paris.today(clock).minusYears(6);

        assertThat(starting(id, past)).hasStatus(422).bodyText().contains("Cette date est passée", "startOn-error");
        assertThat(column(id, "state")).isEqualTo("DRAFT");

        var old = world.published(1, Paris.today(clock).plusDays(5));
        Actors.machine(
                "test",
                () -> jdbc.sql("update job_offer set start_on = :past where id = :id")
                        .param("past", past)
                        .param("id", old.value())
                        .update());
        assertThat(starting(old.value(), past)).hasStatus3xxRedirection();
        assertThat(starting(old.value(), past.plusDays(1))).hasStatus(422);
    }

    private MvcTestResult starting(UUID id, java.time.LocalDate start) {
        var version = Actors.machine(
                "test",
                () -> jdbc.sql("select coalesce(max(version), 0) from job_offer where id = :id")
                        .param("id", id)
                        .query((row, _) -> row.getInt(1))
                        .single());
        return mvc.post()
                .uri("/employeur/offres/" + id + "/modifier")
                .param("act", "publier")
                .param("version", Integer.toString(version))
                .param("establishment", world.establishment.toString())
                .param("occupation", "aide-a-domicile")
                .param("placeKind", "STRUCTURE")
                .param("contractClass", "PRIVE_CDI")
                .param("openings", "1")
                .param("weeklyHours", "28")
                .param("startOn", start.toString())
                .param("payLow", "2000")
                .param("payPeriod", "MONTH")
                .with(SignedIn.as(world.employer))
                .exchange();
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(write(world.employer, UUID.randomUUID(), "publier", "Bien. ".repeat(700), "2000", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce texte est trop long");
    }

    private MvcTestResult write(Actor actor, UUID id, String act, String text, String pay, String version) {
        var base = actor instanceof Actor.Team ? "/equipe" : "/employeur";
        return mvc.post()
                .uri(base + "/offres/" + id + "/modifier")
                .param("act", act)
                .param("version", version)
                .param("establishment", world.establishment.toString())
                .param("occupation", "aide-a-domicile")
                .param("placeKind", "STRUCTURE")
                .param("contractClass", "PRIVE_CDI")
                .param("openings", "1")
                .param("weeklyHours", "28")
                .param("startOn", Paris.today(clock).plusDays(20).toString())
                .param("payLow", pay)
                .param("payPeriod", "MONTH")
                .param("description", text)
                .with(SignedIn.as(actor))
                .exchange();
    }

    private MvcTestResult get(Actor actor, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String uri) {
        return mvc.post().uri(uri).with(SignedIn.as(actor)).exchange();
    }

    private String column(UUID id, String column) {
        return world.column(new JobOfferId(id), column);
    }
}
