package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Parts that many pages share, as a person meets them in the browser.
@DemonstrationInBrowser
class PartsOfPagesTests {

    private People people;

    @BeforeEach
    void meet(People met) {
        people = met;
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void showsTheOffersOnTheMapOfATelephone() {
        var page = people.visitor(People.TELEPHONE);

        page.navigate("/p/gironde/offres?vue=carte");

        var map = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Carte"));
        assertThat(map).isVisible();
        page.waitForCondition(() -> seen(map) > 3);
    }

    /// How many points stand inside the frame of the map.
    private static int seen(Locator map) {
        return (Integer) map.evaluate("""
                box => {
                  const frame = box.getBoundingClientRect();
                  return [...box.querySelectorAll('.pin')].filter(pin => {
                    const place = pin.getBoundingClientRect();
                    return place.left > frame.left && place.right < frame.right && place.top > frame.top && place.bottom < frame.bottom;
                  }).length;
                }
                """);
    }

    @Test
    void opensTheRestOfTheMenuAtTheFootOfATelephone() {
        var page = people.signedIn("conseiller", People.TELEPHONE);
        page.navigate("/equipe");

        var foot = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu du bas"));
        assertThat(foot.getByText("À faire")).isVisible();
        foot.getByText("Menu").click();
        foot.getByText("Mises en relation").click();

        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/equipe/contacts"));
    }

    @Test
    void explainsTheAcronymsOfAPage() {
        var page = people.signedIn("employeur", People.DESK);
        page.navigate("/p/gironde/metiers/aide-soignant");

        page.locator("main abbr + span button.help-q").first().click();

        assertThat(page.locator(".help-pop:popover-open")).isVisible();
    }
}
