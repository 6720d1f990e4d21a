package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// A9: the entrance of people in post, without an account, and what the team answers. Who never sees it is in
/// `matching.UnseenByHerEmployerTests`.
@WholeApplication
class InPostTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Awa" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    /// A number may ask five times an hour.
    private final String phone = "0639%06d".formatted(new Random().nextInt(1_000_000));

    private String one(String sql, Object... values) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).params(values).query(String.class).single());
    }

    private UUID asked() {
        assertThat(mvc.post()
                        .uri("/p/gironde/en-poste")
                        .param("kinds", "VAE", "WITHOUT_DIPLOMA")
                        .param("firstName", name)
                        .param("phone", phone)
                        .param("communeText", "Bordeaux")
                        .param("commune", "33063")
                        .param("slot", "EVENING")
                        .param("away", "true")
                        .param("occupation", "agent-de-service-hospitalier")
                        .param("since", "FROM_3")
                        .param("worksFor", "PRIVATE"))
                .hasRedirectedUrl("/mon-espace/en-poste");
        return UUID.fromString(one("select id::text from person where first_name = ?", name));
    }

    /// R-P8: a file opens, the team has something to do, she receives a link, and no message says what she asks (R-P9).
    @Test
    void opensAFileThatSaysSheWorksAndTellsNobodyElse() {
        var her = asked();

        assertThat(one("select situation from person where id = ?", her)).isEqualTo("EMPLOYEE_SECTOR");
        assertThat(one("select title || ' ' || detail from task where person_id = ? and kind = 'post.request'", her))
                .contains("en poste", "VAE, faisant-fonction", "À appeler après 18", "jamais au travail");
        assertThat(one("select title || ' ' || body from notice where to_id = ?", her.toString()))
                .contains("Votre demande est arrivée")
                .doesNotContain("VAE")
                .doesNotContain("employeur");
        // Nobody has said who her employer is: it is asked, and no employer would see a card before.
        assertThat(one("select name from hidden_employer where person_id = ? and present", her))
                .contains("à demander");
    }

    /// R-E2: what is missing is said at its place, what was typed stays, nothing half done remains.
    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/p/gironde/en-poste")
                        .param("firstName", name)
                        .param("employerText", "La Roseraie " + name)
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Choisissez au moins une demande", "Donnez un téléphone ou un courriel", "Choisissez un moment")
                .contains("La Roseraie " + name);
        assertThat(one("select count(*)::text from person where first_name = ?", name))
                .isEqualTo("0");
    }

    /// R-P9: whoever types the name and the number of somebody else learns nothing of her.
    @Test
    void opensAnotherFileForTheSameNumber() {
        asked();
        assertThat(mvc.post()
                        .uri("/p/gironde/en-poste")
                        .param("kinds", "MOBILITY")
                        .param("firstName", name)
                        .param("phone", phone)
                        .param("commune", "33063")
                        .param("communeText", "Bordeaux")
                        .param("slot", "NOON"))
                .hasRedirectedUrl("/mon-espace/en-poste");
        assertThat(one("select count(*)::text from person where first_name = ?", name))
                .isEqualTo("2");
    }

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

    private MvcTestResult answer(String request, String answer, String message, String seen) {
        return mvc.post()
                .uri("/equipe/en-poste/" + request)
                .param("answer", answer)
                .param("message", message)
                .param("seen", seen)
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();
    }

    /// Who is in her space finds there what she chose or typed on the site (R-E2).
    @Test
    void whatSheChoseOnTheSiteGoesWithHerToHerSpace() {
        var her = new Actor.Candidate(asked(), name, Given.GIRONDE);
        assertThat(mvc.get().uri("/p/gironde/en-poste?demande=VAE").with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/en-poste/nouvelle?demande=VAE");
        assertThat(mvc.get().uri("/p/gironde/en-poste?demande=autre").with(SignedIn.as(her)))
                .hasRedirectedUrl("/mon-espace/en-poste/nouvelle");
        assertThat(mvc.post()
                        .uri("/p/gironde/en-poste")
                        .param("employerText", "Patron " + name)
                        .with(SignedIn.as(her))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Patron " + name, "/mon-espace/en-poste/nouvelle");
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
                .hasEntrySatisfying("flash", said -> assertThat(said.toString()).contains("n’en sait rien"));

        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/employeurs/" + first + "/lever")
                        .with(SignedIn.as(candidate)))
                .hasStatus(HttpStatus.FOUND);
        var last = one("select id::text from post_request where person_id = ? order by asked_at desc limit 1", her);
        assertThat(answer(last, "ENDED", "Bonne route.", ""))
                .flash()
                .hasEntrySatisfying("flash", said -> assertThat(said.toString()).doesNotContain("n’en sait rien"));
    }

    /// R-P9: the list of those she avoids lifts nothing of the one she works for, and a correction there is no
    /// agreement.
    @Test
    void theListOfThoseSheAvoidsLiftsNothingOfTheOneSheWorksFor() throws Exception {
        var her = asked();
        var present = one("select id::text from hidden_employer where person_id = ? and present", her);
        var list = "/equipe/personnes/" + her + "/profil/employeurs";

        assertThat(body(mvc.get().uri(list)))
                .contains("aucun employeur ne voit le profil", "/equipe/personnes/" + her + "/en-poste")
                .doesNotContain("il peut voir le profil", "Retirer de la liste", "puis retirez ce nom");
        assertThat(mvc.post().uri(list + "/" + present + "/lever").with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(one("select (lifted_at is null)::text from hidden_employer where id = ?::uuid", present))
                .isEqualTo("true");

        mvc.post()
                .uri(list)
                .param("employerText", "Patron " + name)
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();
        var avoided = one("select id::text from hidden_employer where person_id = ? and not present", her);
        assertThat(body(mvc.get().uri(list))).contains("il peut voir le profil", "Retirer de la liste");
        assertThat(mvc.post().uri(list + "/" + avoided + "/lever").with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(one(
                        "select (lifted_at is not null and lifted_how is null)::text from hidden_employer where id = ?::uuid",
                        avoided))
                .isEqualTo("true");
    }

    /// R-P9: an employer that nobody has named is nothing to lift, for her or for the team, and the name that she gives
    /// takes its place.
    @Test
    void theNameSheGivesTakesThePlaceOfWhatStoodForIt() throws Exception {
        var her = asked();
        var candidate = new Actor.Candidate(her, name, Given.GIRONDE);
        var present = one("select id::text from hidden_employer where person_id = ? and present", her);

        assertThat(mvc.get()
                        .uri("/mon-espace/en-poste")
                        .with(SignedIn.as(candidate))
                        .exchange())
                .bodyText()
                .contains("Nous ne savons pas encore qui c’est")
                .doesNotContain("à demander", "Il peut savoir");
        for (var act : List.of("/lever", "/cacher")) {
            assertThat(mvc.post()
                            .uri("/mon-espace/en-poste/employeurs/" + present + act)
                            .with(SignedIn.as(candidate)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(body(mvc.get().uri("/equipe/personnes/" + her + "/en-poste")))
                .contains("C’est cette structure")
                .doesNotContain("Noter son accord", "Pas de compte ici");
        for (var act : List.of("/lever", "/ailleurs")) {
            assertThat(mvc.post()
                            .uri("/equipe/personnes/" + her + "/en-poste/employeurs/" + present + act)
                            .param("agreed", "TEAM_PHONE")
                            .with(SignedIn.as(Given.CLAIRE)))
                    .as("the page says that no employer sees her before he is named: " + act)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(one(
                        "select title || ' ' || detail from task where person_id = ? and kind = 'person.employer' and done_at is null",
                        her))
                .contains("qui est son employeur")
                .doesNotContain("«");

        again(candidate, "Patron " + name);
        again(candidate, "Patron " + name);
        assertThat(one("select string_agg(name, ', ') from hidden_employer where person_id = ? and present", her))
                .isEqualTo("Patron " + name);
    }

    private void again(Actor.Candidate her, String employer) {
        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/nouvelle")
                        .param("kinds", "MOBILITY")
                        .param("slot", "NOON")
                        .param("employerText", employer)
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);
    }

    /// R-P9: hidden again, an employer without an account here is what the team said it is.
    @Test
    void hiddenAgainItStillHasNoAccountHere() {
        var her = asked();
        var candidate = new Actor.Candidate(her, name, Given.GIRONDE);
        again(candidate, "Patron " + name);
        var present = one("select id::text from hidden_employer where person_id = ? and present", her);
        mvc.post()
                .uri("/equipe/personnes/" + her + "/en-poste/employeurs/" + present + "/ailleurs")
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();
        for (var act : List.of("/lever", "/cacher")) {
            assertThat(mvc.post()
                            .uri("/mon-espace/en-poste/employeurs/" + present + act)
                            .with(SignedIn.as(candidate)))
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(one(
                        "select (outside_at is not null)::text from hidden_employer where person_id = ? and lifted_at is null",
                        her))
                .isEqualTo("true");
        assertThat(one(
                        "select count(*)::text from task where person_id = ? and kind = 'person.employer' and done_at is null",
                        her))
                .isEqualTo("0");
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

    /// R-T1: a platform that supports no people has no such entrance.
    @Test
    void isNotThereWhereNobodyIsSupported() throws Exception {
        assertThat(mvc.get().uri("/p/haute-garonne").exchange()).bodyText().doesNotContain("/en-poste");
        var answer = mvc.get().uri("/p/haute-garonne/en-poste").exchange();
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("Envoyer ma demande");
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> asking) throws Exception {
        return ((MockMvcTester.MockMvcRequestBuilder) asking)
                .with(SignedIn.as(Given.CLAIRE))
                .exchange()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
