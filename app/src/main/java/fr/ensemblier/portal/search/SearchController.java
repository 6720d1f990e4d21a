package fr.ensemblier.portal.search;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.offers.OfferSearch;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.PersonSearch;
import fr.ensemblier.ui.French;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « / » : persons, structures and offers of the team's platform, by words.
@Controller
class SearchController {

    private static final int SHOWN = 10;
    private static final int SHORTEST = 2;

    private final PersonSearch people;
    private final Establishments establishments;
    private final OfferSearch offers;

    SearchController(PersonSearch people, Establishments establishments, OfferSearch offers) {
        this.people = people;
        this.establishments = establishments;
        this.offers = offers;
    }

    @GetMapping("/equipe/recherche")
    ModelAndView search(@RequestParam(defaultValue = "") String q) {
        var team = Actors.team();
        var words = q.strip();
        var groups = words.length() < SHORTEST
                ? List.<SearchPage.Group>of()
                : List.of(
                        group(
                                "Personnes",
                                "/equipe/personnes?q=" + encoded(words),
                                people.search(team.platform(), words, SHOWN + 1).stream()
                                        .map(p -> new SearchPage.Hit(
                                                "/equipe/personnes/" + p.id(),
                                                p.name(),
                                                p.communeName() + ", " + p.state()))
                                        .toList()),
                        group(
                                "Employeurs",
                                "/equipe/employeurs?q=" + encoded(words),
                                establishments.search(team.platform(), words, SHOWN + 1).stream()
                                        .map(e -> new SearchPage.Hit(
                                                "/equipe/employeurs/" + e.organisation(),
                                                e.name(),
                                                e.familyLabel() + ", " + e.communeName()))
                                        .toList()),
                        group(
                                "Offres",
                                "/equipe/offres?q=" + encoded(words),
                                offers.search(team.platform(), words, SHOWN + 1).stream()
                                        .map(o -> new SearchPage.Hit(
                                                "/equipe/offres/" + o.id(), o.title(), o.place() + ", " + o.state()))
                                        .toList()));
        var found = groups.stream().mapToInt(group -> group.hits().size()).sum();
        var more = groups.stream().anyMatch(group -> group.more() != null);
        var said = words.length() < SHORTEST
                ? "Tapez au moins deux lettres."
                : (more ? "Les premiers résultats" : French.plural(found, "résultat", "résultats")) + " pour « " + words
                        + " »";
        return new ModelAndView("portal/search/page", Map.of("page", new SearchPage(words, said, groups, found == 0)));
    }

    /// One more was asked than is shown: if it came, there are others.
    private static SearchPage.Group group(String name, String all, List<SearchPage.Hit> found) {
        return found.size() > SHOWN
                ? new SearchPage.Group(name, "les " + SHOWN + " premiers", all, found.subList(0, SHOWN))
                : new SearchPage.Group(name, French.number(found.size()), null, found);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
