package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.Readings;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What an employer does twice, hires and lists, and what a team that only coordinates finds.
@WholeApplication
class EmployersSideTests extends AroundAnOffer {

    private static final Pattern LINK = Pattern.compile("href=\"(/equipe[^\"#]*)\"");

    /// R-E2: a second tab is led to what was sent.
    @Test
    void whoAsksTwiceIsLedToTheThread() {
        var her = her("Amina");
        var contact = asked(her);
        var address = "/employeur/profils/" + matchOf(her).id() + "/contact";

        for (var message : new String[] {"Bonjour.", ""}) {
            assertThat(mvc.post().uri(address).param("message", message).with(SignedIn.as(scene.employer)))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .isEqualTo("/employeur/contacts/" + contact);
        }
        assertThat(mvc.get().uri(address).with(SignedIn.as(scene.employer)))
                .redirectedUrl()
                .isEqualTo("/employeur/contacts/" + contact);
        assertThat(scene.count("select count(*) from contact where offer_id = ?", scene.offer))
                .isEqualTo(1);
    }

    /// The thread of his contact speaks to him, and calls her by the name that he knows since she accepted.
    @Test
    void theThreadSpeaksToTheEmployer() {
        var contact = accepted(her("Amina"));
        set("update contact set called = 'A.' where id = ?", contact);

        assertThat(get(scene.employer, "/employeur/contacts/" + contact))
                .hasStatusOk()
                .bodyText()
                .contains("Vous demandez à rencontrer Amina", "Vous appelez Amina", "Avez-vous joint Amina")
                .doesNotContain("L’employeur", "l’employeur", "joint A.");
    }

    /// Who was declined reads so, and where to go on; no name is promised any more.
    @Test
    void aDeclinedContactPromisesNothing() {
        var her = her("Amina");
        var contact = asked(her);
        Readings.across(() -> answers.decline(contact, "PERSON", "Amina", null, null));

        assertThat(get(scene.employer, "/employeur/contacts/" + contact))
                .hasStatusOk()
                .bodyText()
                .contains("Amina a décliné")
                .doesNotContain("arrivent");
    }

    /// R-H1: no first day that came before the contact is proposed.
    @Test
    void theHireFormProposesNoPastDay() {
        set("update job_offer set start_on = current_date - 20 where id = ?", scene.offer);
        var contact = accepted(her("Amina"));

        assertThat(get(scene.employer, "/employeur/contacts/" + contact + "/embauche"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("value=\"" + Paris.today(clock).minusDays(20) + "\"");
    }

    /// R-H1, R-H2: an employer reads, filters, sorts and exports his own hires, and no other's.
    @Test
    void anEmployerListsHisHires() {
        var hire = hired();
        var other = elsewhere();

        assertThat(get(scene.employer, "/employeur/embauches"))
                .hasStatusOk()
                .bodyText()
                .contains("embauche</h1>", "Amina Belkadour", "/employeur/embauches/" + hire);
        assertThat(get(scene.employer, "/employeur/embauches?q=amina&tri=personne&etat=en-poste"))
                .hasStatusOk()
                .bodyText()
                .contains("Amina Belkadour");
        assertThat(get(scene.employer, "/employeur/embauches?q=personne-de-ce-nom"))
                .bodyText()
                .contains("Aucune embauche ne correspond");
        assertThat(get(scene.employer, "/employeur/embauches/export"))
                .hasStatusOk()
                .bodyText()
                .contains("Amina Belkadour");
        assertThat(get(other.employer, "/employeur/embauches"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune embauche dans cette liste")
                .doesNotContain("Belkadour");
        assertThat(get(scene.employer, "/employeur")).bodyText().contains("href=\"/employeur/embauches\"");
    }

    /// R-T1: on the home of a team that only coordinates, every link opens.
    @Test
    void theHomeOfAPlatformThatOnlyCoordinatesLeadsToNoClosedDoor() {
        var team = new Actor.Team(UUID.randomUUID(), "Mireille Soulé", PlatformId.of("31"), true);
        var home = get(team, "/equipe");

        assertThat(home)
                .hasStatusOk()
                .bodyText()
                .contains("Les employeurs du territoire", "/equipe/employeurs/demandes")
                .doesNotContain("Nouvelle personne", "nouveaux profils", "Mes 0 personnes");
        var links = LINK.matcher(
                new String(home.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        while (links.find()) {
            assertThat(get(team, links.group(1))).as(links.group(1)).doesNotHave(notFound());
        }
    }

    private static org.assertj.core.api.Condition<MvcTestResult> notFound() {
        return new org.assertj.core.api.Condition<>(
                answer -> answer.getResponse().getStatus() == 404, "a closed door");
    }

    private UUID hired() {
        var contact = accepted(her("Amina"));
        assertThat(mvc.post()
                        .uri("/employeur/contacts/{id}/embauche", contact)
                        .param("startsOn", Paris.today(clock).toString())
                        .param("contract", "PRIVE_CDI")
                        .param("hours", "28")
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .hasStatus3xxRedirection();
        return scene.key("select hire_id from contact where id = ?", contact);
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(SignedIn.as(actor)).exchange();
    }
}
