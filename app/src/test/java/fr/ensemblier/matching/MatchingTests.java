package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// R-M3 to R-M10, R-P2, R-P7, R-P9, R-H1: from a published offer to a hire.
@WholeApplication
class MatchingTests extends AroundAnOffer {

    @Test
    void aMatchIsNotifiedOnceHoweverOftenItIsComputed() {
        var her = her("Amina");

        assertThat(match()).isEqualTo(1);
        assertThat(match()).isZero();
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);
        assertThat(scene.count("select count(*) from notice where key like ?", "match:" + scene.offer + "%"))
                .isEqualTo(1);
    }

    /// R-P9
    @Test
    void anEmployerWhomSheHidesFromNeverGetsHer() {
        her("Amina", scene.organisation);

        assertThat(match()).isZero();
    }

    /// R-P2, R-M10, R-H1: the whole way, through the pages.
    @Test
    void fromTheMatchToTheHire() {
        var her = her("Amina");
        match();
        var match = matchOf(her);
        var employer = SignedIn.as(scene.employer);
        var candidate = SignedIn.as(her.actor());

        var inbox = mvc.get().uri("/employeur/profils").with(employer).exchange();
        assertThat(inbox).hasStatusOk().bodyText().contains("Amina, à Bordeaux").doesNotContain("Belkadour");
        assertThat(mvc.get().uri("/employeur").with(employer)).hasStatusOk();
        assertThat(mvc.get().uri("/employeur/profils/{id}/contact", match.id()).with(employer))
                .hasStatusOk();
        assertThat(mvc.post().uri("/employeur/profils/{id}/contact", match.id()).with(employer))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/employeur/profils/{id}/contact", match.id())
                        .param("message", "Bonjour, venez nous voir.")
                        .with(employer))
                .hasStatus3xxRedirection();
        var contact = Readings.across(() -> contacts.ofMatch(match.id())).orElseThrow();

        assertThat(mvc.get().uri("/mon-espace").with(candidate).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Les Jardins");
        assertThat(mvc.get().uri("/mon-espace/contacts/{id}", contact.id()).with(candidate))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/mon-espace/contacts/{id}/accepter", contact.id())
                        .with(candidate))
                .hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/employeur/contacts/{id}", contact.id())
                        .with(employer)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Belkadour");

        assertThat(mvc.get()
                        .uri("/employeur/contacts/{id}/embauche", contact.id())
                        .with(employer))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/employeur/contacts/{id}/embauche", contact.id())
                        .param("startsOn", Paris.today(clock).toString())
                        .param("contract", "PRIVE_CDI")
                        .param("hours", "30")
                        .param("looking", "non")
                        .with(employer))
                .hasStatus3xxRedirection();

        assertThat(scene.state(contact.id())).isEqualTo("CLOSED");
        assertThat(scene.count("select count(*) from hire where contact_id = ?", contact.id()))
                .isEqualTo(1);
        assertThat(scene.count("select filled from job_offer where id = ?", scene.offer))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from hire_fact f join hire h on h.id = f.hire_id where h.contact_id = ?",
                        contact.id()))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from proposed_fact where person_key = ? and contacted_on is not null",
                        her.card()))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from hire_check c join hire h on h.id = c.hire_id where h.contact_id = ?",
                        contact.id()))
                .isEqualTo(12);
    }

    /// R-P7, R-P2: another organisation, another platform and another person do not see the contact.
    @Test
    void nobodyElseSeesTheContact() {
        var contact = asked(her("Amina"));
        var stranger = new Actor.Employer(UUID.randomUUID(), "Autre", scene.platform, UUID.randomUUID(), true);
        var elsewhere = new Actor.Team(UUID.randomUUID(), "Claire", new PlatformId("69"), true);

        assertThat(mvc.get().uri("/employeur/contacts/{id}", contact).with(SignedIn.as(stranger)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/equipe/contacts/{id}", contact).with(SignedIn.as(elsewhere)))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/mon-espace/contacts/{id}", contact)
                        .with(SignedIn.as(her("Léa").actor())))
                .hasStatus(404);
    }

    /// R-P2: the adviser answers for her only with her agreement.
    @Test
    void theTeamAnswersForHerWithHerAgreement() {
        var contact = asked(her("Josiane"));
        var team = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, true));

        assertThat(mvc.get().uri("/equipe/contacts/{id}", contact).with(team)).hasStatusOk();
        mvc.post()
                .uri("/equipe/contacts/{id}/reponse", contact)
                .param("reponse", "oui")
                .with(team)
                .exchange();
        assertThat(scene.state(contact)).isEqualTo("ASKED");
        mvc.post()
                .uri("/equipe/contacts/{id}/reponse", contact)
                .param("reponse", "oui")
                .param("accord", "true")
                .with(team)
                .exchange();
        assertThat(scene.state(contact)).isEqualTo("ACCEPTED");
    }

    @Test
    void thePagesOfTheTeamOpen() {
        var her = her("Amina");
        var team = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, true));

        assertThat(mvc.get().uri("/equipe").with(team)).hasStatusOk();
        assertThat(mvc.get().uri("/equipe/contacts?etat=en-retard").with(team)).hasStatusOk();
        assertThat(mvc.get().uri("/equipe/contacts/export").with(team)).hasStatusOk();
        assertThat(mvc.get().uri("/equipe/embauches").with(team)).hasStatusOk();
        assertThat(mvc.get()
                        .uri("/equipe/embauches/nouvelle?personne=" + her.person())
                        .with(team))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/equipe/personnes/{id}/rapprochements", her.person())
                        .with(team)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("sur\u00A0100");
        assertThat(mvc.get()
                        .uri("/equipe/personnes/{id}/embauches", her.person())
                        .with(team))
                .hasStatusOk();
        assertThat(mvc.get().uri("/equipe/offres/{id}/profils", scene.offer).with(team))
                .hasStatusOk();
        assertThat(mvc.get().uri("/p/x/offres/{id}/interet", scene.offer)).hasStatus(404);
    }

    /// R-M5 (b): five days, then no answer and a task; once.
    @Test
    void aRequestWithoutAnswerEndsAfterFiveDaysAndTheAdviserIsTold() {
        var contact = asked(her("Amina"));

        run(Duration.ofDays(2).plusHours(1));
        assertThat(scene.state(contact)).isEqualTo("ASKED");
        assertThat(scene.count("select count(*) from notice where key = ?", "contact-asked-reminder-1:" + contact))
                .isEqualTo(1);
        run(untilUnanswered(contact).minusHours(2));
        assertThat(scene.state(contact)).isEqualTo("ASKED");
        run(untilUnanswered(contact));
        run(untilUnanswered(contact).plusHours(1));

        assertThat(scene.state(contact)).isEqualTo("NO_ANSWER");
        assertThat(scene.count("select count(*) from task where key = ?", "contact.unanswered:" + contact))
                .isEqualTo(1);
    }

    /// Two offers of one title are told apart by the employer.
    @Test
    void herSpaceNamesTheEmployerOfAnOffer() {
        var her = her("Amina");

        assertThat(mvc.get().uri("/mon-espace").with(SignedIn.as(her.actor())))
                .hasStatusOk()
                .bodyText()
                .contains("Les Jardins, ");
    }

    /// R-M5 (c): an employer who does not call makes a task for the platform.
    @Test
    void anEmployerWhoDoesNotCallIsLate() {
        var contact = asked(her("Amina"));
        Readings.across(() -> answers.accept(contact, "PERSON", "Amina", null, null));

        run(untilLate(contact));

        assertThat(scene.count("select count(*) from task where key = ?", "contact.late:" + contact))
                .isEqualTo(1);
        assertThat(Readings.across(() -> entries.late(
                        scene.platform, scene.organisation, clock.instant().plus(untilLate(contact)))))
                .isEqualTo(1);
    }

    /// Two answers at one instant: one counts.
    @Test
    void oneOfTwoAnswersAtOneInstantCounts() {
        var contact = asked(her("Amina"));
        var said = new ArrayList<CompletableFuture<Moves.Done>>();
        for (var n = 0; n < 4; n++) {
            said.add(CompletableFuture.supplyAsync(
                    () -> Readings.across(() -> answers.accept(contact, "PERSON", "Amina", null, null))));
        }

        assertThat(said.stream()
                        .map(CompletableFuture::join)
                        .filter(Moves.Done.YES::equals)
                        .count())
                .isEqualTo(1);
        Contact now = Readings.across(() -> contacts.get(contact));
        assertThat(now.state().word()).isEqualTo("ACCEPTED");
    }
}
