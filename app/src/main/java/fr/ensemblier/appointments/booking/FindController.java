package fr.ensemblier.appointments.booking;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.PersonSearch;
import fr.ensemblier.ui.ListAddress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// From the list of appointments: for whom?
@Controller
class FindController {

    private static final int MOST = 20;

    /// Those found for the words.
    record FindPage(String q, List<Found> found) {}

    record Found(String name, String detail, String href) {}

    private final PersonSearch search;

    FindController(PersonSearch search) {
        this.search = search;
    }

    @GetMapping("/equipe/rendez-vous/nouveau")
    ModelAndView find(@RequestParam(defaultValue = "") String q) {
        var words = ListAddress.text(q);
        var found = words.isEmpty()
                ? List.<PersonSearch.Found>of()
                : search.search(Actors.team().platform(), words, MOST);
        var page = new FindPage(
                words,
                found.stream()
                        .map(one -> new Found(
                                one.name(),
                                one.communeName() + ", " + one.state(),
                                "/equipe/personnes/" + one.id() + "/rendez-vous/nouveau"))
                        .toList());
        return new ModelAndView("appointments/booking/find", Map.of("page", page));
    }
}
