package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.pathways.model.Move;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.PathwayState;
import fr.ensemblier.pathways.model.PathwayStep;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.StepSheet;
import fr.ensemblier.pathways.model.TypedDay;
import fr.ensemblier.pathways.model.WhoActs;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// One step: its moves (R-W1), and the ways a pathway bends after it.
@Controller
@RequestMapping("/equipe/parcours/{id}/etapes/{step}")
class StepController {

    private static final int LONGEST = 120;

    private final Pathways pathways;
    private final Guiding guiding;
    private final PathwayView view;
    private final People people;
    private final Openings openings;
    private final ValueLists lists;
    private final Clock clock;

    StepController(
            Pathways pathways,
            Guiding guiding,
            PathwayView view,
            People people,
            Openings openings,
            ValueLists lists,
            Clock clock) {
        this.pathways = pathways;
        this.guiding = guiding;
        this.view = view;
        this.people = people;
        this.openings = openings;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID step) {
        var pathway = opened(id, step, "person.opened");
        return page(pathway, step, null, null, List.of(), bend("", null, null, "", List.of()));
    }

    /// `act` is what the button pressed says: plan, begin, finish, skip, break or back.
    @PostMapping
    ModelAndView move(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var pathway = opened(id, step, "person.acted");
        var errors = new ArrayList<FieldError>();
        var on = act.equals("back") ? Paris.today(clock) : TypedDay.read(day, errors);
        if (on != null) {
            var move = read(act, step, on, reason, errors);
            if (move.isPresent() && done(pathway, move.get(), "day", errors)) {
                Flash.ok("C’est noté.").after(redirect);
                return new ModelAndView("redirect:/equipe/parcours/" + id);
            }
        }
        return page(
                pathways.get(pathway.platform(), id), step, on, reason, errors, bend("", null, null, "", List.of()));
    }

