package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.model.Cards;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// R-P2, R-P3: employers read nothing that the team has not heard, and no family name; R-P1: a withdrawal hides,
/// whoever writes at the same moment.
@WholeApplication
class HearingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cards cards;

    @Autowired
    TransactionTemplate transaction;

    private Actor.Candidate her = new Actor.Candidate(UUID.randomUUID(), "Zoé", Given.GIRONDE);

    @BeforeEach
    void shown() {
        her = Actors.machine("test", () -> Given.submitted(jdbc));
        Actors.machine("test", () -> {
            Given.says(jdbc, her.person(), "BE_SHOWN", true);
            Given.says(jdbc, her.person(), "MESSAGE_TEXT", true);
            return true;
        });
        validate("Bonjour").hasStatus(HttpStatus.FOUND);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResultAssert validate(String text) {
        return assertThat(mvc.post()
                .uri("/equipe/profils/" + her.person() + "/valider")
                .param("version", version())
                .param("occupations", "aide-a-domicile")
                .param("text", text)
                .param("anyway", "true")
                .param("why", "Trajets vus au prochain rendez-vous")
                .with(SignedIn.as(Given.CLAIRE)));
    }

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param("id", her.person())
                        .query(String.class)
                        .single());
    }

    private String version() {
        return one("select version::text from profile where person_id = :id");
    }

    private String card() {
        return one("select c.visible || ' ' || coalesce(c.message, 'rien') || ' ' || coalesce(c.message_kind, 'rien')"
                + " from candidate_card c join person p on p.card_key = c.card_key where p.id = :id");
    }

    private String task(String key) {
        return one("select count(*) filter (where done_at is null)::text from task where key = '" + key + ":' || :id");
    }

    private void says(String text) {
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/message")
                        .param("text", text)
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResultAssert heard(String text) {
        return assertThat(mvc.post()
                .uri("/equipe/profils/" + her.person() + "/ecouter")
                .param("version", version())
                .param("text", text)
                .with(SignedIn.as(Given.CLAIRE)));
    }

    @Test
    void keepsAChangedMessageOffTheCardUntilItIsHeard() {
        assertThat(card()).isEqualTo("true Bonjour TEXT");

        says("Je suis reconnue RQTH, j’aime aider.");

        assertThat(card()).isEqualTo("true rien rien");
        assertThat(task("message")).isEqualTo("1");
        assertThat(mvc.get().uri("/equipe/profils/" + her.person()).with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .contains("a changé son message");
        heard("Je suis reconnue RQTH, j’aime aider.").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        heard("J’aime aider, appelez le 06 39 98 12 12.").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(card()).isEqualTo("true rien rien");

        heard("J’aime aider.").hasStatus(HttpStatus.FOUND);

        assertThat(card()).isEqualTo("true J’aime aider. TEXT");
        assertThat(task("message")).isEqualTo("0");
    }

    /// Nothing is left to hear of a message that she takes away.
    @Test
    void asksNobodyToHearNothing() {
        says("J’aime aider.");
        says("");

        assertThat(task("message")).isEqualTo("0");
        assertThat(card()).isEqualTo("true rien rien");
    }

    /// What the team writes is held to the same: at the validation, and for her.
    @Test
    void holdsTheTeamToTheSame() {
        assertThat(mvc.post()
                        .uri("/equipe/personnes/" + her.person() + "/profil/message")
                        .param("text", "Reconnue RQTH")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("je les garde");
        assertThat(card()).isEqualTo("true Bonjour TEXT");

        her = Actors.machine("test", () -> Given.submitted(jdbc));
        validate("Reconnue RQTH").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        validate("Madame Secretname").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        validate("Écrivez à zoe@exemple.invalid").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        validate("Bonjour").hasStatus(HttpStatus.FOUND);
    }

    /// R-E4: the day she was promised stays when she changes the message of a profile that waits.
    @Test
    void keepsTheDayThatWasPromised() {
        her = Actors.machine("test", () -> Given.submitted(jdbc));

        says("J’aime aider.");

        assertThat(task("message")).isEqualTo("0");
        assertThat(task("profile")).isEqualTo("0");
    }

    /// R-E4: a validation taken back waits again, and she is told.
    @Test
    void asksAgainAfterAValidationTakenBack() {
        assertThat(mvc.post()
                        .uri("/equipe/profils/" + her.person() + "/annuler")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(task("profile")).isEqualTo("1");
        assertThat(
                        one(
                                "select count(*)::text from notice where to_id = :id::text and title = 'Nous relisons votre profil'"))
                .isEqualTo("1");
    }

    /// An adviser saves an answer while her withdrawal is not committed yet: the withdrawal stands.
    @Test
    void neverShowsHerAgainOverAWithdrawalOfTheSameMoment() throws InterruptedException {
        var adviser = new Thread(() -> Actors.machine("test", () -> {
            cards.keep(Given.GIRONDE, her.person());
            return true;
        }));

        Actors.machine(
                "test",
                () -> transaction.execute(_ -> {
                    jdbc.sql("update profile set hours_max = 12 where person_id = :id")
                            .param("id", her.person())
                            .update();
                    Given.says(jdbc, her.person(), "BE_SHOWN", false);
                    cards.keep(Given.GIRONDE, her.person());
                    adviser.start();
                    await().atMost(Duration.ofSeconds(10))
                            .until(() -> jdbc.sql("""
                            select exists (select from pg_stat_activity
                                            where wait_event_type = 'Lock' and query like '%keep_card%')
                            """).query(Boolean.class).single());
                    return true;
                }));
        adviser.join();

        assertThat(card()).startsWith("false");
    }

    /// Who gave a family name alone is nobody's first name.
    @Test
    void showsNoFamilyNameAsAFirstName() {
        var name = "Diallo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        assertThat(mvc.post()
                        .uri("/equipe/personnes/nouvelle")
                        .param("lastName", name)
                        .param("phone", "06 39 98 " + (10 + name.length()) + " 77")
                        .param("commune", "33063")
                        .param("situation", "JOB_SEEKER")
                        .param("source", "SELF")
                        .param("occupation", "aide-a-domicile")
                        .param("granted", "BE_SHOWN", "FIRST_NAME")
                        .param("sure", "oui")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        var id = Actors.machine(
                "test",
                () -> jdbc.sql("select id from person where first_name = :name")
                        .param("name", name)
                        .query(UUID.class)
                        .single());
        her = new Actor.Candidate(id, name, Given.GIRONDE);
        Actors.machine(
                "test",
                () -> jdbc.sql("update profile set state = 'SUBMITTED', submitted_at = now() where person_id = :id")
                        .param("id", id)
                        .update());
        validate("").hasStatus(HttpStatus.FOUND);
        assertThat(
                        one(
                                "select c.called from candidate_card c join person p on p.card_key = c.card_key where p.id = :id"))
                .isEqualTo("Une personne");

        assertThat(edit(id, "", name, "06 39 98 12 77")).hasStatus(HttpStatus.FOUND);
        assertThat(
                        one(
                                "select c.called from candidate_card c join person p on p.card_key = c.card_key where p.id = :id"))
                .isEqualTo("Une personne");
        assertThat(edit(id, "", name, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(edit(id, "Awa", name, "06 39 98 12 77")).hasStatus(HttpStatus.FOUND);
        assertThat(
                        one(
                                "select c.called from candidate_card c join person p on p.card_key = c.card_key where p.id = :id"))
                .isEqualTo("Awa");
    }

    private MockMvcTester.MockMvcRequestBuilder edit(UUID id, String first, String last, String phone) {
        return edit(id, one("select version::text from person where id = :id"), first, last, phone);
    }

    private MockMvcTester.MockMvcRequestBuilder edit(UUID id, String version, String first, String last, String phone) {
        return mvc.post()
                .uri("/equipe/personnes/" + id + "/modifier")
                .param("version", version)
                .param("firstName", first)
                .param("lastName", last)
                .param("phone", phone)
                .param("commune", "33063")
                .param("situation", "JOB_SEEKER")
                .with(SignedIn.as(Given.CLAIRE));
    }

    /// R-E5: she moves while an adviser has her file open; the adviser is told.
    @Test
    void tellsTheAdviserThatSheHasMoved() {
        var before = one("select version::text from person where id = :id");
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/commune")
                        .param("commune", "33281")
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(edit(her.person(), before, "Zoé", "Secretname", "06 39 98 00 00"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
