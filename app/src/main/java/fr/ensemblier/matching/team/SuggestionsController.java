package fr.ensemblier.matching.team;

import fr.ensemblier.ui.GetFragment;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The suggestions of a person's file, as a part of it and as a page of their own, and those of an offer.
@Controller
class SuggestionsController {

    private final Suggestions suggestions;

    SuggestionsController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetFragment("/equipe/personnes/{person}/rapprochements")
    ModelAndView part(@PathVariable UUID person) {
        return new ModelAndView("matching/team/offers", Map.of("page", suggestions.ofPerson(person, null)));
    }

    @GetMapping("/equipe/personnes/{person}/rapprochements")
    ModelAndView page(@PathVariable UUID person) {
        return new ModelAndView("matching/team/offerspage", Map.of("page", suggestions.ofPerson(person, null)));
    }

    @GetMapping("/equipe/offres/{id}/profils")
    ModelAndView people(@PathVariable UUID id, @RequestParam(defaultValue = "0") int depuis) {
        return new ModelAndView(
                "matching/team/people", Map.of("page", suggestions.ofOffer(id, null, Math.max(0, depuis))));
    }
}