    private Optional<Move> read(String act, UUID step, LocalDate on, String reason, List<FieldError> errors) {
        return switch (act) {
            case "plan" -> Optional.of(new Move.Plan(step, on));
            case "begin" -> Optional.of(new Move.Begin(step, on));
            case "finish" -> Optional.of(new Move.Finish(step, on));
            case "back" -> Optional.of(new Move.TakeBack(step, on));
            case "skip" -> withReason("PATHWAY_SKIP", reason, errors).map(why -> new Move.Skip(step, on, why));
            case "break" -> withReason("PATHWAY_BREAK", reason, errors).map(why -> new Move.BreakOff(step, on, why));
            default -> {
                errors.add(new FieldError("day", "Choisissez ce qui s’est passé : un bouton le dit."));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> withReason(String list, String reason, List<FieldError> errors) {
        if (lists.knows(list, reason)) {
            return Optional.of(reason);
        }
        errors.add(new FieldError("reason", "Choisissez la raison dans la liste."));
        return Optional.empty();
    }

    /// The same step once more.
    @PostMapping("/refaire")
    ModelAndView repeat(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var pathway = opened(id, step, "person.acted");
        var errors = new ArrayList<FieldError>();
        checkWhy(why, errors);
        if (errors.isEmpty() && done(pathway, new Move.Repeat(step, Paris.today(clock), why.strip()), "why", errors)) {
            Flash.ok("L’étape est à refaire. Elle vient juste après.").after(redirect);
            return new ModelAndView("redirect:/equipe/parcours/" + id);
        }
        return page(pathway, step, null, null, List.of(), bend("", null, null, why, errors));
    }

    /// The same by another way of its template.
    @PostMapping("/voie")
    ModelAndView otherWay(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String way,
            RedirectAttributes redirect) {
        var pathway = opened(id, step, "person.acted");
        var errors = new ArrayList<FieldError>();
        var ways = pathway.step(step).map(one -> one.sheet().alternatives()).orElse(List.of());
        if (!ways.contains(way)) {
            errors.add(new FieldError("way", "Choisissez une autre voie dans la liste."));
        } else if (done(pathway, new Move.OtherWay(step, Paris.today(clock), way), "way", errors)) {
            Flash.ok("Cette voie est ajoutée au parcours, juste après.").after(redirect);
            return new ModelAndView("redirect:/equipe/parcours/" + id);
        }
        return page(pathway, step, null, null, errors, bend("", null, null, "", List.of()));
    }

    /// A step of no template, right after this one.
    @PostMapping("/ajouter")
    ModelAndView add(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String acts,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var pathway = opened(id, step, "person.acted");
        var errors = new ArrayList<FieldError>();
        if (title.isBlank()) {
            errors.add(new FieldError("title", "Donnez un nom à cette étape."));
        }
        PlainWords.check("title", title, LONGEST, errors);
        var what = among(StepKind.values(), kind);
        var who = among(WhoActs.values(), acts);
        if (what.isEmpty()) {
            errors.add(new FieldError("kind", "Choisissez le genre d’étape."));
        }
        if (who.isEmpty()) {
            errors.add(new FieldError("acts", "Choisissez qui agit."));
        }
        checkWhy(why, errors);
        if (errors.isEmpty() && what.isPresent() && who.isPresent()) {
            var sheet = new StepSheet(
                    what.get(),
                    title.strip(),
                    null,
                    null,
                    who.get(),
                    true,
                    null,
                    "L’équipe note qu’elle est finie.",
                    null,
                    List.of());
            if (done(pathway, new Move.Add(step, Paris.today(clock), sheet, why.strip()), "why", errors)) {
                Flash.ok("L’étape est ajoutée.").after(redirect);
                return new ModelAndView("redirect:/equipe/parcours/" + id);
            }
        }
        return page(pathway, step, null, null, List.of(), bend(title, kind, acts, why, errors));
    }

    private static void checkWhy(String why, List<FieldError> errors) {
        if (why.isBlank()) {
            errors.add(new FieldError("why", "Dites pourquoi, en une phrase."));
        }
        PlainWords.check("why", why, 2 * LONGEST, errors);
    }

    private static <T extends Enum<T>> Optional<T> among(T[] values, String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }

    private boolean done(Pathway pathway, Move move, String field, List<FieldError> errors) {
        var team = Actors.team();
        return switch (guiding.move(team.platform(), pathway.id(), move, team.name())) {
            case Pathway.Outcome.Moved _ -> true;
            case Pathway.Outcome.No(var refused) -> {
                errors.add(new FieldError(field, MoveWords.refusal(refused)));
                yield false;
            }
        };
    }

    private Pathway opened(UUID id, UUID step, String act) {
        var team = Actors.team();
        var pathway = pathways.get(team.platform(), id);
        if (pathway.step(step).isEmpty()) {
            throw new NotFound("step", step);
        }
        openings.note(team.platform(), pathway.person(), act);
        return pathway;
    }

    private StepPage.Bend bend(
            String title, @Nullable String kind, @Nullable String acts, String why, List<FieldError> errors) {
        return new StepPage.Bend(
                title,
                kind,
                acts,
                why,
                Arrays.stream(StepKind.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                Arrays.stream(WhoActs.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                errors);
    }

    private ModelAndView page(
            Pathway pathway,
            UUID step,
            @Nullable LocalDate day,
            @Nullable String reason,
            List<FieldError> errors,
            StepPage.Bend bend) {
        var her = people.find(pathway.person()).orElseThrow(() -> new NotFound("person", pathway.person()));
        PathwayStep shown = pathway.step(step).orElseThrow(() -> new NotFound("step", step));
        var page = new StepPage(
                her.fullName(),
                PathwayView.personHref(her),
                pathway.name(),
                PathwayView.base(pathway),
                view.part(pathway, shown, errors, day, reason),
                pathway.state() instanceof PathwayState.Open,
                bend);
        return new ModelAndView(
                "pathways/support/step",
                Map.of("page", page),
                errors.isEmpty() && bend.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
