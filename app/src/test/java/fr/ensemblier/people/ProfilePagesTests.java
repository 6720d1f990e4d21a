package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.model.ChoiceKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The profile from its first screen to the card: R-P1, R-P2, R-P3, R-P4, R-P9, R-E2, R-E5, R-M3.
@WholeApplication
class ProfilePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate zoe() {
        return Actors.machine("test", () -> Given.submitted(jdbc));
    }

    private boolean visible(Actor.Candidate her) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("""
                        select c.visible from candidate_card c join person p on p.card_key = c.card_key where p.id = :id
                        """)
                        .param("id", her.person())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
    }

    private int version(Actor.Candidate her) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select version from profile where person_id = :id")
                        .param("id", her.person())
                        .query(Integer.class)
                        .single());
    }

    private void validate(Actor.Candidate her) {
        assertThat(mvc.post()
                        .uri("/equipe/profils/" + her.person() + "/valider")
                        .param("version", Integer.toString(version(her)))
                        .param("occupations", "aide-a-domicile")
                        .param("text", "Bonjour")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
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

    /// R-P1, R-M3: validated and allowed shows; the latest choice wins and hides at once.
    @Test
    void showsHerCardOnlyWhileSheAllowsIt() {
        var her = zoe();
        Actors.machine("test", () -> Given.says(jdbc, her.person(), "BE_SHOWN", true));
        assertThat(visible(her)).isFalse();

        validate(her);
        assertThat(visible(her)).isTrue();

        assertThat(mvc.post()
                        .uri("/mon-espace/accords")
                        .param("kind", ChoiceKind.BE_SHOWN.name())
                        .param("granted", "false")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(visible(her)).isFalse();
    }

    /// R-E5: the second of two advisers is told.
    @Test
    void tellsTheSecondAdviser() {
        var her = zoe();
        var version = Integer.toString(version(her));
        validate(her);

        assertThat(mvc.post()
                        .uri("/equipe/profils/" + her.person() + "/preciser")
                        .param("version", version)
                        .param("message", "Quels jours ?")
                        .with(SignedIn.as(Given.HEAD)))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/equipe/profils/" + her.person());
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select state from profile where person_id = :id")
                                .param("id", her.person())
                                .query(String.class)
                                .single()))
                .isEqualTo("VALIDATED");
    }

    @Test
    void takesAValidationBack() {
        var her = zoe();
        Actors.machine("test", () -> Given.says(jdbc, her.person(), "BE_SHOWN", true));
        validate(her);

        mvc.post()
                .uri("/equipe/profils/" + her.person() + "/annuler")
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();

        assertThat(visible(her)).isFalse();
    }

    /// R-P4: each opening is noted; she and the head read it, an adviser does not.
    @Test
    void notesEachOpening() {
        var her = zoe();

        assertThat(mvc.get().uri("/equipe/personnes/" + her.person()).with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/mon-espace/donnees").with(SignedIn.as(her)))
                .bodyText()
                .contains("Claire Test");
        assertThat(mvc.get().uri("/equipe/personnes/journal").with(SignedIn.as(Given.HEAD)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/equipe/personnes/journal").with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void hidesAFileFromAnotherPlatform() {
        var other = new Actor.Team(UUID.randomUUID(), "Ailleurs", new fr.ensemblier.foundation.PlatformId("69"), true);

        assertThat(mvc.get().uri("/equipe/personnes/" + zoe().person()).with(SignedIn.as(other)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /// R-P3: an employer reads nothing of a person or her barriers, whatever is asked in SQL.
    @Test
    void givesNothingToAnEmployer() {
        var her = zoe();
        var employer = new Actor.Employer(UUID.randomUUID(), "Recruteur", Given.GIRONDE, UUID.randomUUID(), true);

        for (var table : java.util.List.of(
                "person",
                "profile",
                "barrier",
                "choice",
                "hidden_employer",
                "person_event",
                "referral",
                "candidate_card")) {
            assertThat(Actors.as(
                            employer,
                            () -> jdbc.sql("select count(*) from " + table)
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(her.person()).isNotNull();
    }

    /// R-P2: no column of the card could hold an identity.
    @Test
    void keepsTheCardWithoutIdentity() {
        var columns = Actors.machine(
                "test",
                () -> jdbc.sql("select column_name from information_schema.columns where table_name = 'candidate_card'")
                        .query((row, _) -> row.getString(1))
                        .list());

        assertThat(columns)
                .isNotEmpty()
                .doesNotContain(
                        "first_name", "last_name", "phone", "email", "birth_year", "person_id", "address", "situation");
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
