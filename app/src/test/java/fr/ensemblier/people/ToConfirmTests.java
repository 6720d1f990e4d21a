package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-M1: a diploma or a regulated occupation that she adds after the validation counts once the team has confirmed it.
@WholeApplication
class ToConfirmTests {

    private static final String SKILLS = "/mon-espace/profil/savoir-faire";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate her;

    @BeforeEach
    void validated() {
        her = Actors.machine("test", () -> {
            var zoe = Given.submitted(jdbc);
            jdbc.sql("""
                    update profile set state = 'VALIDATED', validated_at = now(), certifications = '{DEAES}'
                     where person_id = :id
                    """).param("id", zoe.person()).update();
            jdbc.sql("update person set birth_year = extract(year from now())::int - 26 where id = :id")
                    .param("id", zoe.person())
                    .update();
            Given.says(jdbc, zoe.person(), "BE_SHOWN", true);
            return zoe;
        });
    }

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param("id", her.person())
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    private String ofCard(String column) {
        return one("select c." + column + "::text from candidate_card c join person p on p.card_key = c.card_key"
                + " where p.id = :id");
    }

    private void adds(Actor actor, String path) {
        assertThat(mvc.post()
                        .uri(path)
                        .param("certifications", "DEAES", "DEI")
                        .param("years", "4")
                        .with(SignedIn.as(actor)))
                .hasStatus(HttpStatus.FOUND);
    }

    private void answers(String act) {
        assertThat(mvc.post()
                        .uri("/equipe/personnes/" + her.person() + "/a-verifier/" + act)
                        .param("code", "DEI")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasRedirectedUrl("/equipe/personnes/" + her.person());
    }

    @Test
    void waitsForTheTeamAndCountsOnceConfirmed() {
        adds(her, SKILLS);

        assertThat(ofCard("certifications")).isEqualTo("{DEAES}");
        assertThat(one("select title from person_event where person_id = :id and kind = 'TO_CONFIRM'"))
                .contains("infirmier");
        assertThat(one("select done_at::text from task where person_id = :id and kind = 'profile.confirm'"))
                .isEmpty();
        assertThat(mvc.get().uri("/mon-espace/profil").with(SignedIn.as(her)))
                .bodyText()
                .contains("L’équipe vérifie", "infirmier");
        assertThat(mvc.get().uri("/equipe/personnes/" + her.person()).with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .contains("À vérifier", "dit par la personne le", "Confirmer", "Retirer");

        answers("confirmer");
        assertThat(ofCard("certifications")).isEqualTo("{DEAES,DEI}");
        assertThat(
                        one(
                                "select (done_at is not null)::text from task where person_id = :id and kind = 'profile.confirm'"))
                .isEqualTo("true");
    }

    @Test
    void isTakenOutByTheTeam() {
        adds(her, SKILLS);
        answers("retirer");

        assertThat(one("select certifications::text from profile where person_id = :id"))
                .isEqualTo("{DEAES}");
        assertThat(one("select to_confirm::text from profile where person_id = :id"))
                .isEqualTo("{}");
    }

    @Test
    void aRegulatedOccupationWaitsToo() {
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/envies")
                        .param("occupations", "aide-a-domicile", "infirmier")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(ofCard("occupations")).isEqualTo("{aide-a-domicile}");
    }

    @Test
    void whatTheTeamWritesCountsAtOnce() {
        adds(Given.CLAIRE, "/equipe/personnes/" + her.person() + "/profil/savoir-faire");

        assertThat(ofCard("certifications")).isEqualTo("{DEAES,DEI}");
    }

    @Test
    void refusesMoreYearsThanHerAgeAllows() {
        assertThat(mvc.post().uri(SKILLS).param("years", "60").with(SignedIn.as(her)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("C’est plus que l’âge ne le permet", "Écrivez 12 au plus.");
    }
}
