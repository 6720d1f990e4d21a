package fr.ensemblier.portal.search;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.offers.OfferSearch;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.PersonSearch;
import fr.ensemblier.ui.French;
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
                        new SearchPage.Group(
                                "Personnes",
                                "/equipe/personnes?q=",
                                people.search(team.platform(), words, SHOWN).stream()
                                        .map(p -> new SearchPage.Hit(
                                                "/equipe/personnes/" + p.id(),
                                                p.name(),
                                                p.communeName() + ", " + p.state()))
                                        .toList()),
                        new SearchPage.Group(
                                "Employeurs",
                                "/equipe/employeurs?q=",
                                establishments.search(team.platform(), words, SHOWN).stream()
                                        .map(e -> new SearchPage.Hit(
                                                "/equipe/employeurs/" + e.organisation(),
                                                e.name(),
                                                e.familyLabel() + ", " + e.communeName()))
                                        .toList()),
                        new SearchPage.Group(
                                "Offres",
                                "/equipe/offres?q=",
                                offers.search(team.platform(), words, SHOWN).stream()
                                        .map(o -> new SearchPage.Hit(
                                                "/equipe/offres/" + o.id(), o.title(), o.place() + ", " + o.state()))
                                        .toList()));
        var found = groups.stream().mapToInt(group -> group.hits().size()).sum();
        var said = words.length() < SHORTEST
                ? "Tapez au moins deux lettres."
                : French.plural(found, "résultat", "résultats") + " pour « " + words + " »";
        return new ModelAndView("portal/search/page", Map.of("page", new SearchPage(words, said, groups, found == 0)));
    }
}
