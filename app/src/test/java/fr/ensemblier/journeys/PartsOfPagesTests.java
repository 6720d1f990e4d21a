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

    /// The list is hidden beside the map of a telephone: a point opens its offer, what is gathered parts.
    @Test
    void aPointOfTheMapLeadsToItsOfferOnATelephone() {
        var page = people.visitor(People.TELEPHONE);
        page.navigate("/p/gironde/offres?vue=carte");
        page.waitForCondition(() -> page.locator(".pin .no.job").count() > 5);

        page.locator(".pin:has(.no.job)").first().dispatchEvent("click");

        var card = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Offre choisie sur la carte"));
        assertThat(card.getByRole(AriaRole.LINK)).isFocused();
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fermer"))
                .click();
        assertThat(card).hasCount(0);
        var pins = page.locator(".pin").count();
        page.locator(".pin:has(.no.many)").first().dispatchEvent("click");
        page.waitForCondition(() -> page.locator(".pin").count() > pins);
    }

    /// A3: how far one looks, where one is, and each offer of the list by itself.
    @Test
    void drawsTheDistanceTheTownsAndEachPointBesideTheOthers() {
        var page = people.visitor(People.DESK);

        page.navigate("/p/gironde/offres?commune=33063");

        page.waitForCondition(() -> page.locator(".pin .no").count() > 20);
        assertThat(page.locator(".reach-circle")).hasCount(1);
        page.waitForCondition(() -> page.locator(".town").count() > 2);
        var covered = (Integer) page.evaluate("""
                () => {
                  const pins = [...document.querySelectorAll('.mapside .pin .no')].map(pin => pin.getBoundingClientRect());
                  return pins.filter((one, i) => pins.some((other, j) => j > i && Math.hypot(
                    one.left + one.width / 2 - other.left - other.width / 2,
                    one.top + one.height / 2 - other.top - other.height / 2) < (one.width + other.width) / 2 - 8)).length;
                }
                """);
        org.assertj.core.api.Assertions.assertThat(covered).isZero();
    }

    /// A2: a range with its day and its source, and the bridges of the occupation that the keyboard reaches.
    @Test
    void saysWhatIsPaidAndShowsTheBridgesOfAnOccupation() {
        var page = people.visitor(People.DESK);

        page.navigate("/p/gironde/metiers/aide-soignant");
        assertThat(page.locator("main aside")).containsText("brut par heure");
        assertThat(page.locator("main aside")).containsText("offres publiées ici, lues le");

        page.navigate("/p/gironde/metiers");
        var job = page.locator(".bridges .job")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href$='/aide-soignant']")));
        assertThat(job.locator(".own").first()).hasCSS("opacity", "0");
        job.locator("a").focus();
        assertThat(job.locator(".own").first()).hasCSS("opacity", "1");
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

        page.locator("main abbr + button.help-q").first().click();

        assertThat(page.locator(".help-pop:popover-open")).isVisible();
    }
}
