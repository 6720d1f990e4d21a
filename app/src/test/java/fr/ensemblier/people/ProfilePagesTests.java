package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The profile from its first screen: R-P3, R-P9, R-M3, R-E2.
@WholeApplication
class ProfilePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate zoe() {
        return Actors.machine("test", () -> Given.submitted(jdbc));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "envies",
                "trajets",
                "horaires",
                "savoir-faire",
                "besoins",
                "message",
                "choix",
                "employeurs",
                "relire",
                "envoye"
            })
    void showsEachScreen(String stage) {
        assertThat(mvc.get().uri("/mon-espace/profil/" + stage).with(SignedIn.as(zoe())))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/mon-espace/profil", "/mon-espace/accords", "/mon-espace/donnees", "/mon-espace/donnees.json"})
    void showsHerOwnPages(String uri) {
        assertThat(mvc.get().uri(uri).with(SignedIn.as(zoe()))).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"envies,first,x", "trajets,means,ROCKET", "horaires,hoursMin,99", "savoir-faire,years,beaucoup"})
    void refusesEachWrongAnswerAndKeepsWhatWasTyped(String stage, String field, String value) {
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/" + stage)
                        .param(field, value)
                        .with(SignedIn.as(zoe())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("à corriger");
    }

    @Test
    void refusesAFileOfAnotherKind() {
        var file = new MockMultipartFile("recording", "voix.mp3", "audio/mpeg", "<html></html>".getBytes());

        assertThat(mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                                "/mon-espace/profil/message")
                        .file(file)
                        .param("maniere", "parler")
                        .with(SignedIn.as(zoe()))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void beginsOnThePublicSiteAndOpensHerSpace() {
        var slug = Actors.machine(
                "test",
                () -> jdbc.sql("select slug from platform where id = '33'")
                        .query(String.class)
                        .single());

        assertThat(mvc.get().uri("/p/" + slug + "/profil")).hasStatusOk();
        assertThat(mvc.get().uri("/p/" + slug + "/profil/lien")).hasStatusOk();
        assertThat(mvc.post().uri("/p/" + slug + "/profil").param("firstName", "Rose"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post()
                        .uri("/p/" + slug + "/profil")
                        .param("firstName", "Rose")
                        .param("phone", "06 39 98 12 34")
                        .param("communeText", "Bordeaux"))
                .hasRedirectedUrl("/mon-espace/profil/envies");
    }

    @Test
    void saysTheSameWhetherSheIsKnownOrNot() throws Exception {
        var slug = Actors.machine(
                "test",
                () -> jdbc.sql("select slug from platform where id = '33'")
                        .query(String.class)
                        .single());
        zoe();

        var known = mvc.post()
                .uri("/p/" + slug + "/profil/lien")
                .param("phone", "06 39 98 00 00")
                .exchange();
        var unknown = mvc.post()
                .uri("/p/" + slug + "/profil/lien")
                .param("phone", "06 39 98 77 66")
                .exchange();

        assertThat(known.getResponse().getContentAsString())
                .isEqualTo(unknown.getResponse().getContentAsString());
    }

    /// R-M3: a profile that is shown keeps an occupation; she is told instead of a failure.
    @Test
    void keepsAnOccupationOnceValidated() {
        var her = zoe();
        Actors.machine(
                "test",
                () -> jdbc.sql("update profile set state = 'VALIDATED', validated_at = now() where person_id = :id")
                        .param("id", her.person())
                        .update());

        assertThat(mvc.post()
                        .uri("/mon-espace/profil/envies")
                        .param("undecided", "true")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("gardez un métier");
    }

    /// R-P3: what the team noted and the screen does not ask is not lifted by it.
    @Test
    void keepsWhatTheTeamNoted() {
        var her = zoe();
        Actors.machine("test", () -> jdbc.sql("""
                insert into barrier (platform_id, id, person_id, kind, said_by, said_at)
                values ('33', gen_random_uuid(), :id, 'OTHER', 'Claire', now()), ('33', gen_random_uuid(), :id, 'MOBILITY', 'Zoé', now())
                """).param("id", her.person()).update());

        mvc.post()
                .uri("/mon-espace/profil/besoins")
                .param("needs", "")
                .with(SignedIn.as(her))
                .exchange();

        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql(
                                        "select string_agg(kind, ' ') from barrier where person_id = :id and lifted_on is null")
                                .param("id", her.person())
                                .query(String.class)
                                .single()))
                .isEqualTo("OTHER");
    }

    /// R-P9: all establishments of the legal entity are kept away.
    @Test
    void keepsAnEmployerAwayUntilSheLiftsIt() {
        var her = zoe();
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/employeurs")
                        .param("employerText", "Mon ancien patron")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select name from hidden_employer where person_id = :id and lifted_at is null")
                                .param("id", her.person())
                                .query(String.class)
                                .single()))
                .isEqualTo("Mon ancien patron");
    }

    @Test
    void erasesWhatNamesHer() {
        var her = zoe();

        mvc.post().uri("/mon-espace/donnees/effacer").with(SignedIn.as(her)).exchange();

        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("""
                                select count(*) from person
                                 where id = :id and erased_at is not null and last_name is null and phone is null
                                """)
                                .param("id", her.person())
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }
}
