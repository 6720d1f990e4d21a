package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ensemblier.journeys.OnAPage.button;
import static fr.ensemblier.journeys.OnAPage.commune;
import static fr.ensemblier.journeys.OnAPage.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Refer → answer, without an account (C3, C8): a professional receives a link, sends somebody with six fields, the
/// team
/// answers, both write to each other, the person reads it in her space and says no (R-P3).
@DemonstrationInBrowser
class SentWithoutAccountTests {

    private final String mark = AtTheTeam.called("Zo");
    private final String email = mark.toLowerCase(java.util.Locale.ROOT) + "@mission.invalid";

    @Test
    void sendsIsAnsweredAndIsToldNoMore(People people) {
        var nadia = people.visitor(People.TELEPHONE);
        nadia.navigate("/p/gironde");
        link(nadia, "Orienter quelqu’un").click();
        nadia.getByLabel("Votre prénom et votre nom").fill("Nadia Essai");
        nadia.getByLabel("Votre courriel professionnel").fill(email);
        nadia.locator("#body").selectOption("autre");
        nadia.getByLabel("Le nom de votre structure").fill("Foyer " + mark);
        Axe.readable(nadia, "sent-lien");
        button(nadia, "Recevoir mon lien").click();
        assertThat(nadia.locator("h1")).containsText("Votre lien est parti");
        var link = letter(nadia, "Votre lien pour orienter quelqu’un");

        nadia.navigate(link);
        link(nadia, "Orienter quelqu’un").click();
        nadia.getByLabel("Prénom").fill(mark);
        nadia.getByLabel("Téléphone", new Page.GetByLabelOptions().setExact(true))
                .fill("06 39 98 55 44");
        commune(nadia, "Bordeaux");
        nadia.locator("#situation").selectOption("JOB_SEEKER");
        nadia.locator("[name=agreed]").check();
        Axe.readable(nadia, "sent-formulaire");
        button(nadia, "Orienter cette personne").click();
        assertThat(nadia.locator("main")).containsText("bien reçu votre demande pour " + mark);
        assertThat(nadia.locator("main")).containsText("Réponse promise avant");
        assertThat(link(nadia, "Prendre un rendez-vous pour cette personne")).isVisible();
        Axe.readable(nadia, "sent-recue");
        nadia.navigate(link);
        Axe.readable(nadia, "sent-liste");

        var adviser = people.signedIn("conseiller", People.TELEPHONE);
        adviser.navigate("/equipe/orientations");
        adviser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(mark))
                .click();
        adviser.locator("#state").selectOption("SUPPORTED");
        adviser.locator("#message").fill("Nous nous sommes parlé.");
        button(adviser, "Envoyer la réponse").click();
        assertThat(adviser.locator("main")).containsText("Réponse envoyée à Nadia Essai");
        Axe.readable(adviser, "sent-equipe");

        nadia.navigate(letter(nadia, "Réponse sur la personne que vous avez orientée"));
        assertThat(nadia.locator("main")).containsText("Nous nous sommes parlé.");
        nadia.getByLabel("Votre note à l’équipe").fill("Elle a une carte de bus.");
        button(nadia, "Envoyer la note").click();
        assertThat(nadia.locator("main")).containsText("Elle a une carte de bus.");
        Axe.readable(nadia, "sent-une");

        link(adviser, "Ouvrir son dossier").click();
        adviser.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Son espace"))
                .click();
        button(adviser, "Donner un code").click();
        var said = adviser.getByText("Code à lui dire").first();
        assertThat(said).isVisible();
        var code = Pattern.compile("[3-9A-Z]{4}\\h[3-9A-Z]{4}").matcher(said.innerText());
        assertThat(code.find()).isTrue();

        var her = people.visitor(People.TELEPHONE);
        her.navigate("/mon-espace/code?plateforme=gironde");
        her.getByLabel("Votre code").fill(code.group());
        button(her, "Ouvrir mon espace").click();
        assertThat(her.locator("main")).not().containsText("Pas de code ?");
        her.navigate("/mon-espace/accompagnement");
        Axe.readable(her, "sent-accompagnement");
        her.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Foyer " + mark)))
                .click();
        assertThat(her.locator("main")).containsText("Elle a une carte de bus.");
        Axe.readable(her, "sent-elle");
        button(her, "Arrêter les échanges").click();
        assertThat(her.locator("main")).containsText("n’a plus de vos nouvelles");

        nadia.reload();
        assertThat(nadia.locator("main")).containsText("Ne souhaite plus d’échange");
        assertThat(nadia.locator("main")).not().containsText("Nous nous sommes parlé.");
        people.close();
    }

    /// The address in the latest letter to her of this title, once it left.
    private String letter(Page page, String title) {
        page.navigate("/demonstration/courrier?q=" + email);
        var letter = page.locator("main li").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(letter.first()).isVisible();
        return letter.first().getByRole(AriaRole.LINK).last().getAttribute("href");
    }
}
