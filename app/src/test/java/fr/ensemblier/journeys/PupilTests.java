package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ensemblier.journeys.OnAPage.check;
import static fr.ensemblier.journeys.OnAPage.choose;
import static fr.ensemblier.journeys.OnAPage.fill;
import static fr.ensemblier.journeys.OnAPage.link;
import static fr.ensemblier.journeys.OnAPage.press;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// R-W4: a mother asks on her telephone for her daughter, the team prepares, the structure gives a day, and she reads
/// it.
@DemonstrationInBrowser
class PupilTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void aMotherAsksForHerDaughterAndReadsTheDay(People people) {
        var mother = people.visitor(People.TELEPHONE);
        var adviser = people.signedIn("conseiller", People.DESK);
        var employer = people.signedIn("employeur", People.DESK);

        openAPlaceOf(employer, mother);
        choose(mother, "through", "GUARDIAN");
        fill(mother, "adult", "Samia Belhadj");
        fill(mother, "email", "samia.belhadj@exemple.invalid");
        fill(mother, "pupil", "Noor");
        choose(mother, "age", "FROM_14");
        mother.locator("[name=level]").selectOption("THIRD");
        fill(mother, "school", "Collège Rosa-Parks");
        fill(mother, "signatory", "La principale");
        if (mother.locator("[name=frame][value=PUPIL]").count() > 0) {
            choose(mother, "frame", "PUPIL");
        }
        fill(mother, "from", TODAY.plusDays(30).toString());
        fill(mother, "until", TODAY.plusDays(50).toString());
        press(mother, "Envoyer la demande");
        assertThat(mother.locator("main")).containsText("Cochez cette case");
        check(mother, "agreed");
        press(mother, "Envoyer la demande");
        assertThat(mother.locator("main")).containsText("Votre demande pour Noor");
        assertThat(mother.locator("main")).containsText("L’équipe vous écrit");

        adviser.navigate("/equipe/immersions/eleves?etat=ASKED");
        link(adviser, "Noor, en 3e").click();
        press(adviser, "Noter l’échange et transmettre la demande");
        assertThat(adviser.locator("main")).containsText("Attend la structure");

        employer.navigate("/employeur/immersions/eleves");
        link(employer, "Noor, en 3e").click();
        assertThat(employer.locator("main")).not().containsText("Belhadj");
        fill(employer, "begins", "09:00");
        fill(employer, "ends", "16:00");
        employer.locator("[name=pause]").selectOption("60");
        press(employer, "Oui, accueillir à ces dates");
        assertThat(employer.locator("main")).containsText("Samia Belhadj");

        mother.reload();
        assertThat(mother.locator("main")).containsText("de 9 h à 16 h");
        assertThat(mother.locator("main")).containsText("L’établissement scolaire prépare la convention");
        people.close();
    }

    /// One of the structure whose recruiter signs in, that receives pupils.
    private static void openAPlaceOf(Page employer, Page mother) {
        employer.navigate("/employeur/immersions/places");
        for (var place : employer.locator("main .rows a[href*='/places/']").all()) {
            var answer = mother.navigate(
                    "/p/gironde/decouvrir/" + place.getAttribute("href").replaceAll(".*/", "") + "/eleve");
            if (answer.status() == 200) {
                return;
            }
        }
        throw new AssertionError("No place for a pupil");
    }
}
