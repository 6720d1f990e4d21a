package fr.ensemblier.people.wizard;

import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What she would like to do, and which of it she prefers.
@Controller
@RequestMapping({StageController.HERS, StageController.OF_HER})
class WishesController {

    private final Pens pens;
    private final Answering answering;
    private final Occupations occupations;

    WishesController(Pens pens, Answering answering, Occupations occupations) {
        this.pens = pens;
        this.answering = answering;
        this.occupations = occupations;
    }

    @PostMapping("/envies")
    ModelAndView wishes(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var chosen = Answers.all(form.occupations()).stream()
                .filter(code -> occupations.find(code).isPresent())
                .toList();
        var undecided = Answers.yes(form.undecided());
        if (chosen.isEmpty() == !undecided) {
            return pens.refused(
                    pen,
                    Stage.WISHES,
                    form,
                    "occupations",
                    undecided
                            ? "Choisissez des métiers, ou « Je ne sais pas encore », mais pas les deux."
                            : "Choisissez au moins un métier, ou « Je ne sais pas encore ».");
        }
        if (chosen.isEmpty() && pens.profile(pen).state() instanceof ProfileState.Answered) {
            return pens.refused(
                    pen,
                    Stage.WISHES,
                    form,
                    "occupations",
                    "Ce profil est validé : gardez un métier, ou mettez-le en pause.");
        }
        var profile = pens.profile(pen, form);
        answering.wishes(
                pen,
                profile,
                undecided,
                inHerOrder(profile, chosen),
                Answers.all(form.contracts()),
                Answers.maybe(form.training()));
        return pens.on(pen, Stage.WISHES, form, redirect);
    }

    /// The order that she has said before stays; what is new comes last.
    private static List<String> inHerOrder(Profile profile, List<String> chosen) {
        return Stream.concat(
                        profile.occupations().stream().filter(chosen::contains),
                        chosen.stream().filter(code -> !profile.occupations().contains(code)))
                .toList();
    }

    @PostMapping("/prefere")
    ModelAndView preferred(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var profile = pens.profile(pen, form);
        var first = form.first();
        if (first == null || !profile.occupations().contains(first)) {
            return pens.refused(pen, Stage.PREFERRED, form, "first", "Choisissez le métier que vous préférez.");
        }
        answering.prefers(pen, profile, first);
        return pens.on(pen, Stage.PREFERRED, form, redirect);
    }
}
