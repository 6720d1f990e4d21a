package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ensemblier.journeys.OnAPage.button;
import static fr.ensemblier.journeys.OnAPage.choose;
import static fr.ensemblier.journeys.OnAPage.commune;
import static fr.ensemblier.journeys.OnAPage.fill;
import static fr.ensemblier.journeys.OnAPage.takeTheFirst;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The main job from end to end: an employer needs somebody, a person without a CV is found, the employer makes the
/// first
/// move (R-M6), the person says yes, her name appears (R-P2), she is hired (R-H1), and the figures show it.
@DemonstrationInBrowser
class HiringWithoutCvTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void hiresAPersonWithoutACv(People people) {
        var employer = people.signedIn("employeur", People.DESK);
        var commune = publishAnOffer(employer);

        var person = people.visitor(People.TELEPHONE);
        sendAProfile(person, commune);

        var adviser = people.signedIn("conseiller", People.DESK);
        validateTheProfile(adviser);

        contact(employer);

        person.navigate("/mon-espace");
        person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lire et répondre"))
                .first()
                .click();
        button(person, "Accepter").first().click();
        assertThat(person.locator("main")).containsText("téléphone");

        employer.navigate("/employeur/contacts");
        employer.getByText(Pattern.compile("Zénaïde")).first().click();
        assertThat(employer.locator("main")).containsText("Zénaïde");
        assertThat(employer.locator("main")).containsText("06 39 98 76 54");

        hire(employer);

        adviser.navigate("/equipe/embauches");
        assertThat(adviser.locator("main")).containsText("Zénaïde");
        var head = people.signedIn("responsable", People.DESK);
        head.navigate("/equipe/pilotage/S06");
        assertThat(head.locator("main")).containsText("Zénaïde");

        people.close();
    }

    private static void hire(Page employer) {
        var contact = employer.url();
        button(employer, "Oui, nous nous sommes parlé").click();
        employer.navigate(contact.replaceAll("[?#].*", "") + "/embauche");
        fill(employer, "startsOn", LocalDate.now(PARIS).toString());
        employer.locator("[name=contract]").selectOption("PRIVE_CDI");
        fill(employer, "hours", "28");
        choose(employer, "looking", "non");
        button(employer, "Enregistrer l’embauche").click();
        assertThat(employer.locator("main")).containsText("mbauche");
    }

    /// Publishes an offer of home help near the structure and gives the name of its commune.
    private static String publishAnOffer(Page employer) {
        employer.navigate("/employeur/offres/nouvelle");
        fill(employer, "occupationText", "Aide à domicile");
        takeTheFirst(employer);
        var place = employer.locator("[name=establishment] option:checked").innerText();
        choose(employer, "placeKind", "STRUCTURE");
        choose(employer, "contractClass", "PRIVE_CDI");
        fill(employer, "openings", "1");
        employer.locator("[name=startOn]")
                .fill(LocalDate.now(PARIS).plusDays(14).toString());
        fill(employer, "payLow", "12,50");
        employer.locator("[name=payPeriod]").selectOption("HOUR");
        fill(employer, "weeklyHours", "28");
        employer.locator("[name=description]")
                .fill("Vous aidez des personnes âgées dans leur vie de tous les jours. Vous travaillez en équipe.");
        employer.locator("button[name=act][value=publier]").click();
        assertThat(employer.locator("main")).containsText("Offre publiée");
        return place.substring(place.lastIndexOf(',') + 1).strip();
    }

    private static void sendAProfile(Page person, String commune) {
        person.navigate("/p/gironde/profil");
        person.getByLabel("Votre prénom").fill("Zénaïde");
        person.locator("#phone").fill("06 39 98 76 54");
        commune(person, commune);
        next(person);
        choose(person, "occupations", "aide-a-domicile");
        pass(person, "formation", "contrats", "trajets");
        choose(person, "means", "CAR");
        pass(person, "duree");
        choose(person, "minutes", "30");
        pass(person, "horaires", "semaine");
        person.getByLabel(Pattern.compile("^Au moins")).fill("20");
        pass(person, "debut", "savoir-faire", "annees", "permis", "voiture");
        choose(person, "vehicle", "true");
        pass(person, "diplomes", "blocs", "besoins", "amenagements", "message");
        person.navigate("/mon-espace/profil/message?maniere=ecrire");
        person.locator("textarea")
                .first()
                .fill("J’ai aidé ma grand-mère pendant deux ans. J’aime cuisiner pour les autres.");
        next(person);
        choose(person, "granted", "BE_SHOWN");
        choose(person, "granted", "FIRST_NAME");
        next(person);
        next(person);
        person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer mon profil"))
                .click();
        assertThat(person.locator("h1")).containsText("envoyé");
    }

    /// Goes on to the last of these screens, through the others.
    private static void pass(Page person, String... screens) {
        for (var screen : screens) {
            next(person);
            person.waitForURL("**/profil/" + screen);
        }
    }

    private static void validateTheProfile(Page adviser) {
        adviser.navigate("/equipe/profils");
        adviser.getByText(Pattern.compile("Zénaïde")).first().click();
        button(adviser, "Valider le profil").first().click();
        assertThat(adviser.locator("main")).containsText("validé");
    }

    private static void contact(Page employer) {
        employer.navigate("/employeur/profils?tri=recents");
        employer.waitForCondition(
                () -> {
                    employer.reload();
                    return employer.getByText(Pattern.compile("Zénaïde")).count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(employer.content()).doesNotContain("06 39 98 76 54");
        employer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Contacter Zénaïde")))
                .first()
                .click();
        employer.locator("textarea[name=message]").fill("Votre expérience auprès de votre grand-mère nous intéresse.");
        employer.locator("main form button.btn-primary").first().click();
        assertThat(employer.locator("main")).containsText("envoyé");
    }

    private static void next(Page page) {
        page.locator("main form button.btn-primary").last().click();
    }
}
