package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.Demand;
import fr.ensemblier.training.model.Following;
import fr.ensemblier.training.model.PastDay;
import fr.ensemblier.training.model.Ways;
import fr.ensemblier.training.model.Wishes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.GetFragment;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
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

/// Her trainings in her file, and the forms that begin one: a wish, a session, a school, a promise, a
/// work-study.
@Controller
@RequestMapping("/equipe/personnes/{person}/formations")
class PersonController {

    private static final int LONGEST = 250;

    private final PersonView view;
    private final Demand demand;
    private final Wishes wishes;
    private final Following following;
    private final Ways ways;
    private final Catalogue catalogue;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Whose whose;
    private final Clock clock;

    PersonController(
            PersonView view,
            Demand demand,
            Wishes wishes,
            Following following,
            Ways ways,
            Catalogue catalogue,
            Occupations occupations,
            ValueLists lists,
            Whose whose,
            Clock clock) {
        this.view = view;
        this.demand = demand;
        this.wishes = wishes;
        this.following = following;
        this.ways = ways;
        this.catalogue = catalogue;
        this.occupations = occupations;
        this.lists = lists;
        this.whose = whose;
        this.clock = clock;
    }

    /// Inside her file, which notes its opening itself (R-P4).
    @GetFragment
    ModelAndView part(@PathVariable UUID person) {
        var her = whose.her(Actors.team().platform(), person);
        return new ModelAndView("training/person/part", Map.of("page", view.of(her, Map.of(), List.of())));
    }

    /// `ajouter` says which form is wanted: « vae ».
    @GetMapping
    ModelAndView page(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String ajouter,
            @RequestParam(defaultValue = "") String vaeKind,
            @RequestParam(defaultValue = "") String certification) {
        var her = whose.opened(Actors.team().platform(), person, "person.opened");
        return shown(her, Map.of("ajouter", ajouter, "vaeKind", vaeKind, "certification", certification), List.of());
    }

    @PostMapping("/attente")
    ModelAndView wish(
            @PathVariable UUID person, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = whose.opened(team.platform(), person, "person.acted");
        var occupation = TypedAct.said(fields, "wish");
        if (occupations.find(occupation).isEmpty()) {
            return shown(her, fields, List.of(new FieldError("wish", "Choisissez le métier.")));
        }
        if (!demand.wish(team.platform(), her.person(), occupation, Paris.today(clock), team.name())) {
            return shown(her, fields, List.of(new FieldError("wish", "Cette attente est déjà notée.")));
        }
        Flash.ok("L’attente est notée.").after(redirect);
        return back(her);
    }

    @PostMapping("/attente/{wish}/fin")
    ModelAndView noWish(
            @PathVariable UUID person,
            @PathVariable UUID wish,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var her = whose.opened(team.platform(), person, "person.acted");
        var one = wishes.find(team.platform(), wish)
                .filter(found -> found.person().equals(her.person()))
                .orElseThrow(() -> new NotFound("wish", wish));
        var reason = TypedAct.said(fields, "end");
        if (!whose.codes("TRAINING_WISH_END").contains(reason)) {
            return shown(her, fields, List.of(new FieldError("end", "Dites pourquoi.")));
        }
        demand.end(team.platform(), one, Paris.today(clock), reason, lists.label("TRAINING_WISH_END", reason));
        Flash.ok("L’attente est terminée.").after(redirect);
        return back(her);
    }

    @PostMapping("/session")
    ModelAndView enrol(
            @PathVariable UUID person, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = whose.opened(team.platform(), person, "person.acted");
        var session = session(TypedAct.said(fields, "session"));
        if (session == null || catalogue.find(team.platform(), session).isEmpty()) {
            return shown(her, fields, List.of(new FieldError("session", "Choisissez une session.")));
        }
        var errors = new ArrayList<FieldError>();
        var since = PastDay.read("candidateSince", fields, Paris.today(clock), errors);
        if (since == null || !errors.isEmpty()) {
            return shown(her, fields, errors);
        }
        return switch (following.enrol(team.platform(), her.person(), session, since, team.name())) {
            case Following.Enrolled.Made(var id) -> {
                Flash.ok("La candidature est notée.").after(redirect);
                yield new ModelAndView("redirect:" + TraineeController.HERE + "/" + id);
            }
            case Following.Enrolled.Already(var id) -> {
                Flash.info("La personne est déjà dans cette session.").after(redirect);
                yield new ModelAndView("redirect:" + TraineeController.HERE + "/" + id);
            }
            case Following.Enrolled.No(var why) -> shown(her, fields, List.of(new FieldError("session", why.words())));
        };
    }

    @PostMapping("/dossier")
    ModelAndView apply(
            @PathVariable UUID person, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = whose.opened(team.platform(), person, "person.acted");
        var errors = new ArrayList<FieldError>();
        var known = session(TypedAct.said(fields, "schoolSession"));
        var session =
                known == null ? null : catalogue.find(team.platform(), known).orElse(null);
        var school = session == null
                ? TypedAct.said(fields, "school")
                : session.sheet().body();
        var course = session == null
                ? TypedAct.said(fields, "course")
                : session.sheet().title();
        named("school", school, "Écrivez le nom de l’école, ou choisissez une session.", errors);
        named("course", course, "Écrivez le nom de la formation.", errors);
        if (!errors.isEmpty()) {
            return shown(her, fields, errors);
        }
        var id = ways.apply(
                team.platform(), her.person(), session == null ? null : session.id(), school, course, team.name());
        Flash.ok("Le dossier est ouvert.").after(redirect);
        return new ModelAndView("redirect:" + ApplicationController.HERE + "/" + id);
    }

    private static void named(String field, String said, String ask, List<FieldError> errors) {
        if (said.isEmpty()) {
            errors.add(new FieldError(field, ask));
        } else if (said.length() > LONGEST) {
            errors.add(new FieldError(field, "Écrivez 250 signes au plus."));
        }
    }

    private static @Nullable UUID session(String said) {
        return ListAddress.key(said).orElse(null);
    }

    private static ModelAndView back(People.Reachable her) {
        return new ModelAndView("redirect:" + Whose.href(her) + "/formations");
    }

    private ModelAndView shown(People.Reachable her, Map<String, String> typed, List<FieldError> errors) {
        return new ModelAndView(
                "training/person/page",
                Map.of("page", view.of(her, typed, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
