package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// In work, in work and looking, or resting: R-M3, R-M10.
@WholeApplication
class SituationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private Actor.Candidate her = new Actor.Candidate(java.util.UUID.randomUUID(), "Zoé", Given.GIRONDE);

    @BeforeEach
    void makeHer() {
        her = Actors.machine("test", () -> {
            var made = Given.submitted(jdbc);
            Given.says(jdbc, made.person(), "BE_SHOWN", true);
            jdbc.sql("""
                    update profile set state = 'VALIDATED', validated_at = now(), answered_by = 'Claire', hours_max = 35
                     where person_id = :id
                    """).param("id", made.person()).update();
            return made;
        });
    }

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param("id", her.person())
                        .query(String.class)
                        .optional()
                        .orElse("none"));
    }

    private String visible() {
        return one(
                "select visible::text from candidate_card c join person p on p.card_key = c.card_key where p.id = :id");
    }

    @ParameterizedTest
    @CsvSource({"MORE_HOURS, WORKING_MORE, true", "WORKING, WORKING, false", "PAUSED, PAUSED, false"})
    void matchesOnlyWhileSheLooks(String search, String state, String shown) {
        for (var act :
                new String[] {"/mon-espace/profil/situation", "/equipe/personnes/" + her.person() + "/situation"}) {
            assertThat(mvc.post()
                            .uri(act)
                            .param("search", search)
                            .with(SignedIn.as(act.startsWith("/equipe") ? Given.CLAIRE : her)))
                    .hasStatus(HttpStatus.FOUND);
            assertThat(one("select state from profile where person_id = :id")).isEqualTo(state);
            assertThat(visible())
                    .isIn(shown.equals("true") ? java.util.List.of("true") : java.util.List.of("false", "none"));
            mvc.post()
                    .uri(act)
                    .param("search", "LOOKING")
                    .with(SignedIn.as(act.startsWith("/equipe") ? Given.CLAIRE : her))
                    .exchange();
            assertThat(one("select state from profile where person_id = :id")).isEqualTo("VALIDATED");
            assertThat(visible()).isEqualTo("true");
        }
    }

    /// R-M10: hired and still looking keeps the card with fewer hours; hired and not looking hides it.
    @Test
    void followsAHire() {
        Actors.machine(
                "test", () -> people.hired(Given.GIRONDE, her.person(), true, new BigDecimal("11"), LocalDate.EPOCH));
        assertThat(one("select state || ' ' || hours_max from profile where person_id = :id"))
                .isEqualTo("WORKING_MORE 11.0");
        assertThat(visible()).isEqualTo("true");

        Actors.machine("test", () -> people.hired(Given.GIRONDE, her.person(), false, null, LocalDate.EPOCH));
        assertThat(one("select state from profile where person_id = :id")).isEqualTo("WORKING");
        assertThat(visible()).isEqualTo("false");
    }

    @Test
    void isAFilterOfTheList() {
        Actors.machine("test", () -> people.hired(Given.GIRONDE, her.person(), false, null, LocalDate.EPOCH));

        assertThat(mvc.get().uri("/equipe/personnes?etat=WORKING&tri=recents").with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains(her.person().toString(), "En emploi");
        assertThat(mvc.get().uri("/equipe/personnes?etat=PAUSED&tri=recents").with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .doesNotContain(her.person().toString());
    }
}
