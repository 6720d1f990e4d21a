package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Lists, creation at the telephone (R-P8), exports (R-P3) and referrals.
@WholeApplication
class TeamPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/equipe/profils",
                "/equipe/profils?message=TEXT&metier=aide-a-domicile&tri=recents",
                "/equipe/profils?apres=2001-01-01T00:00:00Z~00000000-0000-0000-0000-000000000000",
                "/equipe/profils?apres=rien",
                "/equipe/profils.csv",
                "/equipe/profils.csv?message=TEXT",
                "/equipe/personnes",
                "/equipe/personnes?tri=recents",
                "/equipe/personnes?tri=silence&silence=oui&etat=VALIDATED&conseiller=aucun",
                "/equipe/personnes?q=zo",
                "/equipe/personnes/nouvelle",
                "/equipe/personnes.csv",
                "/equipe/personnes.csv?noms=false"
            })
    void showsThePagesOfTheTeam(String uri) {
        Actors.machine("test", () -> Given.submitted(jdbc));

        assertThat(mvc.get().uri(uri).with(SignedIn.as(Given.CLAIRE))).hasStatusOk();
    }

    /// R-P8: the file goes on into the whole profile, and says that she was told who keeps what.
    @Test
    void continuesWithTheProfile() {
        var phone = "06 39 98 " + (10 + (int) (Math.random() * 89)) + " " + (10 + (int) (Math.random() * 89));

        assertThat(opening(phone, "oui")
                        .param("next", "profil")
                        .param("informed", "true")
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/profil/envies");
    }

    /// R-P10: seen on, valid until, by; a document that had expired is refused.
    @Test
    void notesADocumentThatWasSeen() {
        var her = Actors.machine("test", () -> Given.submitted(jdbc));
        var here = "/equipe/personnes/" + her.person() + "/documents";

        for (var until : new String[] {"2026-01-01", "2031-01-01"}) {
            assertThat(mvc.post()
                            .uri(here)
                            .param("kind", "DIPLOMA")
                            .param("seenOn", "2026-03-02")
                            .param("validUntil", until)
                            .with(SignedIn.as(Given.CLAIRE)))
                    .hasStatus(until.startsWith("2031") ? HttpStatus.FOUND : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(mvc.get().uri(here).with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .contains("Diplôme", "par Claire Test", "2031")
                .doesNotContain("Périmé");
    }

    @Test
    void opensAFileFromSixFieldsAndProposesTheOneAlreadyKnown() {
        var phone = "06 39 98 " + (10 + (int) (Math.random() * 89)) + " " + (10 + (int) (Math.random() * 89));

        assertThat(opening(phone, "")).hasStatus(HttpStatus.FOUND);
        assertThat(opening(phone, ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("déjà connue");
        assertThat(opening(phone, "oui")).hasStatus(HttpStatus.FOUND);
    }

    private MockMvcTester.MockMvcRequestBuilder opening(String phone, String sure) {
        return mvc.post()
                .uri("/equipe/personnes/nouvelle")
                .param("firstName", "Test" + phone.hashCode())
                .param("phone", phone)
                .param("communeText", "Bordeaux")
                .param("situation", "JOB_SEEKER")
                .param("source", "HOTLINE")
                .param("granted", "BE_SHOWN")
                .param("sure", sure)
                .with(SignedIn.as(Given.CLAIRE));
    }

    @Test
    void refusesAFileWithoutAWayToReachHer() {
        assertThat(mvc.post()
                        .uri("/equipe/personnes/nouvelle")
                        .param("firstName", "Rose")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void notesACallAndTheFirstTalk() {
        var her = Actors.machine("test", () -> Given.submitted(jdbc));

        assertThat(mvc.post()
                        .uri("/equipe/personnes/" + her.person() + "/echange")
                        .param("how", "CALL")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("""
                                select count(*) from person
                                 where id = :id and first_talk_on = current_date and last_contact_at > now() - interval '1 day'
                                """)
                                .param("id", her.person())
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suivi?adviser=moi",
                "mandat?standing=true",
                "situation?search=PAUSED",
                "lien",
                "code",
                "accord?kind=FIRST_NAME&granted=true"
            })
    void actsInAFile(String act) {
        var her = Actors.machine("test", () -> Given.submitted(jdbc));

        assertThat(mvc.post()
                        .uri("/equipe/personnes/" + her.person() + "/" + act)
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/equipe/personnes/" + her.person()).with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/equipe/personnes/" + her.person() + "/impression")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/equipe/personnes/" + her.person() + "/modifier")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk();
    }

    @Test
    void receivesSomebodyFromAReferralBody() {
        var counsellor = new Actor.Referrer(UUID.randomUUID(), "Conseillère", Given.GIRONDE, UUID.randomUUID());

        assertThat(mvc.get().uri("/prescripteur/orienter").with(SignedIn.as(counsellor)))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/prescripteur/orienter")
                        .param("firstName", "Ana")
                        .with(SignedIn.as(counsellor)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post()
                        .uri("/prescripteur/orienter")
                        .param("firstName", "Anaïs")
                        .param("email", "anais." + UUID.randomUUID() + "@exemple.invalid")
                        .param("communeText", "Bordeaux")
                        .param("situation", "JOB_SEEKER")
                        .param("agreed", "true")
                        .with(SignedIn.as(counsellor)))
                .matches(redirectedUrlPattern("/prescripteur/orientations/*"));
        assertThat(mvc.get().uri("/prescripteur").with(SignedIn.as(counsellor)))
                .hasStatusOk()
                .bodyText()
                .contains("Anaïs", "Pas encore de réponse");
    }
}
