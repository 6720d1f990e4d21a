package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.InPost;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.Vae;
import fr.ensemblier.training.model.VaeGroups;
import fr.ensemblier.training.model.VaeMoves;
import fr.ensemblier.training.model.VaeState;
import fr.ensemblier.training.model.VaeWords;
import fr.ensemblier.training.model.Vaes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
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

/// A VAE, from the project to the result (R-W5): its file is on France VAE, here are its state and its days.
@Controller
@RequestMapping(VaeController.HERE + "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class VaeController {

    static final String HERE = "/equipe/formations/vae";

    private final Vaes vaes;
    private final VaeMoves moves;
    private final VaeGroups groups;
    private final VaeWords words;
    private final Whose whose;
    private final InPost inPost;
    private final ValueLists lists;
    private final Clock clock;

    VaeController(
            Vaes vaes,
            VaeMoves moves,
            VaeGroups groups,
            VaeWords words,
            Whose whose,
            InPost inPost,
            ValueLists lists,
            Clock clock) {
        this.vaes = vaes;
        this.moves = moves;
        this.groups = groups;
        this.words = words;
        this.whose = whose;
        this.inPost = inPost;
        this.lists = lists;
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
        var typed = new TypedAct(act, fields);
        var blocks = typed.blocks(words.blocks(one.certification()));
        var aims = act.equals("viser");
        var move = aims ? null : move(act, typed, blocks);
        if (!typed.wrong()) {
            switch (move == null ? moves.aim(team.platform(), id, blocks) : moves.move(team.platform(), id, move)) {
                case Vae.Outcome.Moved _ -> {
                    Flash.ok("C’est noté.").after(redirect);
                    return new ModelAndView("redirect:" + HERE + "/" + id);
                }
                case Vae.Outcome.No(var why) -> typed.refuse(aims ? "blocks" : "day", why.words());
            }
        }
        return shown(one, her, typed.asked(), typed.errors());
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
        var today = Paris.today(clock);
        var page = new ActPage(
                HERE + "/" + one.id(),
                "VAE " + words.brief(one),
                her.fullName(),
                Whose.href(her),
                one.group() == null
                        ? null
                        : new Link(groups.get(one.platform(), one.group()).name(), HERE + "/groupes/" + one.group()),
                VaeWords.kind(one.state()),
                one.state().words(),
                words.detail(one, today),
                words.line(one, today),
                facts(one),
                List.of(new Link("Le dossier de la personne est sur France VAE", "https://vae.gouv.fr")),
                acts(one),
                one.state().before() != null,
                today,
                today,
                asked,
                errors);
        return new ModelAndView(
                "training/person/act",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<ActPage.Fact> facts(Vae one) {
        var facts = new ArrayList<ActPage.Fact>();
        facts.add(new ActPage.Fact("Type", one.kind().words()));
        facts.add(new ActPage.Fact("Diplôme ou titre visé", words.name(one.certification())));
        facts.add(new ActPage.Fact(
                "Visé", one.aimed().isEmpty() ? "En entier" : String.join(", ", words.blocks(one, one.aimed()))));
        var again = words.sentAgain(one, Paris.today(clock));
        if (again != null) {
            facts.add(new ActPage.Fact("Dossier de faisabilité", French.capital(again)));
        }
        if (one.state() instanceof VaeState.Judged judged && !judged.blocks().isEmpty()) {
            facts.add(new ActPage.Fact("Obtenu", String.join(", ", words.blocks(one, judged.blocks()))));
        }
        if (one.candidate() != null) {
            facts.add(new ActPage.Fact("Situation", lists.label("VAE_CANDIDATE", one.candidate())));
        }
        if (inPost.secret(one.platform(), one.person())) {
            facts.add(new ActPage.Fact("Son employeur", "Ne doit pas le savoir"));
        }
        facts.add(new ActPage.Fact(
                "Règle",
                "Sans durée minimale d’expérience, par France VAE. Seuls l’état et les dates sont gardés ici."));
        return facts;
    }

    private List<ActPage.Act> acts(Vae one) {
        var stop = ActPage.Act.other(
                "abandonner", "La personne abandonne", "Noter l’abandon", whose.reasons("VAE_DROPOUT"));
        return switch (one.state()) {
            case VaeState.Project _ -> {
                var all = new ArrayList<ActPage.Act>();
                all.add(ActPage.Act.next("envoyer", "Dossier de faisabilité envoyé", "Noter l’envoi"));
                if (!words.blocks(one.certification()).isEmpty()) {
                    all.add(ActPage.Act.aiming(
                            "viser",
                            "Viser une partie du diplôme",
                            "Noter les blocs visés",
                            words.blocks(one.certification()),
                            one.aimed()));
                }
                all.add(stop);
                yield all;
            }
            case VaeState.Incomplete _ ->
                List.of(ActPage.Act.next("envoyer", "Dossier de faisabilité envoyé", "Noter l’envoi"), stop);
            case VaeState.Sent _ ->
                List.of(
                        ActPage.Act.next("recevable", "Dossier recevable", "Noter que c’est recevable"),
                        ActPage.Act.other("incomplet", "Dossier incomplet", "Noter qu’il est incomplet", List.of()),
                        ActPage.Act.other(
                                "non-recevable", "Dossier non recevable", "Noter qu’il n’est pas recevable", List.of()),
                        stop);
            case VaeState.Admissible _ ->
                List.of(
                        ActPage.Act.next("accompagner", "Accompagnement commencé", "Noter le début"),
                        ActPage.Act.other(
                                "valider",
                                "Dossier de validation envoyé, sans accompagnement",
                                "Noter l’envoi",
                                List.of()),
                        stop);
            case VaeState.Supported _ ->
                List.of(ActPage.Act.next("valider", "Dossier de validation envoyé", "Noter l’envoi"), stop);
            case VaeState.Written _ ->
                List.of(ActPage.Act.next("jury", "Passage devant le jury", "Noter le passage"), stop);
            case VaeState.Jury _ ->
                List.of(
                        ActPage.Act.next("resultat", "Résultat du jury", "Noter le résultat")
                                .choosing(
                                        "Qu’a décidé le jury ?",
                                        Arrays.stream(VaeState.Result.values())
                                                .filter(result -> result != VaeState.Result.BLOCKS
                                                        || !words.blocks(one.certification())
                                                                .isEmpty())
                                                .map(result -> new Option(result.name(), result.words()))
                                                .toList())
                                .withBlocks(words.blocks(one.certification())),
                        stop);
            case VaeState.Judged _, VaeState.NotAdmissible _, VaeState.DroppedOut _ -> List.of();
        };
    }
}
