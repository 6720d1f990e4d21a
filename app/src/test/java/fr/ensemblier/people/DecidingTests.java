package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.model.ChoiceKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the team answers to a profile, and the card that follows: R-P1, R-E5, R-M3.
@WholeApplication
class DecidingTests {

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
                        .param("anyway", "true")
                        .param("why", "Trajets vus au prochain rendez-vous")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
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

    /// R-W4: a pupil never has a card, whoever validates and whatever she permits.
    @Test
    void neverShowsAPupil() {
        var her = zoe();
        Actors.machine("test", () -> Given.says(jdbc, her.person(), "BE_SHOWN", true));
        validate(her);
        assertThat(visible(her)).isTrue();

        Actors.machine(
                "test",
                () -> jdbc.sql("update person set situation = 'PUPIL' where id = :id")
                        .param("id", her.person())
                        .update());
        Actors.machine(
                "test",
                () -> jdbc.sql("select change from keep_card('33', :id, '{}')")
                        .param("id", her.person())
                        .query(String.class)
                        .single());
        assertThat(visible(her)).isFalse();

        var other = zoe();
        Actors.machine(
                "test",
                () -> jdbc.sql("update person set situation = 'PUPIL' where id = :id")
                        .param("id", other.person())
                        .update());
        assertThat(mvc.post()
                        .uri("/equipe/profils/" + other.person() + "/valider")
                        .param("version", Integer.toString(version(other)))
                        .param("occupations", "aide-a-domicile")
                        .param("text", "Bonjour")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("jamais montré à un employeur");
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

    /// R-M1: how far she goes decides; a profile that does not say it is validated for a reason, or not at all.
    @Test
    void asksHowFarSheGoesBeforeAValidation() {
        var her = zoe();
        var validation = "/equipe/profils/" + her.person() + "/valider";

        assertThat(mvc.post()
                        .uri(validation)
                        .param("version", Integer.toString(version(her)))
                        .param("occupations", "aide-a-domicile")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Noter ses trajets", "Valider quand même");
        assertThat(mvc.post()
                        .uri(validation)
                        .param("version", Integer.toString(version(her)))
                        .param("occupations", "aide-a-domicile")
                        .param("anyway", "true")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites pourquoi vous validez sans ses trajets.");
        validate(her);
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select detail from person_event where person_id = :id and kind = 'VALIDATED'")
                                .param("id", her.person())
                                .query(String.class)
                                .single()))
                .contains("Trajets vus au prochain rendez-vous");
    }
}
