package fr.ensemblier.training.vae;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.training.model.Refused;
import fr.ensemblier.training.model.VaeGroup;
import fr.ensemblier.training.model.VaeGroupState;
import fr.ensemblier.training.model.VaeGroups;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
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

/// A collective VAE: employers asked with the OPCO, the body, the people (evaluation report, Haute-Garonne).
@Controller
@RequestMapping(GroupController.HERE)
class GroupController {

    static final String HERE = Filter.HERE + "/groupes";
    private static final int LONGEST = 120;

    private final VaeGroups groups;
    private final GroupView view;
    private final Establishments establishments;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    GroupController(
            VaeGroups groups,
            GroupView view,
            Establishments establishments,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.groups = groups;
        this.view = view;
        this.establishments = establishments;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    record NewPage(
            @Nullable String name,
            @Nullable String certification,
            @Nullable String opco,
            @Nullable LocalDate since,
            LocalDate today,
            List<Option> certifications,
            List<Option> opcos,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    @GetMapping("/nouveau")
    ModelAndView begin() {
        return form(null, null, null, Paris.today(clock), List.of());
    }

    @PostMapping("/nouveau")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String certification,
            @RequestParam(defaultValue = "") String opco,
            @RequestParam(defaultValue = "") String since,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var errors = new ArrayList<FieldError>();
        if (text(name).isEmpty() || text(name).length() > LONGEST) {
            errors.add(new FieldError("name", "Donnez un nom au groupe, en 120 signes au plus."));
        }
        if (occupations.certification(certification).isEmpty()) {
            errors.add(new FieldError("certification", "Choisissez le diplôme ou le titre visé."));
        }
        if (!lists.knows("OPCO", opco)) {
            errors.add(new FieldError("opco", "Choisissez avec quel OPCO vous consultez les employeurs."));
        }
        var day = ListAddress.day(since);
        if (day == null || day.getYear() < 2000) {
            errors.add(new FieldError("since", "Écrivez le jour, par exemple 14/03/2027."));
        } else if (day.isAfter(Paris.today(clock))) {
            errors.add(new FieldError("since", Refused.NOT_THAT_DAY.words()));
        }
        if (day == null || !errors.isEmpty()) {
            return form(name, certification, opco, day, errors);
        }
        var id = groups.make(team.platform(), text(name), certification, opco, day, team.name());
        Flash.ok("Le groupe est ouvert. Notez maintenant les employeurs consultés.")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    private ModelAndView form(
            @Nullable String name,
            @Nullable String certification,
            @Nullable String opco,
            @Nullable LocalDate since,
            List<FieldError> errors) {
        return new ModelAndView(
                "training/vae/new",
                Map.of(
                        "page",
                        new NewPage(
                                name,
                                certification,
                                opco,
                                since,
                                Paris.today(clock),
                                occupations.certifications().stream()
                                        .filter(one -> one.rncp() != null)
                                        .map(one -> new Option(one.code(), one.name()))
                                        .toList(),
                                options("OPCO"),
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Option> options(String list) {
        return lists.of(list).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }

    @GetMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
    ModelAndView show(@PathVariable UUID id) {
        return page(Actors.team().platform(), id, List.of());
    }

    @PostMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/employeurs")
    ModelAndView sound(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String employerText,
            RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var group = groups.get(platform, id);
        var at = establishments.named(platform, text(employerText)).stream()
                .findFirst()
                .filter(_ -> employer.isEmpty())
                .or(() -> ListAddress.key(employer)
                        .flatMap(establishments::find)
                        .filter(one -> one.platform().equals(platform)));
        if (at.isEmpty() || !(group.state() instanceof VaeGroupState.Open)) {
            return page(platform, id, List.of(new FieldError("employer", "Choisissez une structure de la liste.")));
        }
        groups.sound(platform, id, at.get().organisation(), at.get().organisationName());
        Flash.ok(at.get().organisationName() + " est noté parmi les employeurs consultés.")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    @PostMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/employeurs/{organisation}")
    String answered(
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        groups.get(platform, id);
        groups.answered(platform, id, organisation, List.of("YES", "NO").contains(answer) ? answer : "AWAITED");
        Flash.ok("La réponse est notée.").after(redirect);
        return "redirect:" + HERE + "/" + id;
    }

    @PostMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/{act:organisme|commencer|terminer|abandonner|retour}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var today = Paris.today(clock);
        var on = ListAddress.day(day);
        var errors = new ArrayList<FieldError>();
        if (on == null && !act.equals("retour")) {
            errors.add(new FieldError("day", "Écrivez le jour."));
        }
        if (act.equals("organisme") && (text(body).isEmpty() || text(body).length() > LONGEST)) {
            errors.add(new FieldError("body", "Écrivez le nom de l’organisme choisi."));
        }
        if (act.equals("abandonner") && !lists.knows("TRAINEE_BREAK", reason)) {
            errors.add(new FieldError("reason", "Dites pourquoi."));
        }
        groups.get(platform, id);
        if (errors.isEmpty()) {
            switch (groups.move(platform, id, move(act, on == null ? today : on, text(body), reason))) {
                case VaeGroup.Outcome.Moved _ -> {
                    Flash.ok("C’est noté.").after(redirect);
                    return new ModelAndView("redirect:" + HERE + "/" + id);
                }
                case VaeGroup.Outcome.No(var why) -> errors.add(new FieldError("day", why.words()));
            }
        }
        return page(platform, id, errors);
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

    private ModelAndView page(PlatformId platform, UUID id, List<FieldError> errors) {
        return new ModelAndView(
                "training/vae/group",
                Map.of("page", view.of(groups.get(platform, id), options("TRAINEE_BREAK"), errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
