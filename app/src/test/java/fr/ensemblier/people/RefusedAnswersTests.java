package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Answers that cannot be are refused at their field, and what was typed stays: R-E2, R-P2.
@WholeApplication
class RefusedAnswersTests {

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

    /// Who is in her space, or begins twice, gets no second file.
    @Test
    void beginsOnce() {
        var her = zoe();
        assertThat(mvc.get().uri("/p/gironde/profil").with(SignedIn.as(her))).hasRedirectedUrl("/mon-espace/profil");
        assertThat(mvc.post().uri("/p/gironde/profil").param("firstName", "Zoé").with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/profil");

        var phone = "06 39 %02d %02d %02d"
                .formatted((int) (Math.random() * 99), (int) (Math.random() * 99), (int) (Math.random() * 99));
        assertThat(mvc.post()
                        .uri("/p/gironde/profil")
                        .param("firstName", "Rose-Aimée")
                        .param("phone", phone)
                        .param("communeText", "Bordeaux")
                        .with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/profil");
        assertThat(one(
                        "select count(*)::text from person where phone = ?",
                        fr.ensemblier.people.model.Reaching.phone(phone).orElseThrow()))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x</script>", "😀", "- -"})
    void refusesWhatIsNoFirstName(String name) {
        assertThat(mvc.post()
                        .uri("/p/gironde/profil")
                        .param("firstName", name)
                        .param("phone", "06 39 98 12 34")
                        .param("communeText", "Bordeaux"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// R-E2: another way to present herself keeps what she has typed.
    @Test
    void keepsTheTextWhenSheChangesTheWay() {
        var her = drafting();
        assertThat(mvc.perform(MockMvcRequestBuilders.multipart("/mon-espace/profil/message")
                        .param("text", "J’ai aidé ma grand-mère.")
                        .param("vers", "parler")
                        .with(SignedIn.as(her))))
                .hasRedirectedUrl("/mon-espace/profil/message?maniere=parler");
        assertThat(one("select message from profile where person_id = ?", her.person()))
                .isEqualTo("J’ai aidé ma grand-mère.");
    }

    /// R-P2: an employer would read it before she accepts.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appelez-moi au 06 12 34 56 78",
                "Écrivez à elodie.dupont@exemple.fr",
                "J’habite 12 bis rue des Lilas",
                "Je m’appelle Élodie Dupont",
                "Ma famille, les Secretname, est grande"
            })
    void refusesCoordinatesInAMessage(String text) {
        assertThat(mvc.perform(MockMvcRequestBuilders.multipart("/mon-espace/profil/message")
                        .param("text", text)
                        .with(SignedIn.as(drafting()))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enlevez");
    }

    @Test
    void refusesAnEmptyRecording() {
        assertThat(mvc.perform(MockMvcRequestBuilders.multipart("/mon-espace/profil/message")
                        .file(new MockMultipartFile("recording", "vide.mp3", "audio/mpeg", new byte[0]))
                        .param("maniere", "parler")
                        .with(SignedIn.as(drafting()))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("vide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2099-01-01", "demain"})
    void refusesADayThatCannotBe(String day) {
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/horaires")
                        .param("when", "LATER")
                        .param("available", day)
                        .with(SignedIn.as(drafting())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// A diploma is found by its name, also without script; a name that says nothing is told at its field.
    @Test
    void findsADiplomaByItsName() {
        var her = drafting();
        assertThat(mvc.get()
                        .uri("/mon-espace/profil/savoir-faire/completion?q=cafas")
                        .with(SignedIn.as(her)))
                .hasStatusOk()
                .bodyText()
                .contains("\"value\":\"CAFAS\"");
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/diplomes")
                        .param("certifications", "DEAS")
                        .param("othersText", "cafas")
                        .param("act", "ajouter")
                        .with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/profil/diplomes");
        assertThat(one("select array_to_string(certifications, ' ') from profile where person_id = ?", her.person()))
                .isEqualTo("DEAS CAFAS");
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/diplomes")
                        .param("othersText", "cosmonaute de nuit")
                        .param("years", "2")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nous ne trouvons pas ce diplôme", "cosmonaute de nuit");
        assertThat(one("select array_to_string(certifications, ' ') from profile where person_id = ?", her.person()))
                .isEqualTo("DEAS CAFAS");
    }
}
