package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.training.model.OpenedByMistake;
import fr.ensemblier.training.model.Ways;
import fr.ensemblier.training.model.WorkStudies;
import fr.ensemblier.training.model.WorkStudy;
import fr.ensemblier.training.model.WorkStudyState;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
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

/// A work-study, from the search of an employer to its end (C11).
@Controller
@RequestMapping(WorkStudyController.HERE + "/{id:[0-9a-f-]{36}}")
class WorkStudyController {

    static final String HERE = "/equipe/formations/alternances";

    private final WorkStudies studies;
    private final Ways ways;
    private final Whose whose;
    private final Removal removal;
    private final Establishments establishments;
    private final Hires hires;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    WorkStudyController(
            WorkStudies studies,
            Ways ways,
            Whose whose,
            Removal removal,
            Establishments establishments,
            Hires hires,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.studies = studies;
        this.ways = ways;
        this.whose = whose;
        this.removal = removal;
        this.establishments = establishments;
        this.hires = hires;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var one = studies.get(Actors.team().platform(), id);
        var her = whose.opened(one.platform(), one.person(), "person.opened");
        return shown(one, her, ActPage.Asked.NOTHING, List.of());
    }

    @PostMapping("/{act}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = studies.get(team.platform(), id);
        var her = whose.opened(one.platform(), one.person(), "person.acted");
        if (act.equals(Removal.ACT)) {
            return removal.of(
                    OpenedByMistake.Kind.WORK_STUDY,
                    one.platform(),
                    id,
                    one.person(),
                    "recherche d’alternance, " + occupations.brief(one.occupation()),
                    HERE,
                    redirect);
        }
        var typed = new TypedAct(act, fields);
        var move = move(act, typed, one);
        if (move != null && !typed.wrong()) {
            switch (ways.move(team.platform(), id, move)) {
                case WorkStudy.Outcome.Moved(var after) -> {
                    if (move instanceof WorkStudy.Act.Start && !hired(after)) {
                        Flash.ok("C’est noté. Enregistrez maintenant l’embauche.")
                                .after(redirect);
                        return new ModelAndView("redirect:" + ItsHire.form(after));
                    }
                    Flash.ok("C’est noté.").after(redirect);
                    return new ModelAndView("redirect:" + HERE + "/" + id);
                }
                case WorkStudy.Outcome.No(var why) -> typed.refuse("day", why.words());
            }
        }
        return shown(one, her, typed.asked(), typed.errors());
    }

    private WorkStudy.@Nullable Act move(String act, TypedAct typed, WorkStudy one) {
        var today = Paris.today(clock);
        return switch (act) {
            case "promettre" -> {
                var place = typed.place(one.platform(), establishments);
                if (place.filter(at -> whose.avoids(one.platform(), one.person(), at))
                        .isPresent()) {
                    typed.refuse("place", Whose.AVOIDS);
                }
                var on = typed.day(today);
                yield place.map(at -> new WorkStudy.Act.Promise(at.id(), at.organisation(), at.name(), on))
                        .orElse(null);
            }
            case "deposer" ->
                new WorkStudy.Act.File(typed.reason(whose.codes("OPCO"), "Choisissez l’OPCO."), typed.day(today));
            case "commencer" -> new WorkStudy.Act.Start(typed.day(today));
            case "terminer" -> new WorkStudy.Act.Finish(typed.day(today));
            case "interrompre" ->
                new WorkStudy.Act.BreakOff(
                        typed.day(today), typed.reason(whose.codes("TRAINEE_BREAK"), "Dites pourquoi."));
            case "retour" -> new WorkStudy.Act.TakeBack(today);
            default -> throw new NotFound("act", act);
        };
    }

    private ModelAndView shown(WorkStudy one, People.Reachable her, ActPage.Asked asked, List<FieldError> errors) {
        var today = Paris.today(clock);
        var promised = one.state().promised();
        var page = new ActPage(
                HERE + "/" + one.id(),
                lists.label("CONTRACT_CLASS", one.contract()),
                her.fullName(),
                Whose.href(her),
                promised == null
                        ? null
                        : new Link(promised.employer(), "/equipe/employeurs/" + promised.organisation()),
                WorkStudyWords.kind(one.state()),
                WorkStudyWords.words(one.state()),
                (one.state() instanceof WorkStudyState.Open ? "depuis le " : "le ")
                        + French.shortDate(one.latest(), today)
                        + (one.state() instanceof WorkStudyState.BrokenOff broken
                                ? French.SPACE + ": " + French.small(lists.label("TRAINEE_BREAK", broken.reason()))
                                : ""),
                WorkStudyWords.line(one, today),
                facts(one),
                List.of(),
                acts(one.state()),
                one.state().before() != null,
                today,
                today,
                asked,
                errors,
                null);
        return new ModelAndView(
                "training/person/act",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<ActPage.Act> acts(WorkStudyState state) {
        var stop = ActPage.Act.other(
                "interrompre", "L’alternance s’arrête", "Noter l’arrêt", whose.reasons("TRAINEE_BREAK"));
        return switch (state) {
            case WorkStudyState.Searching _ ->
                List.of(
                        ActPage.Act.next("promettre", "Un employeur promet un contrat", "Noter la promesse")
                                .atAPlace(),
                        stop,
                        ActPage.Act.mistake("Retirer cette recherche"));
            case WorkStudyState.Promised _ ->
                List.of(
                        ActPage.Act.next("deposer", "Contrat déposé", "Noter le dépôt")
                                .choosing("Auprès de quel OPCO ?", whose.reasons("OPCO")),
                        stop);
            case WorkStudyState.Filed _ ->
                List.of(ActPage.Act.next("commencer", "Premier jour", "Noter le début"), stop);
            case WorkStudyState.Started _ ->
                List.of(ActPage.Act.next("terminer", "Dernier jour", "Noter la fin"), stop);
            case WorkStudyState.Finished _, WorkStudyState.BrokenOff _ -> List.of();
        };
    }

    private List<ActPage.Fact> facts(WorkStudy one) {
        var facts = new ArrayList<ActPage.Fact>();
        facts.add(new ActPage.Fact("Métier", occupations.brief(one.occupation())));
        if (one.school() != null) {
            facts.add(new ActPage.Fact("Centre de formation", one.school()));
        }
        var promised = one.state().promised();
        if (promised != null) {
            facts.add(new ActPage.Fact("Employeur", promised.employer()));
        }
        var filed = one.state().filed();
        if (filed != null) {
            facts.add(new ActPage.Fact("Déposé auprès de", lists.label("OPCO", filed.opco())));
        }
        var hire = one.hire();
        if (hire != null && hires.stands(hire)) {
            facts.add(ItsHire.recorded(hire));
        } else if (filed != null && !(one.state() instanceof WorkStudyState.BrokenOff)) {
            facts.add(ItsHire.missing(ItsHire.form(one)));
        }
        return facts;
    }

    private boolean hired(WorkStudy one) {
        return one.hire() != null && hires.stands(one.hire());
    }
}
