package fr.ensemblier.people.own;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
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

    /// How long the log and the file are kept, and how long an employer without a hire keeps her name, in words.
    record DataPage(List<String> openings, String leadBody, String logged, String kept, String known) {}

    record ErasePage(boolean pausable, String known) {}

    /// All that is kept, to read and to print.
    record AllPage(List<Kept.Part> parts) {}

    private final Persons persons;
    private final Holdings holdings;
    private final Farewell farewell;
    private final List<Kept> kept;
    private final Profiles profiles;
    private final CandidateLinks links;
    private final AuditLog audit;
    private final Parameters parameters;
    private final Platforms platforms;
    private final Clock clock;

    DataController(
            Persons persons,
            Holdings holdings,
            Farewell farewell,
            List<Kept> kept,
            Profiles profiles,
            CandidateLinks links,
            AuditLog audit,
            Parameters parameters,
            Platforms platforms,
            Clock clock) {
        this.persons = persons;
        this.holdings = holdings;
        this.farewell = farewell;
        this.kept = kept;
        this.profiles = profiles;
        this.links = links;
        this.audit = audit;
        this.parameters = parameters;
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
                                openings,
                                platforms.get(her.platform()).leadBody(),
                                months("r-p4.log-months", her),
                                months("r-p6.live-months", her),
                                months("r-p6.identity-months", her))));
    }

    @GetMapping("/mon-espace/donnees/lire")
    ModelAndView read() {
        return new ModelAndView("people/own/all", Map.of("page", new AllPage(all())));
    }

    @GetMapping("/mon-espace/donnees.json")
    @ResponseBody
    ResponseEntity<String> export() {
        var json = new StringJoiner(",\n", "{\n", "\n}\n");
        all().forEach(part -> json.add(quoted(part.title()) + ": "
                + part.lines().stream().map(DataController::quoted).collect(Collectors.joining(", ", "[", "]"))));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "json", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mes-donnees.json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json.toString());
    }

    /// What each module keeps about her, her file first.
    private List<Kept.Part> all() {
        var her = Actors.candidate();
        var person = persons.get(her.platform(), her.person());
        var whose = new Kept.Her(
                her.platform(), her.person(), person.cardKey(), person.logKey(), person.phone(), person.email());
        return kept.stream().flatMap(one -> one.about(whose).stream()).toList();
    }

    private String months(String parameter, Actor.Candidate her) {
        return French.plural(parameters.days(parameter, her.platform()), "mois", "mois");
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replaceAll("\\p{Cntrl}", " ")
                + '"';
    }

    @GetMapping("/mon-espace/donnees/effacer")
    ModelAndView askErasure() {
        var her = Actors.candidate();
        var pausable = profiles.get(her.platform(), her.person()).state() instanceof ProfileState.Answered;
        return new ModelAndView(
                "people/own/erase", Map.of("page", new ErasePage(pausable, months("r-p6.identity-months", her))));
    }

    @PostMapping("/mon-espace/donnees/effacer")
    ModelAndView erase() {
        var her = Actors.candidate();
        var base = platforms.get(her.platform()).base();
        audit.note(
                her.platform(),
                "person.erased",
                persons.get(her.platform(), her.person()).logKey(),
                "Demandé dans son espace");
        links.revoke(her.platform(), her.person());
        Actors.as(new Actor.Machine("people.erased", her.platform()), () -> farewell.erase(her));
        return new ModelAndView("redirect:" + base + "/profil/efface");
    }
}
