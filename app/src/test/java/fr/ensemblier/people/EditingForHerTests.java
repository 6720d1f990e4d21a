package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The team fills a profile for her, in the same screens: R-P1, R-P6, R-P8, R-P9, R-E2, R-E5.
@WholeApplication
class EditingForHerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate zoe() {
        return Actors.machine("test", () -> Given.submitted(jdbc));
    }

    private String one(String sql, UUID id) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param("id", id).query(String.class).single());
    }

    private static String at(Actor.Candidate her, String stage) {
        return "/equipe/personnes/" + her.person() + "/profil/" + stage;
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
                "trajets/autour",
                "employeurs/completion?q=a"
            })
    void showsEachScreenToTheTeam(String stage) {
        assertThat(mvc.get().uri(at(zoe(), stage)).with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "envies,       first,       x,                    Choisissez au moins un métier",
        "trajets,      communeText, Nullepart,            Nous ne connaissons pas la commune",
        "horaires,     hoursMin,    99,                   entre 1 et 48",
        "savoir-faire, years,       beaucoup,             entre 0 et 60",
        "message,      text,        2 84 05 33 063 112 45, sécurité sociale"
    })
    void refusesAWrongAnswerAtItsField(String stage, String field, String value, String said) {
        assertThat(mvc.post()
                        .uri(at(zoe(), stage))
                        .param("means", "CAR")
                        .param("minutes", "30")
                        .param(field, value)
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, value);
    }

    /// R-P8, R-P6: the act says who; our typing is no news of her.
    @Test
    void writesForHerAndSaysWho() {
        var her = zoe();
        var before = one("select last_contact_at::text from person where id = :id", her.person());

        assertThat(mvc.post()
                        .uri(at(her, "horaires"))
                        .param("hoursMin", "20")
                        .param("hoursMax", "28")
                        .param("times", "NIGHT")
                        .param("leave", "true")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasRedirectedUrl("/equipe/personnes/" + her.person());
        assertThat(one("select hours_max || ' ' || night from profile where person_id = :id", her.person()))
                .isEqualTo("28.0 true");
        assertThat(one("select title || ' ' || by from person_event where person_id = :id", her.person()))
                .isEqualTo("Profil complété : ses horaires Claire Test");
        assertThat(one("select last_contact_at::text from person where id = :id", her.person()))
                .isEqualTo(before);
    }

    /// R-P1: each choice says how it was said and who noted it.
    @Test
    void notesHerChoicesWithHow() {
        var her = zoe();

        assertThat(mvc.post()
                        .uri(at(her, "choix"))
                        .param("granted", "BE_SHOWN", "BEYOND_PLATFORM")
                        .param("scope", "FRANCE")
                        .param("how", "TEAM_PAPER")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasRedirectedUrl(at(her, "employeurs"));
        assertThat(one("""
                        select string_agg(kind || ' ' || how || ' ' || noted_by || ' ' || coalesce(scope, '-'), ', ' order by kind)
                          from choice where person_id = :id and granted
                        """, her.person()))
                .isEqualTo("BEYOND_PLATFORM TEAM_PAPER Claire Test FRANCE, BE_SHOWN TEAM_PAPER Claire Test -");
    }

    /// R-P9: the team notes an employer she does not want to meet, and lifts it.
    @Test
    void keepsAnEmployerAwayAndLiftsIt() {
        var her = zoe();

        assertThat(mvc.post()
                        .uri(at(her, "employeurs"))
                        .param("employerText", "Mon ancien patron")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        var id = one("select id::text from hidden_employer where person_id = :id", her.person());
        assertThat(mvc.post().uri(at(her, "employeurs/" + id + "/lever")).with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(one(
                        "select count(*)::text from hidden_employer where person_id = :id and lifted_at is null",
                        her.person()))
                .isEqualTo("0");
    }

    /// R-P9: a name that nobody knows keeps nobody away yet, so the team is asked; one that is known is taken at once.
    @Test
    void findsTheEmployerThatSheNamed() {
        var her = zoe();
        var organisation = UUID.randomUUID();
        var name = "Résidence " + organisation.toString().substring(0, 8);
        Actors.machine("test", () -> {
            jdbc.sql(
                            "insert into organisation (platform_id, id, name, source, created_at) values ('33', :id, :name, 'TEAM', now())")
                    .param("id", organisation)
                    .param("name", name)
                    .update();
            return jdbc.sql("""
                            insert into establishment (platform_id, id, organisation_id, name, family, setting, commune,
                                                       commune_name, lat, lon, source, created_at)
                            values ('33', gen_random_uuid(), :id, :name, 'SAD', 'HOME', '33063', 'Bordeaux', -50, -50, 'TEAM', now())
                            """).param("id", organisation).param("name", name).update();
        });
        var open = "select count(*)::text from task where key = 'hidden-employer:' || :id and done_at is null";
        mvc.post()
                .uri("/mon-espace/profil/employeurs")
                .param("employerText", "Mon patron")
                .with(SignedIn.as(her))
                .exchange();
        assertThat(one(open, her.person())).isEqualTo("1");

        mvc.post()
                .uri(at(her, "employeurs"))
                .param("employerText", name.toUpperCase(java.util.Locale.FRENCH))
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();
        assertThat(one(
                        "select organisation_id::text from hidden_employer where person_id = :id and organisation_id is not null",
                        her.person()))
                .isEqualTo(organisation.toString());
        var written = one(
                "select id::text from hidden_employer where person_id = :id and organisation_id is null", her.person());
        mvc.post()
                .uri(at(her, "employeurs/" + written + "/lever"))
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();
        assertThat(one(open, her.person())).isEqualTo("0");
    }

    /// R-E5: the second of two is told, she or the team.
    @Test
    void tellsTheSecondOfTwo() {
        var her = zoe();
        for (var expected : new HttpStatus[] {HttpStatus.FOUND, HttpStatus.CONFLICT}) {
            assertThat(mvc.post()
                            .uri(at(her, "savoir-faire"))
                            .param("version", "0")
                            .param("years", "3")
                            .with(SignedIn.as(Given.CLAIRE)))
                    .hasStatus(expected);
        }
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/savoir-faire")
                        .param("version", "0")
                        .param("years", "9")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(one("select experience_years::text from profile where person_id = :id", her.person()))
                .isEqualTo("3");
    }

    /// A draft that somebody finishes at the telephone goes to the queue of the team.
    @Test
    void sendsADraftForHer() {
        var her = zoe();
        Actors.machine(
                "test",
                () -> jdbc.sql("update profile set state = 'DRAFT', submitted_at = null where person_id = :id")
                        .param("id", her.person())
                        .update());

        assertThat(mvc.post().uri(at(her, "relire")).with(SignedIn.as(Given.CLAIRE)))
                .hasRedirectedUrl("/equipe/profils/" + her.person());
        assertThat(one("select state from profile where person_id = :id", her.person()))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void opensNothingToAnybodyElse() {
        var her = zoe();
        var far = new Actor.Team(UUID.randomUUID(), "Ailleurs", new fr.ensemblier.foundation.PlatformId("69"), true);

        assertThat(mvc.get().uri(at(her, "envies")).with(SignedIn.as(far))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(at(her, "savoir-faire")).param("years", "3").with(SignedIn.as(far)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(at(her, "envies")).with(SignedIn.as(her))).hasStatus(HttpStatus.FORBIDDEN);
    }
}
