package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E2: what she answered is not lost: she stops, she answers twice, a field is missing, a value is nobody's.
@WholeApplication
class LaterTests {

    private static final String BASE = "/mon-espace/profil/";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate her;

    @BeforeEach
    void begun() {
        her = Actors.machine("test", () -> {
            var zoe = Given.submitted(jdbc);
            jdbc.sql("""
                    update profile set state = 'DRAFT', submitted_at = null, occupations = '{}', message = null,
                           message_kind = null, certifications = '{DEAES}', licence = true
                     where person_id = :id
                    """).param("id", zoe.person()).update();
            return zoe;
        });
    }

    private String of(String column) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select coalesce(" + column + "::text, '') from profile where person_id = :id")
                        .param("id", her.person())
                        .query(String.class)
                        .single());
    }

    @Test
    void keepsTheScreenWhenSheStops() {
        assertThat(mvc.post()
                        .uri(BASE + "envies")
                        .param("occupations", "aide-soignant")
                        .param("leave", "later")
                        .with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/profil");
        assertThat(of("occupations")).isEqualTo("{aide-soignant}");
        assertThat(of("step")).isEqualTo("envies");

        assertThat(mvc.post()
                        .uri(BASE + "horaires")
                        .param("hoursMin", "trente")
                        .param("hoursMax", "28")
                        .param("leave", "later")
                        .with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/profil");
        assertThat(of("hours_max")).isEqualTo("28.0");

        assertThat(mvc.post()
                        .uri(BASE + "message")
                        .param("text", "J’aime aider")
                        .param("leave", "later")
                        .with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/profil");
        assertThat(of("message")).isEqualTo("J’aime aider");
    }

    @Test
    void offersToStopWithAButtonThatKeeps() {
        assertThat(mvc.get().uri(BASE + "envies").with(SignedIn.as(her)))
                .bodyText()
                .contains("name=\"leave\" value=\"later\"");
    }

    /// R-E5: her two pages: the second keeps its answers on the screen, and may save them.
    @Test
    void keepsTheAnswersOfASecondPage() {
        assertThat(mvc.post()
                        .uri(BASE + "envies")
                        .param("version", "99")
                        .param("occupations", "aide-soignant")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Vous avez répondu dans une autre page", "value=\"aide-soignant\" checked");
        assertThat(of("occupations")).isEqualTo("{}");
    }

    @Test
    void refusesWhatNoScreenOffersAndKeepsWhatIsMissing() {
        assertThat(mvc.post()
                        .uri(BASE + "savoir-faire")
                        .param("experiences", "<script>")
                        .param("certifications", "NOPE")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cette réponse n’est pas dans la liste.");
        mvc.post()
                .uri(BASE + "savoir-faire")
                .param("years", "2")
                .with(SignedIn.as(her))
                .exchange();

        assertThat(of("certifications")).isEqualTo("{DEAES}");
        assertThat(of("licence")).isEqualTo("true");
        assertThat(of("experience_years")).isEqualTo("2");
    }

    /// Nothing is said to be done that was never answered.
    @Test
    void saysDoneOnlyOfWhatWasAnswered() {
        assertThat(mvc.get().uri(BASE + "message").with(SignedIn.as(her)))
                .bodyText()
                .contains("Mes envies</a><span class=\"visually-hidden\">, pas encore répondu")
                .contains("Mon parcours</a></b><span class=\"visually-hidden\">, fait");
    }

    /// R-P9, ADR 40: who begins with a known name and number sees what everybody sees; only she is told.
    @Test
    void doesNotTellWhoHasAProfile() {
        var phone = "06399" + String.format("%05d", Math.abs(her.person().hashCode() % 100_000));
        var national = "+33" + phone.substring(1);
        Actors.machine(
                "test",
                () -> jdbc.sql("update person set phone = :phone where id = :id")
                        .param("phone", national)
                        .param("id", her.person())
                        .update());

        for (var name : List.of("Zoé", "Inconnue")) {
            assertThat(mvc.post()
                            .uri("/p/gironde/profil")
                            .param("firstName", name)
                            .param("phone", phone)
                            .param("commune", "33063")
                            .param("communeText", "Bordeaux"))
                    .hasRedirectedUrl(BASE + "envies");
        }

        assertThat(written(national))
                .anySatisfy(text -> assertThat(text).contains("Vous avez déjà un profil"))
                .anySatisfy(text -> assertThat(text).contains("Votre profil vous attend"));
    }

    /// Who asks for a link gets the profile that was sent, not a draft that somebody began with her number.
    @Test
    void theLinkOpensTheProfileThatWasSent() {
        var phone = "+336399" + String.format("%05d", Math.abs(her.person().hashCode() % 100_000));
        Actors.machine("test", () -> {
            var sent = Given.submitted(jdbc);
            jdbc.sql("update person set phone = :phone, created_at = now() - interval '9 days' where id = :id")
                    .param("phone", phone)
                    .param("id", sent.person())
                    .update();
            return jdbc.sql("update person set phone = :phone where id = :id")
                    .param("phone", phone)
                    .param("id", her.person())
                    .update();
        });

        assertThat(mvc.post().uri("/p/gironde/profil/lien").param("phone", "0" + phone.substring(3)))
                .hasStatusOk();

        assertThat(linked(phone)).doesNotContain(her.person().toString()).hasSize(1);
    }

    private List<String> written(String to) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select title || ' ' || body from outgoing_message where recipient = :to")
                        .param("to", to)
                        .query(String.class)
                        .list());
    }

    private List<String> linked(String phone) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("""
                select distinct l.person_id::text
                  from access_link l
                  join person p on p.id = l.person_id
                 where p.phone = :phone
                """).param("phone", phone).query(String.class).list());
    }
}
