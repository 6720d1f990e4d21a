package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The main job by keyboard alone (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7): the profile without a CV at the width of a
/// telephone,
/// "Cela m'intéresse" (R-M6), the employer's move, the acceptance, the outcome, the hire (R-H1).
@DemonstrationInBrowser
class KeyboardOnlyTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String NAME = "Wendeline";

    @Test
    void hiresAPersonWithoutEverUsingAMouse(People people) {
        var employer = new Keyboard(people.signedIn("employeur", People.DESK));
        var offer = publishAnOffer(employer);

        var person = new Keyboard(people.visitor(People.TELEPHONE));
        sendAProfile(person, offer.commune());

        var adviser = new Keyboard(people.signedIn("conseiller", People.DESK));
        adviser.open("/equipe/profils");
        adviser.skip();
        adviser.enter(NAME);
        adviser.enter("^Valider le profil");
        assertThat(main(adviser)).containsText("validé");

        person.open("/p/gironde/offres/" + offer.id());
        person.skip();
        person.enter("^Cela m’intéresse");
        assertThat(main(person)).containsText("employeur");

        meet(employer, person);
        hire(employer);
        people.close();
    }

    private record Published(String id, String commune) {}

    private static Published publishAnOffer(Keyboard employer) {
        employer.open("/employeur/offres/nouvelle");
        employer.skip();
        employer.complete("^Métier", "Aide à domicile");
        var place =
                employer.page().locator("[name=establishment] option:checked").innerText();
        employer.choose("placeKind", "STRUCTURE");
        employer.choose("contractClass", "PRIVE_CDI");
        employer.type("^Nombre de postes", "1");
        employer.date("^Début du poste", LocalDate.now(PARIS).plusDays(14));
        employer.type("^Salaire, à partir de", "12,50");
        employer.select("^Période", "HOUR");
        employer.type("^Heures par semaine", "28");
        employer.type("^Présentez l’équipe", "Vous aidez des personnes âgées chez elles. Vous travaillez en équipe.");
        employer.enter("^Publier l’offre");
        assertThat(main(employer)).containsText("Offre publiée");
        var id = employer.page().url().replaceAll(".*/offres/([0-9a-f-]{36}).*", "$1");
        return new Published(id, place.substring(place.lastIndexOf(',') + 1).strip());
    }

    private static void sendAProfile(Keyboard person, String commune) {
        person.open("/p/gironde");
        person.skip();
        person.enter("^(Créer|Commencer) mon profil");
        person.skip();
        person.type("^Votre prénom", NAME);
        person.type("^Téléphone", "06 39 98 71 23");
        person.complete("^Votre commune", commune);
        person.enter("^Commencer mon profil");
        person.atTheQuestion();
        person.check("^Aide à domicile");
        person.enter("^Continuer");
        person.choose("training", "true");
        pass(person, "contrats", "trajets");
        person.choose("means", "CAR");
        pass(person, "duree");
        person.choose("minutes", "30");
        pass(person, "horaires", "semaine");
        person.type("^Au moins", "20");
        pass(person, "debut", "savoir-faire", "annees", "permis");
        person.choose("licence", "true");
        pass(person, "voiture");
        person.choose("vehicle", "true");
        pass(person, "diplomes", "blocs", "besoins", "amenagements", "message");
        person.enter("^Écrire$");
        person.type("^Votre message", "J’ai aidé mon voisin pendant deux ans. J’aime cuisiner.");
        person.enter("^Continuer");
        person.check("^Montrer mon profil aux");
        person.check("^Montrer mon prénom");
        person.enter("^Continuer");
        person.enter("^Continuer");
        person.enter("^Envoyer mon profil");
        assertThat(person.page().locator("h1")).containsText("envoyé");
    }

    /// Goes on to the last of these screens, through the others.
    private static void pass(Keyboard person, String... screens) {
        for (var screen : screens) {
            person.enter("^Continuer");
            person.page().waitForURL("**/profil/" + screen);
        }
    }

    private static void meet(Keyboard employer, Keyboard person) {
        var page = employer.page();
        page.waitForCondition(
                () -> {
                    page.navigate("/employeur/profils?tri=recents");
                    return page.getByText(NAME).count() > 0;
                },
                new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(60_000));
        employer.skip();
        employer.enter("^Contacter " + NAME);
        employer.type("^Votre message", "Votre expérience auprès de votre voisin nous intéresse.");
        employer.enter("^Envoyer à " + NAME);
        assertThat(main(employer)).containsText("envoyé");

        person.open("/mon-espace");
        person.skip();
        person.enter("^Lire et répondre");
        person.type("^Un mot pour l’employeur", "Je suis libre le jeudi.");
        person.enter("^Accepter la rencontre");
        assertThat(main(person)).containsText("téléphone");
    }

    private static void hire(Keyboard employer) {
        employer.open("/employeur/contacts");
        employer.skip();
        employer.enter(NAME);
        assertThat(main(employer)).containsText("06 39 98 71 23");
        employer.enter("^Oui, nous nous sommes parlé");
        employer.choose("stage", "INTERVIEW");
        employer.enter("^Enregistrer$");
        employer.choose("stage", "HIRED");
        employer.enter("^Enregistrer$");
        employer.date("^Premier jour de travail", LocalDate.now(PARIS));
        employer.select("^Contrat", "PRIVE_CDI");
        employer.type("^Heures par semaine", "28");
        employer.choose("looking", "non");
        employer.enter("^Enregistrer l’embauche");
        assertThat(main(employer)).containsText("mbauche");
    }

    private static com.microsoft.playwright.Locator main(Keyboard somebody) {
        return somebody.page().locator("main");
    }
}
