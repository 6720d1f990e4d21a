package fr.ensemblier.training.vae;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.training.model.Outcome;
import fr.ensemblier.training.model.PastDay;
import fr.ensemblier.training.model.Refused;
import fr.ensemblier.training.model.VaeGroup;
import fr.ensemblier.training.model.VaeGroupState;
import fr.ensemblier.training.model.VaeGroups;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A collective VAE: employers asked with the OPCO, the body, the people (evaluation report, Haute-Garonne).
@Controller
@RequestMapping(GroupController.HERE)
class GroupController {

    static final String HERE = Filter.HERE + "/groupes";
    static final int LONGEST = 120;

    private final VaeGroups groups;
    private final GroupView view;
    private final Establishments establishments;
    private final ValueLists lists;
    private final Clock clock;

    GroupController(VaeGroups groups, GroupView view, Establishments establishments, ValueLists lists, Clock clock) {
        this.groups = groups;
        this.view = view;
        this.establishments = establishments;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
    ModelAndView show(@PathVariable UUID id) {
        return page(groups.get(Actors.team().platform(), id), Map.of(), List.of());
    }

    @PostMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/employeurs")
    ModelAndView sound(@PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var group = groups.get(Actors.team().platform(), id);
        var errors = new ArrayList<FieldError>();
        var at = establishments.chosen(
                group.platform(),
                ListAddress.key(fields.get("employer")).orElse(null),
                text(fields.get("employerText")));
        var on = PastDay.read("sounded", fields, Paris.today(clock), errors);
        var refused = on == null || !errors.isEmpty() ? null : group.sounding(on, Paris.today(clock));
        if (refused != null) {
            errors.add(new FieldError("sounded", refused.words()));
        }
        if (at.isEmpty()) {
            errors.add(new FieldError("employer", "Choisissez une structure dans la liste."));
        }
        if (at.isEmpty() || on == null || !errors.isEmpty()) {
            return page(group, fields, errors);
        }
        var name = name(at.get());
        if (groups.sound(group, at.get().organisation(), name, on)) {
            Flash.ok("Consultation notée" + French.SPACE + ": " + name + ".").after(redirect);
        } else {
            Flash.info("Cet employeur est déjà dans la liste" + French.SPACE + ": " + name + ".")
                    .after(redirect);
        }
        return back(group);
    }

    /// The place that was chosen, with the organisation it is of: that one is asked.
    private static String name(Establishment at) {
        return at.name().equals(at.organisationName()) ? at.name() : at.name() + " (" + at.organisationName() + ")";
    }

    /// YES, NO, AWAITED again, or NONE: it was not asked.
    @PostMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/employeurs/{organisation}")
    ModelAndView answered(
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var group = groups.get(Actors.team().platform(), id);
        if (!(group.state() instanceof VaeGroupState.Open)) {
            return page(group, Map.of(), List.of(new FieldError("employers", Refused.NOT_NOW.words())));
        }
        if (answer.equals("NONE")) {
            groups.unsound(group, organisation);
            Flash.ok("L’employeur est retiré du groupe.").after(redirect);
            return back(group);
        }
        var said = List.of("YES", "NO").contains(answer);
        var field = GroupView.answered(organisation);
        var errors = new ArrayList<FieldError>();
        var on = said ? PastDay.read(field, fields, Paris.today(clock), errors) : Paris.today(clock);
        if (on != null
                && errors.isEmpty()
                && groups.answered(group, organisation, said ? answer : "AWAITED", on) instanceof Outcome.No(var why)) {
            errors.add(new FieldError(field, why.words()));
        }
        if (!errors.isEmpty()) {
            return page(group, fields, errors);
        }
        Flash.ok(said ? "La réponse est notée." : "La réponse est de nouveau attendue.")
                .after(redirect);
        return back(group);
    }

    @PostMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/{act:organisme|commencer|terminer|abandonner|retour}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var group = groups.get(Actors.team().platform(), id);
        var errors = new ArrayList<FieldError>();
        var day = act.equals("abandonner") ? "left" : "day";
        var on = act.equals("retour") ? Paris.today(clock) : PastDay.read(day, fields, Paris.today(clock), errors);
        var body = text(fields.get("body"));
        var reason = text(fields.get("reason"));
        if (act.equals("organisme") && (body.isEmpty() || body.length() > LONGEST)) {
            errors.add(new FieldError("body", "Écrivez le nom de l’organisme choisi, en 120 signes au plus."));
        }
        if (act.equals("abandonner") && !lists.knows(VaeGroupState.REASONS, reason)) {
            errors.add(new FieldError("reason", "Dites pourquoi."));
        }
        if (on != null && errors.isEmpty()) {
            switch (groups.move(group.platform(), id, move(act, on, body, reason))) {
                case VaeGroup.Outcome.Moved _ -> {
                    Flash.ok("C’est noté.").after(redirect);
                    return back(group);
                }
                case VaeGroup.Outcome.No(var why) -> errors.add(new FieldError(day, why.words()));
            }
        }
        return page(group, fields, errors);
    }

    private static VaeGroup.Act move(String act, LocalDate on, String body, String reason) {
        return switch (act) {
            case "organisme" -> new VaeGroup.Act.ChooseBody(on, body);
            case "commencer" -> new VaeGroup.Act.Start(on);
            case "terminer" -> new VaeGroup.Act.End(on);
            case "abandonner" -> new VaeGroup.Act.GiveUp(on, reason);
            case "retour" -> new VaeGroup.Act.TakeBack(on);
            default -> throw new NotFound("act", act);
        };
    }

    private static ModelAndView back(VaeGroup group) {
        return new ModelAndView("redirect:" + HERE + "/" + group.id());
    }

    private ModelAndView page(VaeGroup group, Map<String, String> typed, List<FieldError> errors) {
        return new ModelAndView(
                "training/vae/group",
                Map.of("page", view.of(group, typed, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
