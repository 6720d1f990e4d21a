package fr.ensemblier.people.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

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
                .matches(redirectedUrlPattern("/prescripteur/orientations/*"));
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

    /// Who gave no telephone is written to: nobody promises a call, and the team reads the address.
    @Test
    void promisesToWriteToWhoHasNoTelephone() {
        assertThat(
                        one(
                                "select title from task where key = 'referral:' || (select person_id from referral where account_id = :id)"))
                .startsWith("Écrire à");
        assertThat(mvc.get().uri("/prescripteur/orienter").with(SignedIn.as(rachid)))
                .bodyText()
                .contains("prend contact avant")
                .doesNotContain("l’appelle");
        assertThat(mvc.get().uri("/equipe/orientations/" + id()).with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("mailto:" + account + "@exemple.invalid");
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

    /// R-F5: « Venue par » is what the body is, as far as its name says it.
    @Test
    void comesByWhatTheBodyIs() {
        assertThat(one("select source from person p join referral r on r.person_id = p.id where r.account_id = :id"))
                .isEqualTo("ASSOCIATION");
        machine("""
                insert into organisation (platform_id, id, name, kinds, source, created_at)
                values ('33', cast(:id as uuid), 'Mission locale des Graves', '{REFERRAL_BODY}', 'TEAM', now())
                """);
        assertThat(mvc.post()
                        .uri("/prescripteur/orienter")
                        .param("firstName", name + " bis")
                        .param("email", "bis." + account + "@exemple.invalid")
                        .param("communeText", "Bordeaux")
                        .param("situation", "JOB_SEEKER")
                        .param("agreed", "true")
                        .with(SignedIn.as(new Actor.Referrer(account, "Rachid Test", GIRONDE, account))))
                .matches(redirectedUrlPattern("/prescripteur/orientations/*"));
        assertThat(one("""
                select source from person p join referral r on r.person_id = p.id
                 where r.account_id = :id and p.first_name like '% bis'
                """)).isEqualTo("MISSION_LOCALE");
    }

    /// R-E2: a number that is not complete is said, also beside a right mail address.
    @Test
    void saysThatANumberIsNotComplete() {
        assertThat(sending("Encore", "").param("phone", "06 39"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce numéro n’est pas complet");
    }

    /// R-P3: words about health are asked to be removed, what was typed stays.
    @Test
    void asksToRemoveWordsAboutHealth() {
        assertThat(sending("Elle a un cancer et touche le RSA", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("«\u00A0cancer\u00A0»", "Elle a un cancer et touche le RSA");
        assertThat(sending("Aider des personnes malades", "true")).hasStatus(HttpStatus.FOUND);
    }

    /// Six answers (R-P8): each that is missing is said at its field; a pupil comes by her school (R-W4).
    @Test
    void saysEachAnswerThatIsMissing() {
        assertThat(mvc.post().uri("/prescripteur/orienter").with(SignedIn.as(rachid)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "id=\"firstName-error\"",
                        "id=\"phone-error\"",
                        "id=\"commune-error\"",
                        "id=\"situation-error\"",
                        "id=\"agreed-error\"")
                .doesNotContain("value=\"PUPIL\"");
        assertThat(mvc.post()
                        .uri("/prescripteur/orienter")
                        .param("firstName", name)
                        .param("email", "eleve-" + account + "@exemple.invalid")
                        .param("communeText", "Bordeaux")
                        .param("situation", "PUPIL")
                        .param("agreed", "true")
                        .with(SignedIn.as(rachid)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("son établissement ou ses parents appellent l’équipe");
    }

    /// R-P9: who types the number of somebody known learns nothing; her adviser is asked to call.
    @Test
    void tellsTheTeamAndNotTheReferrerThatSheIsKnown() throws Exception {
        var email = "connue-" + account + "@exemple.invalid";
        var adviser = UUID.randomUUID();
        var known = UUID.randomUUID();
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                insert into person (platform_id, id, log_key, card_key, first_name, last_name, email, commune, commune_name,
                    lat, lon, situation, situation_on, source, last_contact_at, created_at, created_by, adviser_id, adviser_name)
                values ('33', :id, gen_random_uuid(), gen_random_uuid(), 'Zélie', 'Nomsecret', :email, '33529', 'La Teste-de-Buch',
                    44.6, -1.1, 'JOB_SEEKER', current_date, 'SELF', now(), now(), 'Zélie', :adviser, 'Maylis Test')
                """)
                        .param("id", known)
                        .param("email", email)
                        .param("adviser", adviser)
                        .update());
        Actors.machine("test", () -> jdbc.sql("""
                insert into profile (platform_id, person_id, state, occupations, submitted_at, validated_at, answered_at, answered_by)
                values ('33', :id, 'VALIDATED', '{aide-a-domicile}', now(), now(), now(), 'Maylis')
                """).param("id", known).update());
        assertThat(mvc.post()
                        .uri("/prescripteur/orienter")
                        .param("firstName", "Zélie")
                        .param("email", email)
                        .param("communeText", "Bordeaux")
                        .param("situation", "JOB_SEEKER")
                        .param("agreed", "true")
                        .with(SignedIn.as(rachid)))
                .matches(redirectedUrlPattern("/prescripteur/orientations/*"));

        var sent = one("select id::text from referral where account_id = :id and called = 'Zélie'");
        for (var uri : new String[] {
            "/prescripteur",
            "/prescripteur/orientations/" + sent,
            "/prescripteur/orientations.csv",
            "/prescripteur?q=zélie"
        }) {
            assertThat(mvc.get().uri(uri).with(SignedIn.as(rachid)))
                    .bodyText()
                    .contains("Zélie", "Bordeaux")
                    .doesNotContain("Nomsecret", "La Teste", "Maylis", "cherche un emploi");
        }
        assertThat(mvc.get().uri("/prescripteur?q=nomsecret").with(SignedIn.as(rachid)))
                .bodyText()
                .doesNotContain(sent);
        assertThat(one("select for_id || ' ' || detail from task where key = 'referral:" + known
                        + "' and :id is not null"))
                .contains(adviser.toString(), "Déjà connue, suivie par Maylis Test.");
        assertThat(mvc.get().uri("/equipe/orientations/" + sent).with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("Zélie Nomsecret", "Déjà connue, suivie par Maylis Test.");
    }

    /// A household shares a telephone: another first name is somebody else.
    @Test
    void opensAFileForAnotherOneOfTheHousehold() {
        assertThat(mvc.post()
                        .uri("/prescripteur/orienter")
                        .param("firstName", "Lina")
                        .param("email", account + "@exemple.invalid")
                        .param("communeText", "Bordeaux")
                        .param("situation", "JOB_SEEKER")
                        .param("agreed", "true")
                        .with(SignedIn.as(rachid)))
                .matches(redirectedUrlPattern("/prescripteur/orientations/*"));
        assertThat(one("select count(distinct person_id)::text from referral where account_id = :id"))
                .isEqualTo("2");
    }

    /// Who sent her is named in her story, not a word of the machine.
    @Test
    void namesWhoSentHerInTheFile() {
        assertThat(mvc.get()
                        .uri("/equipe/personnes/" + one("select person_id::text from referral where account_id = :id"))
                        .with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("Orientation par Rachid Test")
                .doesNotContainPattern("people\\.[a-z]+\\b");
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
