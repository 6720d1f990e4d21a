package fr.ensemblier.people.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Somebody is sent without an account (C3, C8): by a link that her professional address received; both sides write to
/// each other, the person reads it and may say no (R-P3).
@WholeApplication
class SentByLinkTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Test", GIRONDE, false);
    private static final String BASE = "/p/gironde/orienter";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "nadia." + mark + "@mission.invalid";

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param("email", email)
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    private MockMvcTester.MockMvcRequestBuilder asking(String body, String other) {
        return mvc.post()
                .uri(BASE)
                .param("name", "Nadia Test")
                .param("email", email)
                .param("body", body)
                .param("other", other);
    }

    /// The link of the latest mail to her.
    private String link() {
        var href = one(
                "select action_href from outgoing_message where recipient = :email order by created_at desc limit 1");
        assertThat(href).startsWith(BASE + "/");
        return href;
    }

    private String sends() {
        assertThat(asking("autre", "Mission locale " + mark)).hasRedirectedUrl(BASE + "/envoye");
        var link = link();
        assertThat(mvc.post()
                        .uri(link + "/nouvelle")
                        .param("firstName", "Ana" + mark)
                        .param("phone", "06 39 98 12 34")
                        .param("communeText", "Bordeaux")
                        .param("situation", "JOB_SEEKER")
                        .param("wish", "Travailler la nuit")
                        .param("agreed", "true"))
                .as("the page of who was sent")
                .hasRedirectedUrl(link + "/" + id());
        return link;
    }

    private String id() {
        return one("select id::text from referral where referrer_email = :email");
    }

    private Actor.Candidate her() {
        return new Actor.Candidate(
                UUID.fromString(one("select person_id::text from referral where referrer_email = :email")),
                "Ana",
                GIRONDE);
    }

    private List<String> answersTo() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select title from outgoing_message where recipient = :email order by created_at")
                        .param("email", email)
                        .query(String.class)
                        .list());
    }

    /// R-P8: six fields open a file; her body enters the list of the team; the team has a task.
    @Test
    void opensAFileWithSixFields() {
        sends();

        assertThat(one("""
                select o.name || '/' || f.comment || '/' || (select count(*) from task t
                        where t.platform_id = f.platform_id and t.key = 'referral:' || f.person_id and t.done_at is null)
                  from referral f join organisation o on o.platform_id = f.platform_id and o.id = f.organisation_id
                 where f.referrer_email = :email
                """)).isEqualTo("Mission locale " + mark + "/Travailler la nuit/1");
    }

    /// R-M7: nothing is made by opening the link, and no body before somebody is sent.
    @Test
    void openingTheLinkChangesNothing() {
        assertThat(asking("autre", "Foyer " + mark)).hasRedirectedUrl(BASE + "/envoye");

        assertThat(mvc.get().uri(link())).hasStatusOk().bodyText().contains("Foyer " + mark);
        assertThat(one("select name from organisation where name = 'Foyer " + mark + "' and :email <> ''"))
                .isEmpty();
    }

    @Test
    void aLinkThatIsNoneOffersAnother() {
        assertThat(mvc.get().uri(BASE + "/inconnu"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Demander un autre lien");
    }

    /// R-E2: what was typed stays, the message is at its place.
    @Test
    void saysWhatIsMissing() {
        assertThat(mvc.post()
                        .uri(BASE)
                        .param("name", "Nadia Test")
                        .param("email", "nadia@")
                        .param("body", "autre"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Écrivez votre courriel professionnel", "Écrivez le nom de votre structure", "Nadia Test");
        var link = sends();
        assertThat(mvc.post().uri(link + "/nouvelle").param("firstName", "Bea"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Demandez d’abord l’accord de la personne", "Bea");
    }

    /// S09: the answer goes to her address with a link of its own, and names nobody.
    @Test
    void isAnsweredAtHerAddress() {
        sends();
        assertThat(mvc.post()
                        .uri("/equipe/orientations/" + id())
                        .param("state", "MET")
                        .param("message", "Nous nous sommes parlé mardi")
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus3xxRedirection();

        assertThat(answersTo())
                .containsExactly(
                        "Votre lien pour orienter quelqu’un", "Réponse sur la personne que vous avez orientée");
        assertThat(one("select body from outgoing_message where recipient = :email order by created_at desc limit 1"))
                .contains("Nous nous sommes parlé mardi")
                .doesNotContain("Ana" + mark);
        assertThat(mvc.get().uri(link()))
                .hasStatusOk()
                .bodyText()
                .contains("Ana" + mark, "Premier échange fait", "Nous nous sommes parlé mardi");
    }

    /// R-P3: who has another address reads nothing of it, even of the same body.
    @Test
    void isReadFromHerAddressAlone() {
        sends();
        var id = id();
        var other = "autre." + mark + "@mission.invalid";
        var body = one("select organisation_id::text from referral where referrer_email = :email");
        assertThat(mvc.post()
                        .uri(BASE)
                        .param("name", "Jo")
                        .param("email", other)
                        .param("body", body))
                .hasRedirectedUrl(BASE + "/envoye");
        var link = Actors.machine(
                "test",
                () -> jdbc.sql("select action_href from outgoing_message where recipient = :other")
                        .param("other", other)
                        .query(String.class)
                        .single());

        assertThat(mvc.get().uri(link)).bodyText().doesNotContain("Ana" + mark);
        assertThat(mvc.get().uri(link + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(link + "/" + id + "/notes").param("word", "Bonjour"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /// C8: notes go both ways; words about health do not (R-P3).
    @Test
    void bothWriteToEachOther() {
        var link = sends();
        assertThat(mvc.post()
                        .uri("/equipe/orientations/" + id())
                        .param("state", "SUPPORTED")
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/equipe/orientations/" + id() + "/notes")
                        .param("note", "Pouvez-vous aider pour le trajet ?")
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus3xxRedirection();
        assertThat(mvc.post().uri(link + "/" + id() + "/notes").param("word", "Oui, pour le bus"))
                .hasStatus3xxRedirection();
        assertThat(mvc.post().uri(link + "/" + id() + "/notes").param("word", "Elle a un cancer"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Retirez", "Elle a un cancer");

        assertThat(one("select title from task where key = 'referral-note:" + id() + "' and :email <> ''"))
                .isEqualTo("Nadia Test vous écrit sur Ana" + mark);
        assertThat(mvc.get().uri("/mon-espace/orientations/" + id()).with(SignedIn.as(her())))
                .hasStatusOk()
                .bodyText()
                .contains("Pouvez-vous aider pour le trajet", "Oui, pour le bus");
    }

    /// C8: from her no on, who sent her is told nothing more, and reads nothing more.
    @Test
    void sheCanSayNo() {
        var link = sends();
        assertThat(mvc.post()
                        .uri("/mon-espace/orientations/" + id() + "/partage")
                        .param("shared", "false")
                        .with(SignedIn.as(her())))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/equipe/orientations/" + id() + "/notes")
                        .param("note", "Elle avance bien")
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus3xxRedirection();

        assertThat(answersTo()).containsExactly("Votre lien pour orienter quelqu’un");
        assertThat(one("""
                        select string_agg(kind, ' ') from task
                         where person_id = (select person_id from referral where referrer_email = :email) and done_at is null
                        """))
                .as("she is still called, nobody waits for an answer")
                .isEqualTo("person.call");
        assertThat(mvc.get().uri(link + "/" + id()))
                .hasStatusOk()
                .bodyText()
                .contains("Ne souhaite plus d’échange")
                .doesNotContain("Travailler la nuit");
        assertThat(mvc.post().uri(link + "/" + id() + "/notes").param("word", "Et alors"))
                .hasStatus3xxRedirection();
        assertThat(
                        one(
                                "select count(*)::text from referral_note n join referral f on f.id = n.referral_id where f.referrer_email = :email"))
                .isEqualTo("0");
    }

    /// R-P7: somebody else's page of a referral is not hers.
    @Test
    void anotherPersonReadsNothing() {
        sends();
        assertThat(mvc.get()
                        .uri("/mon-espace/orientations/" + id())
                        .with(SignedIn.as(new Actor.Candidate(UUID.randomUUID(), "Bea", GIRONDE))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
