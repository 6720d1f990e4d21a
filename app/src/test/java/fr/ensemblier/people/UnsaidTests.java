package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.model.ProfileWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What she never said stays unsaid, on her pages and on those of the team: R-M1, R-P2, R-P8.
@WholeApplication
class UnsaidTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate zoe() {
        return Actors.machine("test", () -> Given.submitted(jdbc));
    }

    private Actor.Candidate drafting() {
        return Actors.machine("test", () -> Given.drafting(jdbc));
    }

    private String one(String sql, Object... values) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).params(values).query(String.class).single());
    }

    private String page(String uri, Actor.Candidate her) throws Exception {
        return mvc.get()
                .uri(uri)
                .with(SignedIn.as(her))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    /// R-M1, R-P2: no screen answers for her, and no page says what she has not said.
    @ParameterizedTest
    @CsvSource({
        "formation,training",
        "trajets,means",
        "debut,when",
        "permis,licence",
        "voiture,vehicle",
        "amenagements,adjustments"
    })
    void answersNothingForHer(String stage, String field) throws Exception {
        assertThat(page("/mon-espace/profil/" + stage, drafting()))
                .contains("name=\"" + field + "\"")
                .doesNotContainPattern("name=\"" + field + "\" value=\"[^\"]*\" checked")
                .contains(ProfileWords.UNSAID)
                .doesNotContain("en voiture</dd>");
    }

    @Test
    void keepsWhatIsNotSaidUnsaid() {
        var her = drafting();
        for (var stage : new String[] {"horaires", "savoir-faire", "besoins"}) {
            assertThat(mvc.post().uri("/mon-espace/profil/" + stage).with(SignedIn.as(her)))
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(one("""
                        select concat_ws(',', night, weekend, split_hours, licence, vehicle, experience_years, wants_training,
                                         means, reach_minutes, available_on)
                          from profile where person_id = ?
                        """, her.person())).isEmpty();
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/savoir-faire")
                        .param("licence", "false")
                        .param("years", "0")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(one("select licence || ' ' || experience_years from profile where person_id = ?", her.person()))
                .isEqualTo("false 0");
    }

    /// The same words on the file of the team and in its queue.
    @Test
    void tellsTheTeamWhatIsNotSaid() {
        var her = zoe();
        for (var uri : new String[] {"/equipe/personnes/", "/equipe/profils/"}) {
            assertThat(mvc.get().uri(uri + her.person()).with(SignedIn.as(Given.CLAIRE)))
                    .bodyText()
                    .contains(ProfileWords.UNSAID)
                    .doesNotContain("En journée", "30 min, en voiture", "Pas pour le moment");
        }
    }

    /// R-M9: which of two she prefers is asked, and kept first.
    @Test
    void asksWhichOccupationShePrefers() {
        var her = drafting();
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/envies")
                        .param("occupations", "aide-a-domicile", "aide-soignant")
                        .with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/profil/prefere");
        assertThat(mvc.get().uri("/mon-espace/profil/prefere").with(SignedIn.as(her)))
                .hasStatusOk();
        assertThat(mvc.post().uri("/mon-espace/profil/prefere").with(SignedIn.as(her)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/prefere")
                        .param("first", "aide-soignant")
                        .with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/profil/formation");
        assertThat(one("select occupations[1] from profile where person_id = ?", her.person()))
                .isEqualTo("aide-soignant");
    }

    /// Her profile says the same as the last screen did.
    @Test
    void saysTheSameOnBothPages() throws Exception {
        var her = drafting();
        mvc.post()
                .uri("/mon-espace/profil/savoir-faire")
                .param("years", "2")
                .param("vehicle", "true")
                .with(SignedIn.as(her))
                .exchange();
        for (var uri : new String[] {"/mon-espace/profil", "/mon-espace/profil/relire"}) {
            assertThat(page(uri, her)).contains("d’expérience", "Voiture", "Oui", "Employeurs à éviter", "Aucun");
        }
        assertThat(page("/mon-espace/profil/relire", her)).contains("aucun employeur ne vous trouvera");
    }

    /// What was not sent does not look sent; what was sent says when the answer comes.
    @Test
    void tellsADraftFromAProfileSent() throws Exception {
        assertThat(page("/mon-espace", drafting()))
                .contains("pas encore envoyé", "Reprendre mon profil")
                .doesNotContain("vous répond avant");
        assertThat(page("/mon-espace", zoe()))
                .contains("depuis aujourd’hui", "vous répond avant")
                .doesNotContain("pas encore envoyé");
    }
}
