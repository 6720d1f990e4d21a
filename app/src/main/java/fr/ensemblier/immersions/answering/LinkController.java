package fr.ensemblier.immersions.answering;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Links;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a party without an account does by the link it was sent: a page that asks, never a link that acts (R-M7).
@Controller
@RequestMapping("/immersion/{secret}")
class LinkController {

    private final Links links;
    private final Immersions immersions;
    private final HostActs acts;
    private final HostView view;

    LinkController(Links links, Immersions immersions, HostActs acts, HostView view) {
        this.links = links;
        this.immersions = immersions;
        this.acts = acts;
        this.view = view;
    }

    @GetMapping
    ModelAndView page(@PathVariable String secret) {
        return show(secret, links.held(secret), Typed.NOTHING, List.of());
    }

    @PostMapping("/reponse")
    ModelAndView answer(@PathVariable String secret, @ModelAttribute Typed typed, RedirectAttributes redirect) {
        return act(
                secret,
                typed,
                (held, one) -> held.party() == Party.HOST ? acts.answer(one, typed, held.name()) : refused(),
                redirect);
    }

    @PostMapping("/signature")
    ModelAndView sign(@PathVariable String secret, @ModelAttribute Typed typed, RedirectAttributes redirect) {
        return act(
                secret,
                typed,
                (held, one) -> acts.sign(one, held.party(), Signatures.How.LINK, typed, held.name()),
                redirect);
    }

    @PostMapping("/avis")
    ModelAndView view(@PathVariable String secret, @ModelAttribute Typed typed, RedirectAttributes redirect) {
        return act(
                secret,
                typed,
                (held, one) -> held.party() == Party.HOST ? acts.view(one, typed, held.name()) : refused(),
                redirect);
    }

    private static HostActs.Result refused() {
        return new HostActs.Result.No(List.of(new FieldError("answer", "Ce lien ne sert pas à cela.")));
    }

    private ModelAndView act(
            String secret,
            Typed typed,
            BiFunction<Links.Held, Immersion, HostActs.Result> act,
            RedirectAttributes redirect) {
        var held = links.held(secret);
        return switch (act.apply(held, get(held))) {
            case HostActs.Result.Done(var said) -> {
                Flash.ok(said).after(redirect);
                yield new ModelAndView("redirect:/immersion/" + secret);
            }
            case HostActs.Result.No(var errors) -> show(secret, held, typed, errors);
        };
    }

    private ModelAndView show(String secret, Links.Held held, Typed typed, List<FieldError> errors) {
        var page = Actors.as(
                new Actor.Machine("immersions.link", held.platform()),
                () -> view.page(get(held), held.party(), "/immersion/" + secret, typed, errors));
        return new ModelAndView(
                "immersions/answering/link",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Immersion get(Links.Held held) {
        return Actors.as(
                new Actor.Machine("immersions.link", held.platform()),
                () -> immersions.get(held.platform(), held.immersion()));
    }
}
