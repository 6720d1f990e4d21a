package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ensemblier.journeys.OnAPage.button;
import static fr.ensemblier.journeys.OnAPage.check;
import static fr.ensemblier.journeys.OnAPage.choose;
import static fr.ensemblier.journeys.OnAPage.fill;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// R-W3, R-W4: a PMSMP from her wish to the signed agreement where the platform prescribes, and another one handed off
/// where it does not any more.
@DemonstrationInBrowser
class ImmersionTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void aPmsmpIsSignedHereAndAnotherIsHandedOff(People people) {
        var employer = people.signedIn("employeur", People.DESK);
        var person = people.signedIn("candidat", People.TELEPHONE);
        var adviser = people.signedIn("conseiller", People.DESK);
        var head = people.signedIn("responsable", People.DESK);

        offerAPlace(employer, "Faire le tour des chambres avec Nour");
        askForIt(person, "Faire le tour des chambres avec Nour");
        var immersion = holdTheTalk(adviser);
        answerYes(employer);
        draft(adviser, immersion, 40, "DISCOVER");

        button(adviser, "Envoyer les liens pour signer").click();
        sign(person, "/mon-espace/immersions/" + immersion, "Signer ma convention");
        sign(employer, "/employeur/immersions/" + immersion, "Signer la convention");
        sign(head, "/equipe/immersions/" + immersion + "/convention", "Signer pour le prescripteur");
        assertThat(head.locator("main")).containsText("Signée");
        person.navigate("/mon-espace/immersions/" + immersion);
        assertThat(person.locator("main")).containsText("Tout est signé");

        prescribesNoMore(head);
        offerAPlace(employer, "Suivre Nour en cuisine");
        askForIt(person, "Suivre Nour en cuisine");
        var other = holdTheTalk(adviser);
        answerYes(employer);
        draft(adviser, other, 80, "CONFIRM");
        assertThat(adviser.getByText("Télécharger pour Immersion Facilitée")).isVisible();
        button(adviser, "Noter que je la confie").click();
        assertThat(adviser.locator("main")).containsText("Confiée");
        prescribesAgain(head);

        people.close();
    }

    private static void offerAPlace(Page employer, String tasks) {
        employer.navigate("/employeur/immersions/places/nouvelle");
        var places = employer.locator("[name=establishment]");
        places.selectOption(
                places.locator("option[value]:not([value=''])").nth(0).getAttribute("value"));
        employer.locator("[name=occupation]").selectOption("aide-a-domicile");
        fill(employer, "tasks", tasks);
        fill(employer, "days", "En semaine");
        fill(employer, "contactName", "Nour");
        fill(employer, "contactPhone", "06 39 98 00 01");
        button(employer, "Proposer cette place").click();
        assertThat(employer.locator("main")).containsText(tasks);
    }

    /// The place is read by its tasks: the nearest ones are opened until it is found.
    private static void askForIt(Page person, String tasks) {
        person.navigate("/mon-espace/immersions?metier=aide-a-domicile&tout=true");
        var places = person.locator("main a[href*='/mon-espace/immersions/places/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (var place : places) {
            person.navigate(place);
            if (person.locator("main").innerText().contains(tasks)) {
                break;
            }
        }
        assertThat(person.locator("main")).containsText(tasks);
        button(person, "Demander cette immersion").click();
        assertThat(person.locator("main")).containsText("Votre conseiller vous appelle");
    }

    private static String holdTheTalk(Page adviser) {
        adviser.navigate("/equipe/immersions?etat=WISHED&q=Amina");
        adviser.locator("main .rows a").first().click();
        var immersion = adviser.url().replaceAll(".*/", "");
        button(adviser, "Noter et envoyer la demande").click();
        assertThat(adviser.locator("main")).containsText("Demandée");
        return immersion;
    }

    private static void answerYes(Page employer) {
        employer.navigate("/employeur/immersions");
        employer.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Lire et répondre\\s*, Amina")))
                .first()
                .click();
        assertThat(employer.locator("main")).not().containsText("Belkacem");
        button(employer, "Oui, nous pouvons accueillir").click();
        assertThat(employer.locator("main")).containsText("Acceptée");
    }

    /// A second one in the same structure has another object: the first is not over (R-W3).
    private static void draft(Page adviser, String immersion, int days, String object) {
        adviser.navigate("/equipe/immersions/" + immersion + "/convention/rediger");
        var from = TODAY.plusDays(days);
        fill(adviser, "from", from.toString());
        fill(adviser, "until", from.plusMonths(2).toString());
        fill(adviser, "days", "3");
        fill(adviser, "hours", "21");
        fill(adviser, "timetable", "De 8 h à 15 h");
        choose(adviser, "object", object);
        choose(adviser, "serves", "NONE");
        fill(adviser, "objectives", "Voir le métier de près");
        fill(adviser, "tasks", "Accompagner Nour");
        fill(adviser, "place", "Au domicile des personnes");
        fill(adviser, "birth", "1990-05-01");
        fill(adviser, "host", "La structure");
        fill(adviser, "hostAddress", "2 rue des Lilas, Bordeaux");
        fill(adviser, "activity", "Aide à domicile");
        fill(adviser, "signatory", "Nour Haddad");
        fill(adviser, "welcomer", "Nour Haddad");
        fill(adviser, "welcomerFunction", "Tutrice");
        fill(adviser, "prescriber", "Département de la Gironde");
        fill(adviser, "prescriberAddress", "1 esplanade Charles-de-Gaulle, Bordeaux");
        fill(adviser, "structureAddress", "2 place de la Mairie, Bordeaux");
        button(adviser, "Préparer la convention").click();
        assertThat(adviser.locator("main")).containsText("un mois");
        fill(adviser, "until", from.plusDays(2).toString());
        button(adviser, "Préparer la convention").click();
        assertThat(adviser.locator("main")).containsText("Voir le métier de près");
    }

    private static void sign(Page page, String path, String act) {
        page.navigate(path);
        check(page, "read");
        button(page, act).click();
        page.waitForLoadState();
    }

    private static void prescribesNoMore(Page head) {
        head.navigate("/equipe/reglages/immersions");
        choose(head, "kind", "NONE");
        fill(head, "to", "France Travail");
        button(head, "Garder ce réglage").click();
        assertThat(head.locator("main")).containsText("ne prescrit pas");
    }

    private static void prescribesAgain(Page head) {
        head.navigate("/equipe/reglages/immersions");
        choose(head, "kind", "OWN");
        fill(head, "name", "Département de la Gironde");
        fill(head, "address", "1 esplanade Charles-de-Gaulle, Bordeaux");
        fill(head, "signatory", "La directrice de l’insertion");
        button(head, "Garder ce réglage").click();
        assertThat(head.locator("main")).containsText("de plein droit");
    }
}
