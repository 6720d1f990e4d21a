package fr.ensemblier.people.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Somebody who is sent: once (R-E2), without words about health (R-P3), completed by the team (R-P8).
@WholeApplication
class SendingSomebodyTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Test", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final UUID account = UUID.randomUUID();
    private final Actor.Referrer rachid = new Actor.Referrer(account, "Rachid Test", GIRONDE, UUID.randomUUID());
    private final String name = "Ana" + Math.abs(account.getMostSignificantBits());

    @BeforeEach
    void sends() {
        machine(
                "insert into account (id, email, name, created_at) values (:id, :id || '@example.invalid', 'Rachid Test', now())");
        assertThat(mvc.post()
                        .uri("/prescripteur/orienter")
                        .param("firstName", name)
                        .param("email", account + "@exemple.invalid")
                        .param("communeText", "Bordeaux")
                        .param("situation", "JOB_SEEKER")
                        .param("agreed", "true")
                        .with(SignedIn.as(rachid)))
                .hasRedirectedUrl("/prescripteur");
    }

    private void machine(String sql) {
        Actors.machine("test", () -> jdbc.sql(sql).param("id", account).update());
    }

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql).param("id", account).query(String.class).single());
    }

    private String id() {
        return one("select id::text from referral where account_id = :id");
    }

    private MockMvcTester.MockMvcRequestBuilder sending(String wish, String kept) {
        return mvc.post()
                .uri("/prescripteur/orienter")
                .param("firstName", name)
                .param("email", account + "@exemple.invalid")
                .param("communeText", "Bordeaux")
                .param("situation", "JOB_SEEKER")
                .param("wish", wish)
                .param("kept", kept)
                .param("agreed", "true")
                .with(SignedIn.as(rachid));
    }

    /// The same person sent twice by one body is one referral, and the counsellor is told.
    @Test
    void isNotDoubledWhenSheIsSentTwice() {
        assertThat(sending("Aussi au garage le mardi", "")
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/prescripteur/orientations/" + id());
        assertThat(one("select count(*)::text from referral where account_id = :id"))
                .isEqualTo("1");
    }

    /// R-P3: words about health are asked to be removed, what was typed stays.
    @Test
    void asksToRemoveWordsAboutHealth() {
        assertThat(sending("Elle a un cancer et touche le RSA", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("« cancer »", "Elle a un cancer et touche le RSA");
        assertThat(sending("Aider des personnes malades", "true")).hasStatus(HttpStatus.FOUND);
    }

    /// Who sent her is named in her story, not a word of the machine.
    @Test
    void namesWhoSentHerInTheFile() {
        assertThat(mvc.get()
                        .uri("/equipe/personnes/" + one("select person_id::text from referral where account_id = :id"))
                        .with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("Orientée par Rachid Test")
                .doesNotContain("people.referred");
    }

    /// R-P8: who was sent and has no smartphone is completed, handed over and validated by the team.
    @Test
    void isCompletedAndValidatedByTheTeam() {
        var her = one("select person_id::text from referral where account_id = :id");
        var profile = "/equipe/personnes/" + her + "/profil/";

        assertThat(mvc.get().uri("/equipe/profils/" + her).with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("Continuer son profil")
                .doesNotContain("name=\"occupations\"");
        assertThat(mvc.post()
                        .uri(profile + "envies")
                        .param("occupations", "aide-a-domicile")
                        .with(SignedIn.as(CLAIRE)))
                .hasRedirectedUrl(profile + "trajets");
        mvc.post()
                .uri(profile + "trajets")
                .param("means", "CAR")
                .param("minutes", "30")
                .param("communeText", "Bordeaux")
                .with(SignedIn.as(CLAIRE))
                .exchange();
        mvc.post()
                .uri(profile + "horaires")
                .param("hoursMin", "20")
                .param("hoursMax", "28")
                .with(SignedIn.as(CLAIRE))
                .exchange();
        assertThat(mvc.post().uri(profile + "relire").with(SignedIn.as(CLAIRE)))
                .hasRedirectedUrl("/equipe/profils/" + her);
        var version = Actors.machine(
                "test",
                () -> jdbc.sql("select version::text from profile where person_id = cast(:her as uuid)")
                        .param("her", her)
                        .query(String.class)
                        .single());
        assertThat(mvc.post()
                        .uri("/equipe/profils/" + her + "/valider")
                        .param("version", version)
                        .param("occupations", "aide-a-domicile")
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(
                        one(
                                "select r.state from profile r join referral f on f.person_id = r.person_id where f.account_id = :id"))
                .isEqualTo("VALIDATED");
    }
}
