package fr.ensemblier.portal.search;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.offers.OfferSearch;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.PersonSearch;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « / » : persons, structures and offers of the team's platform, by words; only what the platform engages (R-T1).
@Controller
class SearchController {

    private static final String PEOPLE = "/equipe/personnes";
    private static final int SHOWN = 10;
    private static final int SHORTEST = 2;

    private final Platforms platforms;
    private final PersonSearch people;
    private final Establishments establishments;
    private final OfferSearch offers;

    SearchController(Platforms platforms, PersonSearch people, Establishments establishments, OfferSearch offers) {
        this.platforms = platforms;
        this.people = people;
        this.establishments = establishments;
        this.offers = offers;
    }

    @GetMapping("/equipe/recherche")
    ModelAndView search(@RequestParam(defaultValue = "") String q) {
        var team = Actors.team();
        var platform = platforms.get(team.platform());
        var words = q.strip();
        var groups = words.length() < SHORTEST
                ? List.<SearchPage.Group>of()
                : Stream.of(
                                group(
                                        "Personnes",
                                        PEOPLE,
                                        encoded(words),
                                        people.search(team.platform(), words, SHOWN + 1).stream()
                                                .map(p -> new SearchPage.Hit(
                                                        "/equipe/personnes/" + p.id(),
                                                        p.name(),
                                                        p.communeName() + ", " + p.state()))
                                                .toList()),
                                group(
                                        "Employeurs",
                                        "/equipe/employeurs",
                                        encoded(words),
                                        establishments.search(team.platform(), words, SHOWN + 1).stream()
                                                .map(e -> new SearchPage.Hit(
                                                        "/equipe/employeurs/" + e.organisation(),
                                                        e.name(),
                                                        e.familyLabel() + ", " + e.communeName()))
                                                .toList()),
                                group(
                                        "Offres",
                                        "/equipe/offres",
                                        encoded(words),
                                        offers.search(team.platform(), words, SHOWN + 1).stream()
                                                .map(o -> new SearchPage.Hit(
                                                        "/equipe/offres/" + o.id(),
                                                        o.title(),
                                                        o.place() + ", " + o.state()))
                                                .toList()))
                        .filter(group -> platforms.opens(platform, group.address())
                                && !group.hits().isEmpty())
                        .toList();
        var found = groups.stream().mapToInt(group -> group.hits().size()).sum();
        var more = groups.stream().anyMatch(group -> group.more() != null);
        var said = words.length() < SHORTEST
                ? "Tapez au moins deux lettres."
                : (more ? "Les premiers résultats" : French.plural(found, "résultat", "résultats")) + " pour « " + words
                        + " »";
        return new ModelAndView(
                "portal/search/page",
                Map.of(
                        "page",
                        new SearchPage(
                                words,
                                said,
                                platforms.opens(platform, PEOPLE)
                                        ? "Une personne, un employeur, une offre"
                                        : "Un employeur",
                                groups,
                                found == 0)));
    }

    /// One more was asked than is shown: if it came, there are others.
    private static SearchPage.Group group(String name, String address, String words, List<SearchPage.Hit> found) {
        return found.size() > SHOWN
                ? new SearchPage.Group(
                        name, "les " + SHOWN + " premiers", address, address + "?q=" + words, found.subList(0, SHOWN))
                : new SearchPage.Group(name, French.number(found.size()), address, null, found);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
