package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ensemblier.journeys.OnAPage.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A9, R-P9: an employee in post asks for a VAE, by keyboard and on a telephone, and her employer sees nothing of it on
/// any
/// page. The team answers and opens the VAE; she reads where it stands, and says herself that he may know.
@DemonstrationInBrowser
class EmployeeInPostTests {

    private final String name = AtTheTeam.called("Ysaline");

    @Test
    void asksForAVaeUnseenByHerEmployer(People people) {
        var employer = people.signedIn("employeur", People.DESK);
        employer.navigate("/employeur/offres/nouvelle");
        var structure = employer.locator("[name=establishment] option:checked")
                .innerText()
                .split(",")[0]
                .strip();

        var her = new Keyboard(people.visitor(People.TELEPHONE));
        ask(her, structure);
        var page = her.page();
        assertThat(page.locator("h1")).containsText("Mes demandes");
        assertThat(page.locator("main")).containsText("Ne voit ni vos demandes, ni votre profil");
        Axe.readable(page, "in-post-mes-demandes");
        unseen(employer);

        var adviser = people.signedIn("conseiller", People.TELEPHONE);
        adviser.navigate("/equipe/en-poste?etat=attente&q=" + name);
        Axe.readable(adviser, "in-post-liste");
        adviser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        assertThat(adviser.locator("main")).containsText("son employeur ne doit pas le savoir");
        assertThat(adviser.locator("main")).containsText("jamais au travail");
        adviser.getByText("J’ouvre un parcours VAE").click();
        adviser.getByLabel("Votre message").fill("Je vous appelle ce soir.");
        Axe.readable(adviser, "in-post-demande");
        button(adviser, "Envoyer la réponse").click();

        adviser.locator("#vaeKind").selectOption("INDIVIDUAL");
        adviser.locator("#certification").selectOption("DEAS");
        button(adviser, "Ouvrir une VAE").click();
        assertThat(adviser.locator("h1")).containsText("VAE DEAS");
        button(adviser, "Noter l’envoi").click();
        assertThat(adviser.locator("main")).containsText("Dossier de faisabilité envoyé");
        Axe.readable(adviser, "in-post-vae");
        unseen(employer);

        her.open("/mon-espace/en-poste");
        assertThat(page.locator("main")).containsText("Je vous appelle ce soir.");
        her.open("/mon-espace/vae");
        assertThat(page.locator("main")).containsText("Dossier de faisabilité envoyé");
        Axe.readable(page, "in-post-ma-vae");

        her.open("/mon-espace/en-poste");
        her.enter("^Il peut savoir");
        Axe.readable(page, "in-post-confirmer");
        her.enter("^Oui, il peut savoir");
        assertThat(page.locator("main")).containsText("Peut savoir ce que vous faites avec nous");
        her.enter("^Ne plus rien lui montrer");
        assertThat(page.locator("main")).containsText("Ne voit ni vos demandes");
        unseen(employer);
        people.close();
    }

    private void ask(Keyboard her, String structure) {
        her.open("/p/gironde/en-poste");
        Axe.readable(her.page(), "in-post-entree");
        her.skip();
        her.check("^Faire reconnaître mon expérience");
        her.type("^Votre prénom", name);
        her.complete("^Votre commune", "Bordeaux");
        her.type("^Téléphone", "06 39 98 55 77");
        her.select("^Votre métier aujourd’hui", "agent-de-service-hospitalier");
        her.complete("^Votre employeur", structure);
        her.enter("^Envoyer ma demande");
    }

    /// Whatever he opens, her name is not there.
    private void unseen(Page employer) {
        for (var address : List.of(
                "/employeur",
                "/employeur/profils",
                "/employeur/contacts",
                "/employeur/immersions",
                "/employeur/embauches",
                "/employeur/messages",
                "/employeur/offres",
                "/employeur/structure")) {
            employer.navigate(address);
            assertThat(employer.locator("body")).not().containsText(name);
        }
        for (var export :
                List.of("/employeur/profils/export", "/employeur/contacts/export", "/employeur/embauches/export")) {
            assertThat(employer.request().get(export).text()).as(export).doesNotContain(name);
        }
    }
}
