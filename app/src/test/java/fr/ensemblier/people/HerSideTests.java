package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.model.ProfileWords;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// What she never said stays unsaid, what she takes back is taken back, what cannot be promised is not: R-P1, R-P2,
/// R-P6,
/// R-P8, R-P9, R-M1, R-E2.
@WholeApplication
class HerSideTests {

    private static final String RESIDENCE = "Résidence des Cèdres rouges ";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate zoe() {
        return Actors.machine("test", () -> Given.submitted(jdbc));
    }

    private Actor.Candidate drafting() {
        var her = zoe();
        Actors.machine(
                "test",
                () -> jdbc.sql("update profile set state = 'DRAFT', submitted_at = null where person_id = :id")
                        .param("id", her.person())
                        .update());
        return her;
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

    /// R-P1: the form of her page, sent as it is, withdraws and hides at once.
    @Test
    void withdrawsWithTheFormOfThePage() throws Exception {
        var her = zoe();
        Actors.machine("test", () -> Given.says(jdbc, her.person(), "BE_SHOWN", true));

        var form = Pattern.compile(
                        "name=\"kind\" value=\"BE_SHOWN\"><input type=\"hidden\" name=\"granted\" value=\"([a-z]*)\"")
                .matcher(page("/mon-espace/accords", her));
        assertThat(form.find()).isTrue();
        assertThat(mvc.post()
                        .uri("/mon-espace/accords")
                        .param("kind", "BE_SHOWN")
                        .param("granted", form.group(1))
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(one(
                        "select granted::text from choice where person_id = ? and kind = 'BE_SHOWN' order by at desc limit 1",
                        her.person()))
                .isEqualTo("false");
    }

    /// R-P1: so does the form of the team.
    @Test
    void theTeamNotesAWithdrawal() throws Exception {
        var her = zoe();
        Actors.machine("test", () -> Given.says(jdbc, her.person(), "BE_SHOWN", true));

        assertThat(mvc.get()
                        .uri("/equipe/personnes/" + her.person())
                        .with(SignedIn.as(Given.CLAIRE))
                        .exchange())
                .bodyText()
                .contains("name=\"granted\" value=\"false\"");
    }

    /// R-P9: nothing is promised of an employer whom nobody knows; the team looks for him.
    @Test
    void promisesNothingOfAnUnknownEmployer() throws Exception {
        var her = zoe();

        assertThat(mvc.post()
                        .uri("/mon-espace/profil/employeurs")
                        .param("employerText", "Entreprise Inconnue 123")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(page("/mon-espace/profil/employeurs", her)).contains("Pas encore trouvé");
        assertThat(one("select title from task where person_id = ? and kind = 'person.employer'", her.person()))
                .contains("veut éviter");
    }

    /// R-P9: a name that several bear is asked for, one that is alone is taken, without script.
    @Test
    void asksWhichEmployerWhenSeveralBearTheName() {
        var her = zoe();
        var word = RESIDENCE + UUID.randomUUID().toString().substring(0, 8);
        var first = employer(word + " nord");
        employer(word + " sud");

        assertThat(mvc.post()
                        .uri("/mon-espace/profil/employeurs")
                        .param("employerText", word)
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lequel", "Aucun de ceux-là", first.toString());
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/employeurs")
                        .param("employerText", word + " nord")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(one(
                        "select name from hidden_employer where person_id = ? and organisation_id is not null",
                        her.person()))
                .isEqualTo(word + " nord");
    }

    private UUID employer(String name) {
        var organisation = UUID.randomUUID();
        var place = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql(
                            "insert into organisation (platform_id, id, name, source, created_at) values ('33', ?, ?, 'TEAM', now())")
                    .params(organisation, name)
                    .update();
            return jdbc.sql("""
                    insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                                               lat, lon, source, created_at)
                    values ('33', ?, ?, ?, 'EHPAD', 'ESTABLISHMENT', '33063', 'Bordeaux', 44.8, -0.6, 'TEAM', now())
                    """).params(place, organisation, name).update();
        });
        return place;
    }

    /// R-P6: she is told that it is done, on the screen and by mail, and her old link does not say that it is kept.
    @Test
    void saysThatTheFileIsErased() throws Exception {
        var her = zoe();
        var mail = "zoe-" + UUID.randomUUID() + "@exemple.fr";
        Actors.machine(
                "test",
                () -> jdbc.sql("update person set email = ? where id = ?")
                        .params(mail, her.person())
                        .update());

        assertThat(mvc.post().uri("/mon-espace/donnees/effacer").with(SignedIn.as(her)))
                .hasRedirectedUrl("/p/gironde/profil/efface");
        assertThat(mvc.get().uri("/p/gironde/profil/efface"))
                .hasStatusOk()
                .bodyText()
                .contains("Votre dossier est effacé");
        assertThat(one("select count(*)::text from outgoing_message where recipient = ?", mail))
                .isEqualTo("1");
        assertThat(mvc.get().uri("/mon-espace/ouvrir/inconnu"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .doesNotContain("gardé");
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
        for (var twice = 0; twice < 2; twice++) {
            assertThat(mvc.post()
                            .uri("/p/gironde/profil")
                            .param("firstName", "Rose-Aimée")
                            .param("phone", phone)
                            .param("communeText", "Bordeaux"))
                    .hasStatus(twice == 0 ? HttpStatus.FOUND : HttpStatus.OK);
        }
        assertThat(one(
                        "select count(*)::text from person where phone = ?",
                        fr.ensemblier.people.model.Reaching.phone(phone).orElseThrow()))
                .isEqualTo("1");
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

    /// R-M1, R-P2: no screen answers for her, and no page says what she has not said.
    @ParameterizedTest
    @CsvSource({
        "envies,training",
        "trajets,means",
        "trajets,minutes",
        "horaires,when",
        "savoir-faire,vehicle",
        "besoins,adjustments"
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
                .hasRedirectedUrl("/mon-espace/profil/trajets");
        assertThat(one("select occupations[1] from profile where person_id = ?", her.person()))
                .isEqualTo("aide-soignant");
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
            assertThat(page(uri, her)).contains("d’expérience", "Voiture", "Employeurs à éviter", "Aucun");
        }
        assertThat(page("/mon-espace/profil/relire", her)).contains("aucun employeur ne vous trouvera");
    }

    @Test
    void readsAllThatIsKept() throws Exception {
        assertThat(page("/mon-espace/donnees/lire", zoe())).contains("Secretname", "Mon profil", "Mes accords");
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
