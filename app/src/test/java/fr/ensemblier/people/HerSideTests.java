package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What she takes back is taken back, what cannot be promised is not: R-P1, R-P6, R-P9.
@WholeApplication
class HerSideTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private static final String RESIDENCE = "Résidence des Cèdres rouges ";

    private Actor.Candidate zoe() {
        return Actors.machine("test", () -> Given.submitted(jdbc));
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

    /// R-P9: an organisation of several places is one row; nothing is promised in the review of one nobody found.
    @Test
    void showsAnOrganisationOnce() throws Exception {
        var her = Actors.machine("test", () -> Given.drafting(jdbc));
        var word = RESIDENCE + UUID.randomUUID().toString().substring(0, 8);
        var organisation =
                one("select organisation_id::text from establishment where id = ?", employer(word + " nord"));
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                                           lat, lon, source, created_at)
                values ('33', gen_random_uuid(), cast(? as uuid), ?, 'EHPAD', 'ESTABLISHMENT', '33529', 'La Teste-de-Buch',
                        44.6, -1.1, 'TEAM', now())
                """).params(organisation, word + " annexe").update());
        employer(word + " sud");

        var page = mvc.post()
                .uri("/mon-espace/profil/employeurs")
                .param("employerText", word)
                .with(SignedIn.as(her))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(page.split("name=\"found\"", -1)).hasSize(4);
        assertThat(page).contains("Bordeaux et La Teste-de-Buch");

        mvc.post()
                .uri("/mon-espace/profil/employeurs")
                .param("employerText", "Entreprise Inconnue 456")
                .with(SignedIn.as(her))
                .exchange();
        assertThat(page("/mon-espace/profil/relire", her)).contains("456 (pas encore trouvé");
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

    @Test
    void readsAllThatIsKept() throws Exception {
        assertThat(page("/mon-espace/donnees/lire", zoe())).contains("Secretname", "Mon profil", "Mes accords");
    }
}
