package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.OpenedByMistake;
import fr.ensemblier.training.model.Outcome;
import fr.ensemblier.training.model.Promise;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.Ways;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
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

/// What an employer promised before a training, and whether it was kept (C12).
@Controller
@RequestMapping(PromiseController.HERE + "/{id:[0-9a-f-]{36}}")
class PromiseController {

    static final String HERE = "/equipe/formations/engagements";
    private static final List<String> DATED = List.of("tenu", "non");

    private final PromisedTo promises;
    private final PromiseView view;
    private final Ways ways;
    private final Whose whose;
    private final Removal removal;
    private final Clock clock;

    PromiseController(PromisedTo promises, PromiseView view, Ways ways, Whose whose, Removal removal, Clock clock) {
        this.promises = promises;
        this.view = view;
        this.ways = ways;
        this.whose = whose;
        this.removal = removal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var one = promises.get(Actors.team().platform(), id);
        var her = whose.opened(one.platform(), one.person(), "person.opened");
        return shown(one, her, ActPage.Asked.NOTHING, List.of());
    }

    @PostMapping("/{act}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var one = promises.get(Actors.team().platform(), id);
        var her = whose.opened(one.platform(), one.person(), "person.acted");
        if (act.equals(Removal.ACT)) {
            return removal.of(
                    OpenedByMistake.Kind.PROMISE,
                    one.platform(),
                    id,
                    one.person(),
                    "engagement, " + one.employer(),
                    HERE,
                    redirect);
        }
        var typed = new TypedAct(act, fields);
        var today = Paris.today(clock);
        var on = DATED.contains(act) ? typed.day(today) : today;
        var reason = act.equals("non") ? typed.reason(whose.codes("PROMISE_NOT_KEPT"), "Dites pourquoi.") : "";
        if (!typed.wrong()) {
            var outcome = switch (act) {
                case "tenu" -> ways.kept(one, on);
                case "non" -> ways.notKept(one, on, reason);
                case "retour" -> ways.backToMade(one);
                case PromiseView.ELSEWHERE -> ways.givenUp(one);
                case PromiseView.STANDS -> ways.stands(one);
                default -> throw new NotFound("act", act);
            };
            switch (outcome) {
                case Outcome.Made _ -> {
                    if (act.equals("tenu")) {
                        Flash.ok("C’est noté. Enregistrez maintenant l’embauche.")
                                .after(redirect);
                        return new ModelAndView("redirect:" + ItsHire.form(one));
                    }
                    Flash.ok("C’est noté.").after(redirect);
                    return new ModelAndView("redirect:" + HERE + "/" + id);
                }
                case Outcome.No(var why) -> {
                    if (!DATED.contains(act)) {
                        Flash.info(why.words()).after(redirect);
                        return new ModelAndView("redirect:" + HERE + "/" + id);
                    }
                    typed.refuse("day", why.words());
                }
            }
        }
        return shown(one, her, typed.asked(), typed.errors());
    }

    private ModelAndView shown(Promise one, People.Reachable her, ActPage.Asked asked, List<FieldError> errors) {
        return new ModelAndView(
                "training/person/act",
                Map.of("page", view.of(one, her, asked, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
