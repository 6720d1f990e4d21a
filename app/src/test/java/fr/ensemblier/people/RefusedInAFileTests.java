package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E2: what the team writes in a file or in the queue and may not be kept is told at its field; what was typed is
/// still
/// there, and nothing has changed.
@WholeApplication
class RefusedInAFileTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate her;

    @BeforeEach
    void makesHer() {
        her = Actors.machine("test", () -> Given.submitted(jdbc));
    }

    private int rows(String table) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) from " + table + " where person_id = :id")
                        .param("id", her.person())
                        .query(Integer.class)
                        .single());
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(path.formatted(her.person())).with(SignedIn.as(Given.CLAIRE));
    }

    /// R-P10.
    @ParameterizedTest
    @CsvSource({
        "'',      2026-03-02, '',         Choisissez un document",
        "DIPLOMA, 2126-03-02, '',         aujourd’hui ou avant",
        "DIPLOMA, 2026-03-02, 2026-01-01, déjà périmé"
    })
    void refusesADocument(String kind, String seenOn, String until, String said) {
        assertThat(post("/equipe/personnes/%s/documents")
                        .param("kind", kind)
                        .param("seenOn", seenOn)
                        .param("validUntil", until))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, seenOn);
        assertThat(rows("seen_document")).isZero();
    }

    @Test
    void keepsWhatWasTypedInTheQueue() {
        assertThat(post("/equipe/profils/%s/orienter")
                        .param("version", "0")
                        .param("message", "Voyez la mission locale"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites pourquoi", "Voyez la mission locale</textarea>");
        assertThat(post("/equipe/profils/%s/orienter").param("version", "0").param("reason", "Pas maintenant"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Pas maintenant\" selected", "orient-message-error");
        assertThat(post("/equipe/profils/%s/preciser")
                        .param("version", "0")
                        .param("message", "Son NIR 284053306311245"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Son NIR 284053306311245</textarea>");
        assertThat(post("/equipe/profils/%s/valider").param("version", "0").param("text", "Un texte relu"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Placez la personne", "Un texte relu</textarea>");
    }

    /// A day that cannot be stays as it was typed.
    @Test
    void keepsTheDayOfATalk() {
        assertThat(post("/equipe/personnes/%s/echange").param("how", "CALL")).hasStatus(HttpStatus.FOUND);
        var talk = Actors.machine(
                "test",
                () -> jdbc.sql("select id::text from person_event where person_id = :id and kind = 'CALL'")
                        .param("id", her.person())
                        .query(String.class)
                        .single());
        assertThat(post("/equipe/personnes/%s/echanges/" + talk)
                        .param("how", "CALL")
                        .param("day", "2126-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"2126-01-01\"");
    }

    /// By word, way and order, by pages, as a file without her name nor what was said (R-P3).
    @ParameterizedTest
    @CsvSource({
        "'',                        true",
        "?q=orthophoniste,          true",
        "?q=claire&comment=CALL,    true",
        "?tri=anciens,              true",
        "?comment=MEETING,          false",
        "?q=inconnu,                false",
        "?apres=2001-01-01T00:00:00Z~00000000-0000-0000-0000-000000000000, false"
    })
    void listsTalks(String asked, boolean there) {
        assertThat(post("/equipe/personnes/%s/echange")
                        .param("how", "CALL")
                        .param("note", "Voit une orthophoniste amie"))
                .hasStatus(HttpStatus.FOUND);
        var here = "/equipe/personnes/" + her.person() + "/echanges";
        var list = assertThat(mvc.get().uri(here + asked).with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk()
                .bodyText();
        if (there) {
            list.contains("Voit une orthophoniste amie");
        } else {
            list.doesNotContain("Voit une orthophoniste amie");
        }
        assertThat(mvc.get().uri(here + ".csv").with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains("Jour;Comment;Noté par;Retiré", ";Appel;Claire Test;")
                .doesNotContain("orthophoniste", "Secretname");
    }
}
