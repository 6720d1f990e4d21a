package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.OpenedByMistake;
import fr.ensemblier.training.model.Outcome;
import fr.ensemblier.training.model.PoeLimits;
import fr.ensemblier.training.model.Promise;
import fr.ensemblier.training.model.PromiseState;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.Ways;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/// What an employer promised before a training, and whether it was kept (C12).
@Controller
@RequestMapping(PromiseController.HERE + "/{id:[0-9a-f-]{36}}")
class PromiseController {

    static final String HERE = "/equipe/formations/engagements";

    private final PromisedTo promises;
    private final PoeLimits limits;
    private final Ways ways;
    private final Whose whose;
    private final Removal removal;
    private final OfferDirectory offers;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    PromiseController(
            PromisedTo promises,
            PoeLimits limits,
            Ways ways,
            Whose whose,
            Removal removal,
            OfferDirectory offers,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.promises = promises;
        this.limits = limits;
        this.ways = ways;
        this.whose = whose;
        this.removal = removal;
        this.offers = offers;
        this.occupations = occupations;
        this.lists = lists;
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
        var on = act.equals("retour") ? today : typed.day(today);
        var reason = act.equals("non") ? typed.reason(whose.codes("PROMISE_NOT_KEPT"), "Dites pourquoi.") : "";
        if (!typed.wrong()) {
            var outcome = switch (act) {
                case "tenu" -> ways.kept(one, on);
                case "non" -> ways.notKept(one, on, reason);
                case "retour" -> ways.backToMade(one);
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
                case Outcome.No(var why) -> typed.refuse("day", why.words());
            }
        }
        return shown(one, her, typed.asked(), typed.errors());
    }

    private ModelAndView shown(Promise one, People.Reachable her, ActPage.Asked asked, List<FieldError> errors) {
        var today = Paris.today(clock);
        var page = new ActPage(
                HERE + "/" + one.id(),
                "Engagement" + French.SPACE + ": " + one.employer(),
                her.fullName(),
                Whose.href(her),
                new Link("voir l’employeur", "/equipe/employeurs/" + one.organisation()),
                kind(one, today),
                words(one, today),
                detail(one, today),
                line(one, today),
                facts(one, today),
                List.of(),
                one.state() instanceof PromiseState.Made
                        ? List.of(
                                ActPage.Act.next("tenu", "L’engagement est tenu", "Noter que l’engagement est tenu"),
                                ActPage.Act.other(
                                        "non",
                                        "Il n’est pas tenu",
                                        "Noter que l’engagement n’est pas tenu",
                                        whose.reasons("PROMISE_NOT_KEPT")),
                                ActPage.Act.mistake("Retirer cet engagement"))
                        : List.of(),
                !(one.state() instanceof PromiseState.Made),
                today,
                today,
                asked,
                errors);
        return new ModelAndView(
                "training/person/act",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static StateKind kind(Promise one, LocalDate today) {
        return switch (one.state()) {
            case PromiseState.Made _ -> one.startsOn().isBefore(today) ? StateKind.WARN : StateKind.INFO;
            case PromiseState.Kept _ -> StateKind.OK;
            case PromiseState.NotKept _ -> StateKind.BAD;
        };
    }

    static String words(Promise one, LocalDate today) {
        return switch (one.state()) {
            case PromiseState.Made _ -> one.startsOn().isBefore(today) ? "Date passée, à vérifier" : "Promis";
            case PromiseState.Kept _ -> "Tenu";
            case PromiseState.NotKept _ -> "Non tenu";
        };
    }

    private @Nullable String detail(Promise one, LocalDate today) {
        return switch (one.state()) {
            case PromiseState.Made _ -> null;
            case PromiseState.Kept(var on, var _) ->
                "le " + French.shortDate(on, today)
                        + (ways.isHired(one) ? ", par l’embauche enregistrée" : ", embauche pas encore enregistrée");
            case PromiseState.NotKept(var on, var reason) ->
                "le " + French.shortDate(on, today) + French.SPACE + ": "
                        + French.small(lists.label("PROMISE_NOT_KEPT", reason));
        };
    }

    private List<Step> line(Promise one, LocalDate today) {
        return switch (one.state()) {
            case PromiseState.Made _ ->
                List.of(TraineeLine.now(one.madeOn(), "Engagement", today), Step.later("Embauche"));
            case PromiseState.Kept(var on, var _) ->
                Stream.of(
                                TraineeLine.done(one.madeOn(), "Engagement", today),
                                TraineeLine.done(on, "Tenu", today),
                                ways.isHired(one) ? null : Step.later("Embauche"))
                        .flatMap(Stream::ofNullable)
                        .toList();
            case PromiseState.NotKept(var on, var _) ->
                List.of(
                        TraineeLine.done(one.madeOn(), "Engagement", today),
                        Step.stopped(French.shortDate(on, today), "Non tenu"));
        };
    }

    /// Nothing when there is no offer to choose.
    private Optional<ActPage.Fact> opening(Promise one) {
        var said = Optional.ofNullable(one.offer()).flatMap(offer -> offers.find(new JobOfferId(offer)));
        var made = one.state() instanceof PromiseState.Made;
        if (said.isEmpty()
                && (!made
                        || offers.publishedBy(one.platform(), one.organisation())
                                .isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new ActPage.Fact(
                "Offre",
                said.map(OfferView::title).orElse("pas précisée"),
                made
                        ? new Link(
                                said.isEmpty() ? "Choisir l’offre" : "Changer",
                                HERE + "/" + one.id() + OpeningController.OFFER)
                        : null));
    }

    private List<ActPage.Fact> facts(Promise one, LocalDate today) {
        var facts = new ArrayList<ActPage.Fact>();
        facts.add(new ActPage.Fact("Structure", one.employer()));
        facts.add(new ActPage.Fact("Poste", occupations.brief(one.occupation())));
        opening(one).ifPresent(facts::add);
        facts.add(new ActPage.Fact(
                "Contrat",
                lists.label("CONTRACT_CLASS", one.contract())
                        + (one.months() == null ? "" : ", " + French.plural(one.months(), "mois", "mois"))));
        facts.add(new ActPage.Fact("À partir du", French.shortDate(one.startsOn(), today)));
        if (!(one.state() instanceof PromiseState.NotKept)) {
            facts.add(ItsHire.fact(
                    one.state() instanceof PromiseState.Kept(var _, var hire) && ways.isHired(one) ? hire : null,
                    ItsHire.form(one)));
        }
        if (!promises.longEnough(one)) {
            facts.add(new ActPage.Fact(
                    "POEI",
                    "Contrat trop court" + French.SPACE + ": il faut " + limits.contract(one.platform(), one.madeOn())
                            + "."));
        }
        return facts;
    }
}
