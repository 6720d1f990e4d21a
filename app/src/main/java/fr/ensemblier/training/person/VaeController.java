package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.OpenedByMistake;
import fr.ensemblier.training.model.Vae;
import fr.ensemblier.training.model.VaeMoves;
import fr.ensemblier.training.model.VaeState;
import fr.ensemblier.training.model.VaeWords;
import fr.ensemblier.training.model.Vaes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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

/// A VAE, from the project to the result (R-W5): its file is on France VAE, here are its state and its days.
@Controller
@RequestMapping(VaeController.HERE + "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class VaeController {

    static final String HERE = "/equipe/formations/vae";

    private final Vaes vaes;
    private final VaeMoves moves;
    private final VaeView view;
    private final VaeWords words;
    private final Whose whose;
    private final Removal removal;
    private final Clock clock;

    VaeController(Vaes vaes, VaeMoves moves, VaeView view, VaeWords words, Whose whose, Removal removal, Clock clock) {
        this.vaes = vaes;
        this.moves = moves;
        this.view = view;
        this.words = words;
        this.whose = whose;
        this.removal = removal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var one = vaes.get(Actors.team().platform(), id);
        return shown(
                one, whose.opened(one.platform(), one.person(), "person.opened"), ActPage.Asked.NOTHING, List.of());
    }

    @PostMapping("/{act}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = vaes.get(team.platform(), id);
        var her = whose.opened(one.platform(), one.person(), "person.acted");
        if (act.equals(Removal.ACT)) {
            return removal.of(
                    OpenedByMistake.Kind.VAE,
                    one.platform(),
                    id,
                    one.person(),
                    "VAE " + words.brief(one),
                    HERE,
                    redirect);
        }
        var typed = new TypedAct(act, fields);
        var doing = doing(act, typed, one);
        if (!typed.wrong()) {
            switch (doing.get()) {
                case Vae.Outcome.Moved _ -> {
                    Flash.ok("C’est noté.").after(redirect);
                    return new ModelAndView("redirect:" + HERE + "/" + id);
                }
                case Vae.Outcome.No(var why) -> typed.refuse(field(act), why.words());
            }
        }
        return shown(one, her, typed.asked(), typed.errors());
    }

    /// The one that an answer of an act stands at.
    private static String field(String act) {
        return switch (act) {
            case "viser" -> "blocks";
            case "former", "groupe", "seule" -> "reason";
            default -> "day";
        };
    }

    private Supplier<Vae.Outcome> doing(String act, TypedAct typed, Vae one) {
        var blocks = typed.blocks(words.blocks(one.certification()));
        switch (act) {
            case "viser" -> {
                return () -> moves.aim(one.platform(), one.id(), blocks);
            }
            case "former" -> {
                var known = view.trainings(one);
                var said = typed.reason(known.stream().map(Option::value).toList(), "Choisissez une formation.");
                return () -> moves.teach(
                        one.platform(),
                        one.id(),
                        ListAddress.key(said).orElse(null),
                        known.stream()
                                .filter(option -> option.value().equals(said))
                                .map(Option::label)
                                .findFirst()
                                .orElse(""));
            }
            case "seule" -> {
                return () -> moves.regroup(one.platform(), one.id(), null);
            }
            case "groupe" -> {
                var said = typed.reason(
                        moves.others(one).stream()
                                .map(group -> group.id().toString())
                                .toList(),
                        "Choisissez un groupe.");
                return () -> moves.regroup(
                        one.platform(), one.id(), ListAddress.key(said).orElse(null));
            }
            default -> {
                var move = move(act, typed, blocks);
                return () -> moves.move(one.platform(), one.id(), move);
            }
        }
    }

    private Vae.Act move(String act, TypedAct typed, List<String> blocks) {
        var today = Paris.today(clock);
        return switch (act) {
            case "envoyer" -> new Vae.Act.Send(typed.day(today));
            case "incomplet" -> new Vae.Act.CallIncomplete(typed.day(today));
            case "recevable" -> new Vae.Act.Admit(typed.day(today));
            case "non-recevable" -> new Vae.Act.TurnDown(typed.day(today));
            case "accompagner" -> new Vae.Act.Support(typed.day(today));
            case "valider" -> new Vae.Act.Write(typed.day(today));
            case "jury" -> new Vae.Act.MeetJury(typed.day(today));
            case "resultat" -> result(typed, blocks);
            case "abandonner" ->
                new Vae.Act.DropOut(typed.day(today), typed.reason(whose.codes("VAE_DROPOUT"), "Dites pourquoi."));
            case "retour" -> new Vae.Act.TakeBack(today);
            default -> throw new NotFound("act", act);
        };
    }

    private Vae.Act result(TypedAct typed, List<String> blocks) {
        var today = Paris.today(clock);
        var said = typed.reason(
                Arrays.stream(VaeState.Result.values()).map(Enum::name).toList(), "Dites ce que le jury a décidé.");
        var part = said.equals(VaeState.Result.BLOCKS.name());
        if (part && blocks.isEmpty()) {
            typed.refuse("blocks", "Cochez les blocs obtenus.");
        }
        return new Vae.Act.Judge(
                typed.day(today),
                typed.wrong() ? VaeState.Result.NONE : VaeState.Result.valueOf(said),
                part ? blocks : List.of());
    }

    private ModelAndView shown(Vae one, People.Reachable her, ActPage.Asked asked, List<FieldError> errors) {
        return new ModelAndView(
                "training/person/act",
                Map.of("page", view.of(one, her, asked, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
