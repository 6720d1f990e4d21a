package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A person who will be aide-soignante: her school admits her, she enters its session, her pathway follows by itself
/// and the
/// figures of her platform show it (C5, C12, S03, S15).
@DemonstrationInBrowser
class IfasWithAdmissionTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void aSchoolAdmitsHerAndThePathwayFollows(People people) {
        var adviser = people.signedIn("conseiller", People.DESK);
        addASession(adviser);
        var file = AtTheTeam.openAFile(adviser, "Ophélie", "aide-soignant", "SELF");

        var pathway = AtTheTeam.openAPathway(adviser, file, "Devenir aide-soignante", null);

        adviser.navigate(file + "/formations");
        adviser.locator("summary", new Page.LocatorOptions().setHasText("Dossier d’école"))
                .click();
        var session = adviser.locator(
                        "#schoolSession option", new Page.LocatorOptions().setHasText("École d’essai d’Ophélie"))
                .first()
                .getAttribute("value");
        adviser.locator("#schoolSession").selectOption(session);
        OnAPage.press(adviser, "Ouvrir un dossier d’école");
        OnAPage.press(adviser, "Noter l’envoi");
        assertThat(adviser.locator("main")).containsText("Envoyé");
        OnAPage.press(adviser, "Noter l’admission");
        assertThat(adviser.locator("main")).containsText("Admission");

        adviser.navigate("/equipe/formations/personnes?etat=ADMITTED&q=Oph%C3%A9lie");
        adviser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Ophélie")))
                .first()
                .click();
        OnAPage.press(adviser, "Noter l’entrée");
        assertThat(adviser.locator("main")).containsText("En formation");

        adviser.navigate(pathway);
        adviser.waitForCondition(
                () -> {
                    adviser.reload();
                    return adviser.content().contains("Entrée en formation")
                            || adviser.content().contains("Étape commencée");
                },
                new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(adviser.locator("main")).containsText("École d’essai d’Ophélie");

        var head = people.signedIn("responsable", People.DESK);
        head.navigate("/equipe/pilotage/S15");
        assertThat(head.locator("main")).containsText("Ophélie");
        head.navigate("/equipe/pilotage/S03");
        assertThat(head.locator("main")).containsText("Ophélie");

        people.close();
    }

    /// A session that begins today, typed by hand.
    private static void addASession(Page adviser) {
        adviser.navigate("/equipe/formations/nouvelle");
        adviser.locator("#title").fill("École d’essai d’Ophélie");
        adviser.locator("#occupation").selectOption("aide-soignant");
        adviser.locator("#certification").selectOption("DEAS");
        adviser.locator("#body").fill("IFAS du Lac");
        OnAPage.commune(adviser, "Bordeaux");
        adviser.locator("#starts").fill(LocalDate.now(PARIS).toString());
        adviser.locator("#seats").fill("20");
        OnAPage.press(adviser, "Enregistrer cette session");
        assertThat(adviser.locator("main")).containsText("0 place prise sur 20");
    }
}
