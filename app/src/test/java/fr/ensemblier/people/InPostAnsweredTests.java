package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A9: what the team reads of people in post, what it answers, and what it may promise (R-P9).
@WholeApplication
class InPostAnsweredTests extends AskedInPost {

    @Test
    void theTeamReadsItAnswersAndSheReadsTheAnswer() throws Exception {
        var her = asked();
        var request = one("select id::text from post_request where person_id = ?", her);

        assertThat(body(mvc.get().uri("/equipe/en-poste?etat=attente&q=" + name)))
                .contains(name, "jamais au travail");
        assertThat(body(mvc.get().uri("/equipe/en-poste.csv?q=" + name))).contains(name, "À répondre");
        assertThat(body(mvc.get().uri("/equipe/personnes/" + her)))
                .contains("En poste – son employeur ne doit pas le savoir");

        assertThat(mvc.post()
                        .uri("/equipe/en-poste/" + request)
                        .param("answer", "BODY")
                        .with(SignedIn.as(Given.CLAIRE))
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Écrivez quel organisme");
        assertThat(mvc.post()
                        .uri("/equipe/en-poste/" + request)
                        .param("answer", "BODY")
                        .param("message", "Votre OPCO répond au 01 99 00 12 34.")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(one("select (done_at is not null)::text from task where key = ?", "post-request:" + request))
                .isEqualTo("true");
        var candidate = new Actor.Candidate(her, name, Given.GIRONDE);
        assertThat(mvc.get()
                        .uri("/mon-espace/en-poste")
                        .with(SignedIn.as(candidate))
                        .exchange())
                .bodyText()
                .contains("Votre OPCO répond", "Claire Test");
        assertThat(mvc.get().uri("/mon-espace").with(SignedIn.as(candidate)).exchange())
                .bodyText()
                .contains("Ma demande à l’équipe");
    }

    /// What happened last comes first in her space, and a profile that she never began is no duty of hers.
    @Test
    void herHomeSaysTheLastNewsOfHerRequests() {
        var her = asked();
        var candidate = new Actor.Candidate(her, name, Given.GIRONDE);
        var first = one("select id::text from post_request where person_id = ?", her);
        again(candidate, "Patron " + name);
        assertThat(mvc.get().uri("/mon-espace").with(SignedIn.as(candidate)))
                .bodyText()
                .contains("Votre demande est arrivée", "Votre demande à l’équipe n’en a pas besoin")
                .doesNotContain("Votre profil vous attend", "Votre profil n’est pas encore envoyé");

        assertThat(answer(first, "VAE", "Nous commençons.", "")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/mon-espace").with(SignedIn.as(candidate)))
                .bodyText()
                .containsSubsequence("L’équipe commence votre VAE avec vous", "Votre demande est arrivée");
    }

    /// An answer that is no news any more leaves her home: what is said there is what is left, her profile.
    @Test
    void anAnswerOfLongAgoLeavesNoEmptyHome() {
        var her = asked();
        var request = one("select id::text from post_request where person_id = ?", her);
        assertThat(answer(request, "VAE", "Nous commençons.", "")).hasStatus(HttpStatus.FOUND);
        Actors.machine(
                "test",
                () -> jdbc.sql(
                                "update post_request set asked_at = asked_at - interval '3 years', answered_at = answered_at - interval '3 years' where person_id = ?")
                        .param(her)
                        .update());
        assertThat(mvc.get().uri("/mon-espace").with(SignedIn.as(new Actor.Candidate(her, name, Given.GIRONDE))))
                .bodyText()
                .contains("Votre profil vous attend")
                .doesNotContain("Voici où en est votre demande", "L’équipe commence votre VAE");
    }

    /// R-E5: an answer that a colleague gave meanwhile is not written over, and what was typed stays.
    @Test
    void anAnswerIsNotWrittenOver() {
        var her = asked();
        var request = one("select id::text from post_request where person_id = ?", her);
        assertThat(answer(request, "BODY", "Votre OPCO répond.", "")).hasStatus(HttpStatus.FOUND);
        assertThat(answer(request, "ENDED", "Bonne route.", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("a reçu une réponse entre-temps", "Bonne route.", "Votre OPCO répond.");
        assertThat(one("select answer from post_request where id = ?::uuid", request))
                .isEqualTo("BODY");
        assertThat(one(
                        "select count(*)::text from notice where to_id = ? and title = 'L’équipe vous a répondu'",
                        her.toString()))
                .isEqualTo("1");
        var seen = Instant.parse(one(
                "select to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from post_request where id = ?::uuid",
                request));
        assertThat(answer(request, "ENDED", "Bonne route.", seen.toString())).hasStatus(HttpStatus.FOUND);
    }

    /// R-P9: nothing is promised any more once she said that he may know; not to be called at work still holds.
    @Test
    void onceHeMayKnowNothingElseIsPromised() throws Exception {
        var her = asked();
        var candidate = new Actor.Candidate(her, name, Given.GIRONDE);
        assertThat(mvc.get().uri("/mon-espace").with(SignedIn.as(candidate)).exchange())
                .bodyText()
                .contains("Votre employeur n’en sait rien");
        again(candidate, "Patron " + name);
        var present = one("select id::text from hidden_employer where person_id = ? and present", her);
        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/employeurs/" + present + "/lever")
                        .with(SignedIn.as(candidate)))
                .hasStatus(HttpStatus.FOUND);
        for (var page : List.of("/mon-espace", "/mon-espace/en-poste")) {
            assertThat(mvc.get().uri(page).with(SignedIn.as(candidate)).exchange())
                    .bodyText()
                    .doesNotContain("n’en sait rien");
        }
        assertThat(body(mvc.get().uri("/equipe/personnes/" + her)))
                .contains("À appeler entre midi et deux")
                .doesNotContain("son employeur ne doit pas le savoir");
    }

    /// R-P9: one that might know and is hidden again is one employer, who must not know.
    @Test
    void whoIsHiddenAgainIsOneEmployer() throws Exception {
        var her = asked();
        var candidate = new Actor.Candidate(her, name, Given.GIRONDE);
        again(candidate, "Patron " + name);
        var present = one("select id::text from hidden_employer where person_id = ? and present", her);
        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/employeurs/" + present + "/lever")
                        .with(SignedIn.as(candidate)))
                .hasStatus(HttpStatus.FOUND);
        again(candidate, "Patron " + name);
        assertThat(one("select count(*)::text from hidden_employer where person_id = ? and present", her))
                .as("the history is kept")
                .isEqualTo("2");
        assertThat(body(mvc.get().uri("/equipe/personnes/" + her + "/en-poste")))
                .contains("Son employeur ne doit pas le savoir", "Son employeur actuel</h2>")
                .doesNotContain("Ses employeurs actuels");
    }

    /// R-P9: of two employers one may know, so the team is not told that none does.
    @Test
    void nothingIsPromisedToTheTeamWhenOneOfTwoMayKnow() {
        var her = asked();
        var candidate = new Actor.Candidate(her, name, Given.GIRONDE);
        again(candidate, "Patron " + name);
        var first = one("select id::text from hidden_employer where person_id = ? and present", her);
        again(candidate, "Autre " + name);
        var request = one("select id::text from post_request where person_id = ? order by asked_at limit 1", her);
        assertThat(answer(request, "ENDED", "Bonne route.", ""))
                .flash()
                .hasEntrySatisfying("flash", said -> assertThat(said.toString()).contains("n’en savent rien"));
        assertThat(mvc.get().uri("/mon-espace").with(SignedIn.as(candidate)))
                .bodyText()
                .contains("Vos employeurs n’en savent rien");

        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/employeurs/" + first + "/lever")
                        .with(SignedIn.as(candidate)))
                .hasStatus(HttpStatus.FOUND);
        var last = one("select id::text from post_request where person_id = ? order by asked_at desc limit 1", her);
        assertThat(answer(last, "ENDED", "Bonne route.", ""))
                .flash()
                .hasEntrySatisfying("flash", said -> assertThat(said.toString()).doesNotContain("n’en sa"));
        assertThat(mvc.get().uri("/equipe/personnes/" + her).with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .contains("En poste – Autre " + name + " ne doit pas le savoir")
                .doesNotContain("son employeur ne doit pas");
    }

    /// R-W2: who answers somebody whom nobody follows takes her on; not where it ends, and never from a colleague.
    @Test
    void whoAnswersTakesHerOn() {
        var her = asked();
        var request = one("select id::text from post_request where person_id = ?", her);
        assertThat(mvc.get().uri("/equipe/en-poste/" + request).with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .contains("name=\"mine\" value=\"true\" checked", "J’accompagne cette personne");

        assertThat(takingOn(request, "ENDED", "")).hasStatus(HttpStatus.FOUND);
        assertThat(one("select coalesce(adviser_id::text, 'none') from person where id = ?", her))
                .isEqualTo("none");
        var seen = one(
                "select to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from post_request where id = ?::uuid",
                request);
        assertThat(takingOn(request, "VAE", Instant.parse(seen).toString()))
                .flash()
                .hasEntrySatisfying(
                        "flash", said -> assertThat(said.toString()).contains("Vous suivez maintenant cette personne"));
        assertThat(one("select adviser_id::text from person where id = ?", her))
                .isEqualTo(Given.CLAIRE.account().toString());
        assertThat(mvc.get().uri("/equipe/en-poste/" + request).with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .doesNotContain("name=\"mine\"");

        var colleague = UUID.randomUUID();
        Actors.machine(
                "test",
                () -> jdbc.sql("update person set adviser_id = ?, adviser_name = 'Olga' where id = ?")
                        .param(colleague)
                        .param(her)
                        .update());
        again(new Actor.Candidate(her, name, Given.GIRONDE), "Patron " + name);
        var last = one("select id::text from post_request where person_id = ? order by asked_at desc limit 1", her);
        assertThat(takingOn(last, "VAE", "")).hasStatus(HttpStatus.FOUND);
        assertThat(one("select adviser_id::text from person where id = ?", her)).isEqualTo(colleague.toString());
    }

    private MvcTestResult takingOn(String request, String answer, String seen) {
        return mvc.post()
                .uri("/equipe/en-poste/" + request)
                .param("answer", answer)
                .param("mine", "true")
                .param("seen", seen)
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();
    }

    /// R-P8: at the telephone the team notes it; the act says who.
    @Test
    void theTeamNotesWhatIsSaidAtTheTelephone() throws Exception {
        var zoe = Actors.machine("test", () -> Given.submitted(jdbc));
        assertThat(body(mvc.get().uri("/equipe/personnes/" + zoe.person() + "/en-poste/nouvelle")))
                .contains("Que demande cette personne", "Faisant-fonction")
                .doesNotContain("Que voulez-vous", "Je fais le travail", "Me former");
        assertThat(mvc.post()
                        .uri("/equipe/personnes/" + zoe.person() + "/en-poste/nouvelle")
                        .param("kinds", "ADVICE")
                        .param("slot", "NOON")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(one("select asked_by from post_request where person_id = ?", zoe.person()))
                .isEqualTo("Claire Test");
        assertThat(body(mvc.get().uri("/equipe/personnes/" + zoe.person() + "/en-poste")))
                .as("who noted that her employer must know nothing")
                .containsPattern("Ne doit rien savoir, noté le [^<]* par Claire Test");
    }
}
