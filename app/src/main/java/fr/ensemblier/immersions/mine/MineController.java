package fr.ensemblier.immersions.mine;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.Signing;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
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

/// One of her immersions: read, signed, given up, and her view of it.
@Controller
@RequestMapping(PlacesController.HERE + "/{id:[0-9a-f-]{36}}")
class MineController {

    private static final int LONGEST = 600;

    private final HerActs acts;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Views views;
    private final Telling telling;
    private final Clock clock;

    MineController(
            HerActs acts, Agreements agreements, Signatures signatures, Views views, Telling telling, Clock clock) {
        this.acts = acts;
        this.agreements = agreements;
        this.signatures = signatures;
        this.views = views;
        this.telling = telling;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        return show(acts.get(id), MinePages.Typed.NOTHING, List.of());
    }

    @PostMapping("/signature")
    ModelAndView sign(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String read, RedirectAttributes redirect) {
        var one = acts.get(id);
        if (read.isEmpty()) {
            return show(
                    one,
                    MinePages.Typed.NOTHING,
                    List.of(new FieldError("read", "Cochez que vous avez lu la convention, puis signez.")));
        }
        return switch (acts.sign(one)) {
            case Signing.Result.Done _ -> {
                Flash.ok("Vous avez signé votre convention.").after(redirect);
                yield back(id);
            }
            case Signing.Result.No(var why) -> show(one, MinePages.Typed.NOTHING, List.of(new FieldError("read", why)));
        };
    }

    @PostMapping("/avis")
    ModelAndView view(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String goesOn,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var one = acts.get(id);
        var errors = new ArrayList<FieldError>();
        var answer = Views.Answer.of(opinion);
        if (answer.isEmpty()) {
            errors.add(new FieldError("opinion", "Dites comment cela s’est passé."));
        }
        PlainWords.check("words", words.strip(), LONGEST, errors);
        if (answer.isEmpty() || !errors.isEmpty()) {
            return show(one, new MinePages.Typed(opinion, goesOn, words), errors);
        }
        acts.view(
                one,
                new Views.Said(
                        answer.get(), goesOn.equals("oui"), words.isBlank() ? null : words.strip(), "La personne"));
        Flash.ok("Merci. Votre conseiller lit votre avis.").after(redirect);
        return back(id);
    }

    @PostMapping("/annuler")
    ModelAndView cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        switch (acts.cancel(acts.get(id))) {
            case Outcome.Made _ ->
                Flash.ok("Votre demande est annulée. Votre conseiller est prévenu.")
                        .after(redirect);
            case Outcome.No(var why) -> Flash.warn(why.words()).after(redirect);
        }
        return new ModelAndView("redirect:" + PlacesController.HERE);
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:" + PlacesController.HERE + "/" + id);
    }

    private ModelAndView show(Immersion one, MinePages.Typed typed, List<FieldError> errors) {
        var base = PlacesController.HERE + "/" + one.id();
        var agreement = agreements.find(one.platform(), one.id());
        var signature = signatures.of(one.platform(), one.id()).stream()
                .filter(known -> known.party() == Party.PERSON)
                .findFirst();
        var view = views.of(one.platform(), one.id()).stream()
                .filter(asked -> asked.side() == Views.Side.PERSON)
                .findFirst();
        var signed = signature.flatMap(known -> java.util.Optional.ofNullable(known.signed()));
        var page = new MinePages.One(
                base,
                French.capital(telling.what(one)),
                StateWords.kind(one.state()),
                HerWords.state(one),
                HerWords.now(one),
                facts(one),
                agreement.isPresent() ? base + "/convention" : null,
                one.state() instanceof ImmersionState.Drafted && signature.isPresent() && signed.isEmpty(),
                one.state() instanceof ImmersionState.Past
                        && view.filter(asked -> asked.said() == null).isPresent(),
                one.state() instanceof ImmersionState.Wished || one.state() instanceof ImmersionState.Requested,
                signed.map(known -> "Vous avez signé le " + French.shortDate(Paris.date(known.at()), Paris.today(clock))
                                + ".")
                        .filter(_ -> one.state() instanceof ImmersionState.Drafted)
                        .or(() -> view.filter(asked -> asked.said() != null).map(_ -> "Votre avis est donné. Merci."))
                        .orElse(null),
                typed,
                errors);
        return new ModelAndView(
                "immersions/mine/one",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<MinePages.Fact> facts(Immersion one) {
        var facts = new ArrayList<MinePages.Fact>();
        facts.add(new MinePages.Fact("Ce que c’est", HerWords.frame(one.frame())));
        facts.add(new MinePages.Fact("Quand", French.capital(telling.when(one))));
        var plan = one.plan();
        if (plan != null) {
            facts.add(new MinePages.Fact("Présence", Telling.presence(plan)));
        }
        if (one.wish() != null) {
            facts.add(new MinePages.Fact("Vos mots", "« " + one.wish() + " »"));
        }
        return facts;
    }
}
