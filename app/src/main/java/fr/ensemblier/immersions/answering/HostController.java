package fr.ensemblier.immersions.answering;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Tabs;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Immersions » in the space of a structure: who asks, who is here, whose view is awaited.
@Controller
@RequestMapping("/employeur/immersions")
class HostController {

    private static final String HERE = "/employeur/immersions";

    /// What waits for the structure, what goes on, what is over.
    record All(List<Chip> tabs, List<Line> waiting, List<Line> open, List<Line> past) {}

    record Line(String href, String name, String what, String when, StateKind kind, String state, boolean request) {}

    private final Immersions immersions;
    private final HostActs acts;
    private final HostView view;
    private final Signatures signatures;
    private final Views views;
    private final Telling telling;
    private final Tabs tabs;

    HostController(
            Immersions immersions,
            HostActs acts,
            HostView view,
            Signatures signatures,
            Views views,
            Telling telling,
            Tabs tabs) {
        this.immersions = immersions;
        this.acts = acts;
        this.view = view;
        this.signatures = signatures;
        this.views = views;
        this.telling = telling;
        this.tabs = tabs;
    }

    @GetMapping
    ModelAndView list() {
        var actor = Actors.employer();
        var all = immersions.ofOrganisation(actor.platform(), actor.organisation());
        var over = (Predicate<Immersion>) one -> switch (one.state()) {
            case ImmersionState.Past _, ImmersionState.Cancelled _, ImmersionState.Refused _ -> true;
            case ImmersionState.Ahead _, ImmersionState.Running _ -> false;
        };
        var unsigned = signatures.waitedFrom(actor.platform(), actor.organisation());
        var unsaid = views.waitedFrom(actor.platform(), actor.organisation());
        var asked = new HashMap<UUID, String>();
        for (var one : all) {
            waits(one, unsigned, unsaid).ifPresent(words -> asked.put(one.id(), words));
        }
        var waits = (Predicate<Immersion>) one -> asked.containsKey(one.id());
        var page = new All(
                tabs.of(Tabs.Tab.IMMERSIONS),
                lines(all, waits, asked),
                lines(all, over.or(waits).negate(), asked),
                lines(all, over.and(waits.negate()), asked));
        return new ModelAndView("immersions/answering/list", Map.of("page", page));
    }

    /// What it asks of the structure, or nothing.
    private static Optional<String> waits(Immersion one, Set<UUID> unsigned, Set<UUID> unsaid) {
        return switch (one.state()) {
            case ImmersionState.Requested _ -> Optional.of("Attend votre réponse");
            case ImmersionState.Drafted _ ->
                unsigned.contains(one.id()) ? Optional.of("Attend votre signature") : Optional.empty();
            case ImmersionState.Past _ ->
                unsaid.contains(one.id()) ? Optional.of("Attend votre avis") : Optional.empty();
            case ImmersionState.Wished _,
                    ImmersionState.Accepted _,
                    ImmersionState.Covered _,
                    ImmersionState.Running _,
                    ImmersionState.Cancelled _,
                    ImmersionState.Refused _ -> Optional.empty();
        };
    }

    private List<Line> lines(List<Immersion> all, Predicate<Immersion> which, Map<UUID, String> asked) {
        return all.stream()
                .filter(which)
                .map(one -> {
                    var waits = asked.get(one.id());
                    return new Line(
                            HERE + "/" + one.id(),
                            one.called(),
                            French.capital(telling.what(one)),
                            one.frame().words() + ", " + telling.when(one),
                            waits == null ? StateWords.kind(one.state()) : StateKind.WARN,
                            waits == null ? StateWords.words(one.state()) : waits,
                            one.state() instanceof ImmersionState.Requested);
                })
                .toList();
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable UUID id) {
        return show(immersions.get(Actors.employer().platform(), id), Typed.NOTHING, List.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/reponse")
    ModelAndView answer(@PathVariable UUID id, @ModelAttribute Typed typed, RedirectAttributes redirect) {
        var actor = Actors.employer();
        return done(id, typed, acts.answer(immersions.get(actor.platform(), id), typed, actor.name()), redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/signature")
    ModelAndView sign(@PathVariable UUID id, @ModelAttribute Typed typed, RedirectAttributes redirect) {
        var actor = Actors.employer();
        return done(
                id,
                typed,
                acts.sign(immersions.get(actor.platform(), id), Party.HOST, Signatures.How.SPACE, typed, actor.name()),
                redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/avis")
    ModelAndView view(@PathVariable UUID id, @ModelAttribute Typed typed, RedirectAttributes redirect) {
        var actor = Actors.employer();
        return done(id, typed, acts.view(immersions.get(actor.platform(), id), typed, actor.name()), redirect);
    }

    private ModelAndView done(UUID id, Typed typed, HostActs.Result result, RedirectAttributes redirect) {
        return switch (result) {
            case HostActs.Result.Done(var said) -> {
                Flash.ok(said).after(redirect);
                yield new ModelAndView("redirect:" + HERE + "/" + id);
            }
            case HostActs.Result.No(var errors) ->
                show(immersions.get(Actors.employer().platform(), id), typed, errors);
        };
    }

    private ModelAndView show(Immersion one, Typed typed, List<FieldError> errors) {
        return new ModelAndView(
                "immersions/answering/one",
                Map.of("page", view.page(one, Party.HOST, HERE + "/" + one.id(), typed, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
