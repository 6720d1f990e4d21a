package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// One question a screen for her, a sheet of them for the team; each answer is kept by itself.
@WholeApplication
class OneQuestionTests {

    private static final String BASE = "/mon-espace/profil/";
    private static final List<String> FIELDS = List.of(
            "occupations",
            "training",
            "contracts",
            "means",
            "minutes",
            "commune",
            "times",
            "hoursMin",
            "when",
            "experiences",
            "years",
            "licence",
            "vehicle",
            "certifications",
            "blocks",
            "needs",
            "adjustments");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate her;

    @BeforeEach
    void begun() {
        her = Actors.machine("test", () -> Given.drafting(jdbc));
    }

    private String page(String uri, Actor who) throws Exception {
        return mvc.get()
                .uri(uri)
                .with(SignedIn.as(who))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private String of(String column) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select coalesce(" + column + "::text, '') from profile where person_id = :id")
                        .param("id", her.person())
                        .query(String.class)
                        .single());
    }

    private void answer(String screen, String field, String value, String next) {
        assertThat(mvc.post().uri(BASE + screen).param(field, value).with(SignedIn.as(her)))
                .hasRedirectedUrl(BASE + next);
    }

    @ParameterizedTest
    @CsvSource({
        "envies,occupations",
        "formation,training",
        "contrats,contracts",
        "trajets,means",
        "commune,commune",
        "horaires,times",
        "semaine,hoursMin",
        "debut,when",
        "savoir-faire,experiences",
        "annees,years",
        "permis,licence",
        "voiture,vehicle",
        "diplomes,certifications",
        "blocs,blocks",
        "besoins,needs",
        "amenagements,adjustments"
    })
    void asksOneThing(String screen, String field) throws Exception {
        var page = page(BASE + screen, her);
        assertThat(FIELDS.stream().filter(one -> page.contains("name=\"" + one + "\"")))
                .containsExactly(field);
    }

    /// The whole way, one answer each; what is said on one screen is not lost on another.
    @Test
    void goesFromOneQuestionToTheNext() throws Exception {
        answer("envies", "occupations", "aide-a-domicile", "formation");
        answer("formation", "training", "true", "contrats");
        answer("contrats", "contracts", "", "trajets");
        answer("trajets", "means", "BIKE", "duree");
        assertThat(of("means_said")).isEqualTo("BIKE");
        assertThat(page(BASE + "trajets", her)).containsPattern("value=\"BIKE\" checked");
        answer("duree", "minutes", "30", "horaires");
        assertThat(of("means") + of("reach_minutes") + of("means_said")).isEqualTo("BIKE30");
        answer("horaires", "times", "MORNING", "semaine");
        assertThat(mvc.post()
                        .uri(BASE + "semaine")
                        .param("hoursMin", "20")
                        .param("hoursMax", "28")
                        .param("strict", "true")
                        .with(SignedIn.as(her)))
                .hasRedirectedUrl(BASE + "debut");
        answer("debut", "when", "NOW", "savoir-faire");
        answer("savoir-faire", "experiences", "A aidé un proche", "annees");
        answer("annees", "years", "3", "permis");
        answer("permis", "licence", "true", "voiture");
        answer("voiture", "vehicle", "false", "diplomes");
        answer("diplomes", "certifications", "DEAES", "blocs");
        answer("blocs", "blocks", "", "besoins");
        answer("besoins", "needs", "", "amenagements");
        answer("amenagements", "adjustments", "false", "message");

        assertThat(of("step")).isEqualTo("message");
        assertThat(of("occupations") + of("wants_training") + of("day_times") + of("hours_max") + of("hours_strict"))
                .isEqualTo("{aide-a-domicile}true{MORNING}28.0true");
        assertThat(of("experiences") + of("experience_years") + of("licence") + of("vehicle") + of("certifications"))
                .isEqualTo("{\"A aidé un proche\"}3truefalse{DEAES}");
    }

    /// The review leads to each question by itself.
    @Test
    void theReviewLeadsToEachQuestion() throws Exception {
        var links = Pattern.compile("href=\"" + BASE + "([a-z-]+)\">Changer")
                .matcher(page(BASE + "relire", her))
                .results()
                .map(one -> one.group(1))
                .toList();
        assertThat(links).contains("formation", "commune", "semaine", "annees", "permis", "diplomes", "blocs");
        for (var screen : links) {
            if (!screen.equals("duree")) {
                assertThat(mvc.get().uri(BASE + screen).with(SignedIn.as(her))).hasStatusOk();
            }
        }
    }

    /// How long comes after how: without it the first of both is asked.
    @Test
    void asksHowBeforeHowLong() {
        assertThat(mvc.get().uri(BASE + "duree").with(SignedIn.as(her))).hasRedirectedUrl(BASE + "trajets");
        assertThat(mvc.post().uri(BASE + "trajets").with(SignedIn.as(her))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// R-P8: the adviser at the telephone has the questions of one subject on one page.
    @Test
    void theTeamAsksASubjectOnOnePage() throws Exception {
        assertThat(page("/equipe/personnes/" + her.person() + "/profil/permis", Given.CLAIRE))
                .contains(
                        "name=\"experiences\"",
                        "name=\"years\"",
                        "name=\"licence\"",
                        "name=\"vehicle\"",
                        "name=\"certifications\"",
                        "name=\"blocks\"");
    }
}
