package fr.ensemblier.people.own;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Erasing;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// Her data: who opened her file, all of it in one file, its end.
@Controller
class DataController {

    record DataPage(List<String> openings, String leadBody, boolean asked) {}

    private final Persons persons;
    private final Holdings holdings;
    private final Erasing erasing;
    private final CandidateLinks links;
    private final Platforms platforms;
    private final Clock clock;

    DataController(
            Persons persons,
            Holdings holdings,
            Erasing erasing,
            CandidateLinks links,
            Platforms platforms,
            Clock clock) {
        this.persons = persons;
        this.holdings = holdings;
        this.erasing = erasing;
        this.links = links;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping("/mon-espace/donnees")
    ModelAndView data() {
        var her = Actors.candidate();
        var person = persons.get(her.platform(), her.person());
        var today = Paris.today(clock);
        var openings = holdings.openings(her.platform(), person.logKey()).stream()
                .map(one -> French.capital(French.dateTime(Paris.local(one.at()), today)) + ", " + one.who())
                .toList();
        return new ModelAndView(
                "people/own/data",
                Map.of(
                        "page",
                        new DataPage(
                                openings, platforms.get(her.platform()).leadBody(), person.erasureAskedAt() != null)));
    }

    @GetMapping("/mon-espace/donnees.json")
    @ResponseBody
    ResponseEntity<String> export() {
        var her = Actors.candidate();
        var json = holdings.everything(her.platform(), her.person()).entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "json", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mes-donnees.json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json);
    }

    @GetMapping("/mon-espace/donnees/effacer")
    ModelAndView askErasure() {
        Actors.candidate();
        return new ModelAndView("people/own/erase");
    }

    @PostMapping("/mon-espace/donnees/effacer")
    ModelAndView erase() {
        var her = Actors.candidate();
        var slug = platforms.get(her.platform()).base();
        links.revoke(her.platform(), her.person());
        Actors.as(
                new Actor.Machine("people.erased", her.platform()), () -> erasing.erase(her.platform(), her.person()));
        return new ModelAndView("redirect:" + slug);
    }
}
