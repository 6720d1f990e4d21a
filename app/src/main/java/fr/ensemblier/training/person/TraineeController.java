package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.Certificate;
import fr.ensemblier.training.model.Following;
import fr.ensemblier.training.model.Trainee;
import fr.ensemblier.training.model.TraineeMove;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A person in a session, from candidate to certificate.
@Controller
@RequestMapping(TraineeController.HERE + "/{id:[0-9a-f-]{36}}")
class TraineeController {

    static final String HERE = "/equipe/formations/inscriptions";

    private static final List<String> RESULTS = List.of("WHOLE", "BLOCKS", "NONE");

    private final Trainees trainees;
    private final Catalogue catalogue;
    private final Following following;
    private final TraineeView view;
    private final Whose whose;
    private final Clock clock;

    TraineeController(
            Trainees trainees, Catalogue catalogue, Following following, TraineeView view, Whose whose, Clock clock) {
        this.trainees = trainees;
        this.catalogue = catalogue;
        this.following = following;
        this.view = view;
        this.whose = whose;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var trainee = trainees.get(Actors.team().platform(), id);
        var her = whose.opened(trainee.platform(), trainee.person(), "person.opened");
        return shown(
                trainee, catalogue.get(trainee.platform(), trainee.session()), her, ActPage.Asked.NOTHING, List.of());
    }

    @PostMapping("/{act}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var trainee = trainees.get(team.platform(), id);
        var her = whose.opened(trainee.platform(), trainee.person(), "person.acted");
        if (act.equals(Removal.ACT)) {
            return Removal.said(
                    following.remove(trainee.platform(), id, team.name()), trainee.person(), HERE + "/" + id, redirect);
        }
        var typed = new TypedAct(act, fields);
        var session = catalogue.get(trainee.platform(), trainee.session());
        var move = move(act, typed, view.blocks(session), Paris.today(clock));
        if (!typed.wrong()) {
            switch (following.move(team.platform(), id, move, team.name())) {
                case Trainee.Outcome.Moved _ -> {
                    Flash.ok("C’est noté.").after(redirect);
                    return new ModelAndView("redirect:" + HERE + "/" + id);
                }
                case Trainee.Outcome.No(var why) -> typed.refuse("day", why.words());
            }
        }
        return shown(trainee, session, her, typed.asked(), typed.errors());
    }

    private TraineeMove move(String act, TypedAct typed, List<Option> blocks, LocalDate today) {
        return switch (act) {
            case "admettre" -> new TraineeMove.Admit(typed.day(today));
            case "entrer" -> new TraineeMove.Enter(typed.day(today));
            case "terminer" -> new TraineeMove.Finish(typed.day(today));
            case "refuser" -> new TraineeMove.TurnAway(typed.day(today), reason(typed, "TRAINEE_REFUSED"));
            case "retirer" -> new TraineeMove.Withdraw(typed.day(today), reason(typed, "TRAINEE_WITHDRAW"));
            case "interrompre" -> new TraineeMove.BreakOff(typed.day(today), reason(typed, "TRAINEE_BREAK"));
            case "resultat" -> result(typed, blocks, today);
            case "retour" -> new TraineeMove.TakeBack(today);
            default -> throw new NotFound("act", act);
        };
    }

    private String reason(TypedAct typed, String list) {
        return typed.reason(whose.codes(list), "Dites pourquoi.");
    }

    private static TraineeMove result(TypedAct typed, List<Option> blocks, LocalDate today) {
        var on = typed.day(today);
        var some = typed.blocks(blocks);
        return switch (typed.reason(RESULTS, "Choisissez le résultat.")) {
            case "WHOLE" -> new TraineeMove.Certify(on, new Certificate.Whole(on));
            case "BLOCKS" -> {
                if (some.isEmpty()) {
                    typed.refuse("blocks", "Cochez au moins un bloc.");
                    yield new TraineeMove.Certify(on, new Certificate.Awaited());
                }
                yield new TraineeMove.Certify(on, new Certificate.Blocks(some, on));
            }
            default -> new TraineeMove.Certify(on, new Certificate.None(on));
        };
    }

    private ModelAndView shown(
            Trainee trainee,
            TrainingSession session,
            People.Reachable her,
            ActPage.Asked asked,
            List<FieldError> errors) {
        return new ModelAndView(
                "training/person/act",
                Map.of("page", view.of(trainee, session, her, asked, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
