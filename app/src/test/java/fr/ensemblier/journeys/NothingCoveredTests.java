package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/// On a telephone of 360 by 740 nothing lies over what a person has to press or to fill.
@DemonstrationInBrowser
class NothingCoveredTests {

    private static final String ON_TOP = """
            one => {
                const box = one.getBoundingClientRect();
                const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                return top !== null && one.contains(top);
            }
            """;

    /// Once the page has scrolled there.
    private static void onTop(Locator... all) {
        for (var one : all) {
            one.page()
                    .waitForCondition(
                            () -> (Boolean) one.evaluate(ON_TOP), new Page.WaitForConditionOptions().setTimeout(5_000));
        }
    }

    private static Locator button(Page page, String name) {
        var button = OnAPage.button(page, name);
        assertThat(button).isVisible();
        return button;
    }

    @Test
    void theFirstScreenShowsEachFieldThatIsFilled(People people) {
        var page = people.visitor(People.TELEPHONE);
        page.navigate("/p/gironde/profil");
        for (var field : List.of("#firstName", "#phone", "#email", "#commune")) {
            page.locator(field).focus();
            onTop(page.locator(field));
        }
        people.close();
    }

    @Test
    void theControlsOfARecordingAreAllOnTheScreen(People people) {
        var page = people.signedIn("candidat", People.TELEPHONE);
        page.navigate("/mon-espace/profil/message?maniere=parler");
        button(page, "Commencer à parler").click();
        onTop(button(page, "Arrêter"), button(page, "Faire une pause"));
        button(page, "Faire une pause").click();
        onTop(button(page, "Reprendre"), button(page, "Arrêter"));
        button(page, "Reprendre").click();
        button(page, "Arrêter").click();
        onTop(button(page, "Réécouter"), button(page, "Recommencer"), button(page, "Effacer"));
        people.close();
    }
}
