package fr.ensemblier.training.inventory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.people.PersonSearch;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.Following;
import fr.ensemblier.training.model.PastDay;
import fr.ensemblier.training.model.SessionWords;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.training.model.Wishes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// From a session: who goes there? Those who wait for such a training come first.
@Controller
@RequestMapping(Filter.HERE + "/sessions/{id:[0-9a-f-]{36}}/inscrire")
class EnrolController {

    private static final int MOST = 20;

    /// `since` is the day on which the person became a candidate, null when what was typed is none.
    record Page(
            String base,
            String title,
            String when,
            List<String> cautions,
            String q,
            List<Found> waiting,
            List<Found> found,
            @Nullable LocalDate since,
            LocalDate today,
            List<FieldError> errors) {}

    record Found(String person, String name, String detail) {}

    private final Catalogue catalogue;
    private final Following following;
    private final Wishes wishes;
    private final PersonSearch search;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    EnrolController(
            Catalogue catalogue,
            Following following,
            Wishes wishes,
            PersonSearch search,
            People people,
            Openings openings,
            Clock clock) {
        this.catalogue = catalogue;
        this.following = following;
        this.wishes = wishes;
        this.search = search;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView find(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return shown(catalogue.get(Actors.team().platform(), id), ListAddress.text(q), Paris.today(clock), List.of());
    }

    private ModelAndView shown(
            TrainingSession session, String words, @Nullable LocalDate since, List<FieldError> errors) {
        var today = Paris.today(clock);
        var page = new Page(
                Filter.HERE + "/sessions/" + session.id(),
                session.sheet().title(),
                session.sheet().where() + ", " + French.small(SessionWords.dates(session, today)),
                SessionWords.cautions(session, today),
                words,
                waiting(session),
                words.isEmpty()
                        ? List.of()
                        : search.search(session.platform(), words, MOST).stream()
                                .map(one -> new Found(
                                        one.id().toString(), one.name(), one.communeName() + ", " + one.state()))
                                .toList(),
                since,
                today,
                errors);
        return new ModelAndView(
                "training/inventory/enrol",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Found> waiting(TrainingSession session) {
        var today = Paris.today(clock);
        return wishes.waiting(session.platform(), session.sheet().occupations()).stream()
                .limit(MOST)
                .map(one -> new Found(
                        one.person().toString(),
                        one.name(),
                        one.communeName() + ", attend depuis le " + French.shortDate(one.since(), today)))
                .toList();
    }

    @PostMapping
    ModelAndView enrol(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var session = catalogue.get(team.platform(), id);
        var her = people.find(chosen(person))
                .filter(one -> one.platform().equals(team.platform()))
                .orElseThrow(() -> new NotFound("person", person));
        openings.note(team.platform(), her.person(), "person.acted");
        var errors = new ArrayList<FieldError>();
        var since = PastDay.read("since", fields, Paris.today(clock), errors);
        if (since == null || !errors.isEmpty()) {
            return shown(session, ListAddress.text(fields.get("q")), since, errors);
        }
        return switch (following.enrol(team.platform(), her.person(), id, since, team.name())) {
            case Following.Enrolled.Made(var trainee) -> to(trainee, Flash.ok("La candidature est notée."), redirect);
            case Following.Enrolled.Already(var trainee) ->
                to(trainee, Flash.info("La personne est déjà dans cette session."), redirect);
            case Following.Enrolled.No(var why) -> {
                Flash.warn(why.words()).after(redirect);
                yield new ModelAndView("redirect:" + Filter.HERE + "/sessions/" + id);
            }
        };
    }

    private static UUID chosen(String person) {
        return ListAddress.key(person).orElseThrow(() -> new NotFound("person", person));
    }

    private static ModelAndView to(UUID trainee, Flash flash, RedirectAttributes redirect) {
        flash.after(redirect);
        return new ModelAndView("redirect:/equipe/formations/inscriptions/" + trainee);
    }
}
