package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// A9: the entrance of people in post, without an account. What the team answers is in [InPostAnsweredTests]; who never
/// sees it in `matching.UnseenByHerEmployerTests`.
@WholeApplication
class InPostTests extends AskedInPost {

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

    /// R-T1: a platform that supports no people has no such entrance.
    @Test
    void isNotThereWhereNobodyIsSupported() throws Exception {
        assertThat(mvc.get().uri("/p/haute-garonne").exchange()).bodyText().doesNotContain("/en-poste");
        var answer = mvc.get().uri("/p/haute-garonne/en-poste").exchange();
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("Envoyer ma demande");
    }
}
