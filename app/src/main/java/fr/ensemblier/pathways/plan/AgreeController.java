package fr.ensemblier.pathways.plan;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.pathways.model.UsualActions;
import fr.ensemblier.people.HerBarriers.Barrier;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// An action is agreed to lift a barrier: what for, what, with whom, asked again when (C6).
@Controller
class AgreeController {

    private static final String HERE =
            "/equipe/personnes/{person:[0-9a-f]{8}-[0-9a-f-]{27}}/plan/freins/{barrier}/actions";
    private static final int LONGEST = 120;

    private final Supporting supporting;
    private final Opened opened;
    private final PlanView view;
    private final UsualActions usual;
    private final ValueLists lists;
    private final Clock clock;

    AgreeController(
            Supporting supporting, Opened opened, PlanView view, UsualActions usual, ValueLists lists, Clock clock) {
        this.supporting = supporting;
        this.opened = opened;
        this.view = view;
        this.usual = usual;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping(HERE)
    ModelAndView form(@PathVariable UUID person, @PathVariable UUID barrier) {
        return page(opened.barrier(person, barrier, "person.opened"), AgreePage.Typed.NOTHING, List.of());
    }

    @PostMapping(HERE)
    ModelAndView agree(
            @PathVariable UUID person,
            @PathVariable UUID barrier,
            @RequestParam(defaultValue = "") String objective,
            @RequestParam(name = "usual", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String before,
            RedirectAttributes redirect) {
        var one = opened.barrier(person, barrier, "person.acted");
        var errors = new ArrayList<FieldError>();
        if (!one.open()) {
            errors.add(new FieldError("objective", "Ce frein est levé. Rouvrez-le d’abord."));
        }
        if (!lists.knows("OBJECTIVE_" + one.kind(), objective)) {
            errors.add(new FieldError("objective", "Choisissez ce que vous voulez obtenir."));
        }
        var known = usual.of(one.kind()).contains(chosen);
        if (!known && own.isBlank()) {
            errors.add(new FieldError("usual", "Choisissez une action, ou écrivez la vôtre."));
        }
        PlainWords.check("own", own, LONGEST, errors);
        PlainWords.check("partner", partner, LONGEST, errors);
        var day = day(before, errors);
        if (!errors.isEmpty()) {
            return page(one, new AgreePage.Typed(objective, chosen, own, partner, day), errors);
        }
        supporting.agree(
                Actors.team(),
                one,
                objective,
                own.isBlank() ? chosen : own.strip(),
                partner.isBlank() ? null : partner.strip(),
                day);
        Flash.ok(day == null ? "Action notée." : "Action notée. Elle revient dans « À faire » ce jour-là.")
                .after(redirect);
        return new ModelAndView("redirect:" + PlanView.href(one));
    }

    /// Null when no day was said, or with the message that says why it is refused.
    private @Nullable LocalDate day(String typed, List<FieldError> errors) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed);
            var today = Paris.today(clock);
            if (!day.isBefore(today) && day.isBefore(today.plusYears(2))) {
                return day;
            }
        } catch (DateTimeParseException notDate) {
            // said below
        }
        errors.add(new FieldError("before", "Écrivez un jour à venir, par exemple 14/03/2027."));
        return null;
    }

    private ModelAndView page(Barrier one, AgreePage.Typed typed, List<FieldError> errors) {
        var her = opened.her(one.person());
        var page = new AgreePage(
                her.fullName(),
                "/equipe/personnes/" + her.person(),
                PlanView.base(her.person()),
                view.name(one),
                PlanView.href(one),
                PlanView.href(one) + "/actions",
                typed,
                view.options("OBJECTIVE_" + one.kind()),
                usual.of(one.kind()).stream()
                        .map(action -> new Option(action, action))
                        .toList(),
                Paris.today(clock),
                errors);
        return new ModelAndView(
                "pathways/plan/agree",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
