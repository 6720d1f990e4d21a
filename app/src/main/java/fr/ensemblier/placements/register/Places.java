package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.PersonSearch;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Completes the name of a person or an employer in the form of a hire.
@RestController
class Places {

    record Answer(String value, String label, String detail) {}

    private final Establishments establishments;
    private final PersonSearch people;

    Places(Establishments establishments, PersonSearch people) {
        this.establishments = establishments;
        this.people = people;
    }

    @GetMapping("/equipe/embauches/personnes")
    List<Answer> people(@RequestParam(defaultValue = "") String q) {
        return people.search(Actors.team().platform(), q, 8).stream()
                .map(one -> new Answer(one.id().toString(), one.name(), one.communeName()))
                .toList();
    }

    @GetMapping("/equipe/embauches/employeurs")
    List<Answer> places(@RequestParam(defaultValue = "") String q) {
        return establishments.search(Actors.team().platform(), q, 8).stream()
                .map(one -> new Answer(one.id().toString(), one.name(), one.communeName()))
                .toList();
    }
}
