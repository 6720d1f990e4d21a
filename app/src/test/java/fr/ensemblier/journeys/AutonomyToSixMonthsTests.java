package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The pathway *Autonomy*, from the first talk to six months in the job (C1, C2, C9): noted in one afternoon by a
/// team that was late, with the dates of the facts. What another module knows moves the pathway by itself.
@DemonstrationInBrowser
class AutonomyToSixMonthsTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final LocalDate HIRED = TODAY.minusMonths(6).minusDays(3);

    private final String called = AtTheTeam.called("Maeva");

    @Test
    void fromTheFirstTalkToSixMonthsInTheJob(People people) {
        var adviser = people.signedIn("conseiller", People.TELEPHONE);
        var file = AtTheTeam.openAFile(adviser, called, "aide-a-domicile", "SELF");
        talk(adviser, file);

        var pathway = AtTheTeam.openAPathway(adviser, file, "De l’information à l’emploi", HIRED.minusDays(120));
        AtTheTeam.stepDone(adviser, pathway, "Information collective", HIRED.minusDays(118));
        AtTheTeam.stepDone(adviser, pathway, "Pôle orientation", HIRED.minusDays(110));
        AtTheTeam.stepSkipped(adviser, pathway, "Renforcement", "NOT_NEEDED");
        AtTheTeam.stepSkipped(adviser, pathway, "Appartement pédagogique", "NO_PLACE");
        AtTheTeam.stepDone(adviser, pathway, "Immersion professionnelle", HIRED.minusDays(95));
        Axe.readable(adviser, "parcours");

        var promise = AtTheTeam.promised(adviser, file, "EHPAD", "PRIVE_CDI", HIRED.minusDays(80), HIRED);
        AtTheTeam.stepBecomes(adviser, pathway, "Engagement d’un employeur", "Terminée le");
        train(people, adviser, file);
        AtTheTeam.stepBecomes(adviser, pathway, "Formation avant l’embauche", "Terminée le");
        adviser.navigate(pathway);
        Axe.readable(adviser, "forme");

        AtTheTeam.hire(adviser, file, "EHPAD", "PRIVE_CDI", HIRED, null);
        var hire = adviser.url().replaceAll("[?#].*", "");
        AtTheTeam.comes(adviser, pathway, "Embauche chez");
        AtTheTeam.comes(adviser, promise, "par l’embauche enregistrée");
        AtTheTeam.openStep(adviser, pathway, "Suivi dans l’emploi");
        assertThat(adviser.locator("main")).containsText("en cours depuis");

        adviser.navigate(hire);
        adviser.locator("#check").selectOption("M6:PERSON");
        adviser.locator("[name=answer][value=THERE]").check(new Locator.CheckOptions().setForce(true));
        Axe.readable(adviser, "nouvelles");
        OnAPage.press(adviser, "Noter la réponse");
        AtTheTeam.comes(adviser, pathway, "Nouvelles à six mois");

        AtTheTeam.stepSkipped(adviser, pathway, "Dernier bloc du titre", "REFUSED");
        adviser.navigate(pathway);
        assertThat(adviser.locator("main")).containsText("Toutes les étapes sont finies");
        adviser.locator("#sortie #reason").selectOption("CDI");
        adviser.locator("#sortie [name=sector]").first().check(new Locator.CheckOptions().setForce(true));
        OnAPage.press(adviser, "Noter la sortie");
        assertThat(adviser.locator("main")).containsText("CDI");
        adviser.navigate(pathway + "/impression");
        Axe.readable(adviser, "feuille");

        var head = people.signedIn("responsable", People.DESK);
        shows(head, "S07a");
        shows(head, "I01a");
        shows(head, "R06");
        people.close();
    }

    /// To the end of a session that began before the hire, with the days of then.
    private void train(People people, Page adviser, String file) {
        var desk = people.signedIn("conseiller", People.DESK);
        var session = AtTheTeam.addASession(
                desk, "Avant l’embauche de " + called, "aide-a-domicile", HIRED.minusDays(75), null, "REGION");
        AtTheTeam.candidate(adviser, file, session, HIRED.minusDays(90));
        AtTheTeam.trained(adviser, "Noter l’admission", HIRED.minusDays(85), "Admis");
        AtTheTeam.trained(adviser, "Noter l’entrée", HIRED.minusDays(75), "En formation");
        AtTheTeam.trained(adviser, "Noter la fin", HIRED.minusDays(5), "terminée");
    }

    private void shows(Page head, String figure) {
        head.navigate("/equipe/pilotage/" + figure + "?q=" + called);
        assertThat(head.locator("main")).containsText(called);
    }

    private void talk(Page adviser, String file) {
        adviser.navigate(file);
        adviser.locator("#noter summary").click();
        adviser.locator("#noter [name=how]").first().check(new Locator.CheckOptions().setForce(true));
        adviser.locator("#noter [name=note]").fill("Veut travailler près de chez elle.");
        OnAPage.press(adviser, "Noter l’échange");
        assertThat(adviser.locator("main")).containsText("Veut travailler près de chez elle.");
        Axe.readable(adviser, "dossier");
    }
}
