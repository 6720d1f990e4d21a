package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// *Zest*: an insertion structure sends two persons, they wait for the same training, make a group, follow it together,
/// and go on by an insertion contract and a GEIQ (C2, C5, C8, R-H1).
@DemonstrationInBrowser
class ZestCohortTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private final String group = AtTheTeam.called("Zest");
    private final List<String> two = List.of(AtTheTeam.called("Inaya"), AtTheTeam.called("Ousmane"));

    @Test
    void twoPersonsFollowTheSameTrainingAndAreHired(People people) {
        var structure = people.signedIn("prescripteur", People.TELEPHONE);
        two.forEach(one -> send(structure, one));

        var adviser = people.signedIn("conseiller", People.DESK);
        AtTheTeam.addASession(adviser, "Préparation " + group, "aide-a-domicile", TODAY.minusDays(40), TODAY, "REGION");
        var files = two.stream().map(one -> welcome(adviser, one)).toList();
        var pathways = files.stream()
                .map(file -> AtTheTeam.openAPathway(
                        adviser, file, "Vers l’emploi avec une structure d’insertion", TODAY.minusDays(50)))
                .toList();
        pathways.forEach(
                one -> AtTheTeam.stepDone(adviser, one, "Repérage par la structure d’insertion", TODAY.minusDays(50)));
        files.forEach(file -> waits(adviser, file));

        var cohort = form(adviser);
        adviser.locator("#of").selectOption("Uniformation");
        OnAPage.press(adviser, "Noter la demande");
        adviser.locator("#session")
                .selectOption(
                        adviser.locator("#session option", new Page.LocatorOptions().setHasText("Préparation " + group))
                                .first()
                                .getAttribute("value"));
        OnAPage.press(adviser, "Noter l’accord");
        assertThat(adviser.locator("main")).containsText("Chaque personne est candidate à la session");

        two.forEach(one -> train(adviser, one));
        pathways.forEach(one -> AtTheTeam.stepBecomes(adviser, one, "Formation de préparation", "Terminée le"));
        adviser.navigate(cohort);
        assertThat(adviser.locator("main")).containsText("terminée");

        AtTheTeam.hire(adviser, files.getFirst(), "Service", "PRIVE_CDD", TODAY.minusDays(1), TODAY.plusMonths(6));
        AtTheTeam.comes(adviser, pathways.getFirst(), "Embauche chez");
        AtTheTeam.openStep(adviser, pathways.getFirst(), "Suivi dans l’emploi");
        assertThat(adviser.locator("main")).containsText("À faire");
        AtTheTeam.stepSkipped(adviser, pathways.getLast(), "Contrat d’insertion", "NOT_NEEDED");
        AtTheTeam.otherWay(adviser, pathways.getLast(), "Embauche", "Entrée dans un GEIQ");
        AtTheTeam.hire(adviser, files.getLast(), "Service", "GEIQ", TODAY.minusDays(1), TODAY.plusMonths(12));
        AtTheTeam.comes(adviser, pathways.getLast(), "Embauche chez");
        AtTheTeam.openStep(adviser, pathways.getLast(), "Suivi dans l’emploi");
        assertThat(adviser.locator("main")).containsText("En cours");

        structure.navigate("/prescripteur");
        two.forEach(one -> assertThat(structure.locator("main")).containsText(one));
        var head = people.signedIn("responsable", People.DESK);
        head.navigate("/equipe/pilotage/S04");
        two.forEach(one -> assertThat(head.locator("main")).containsText(one));
        people.close();
    }

    private static void send(Page structure, String called) {
        structure.navigate("/prescripteur/orienter");
        structure.locator("#firstName").fill(called);
        structure.locator("#email").fill(called.toLowerCase(java.util.Locale.ROOT) + "@insertion.invalid");
        OnAPage.commune(structure, "Bordeaux");
        structure.locator("#situation").selectOption("INSERTION");
        structure.locator("[name=agreed]").check();
        OnAPage.press(structure, "Orienter cette personne");
        assertThat(structure.locator("main")).containsText(called);
    }

    /// @return her file
    private static String welcome(Page adviser, String called) {
        adviser.navigate("/equipe/orientations?q=" + called);
        adviser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(called))
                .first()
                .click();
        adviser.locator("#state").selectOption("SUPPORTED");
        adviser.locator("#message").fill("Nous commençons par une préparation.");
        OnAPage.press(adviser, "Envoyer la réponse");
        adviser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir son dossier"))
                .click();
        adviser.waitForURL(Pattern.compile("/equipe/personnes/[0-9a-f-]{36}"));
        return adviser.url().replaceAll("[?#].*", "");
    }

    private static void waits(Page adviser, String file) {
        adviser.navigate(file + "/formations");
        adviser.locator("#wish").selectOption("aide-a-domicile");
        OnAPage.press(adviser, "Noter cette attente");
        assertThat(adviser.locator("main")).containsText("En attente");
    }

    /// @return the page of the group
    private String form(Page adviser) {
        adviser.navigate("/equipe/formations/groupes/nouveau?metier=aide-a-domicile");
        adviser.locator("#name").fill(group);
        adviser.locator("#scheme").selectOption("REGION");
        adviser.evaluate("document.querySelectorAll('[name=person]').forEach(box => box.checked = false)");
        two.forEach(one -> adviser.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(one))
                .locator("input")
                .check(new Locator.CheckOptions().setForce(true)));
        OnAPage.press(adviser, "Former ce groupe");
        assertThat(adviser.locator("main")).containsText("Le groupe est formé");
        return adviser.url();
    }

    private static void train(Page adviser, String called) {
        adviser.navigate("/equipe/formations/personnes?q=" + called);
        adviser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(called)))
                .first()
                .click();
        AtTheTeam.trained(adviser, "Noter l’admission", TODAY, "Admis");
        AtTheTeam.trained(adviser, "Noter l’entrée", TODAY, "En formation");
        AtTheTeam.trained(adviser, "Noter la fin", TODAY, "terminée");
    }
}
