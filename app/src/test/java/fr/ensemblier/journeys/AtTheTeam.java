package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ensemblier.journeys.OnAPage.choose;
import static fr.ensemblier.journeys.OnAPage.commune;
import static fr.ensemblier.journeys.OnAPage.press;
import static fr.ensemblier.journeys.OnAPage.takeTheFirst;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an adviser does again and again in the journeys, on the pages as they are.
final class AtTheTeam {

    private AtTheTeam() {}

    /// A name that nobody else has.
    static String called(String beginning) {
        return beginning + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /// Opens a file with the six answers (R-P8).
    ///
    /// @return the address of the file
    static String openAFile(Page adviser, String called, String occupation, String source) {
        adviser.navigate("/equipe/personnes/nouvelle");
        adviser.locator("#firstName").fill(called);
        adviser.locator("#email").fill(called.toLowerCase(java.util.Locale.ROOT).replace("é", "e") + "@essai.invalid");
        commune(adviser, "Bordeaux");
        adviser.locator("#situation").selectOption("JOB_SEEKER");
        adviser.locator("#occupation").selectOption(occupation);
        adviser.locator("#source").selectOption(source);
        adviser.locator("#mine").check();
        adviser.locator("#informed").check();
        press(adviser, "Ouvrir le dossier");
        adviser.waitForURL(Pattern.compile("/equipe/personnes/[0-9a-f-]{36}"));
        return adviser.url().replaceAll("[?#].*", "");
    }

    /// @return the address of the pathway
    static String openAPathway(Page adviser, String file, String name, @Nullable LocalDate on) {
        adviser.navigate(file + "/parcours/nouveau");
        adviser.getByLabel(Pattern.compile(name)).check();
        if (on != null) {
            adviser.locator("#day").fill(on.toString());
        }
        press(adviser, "Ouvrir ce parcours");
        adviser.waitForURL(Pattern.compile("/equipe/parcours/[0-9a-f-]{36}"));
        return adviser.url().replaceAll("[?#].*", "");
    }

    /// A step of a pathway, by its title.
    static void openStep(Page adviser, String pathway, String title) {
        adviser.navigate(pathway);
        var step = adviser.locator("main a[href*='/etapes/']")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
        adviser.navigate(step.getAttribute("href"));
        assertThat(adviser.locator("h1")).containsText(title);
    }

    static void stepDone(Page adviser, String pathway, String title, LocalDate on) {
        openStep(adviser, pathway, title);
        adviser.locator("#day").fill(on.toString());
        press(adviser, "C’est fait");
        assertThat(adviser.locator("main")).containsText("C’est noté");
    }

    static void stepSkipped(Page adviser, String pathway, String title, String reason) {
        openStep(adviser, pathway, title);
        adviser.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Passer cette étape"))
                .click();
        adviser.locator("#reason").selectOption(reason);
        press(adviser, "Passer cette étape");
        assertThat(adviser.locator("main")).containsText("C’est noté");
    }

    static void otherWay(Page adviser, String pathway, String title, String way) {
        openStep(adviser, pathway, title);
        adviser.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Prendre une autre voie"))
                .click();
        adviser.locator("#way").selectOption(way);
        press(adviser, "Prendre cette voie");
        assertThat(adviser.locator("main")).containsText(way);
    }

    /// A session typed by hand, on the computer of the adviser.
    ///
    /// @return its address
    static String addASession(
            Page adviser, String title, String occupation, LocalDate from, @Nullable LocalDate until, String scheme) {
        adviser.navigate("/equipe/formations/nouvelle");
        adviser.locator("#title").fill(title);
        adviser.locator("#occupation").selectOption(occupation);
        adviser.locator("#body").fill("Centre du Lac");
        commune(adviser, "Bordeaux");
        adviser.locator("#starts").fill(from.toString());
        if (until != null) {
            adviser.locator("#ends").fill(until.toString());
        }
        adviser.locator("#seats").fill("20");
        adviser.locator("#hoursCentre").fill("150");
        choose(adviser, "schemes", scheme);
        press(adviser, "Enregistrer cette session");
        assertThat(adviser.locator("main")).containsText("0 place prise sur 20");
        return adviser.url().replaceAll("[?#].*", "");
    }

    /// What the first employer found by its name promises before a training (C12).
    ///
    /// @return the address of the promise
    static String promised(Page adviser, String file, String employer, String contract, LocalDate on, LocalDate from) {
        unfold(adviser, file, "Engagement d’un employeur");
        adviser.locator("[id=promise-place]").fill(employer);
        takeTheFirst(adviser);
        adviser.locator("#post").selectOption("aide-a-domicile");
        adviser.locator("#contract").selectOption(contract);
        adviser.locator("#starts").fill(from.toString());
        adviser.locator("#promisedOn").fill(on.toString());
        press(adviser, "Noter l’engagement");
        adviser.waitForURL(Pattern.compile("/engagements/[0-9a-f-]{36}"));
        return adviser.url().replaceAll("(/offre)?([?#].*)?$", "");
    }

    /// A candidate for a session, since a day; the page of her enrolment opens.
    static void candidate(Page adviser, String file, String session, LocalDate since) {
        unfold(adviser, file, "Candidature à une session");
        adviser.locator("#session").selectOption(session.replaceAll(".*/", ""));
        adviser.locator("#candidateSince").fill(since.toString());
        press(adviser, "Noter la candidature");
        assertThat(adviser.locator("main")).containsText("La candidature est notée");
    }

    private static void unfold(Page adviser, String file, String form) {
        adviser.navigate(file + "/formations");
        adviser.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(form))
                .first()
                .click();
    }

    /// What comes next for somebody in a training, on a day.
    static void trained(Page adviser, String act, LocalDate on, String then) {
        adviser.locator("main form")
                .filter(new Locator.FilterOptions()
                        .setHas(adviser.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act))))
                .locator("input[type=date]")
                .first()
                .fill(on.toString());
        press(adviser, act);
        assertThat(adviser.locator("main")).containsText(then);
    }

    /// Records a hire at the first employer found by its name, or at one that is not known.
    static void hire(
            Page adviser, String file, String employer, String contract, LocalDate from, @Nullable LocalDate until) {
        adviser.navigate("/equipe/embauches/nouvelle?personne=" + file.replaceAll(".*/", ""));
        adviser.locator("#establishmentText, [name=establishmentText]").first().fill(employer);
        takeTheFirst(adviser);
        adviser.locator("#broughtBy").selectOption("PATHWAY");
        adviser.locator("#occupation").selectOption("aide-a-domicile");
        adviser.locator("#contract").selectOption(contract);
        adviser.locator("#startsOn").fill(from.toString());
        if (until != null) {
            adviser.locator("#endsOn").fill(until.toString());
        }
        adviser.locator("[name=looking]").first().check(new Locator.CheckOptions().setForce(true));
        press(adviser, "Enregistrer l’embauche");
        assertThat(adviser.locator("h1")).not().containsText("Enregistrer une embauche");
    }

    /// What a fact does to a step arrives a moment later.
    static void stepBecomes(Page adviser, String pathway, String title, String state) {
        openStep(adviser, pathway, title);
        comes(adviser, adviser.url(), state);
    }

    /// What another module tells arrives a moment later.
    static void comes(Page page, String address, String text) {
        page.navigate(address);
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("main").innerText().contains(text);
                },
                new Page.WaitForConditionOptions().setTimeout(60_000));
    }
}
