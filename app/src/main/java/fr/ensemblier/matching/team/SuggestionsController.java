package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.people.Openings;
import fr.ensemblier.ui.GetFragment;
import jakarta.servlet.http.HttpServletResponse;
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
    private final PeopleForOffer people;
    private final Openings openings;

    SuggestionsController(Suggestions suggestions, PeopleForOffer people, Openings openings) {
        this.openings = openings;
        this.suggestions = suggestions;
        this.people = people;
    }

    @GetFragment("/equipe/personnes/{person}/rapprochements")
    ModelAndView part(@PathVariable UUID person) {
        return new ModelAndView("matching/team/offers", Map.of("page", suggestions.inFile(person)));
    }

    @GetMapping("/equipe/personnes/{person}/rapprochements")
    ModelAndView page(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String apres,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri) {
        var asked = new Suggestions.Asked(Place.of(apres), q.strip(), tri.equals("trajet"));
        var page = suggestions.ofPerson(person, asked, null);
        openings.note(Actors.team().platform(), person, "person.opened");
        return new ModelAndView("matching/team/offerspage", Map.of("page", page));
    }

    @GetMapping("/equipe/personnes/{person}/rapprochements/export")
    void exportOffers(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            HttpServletResponse response) {
        openings.note(Actors.team().platform(), suggestions.her(person).person(), "person.opened");
        var rows = suggestions.rows(person, new Suggestions.Asked(null, q.strip(), tri.equals("trajet")));
        try (var csv = CsvExport.to(
                response, "offres-pour-une-personne.csv", "Offre", "Structure", "Commune", "Trajet", "Score", "État")) {
            rows.forEach(row -> csv.row(row.toArray()));
        }
    }

    @GetMapping("/equipe/offres/{id}/profils")
    ModelAndView people(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String apres,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri) {
        var asked = new PeopleForOffer.Asked(Place.of(apres), q.strip(), tri.equals("trajet"));
        return new ModelAndView("matching/team/people", Map.of("page", people.page(id, asked, null)));
    }

    @GetMapping("/equipe/offres/{id}/profils/export")
    void export(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            HttpServletResponse response) {
        var rows = people.rows(id, new PeopleForOffer.Asked(null, q.strip(), tri.equals("trajet")));
        try (var csv = CsvExport.to(
                response,
                "profils-pour-une-offre.csv",
                "Personne",
                "Commune",
                "Recherche",
                "Trajet",
                "Score",
                "État")) {
            rows.forEach(row -> csv.row(row.toArray()));
        }
    }
}
