package fr.ensemblier.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page of the main job at the width of a telephone and of a desk: WCAG 2.1 A and AA by axe-core, one first
/// heading, no
/// sideways scroll, nothing refused by the content security policy, and a walk with Tab that reaches and shows
/// everything.
///
/// The walk with Tab is at the width of a desk for professionals, at both for the others: a walk costs a second.
///
/// With `-Dscreens=FOLDER` it leaves a picture of each.
@DemonstrationInBrowser
class EveryPageTests {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "visiteur, /",
        "visiteur, /p/gironde",
        "visiteur, /p/gironde/metiers",
        "visiteur, /p/gironde/metiers/aide-soignant",
        "visiteur, /p/gironde/metiers/pour-moi",
        "visiteur, /p/gironde/metiers/pour-moi?care=oui&listen=oui&home=peut-etre&night=non&voir=oui",
        "visiteur, /p/gironde/offres",
        "visiteur, /p/gironde/offres?commune=33063",
        "visiteur, /p/gironde/offres?commune=33063&f=sans-diplome",
        "visiteur, /p/gironde/offres/integration",
        "visiteur, /p/gironde/profil",
        "visiteur, /p/gironde/rappel",
        "visiteur, /p/gironde/decouvrir",
        "visiteur, /p/gironde/decouvrir/merci",
        "visiteur, /p/gironde/decouvrir?pour=eleve > /p/gironde/decouvrir/ID/eleve",
        "visiteur, /p/gironde/decouvrir?pour=adulte > /p/gironde/decouvrir/ID/visite",
        "visiteur, /immersion/eleve/exemple-gironde",
        "conseiller, /equipe/immersions/eleves",
        "conseiller, /equipe/immersions/eleves?etat=ASKED > /equipe/immersions/eleves/ID",
        "conseiller, /equipe/immersions/eleves?etat=SENT > /equipe/immersions/eleves/ID",
        "conseiller, /equipe/immersions/eleves?etat=DONE > /equipe/immersions/eleves/ID",
        "employeur, /employeur/immersions/eleves",
        "employeur, /employeur/immersions/eleves > /employeur/immersions/eleves/ID",
        "visiteur, /p/gironde/agenda",
        "visiteur, /p/gironde/agenda?commune=33063",
        "visiteur, /p/gironde/agenda > /p/gironde/agenda/ID",
        "visiteur, /p/gironde/agenda?genre=FORTNIGHT > /p/gironde/agenda/ID",
        "visiteur, /p/gironde/agenda?genre=INFORMATION > /p/gironde/agenda/ID + /inscription",
        "visiteur, /evenement/exemple-gironde",
        "conseiller, /equipe/evenements",
        "conseiller, /equipe/evenements/nouveau",
        "conseiller, /equipe/evenements > /equipe/evenements/ID",
        "conseiller, /equipe/evenements > /equipe/evenements/ID + /modifier",
        "conseiller, /equipe/evenements > /equipe/evenements/ID + /annuler",
        "conseiller, /equipe/evenements?genre=FORTNIGHT > /equipe/evenements/ID",
        "conseiller, /equipe/evenements?quand=brouillons > /equipe/evenements/ID",
        "conseiller, /equipe/evenements?quand=passes&genre=FORUM > /equipe/evenements/ID",
        "conseiller, /equipe/evenements?genre=INFORMATION > /equipe/evenements/ID + /inscrits",
        "conseiller, /equipe/evenements?quand=passes&genre=INFORMATION > /equipe/evenements/ID + /inscrits",
        "conseiller, /equipe/evenements?genre=INFORMATION > /equipe/evenements/ID + /feuille",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /evenements",
        "visiteur, /p/gironde/en-poste",
        "conseiller, /equipe/formations/vae",
        "conseiller, /equipe/formations/vae?etat=JURY > /equipe/formations/vae/ID",
        "conseiller, /equipe/formations/vae?etat=PROJECT > /equipe/formations/vae/ID",
        "conseiller, /equipe/formations/vae > /equipe/formations/vae/groupes/ID",
        "conseiller, /equipe/formations/vae/groupes/nouveau",
        "conseiller, /equipe/pilotage/R21",
        "candidat, /mon-espace/vae",
        "candidat, /mon-espace/formations",
        "conseiller, /equipe/en-poste",
        "conseiller, /equipe/en-poste > /equipe/en-poste/ID",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /en-poste",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /en-poste/nouvelle",
        "candidat, /mon-espace/en-poste",
        "candidat, /mon-espace/en-poste/nouvelle",
        "visiteur, /p/gironde/orienter",
        "visiteur, /p/gironde/orienter/envoye",
        "visiteur, /p/gironde/employeurs",
        "visiteur, /p/gironde/structure",
        "visiteur, /p/gironde/mentions",
        "visiteur, /p/gironde/donnees",
        "visiteur, /p/gironde/accessibilite",
        "visiteur, /p/metropole-de-lyon",
        "visiteur, /p/autonomy",
        "visiteur, /p/haute-garonne",
        "visiteur, /p/loiret",
        "visiteur, /mentions",
        "visiteur, /donnees",
        "visiteur, /accessibilite",
        "visiteur, /nulle-part",
        "visiteur, /glossaire",
        "visiteur, /connexion",
        "visiteur, /mon-espace/code",
        "visiteur, /demonstration",
        "visiteur, /demonstration/courrier",
        "visiteur, /p/nulle-part",
        "conseiller, /equipe",
        "conseiller, /equipe/a-faire",
        "conseiller, /equipe/messages",
        "conseiller, /equipe/profils",
        "conseiller, /equipe/personnes",
        "conseiller, /equipe/personnes/nouvelle",
        "conseiller, /equipe/personnes/import",
        "conseiller, /equipe/personnes/doublons",
        "conseiller, /equipe/personnes/ecrire?situation=JOB_SEEKER&etat=SUBMITTED",
        "conseiller, /equipe/personnes/messages",
        "conseiller, /equipe/personnes/messages > /equipe/personnes/messages/ID",
        "visiteur, /p/gironde/ne-plus-recevoir/demonstration",
        "conseiller, /equipe/orientations",
        "conseiller, /equipe/employeurs",
        "conseiller, /equipe/employeurs/demandes",
        "conseiller, /equipe/employeurs/import/finess",
        "conseiller, /equipe/employeurs/import/tableur",
        "conseiller, /equipe/offres",
        "conseiller, /equipe/offres/import",
        "conseiller, /equipe/offres/integration",
        "conseiller, /equipe/besoins",
        "conseiller, /equipe/besoins/nouveau",
        "conseiller, /equipe/contacts",
        "conseiller, /equipe/embauches",
        "conseiller, /equipe/parcours",
        "conseiller, /equipe/relais",
        "conseiller, /equipe/relais > /equipe/relais/ID",
        "conseiller, /equipe/relais/nouveau",
        "conseiller, /equipe/relais/attribuer",
        "conseiller, /equipe/relais/remplacements",
        "conseiller, /equipe/rendez-vous",
        "conseiller, /equipe/rendez-vous?quand=avenir",
        "conseiller, /equipe/rendez-vous/nouveau?q=a",
        "conseiller, /equipe/rendez-vous/permanences",
        "conseiller, /equipe/rendez-vous/permanences/nouvelle",
        "conseiller, /equipe/rendez-vous/lieux/nouveau",
        "conseiller, /equipe/rendez-vous?quand=avenir > /equipe/rendez-vous/ID",
        "conseiller, /equipe/rendez-vous?quand=avenir > /equipe/rendez-vous/ID + /deplacer",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /rendez-vous",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /rendez-vous/nouveau",
        "conseiller, /equipe/formations",
        "conseiller, /equipe/formations?quand=manque",
        "conseiller, /equipe/formations/nouvelle",
        "conseiller, /equipe/formations/import",
        "conseiller, /equipe/formations > /equipe/formations/sessions/ID",
        "conseiller, /equipe/formations > /equipe/formations/sessions/ID + /inscrire?q=a",
        "conseiller, /equipe/formations?quand=encours > /equipe/formations/sessions/ID + /presences",
        "conseiller, /equipe/formations?quand=encours > /equipe/formations/sessions/ID + /emargement",
        "conseiller, /equipe/formations/besoins",
        "conseiller, /equipe/formations/besoins > /equipe/formations/groupes/ID",
        "conseiller, /equipe/formations/groupes/nouveau?metier=aide-a-domicile",
        "conseiller, /equipe/formations/personnes",
        "conseiller, /equipe/formations/personnes?etat=ENTERED > /equipe/formations/inscriptions/ID",
        "conseiller, /equipe/formations/personnes?etat=FINISHED > /equipe/formations/inscriptions/ID",
        "conseiller, /equipe/formations/personnes?etat=ENTERED > /equipe/formations/inscriptions/ID + /attestation",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /formations",
        "conseiller, /equipe/immersions",
        "conseiller, /equipe/immersions/places",
        "conseiller, /equipe/immersions/places/nouvelle",
        "conseiller, /equipe/immersions/places > /equipe/immersions/places/ID",
        "conseiller, /equipe/immersions?etat=WISHED > /equipe/immersions/ID",
        "conseiller, /equipe/immersions?etat=REQUESTED > /equipe/immersions/ID",
        "conseiller, /equipe/immersions?vue=cours > /equipe/immersions/ID",
        "conseiller, /equipe/immersions?vue=bilan > /equipe/immersions/ID",
        "conseiller, /equipe/immersions?vue=bilan > /equipe/immersions/ID + /attestation",
        "conseiller, /equipe/immersions?etat=ACCEPTED&cadre=PMSMP > /equipe/immersions/ID + /convention/rediger",
        "conseiller, /equipe/immersions?etat=DRAFTED > /equipe/immersions/ID + /convention",
        "conseiller, /equipe/immersions?etat=DRAFTED > /equipe/immersions/ID + /convention/impression",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /immersions",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /immersions/nouvelle",
        "conseiller, /equipe/pilotage/R02",
        "conseiller, /equipe/pilotage/R03",
        "conseiller, /equipe/pilotage/R08",
        "responsable, /equipe/reglages/immersions",
        "employeur, /employeur/immersions",
        "employeur, /employeur/immersions/places",
        "employeur, /employeur/immersions/places/nouvelle",
        "employeur, /employeur/immersions > /employeur/immersions/ID",
        "candidat, /mon-espace/immersions",
        "candidat, /mon-espace/immersions > /mon-espace/immersions/ID",
        "candidat, /mon-espace/immersions > /mon-espace/immersions/places/ID",
        "conseiller, /equipe/pilotage",
        "conseiller, /equipe/pilotage/S06",
        "conseiller, /equipe/pilotage/definitions",
        "conseiller, /equipe/recherche?q=aide",
        "conseiller, /mon-compte",
        "responsable, /equipe/reglages",
        "responsable, /equipe/reglages/mentions",
        "responsable, /equipe/reglages/missions",
        "responsable, /equipe/reglages/territoire",
        "responsable, /equipe/reglages/soutien",
        "responsable, /equipe/reglages/parcours",
        "responsable, /equipe/reglages/parcours/nouveau",
        "responsable, /equipe/reglages/equipe",
        "conseiller, /equipe/orientations/prescripteurs",
        "dpo, /dpo",
        "dpo, /equipe/personnes/journal",
        "dpo, /equipe/personnes/archives",
        "national, /national/acces",
        "responsable, /equipe/personnes/journal",
        "responsable, /equipe/personnes/archives",
        "employeur, /employeur",
        "employeur, /employeur/profils",
        "employeur, /employeur/contacts",
        "candidat, /mon-espace/contacts",
        "candidat, /mon-espace/rapprochements",
        "employeur, /employeur/offres",
        "employeur, /employeur/offres/nouvelle",
        "employeur, /employeur/offres/import",
        "employeur, /employeur/besoins",
        "employeur, /employeur/besoins/nouveau",
        "employeur, /employeur/structure",
        "employeur, /employeur/messages",
        "prescripteur, /prescripteur",
        "prescripteur, /prescripteur/orienter",
        "prescripteur, /prescripteur > /prescripteur/orientations/ID",
        "prescripteur, /prescripteur?etat=SUPPORTED > /prescripteur/orientations/ID",
        "prescripteur, /prescripteur?etat=SUPPORTED > /prescripteur/orientations/ID + /rendez-vous",
        "prescripteur, /prescripteur?etat=SUPPORTED > /prescripteur/orientations/ID > /prescripteur/orientations/ID/rendez-vous/ID/deplacer",
        "prescripteur, /prescripteur?etat=SUPPORTED > /prescripteur/orientations/ID > /prescripteur/orientations/ID/rendez-vous/ID/annuler",
        "conseiller, /equipe/orientations > /equipe/orientations/ID",
        "candidat, /mon-espace",
        "candidat, /mon-espace/profil",
        "candidat, /mon-espace/profil/envies",
        "candidat, /mon-espace/profil/formation",
        "candidat, /mon-espace/profil/contrats",
        "candidat, /mon-espace/profil/duree",
        "candidat, /mon-espace/profil/commune",
        "candidat, /mon-espace/profil/semaine",
        "candidat, /mon-espace/profil/debut",
        "candidat, /mon-espace/profil/annees",
        "candidat, /mon-espace/profil/permis",
        "candidat, /mon-espace/profil/voiture",
        "candidat, /mon-espace/profil/diplomes",
        "candidat, /mon-espace/profil/blocs",
        "candidat, /mon-espace/profil/amenagements",
        "candidat, /mon-espace/profil/trajets",
        "candidat, /mon-espace/profil/horaires",
        "candidat, /mon-espace/profil/savoir-faire",
        "candidat, /mon-espace/profil/besoins",
        "candidat, /mon-espace/profil/message",
        "candidat, /mon-espace/profil/choix",
        "candidat, /mon-espace/profil/employeurs",
        "candidat, /mon-espace/profil/relire",
        "candidat, /mon-espace/accords",
        "candidat, /mon-espace/parcours",
        "candidat, /mon-espace/rendez-vous",
        "candidat, /mon-espace/rendez-vous/nouveau",
        "candidat, /mon-espace/rendez-vous > /mon-espace/rendez-vous/ID",
        "conseiller, /equipe/rendez-vous/agenda",
        "candidat, /mon-espace/donnees",
        "candidat, /mon-espace/accompagnement",
        "candidat, /mon-espace/bilan",
        "candidat, /mon-espace/bilan/1",
        "conseiller, /equipe/personnes > /equipe/personnes/ID",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /plan",
        "conseiller, /equipe/personnes > /equipe/personnes/ID + /bilan",
        "conseiller, /equipe/profils > /equipe/profils/ID",
        "conseiller, /equipe/offres > /equipe/offres/ID",
        "conseiller, /equipe/contacts > /equipe/contacts/ID",
        "conseiller, /equipe/embauches > /equipe/embauches/ID",
        "conseiller, /equipe/employeurs > /equipe/employeurs/ID",
        "employeur, /employeur/profils > /employeur/profils/ID/contact",
        "employeur, /employeur/contacts > /employeur/contacts/ID",
        "employeur, /employeur/offres > /employeur/offres/ID",
        "candidat, /mon-espace > /mon-espace/contacts/ID",
        "candidat, /mon-espace/rapprochements > /mon-espace/rapprochements/ID",
        "visiteur, /p/gironde/offres > /p/gironde/offres/ID",
        "national, /national",
        "national, /national/S06",
        "national, /national/annuaire",
        "national, /national/annuaire/gironde",
    })
    void isReadableByEverybody(String role, String path, People people) {
        var problems = new ArrayList<String>();
        for (var width : List.of(People.TELEPHONE, People.DESK)) {
            var page = people.lasting(role, width);
            Consumer<ConsoleMessage> console = said -> {
                if (said.type().equals("error") && !path.endsWith("/nulle-part")) {
                    problems.add(width + ": console: " + said.text());
                }
            };
            page.onConsoleMessage(console);
            var answer = open(page, path);
            if (answer.status() != 200 && !path.endsWith("/nulle-part")) {
                problems.add(width + ": status " + answer.status());
            }
            look(page, role, path, width);
            Axe.violations(page).forEach(violation -> problems.add(width + ": " + violation));
            var wide = (Integer)
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (wide > 0) {
                problems.add(width + ": scrolls sideways by " + wide + " px");
            }
            if (page.locator("h1").count() != 1) {
                problems.add(width + ": " + page.locator("h1").count() + " first headings");
            }
            if (width == People.DESK || role.equals("visiteur") || role.equals("candidat")) {
                TabWalk.problems(page).forEach(problem -> problems.add(width + ": keyboard: " + problem));
            }
            page.offConsoleMessage(console);
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void aPictureWithoutWordsIsFound(People people) {
        var page = people.visitor(People.TELEPHONE);
        page.setContent("<html lang=fr><title>Essai</title><main><img src='/x.svg'></main></html>");

        assertThat(Axe.violations(page)).singleElement().asString().startsWith("image-alt <img");
    }

    /// The page of an address, or behind each « > » the first one that its links lead to, behind « + » one below that.
    private static Response open(Page page, String path) {
        var below = path.split(" [+] ", 2);
        if (below.length == 2) {
            open(page, below[0]);
            return page.navigate(page.url() + below[1]);
        }
        var way = path.split(" > ");
        var answer = page.navigate(way[0]);
        for (var step = 1; step < way.length; step++) {
            answer = page.navigate(first(page, way[step]));
        }
        return answer;
    }

    private static String first(Page page, String form) {
        var wanted = Pattern.compile(form.replace("ID", "[0-9a-f-]{36}") + "(\\?.*)?");
        var links = page.locator("main a[href]").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        return links.stream()
                .filter(href -> wanted.matcher(href).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + " among " + links));
    }

    private static void look(Page page, String role, String path, int width) {
        var folder = System.getProperty("screens");
        if (folder != null) {
            var name = role + path.replaceAll("[^a-z0-9]+", "-") + "-" + width + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
        }
    }
}
