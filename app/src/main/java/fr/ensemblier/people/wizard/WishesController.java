package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.ui.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
    private final ValueLists lists;

    WishesController(Pens pens, Answering answering, Occupations occupations, ValueLists lists) {
        this.pens = pens;
        this.answering = answering;
        this.occupations = occupations;
        this.lists = lists;
    }

    @PostMapping({"/envies", "/formation", "/contrats"})
    ModelAndView wishes(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var stage = pens.stage(pen, request);
        var profile = pens.profile(pen, stage, form);
        var errors = new ArrayList<FieldError>();
        var chosen = stage == Stage.WISHES ? chosen(form, profile, errors) : profile.occupations();
        var undecided = stage == Stage.WISHES ? chosen.isEmpty() : profile.undecided();
        var contracts = Listed.of(
                "contracts",
                form.contracts(),
                profile.contractClasses(),
                code -> lists.knows("CONTRACT_CLASS", code),
                errors);
        if (!errors.isEmpty() && !form.later()) {
            return pens.view(pen, stage, form, errors, null);
        }
        var training = form.training() == null ? profile.skills().wantsTraining() : Answers.maybe(form.training());
        if (chosen.isEmpty() && !errors.isEmpty()) {
            answering.wishes(pen, stage, profile, profile.undecided(), profile.occupations(), contracts, training);
        } else {
            answering.wishes(pen, stage, profile, undecided, inHerOrder(profile, chosen), contracts, training);
        }
        return pens.on(pen, stage, form, redirect);
    }

    private List<String> chosen(Answers form, Profile profile, List<FieldError> errors) {
        var chosen = Listed.of(
                "occupations",
                form.occupations(),
                List.of(),
                code -> occupations.find(code).isPresent(),
                errors);
        var undecided = Answers.yes(form.undecided());
        if (errors.isEmpty() && chosen.isEmpty() == !undecided) {
            errors.add(new FieldError(
                    "occupations",
                    undecided
                            ? "Choisissez des métiers, ou « Je ne sais pas encore », mais pas les deux."
                            : "Choisissez au moins un métier, ou « Je ne sais pas encore »."));
        } else if (errors.isEmpty() && chosen.isEmpty() && profile.state() instanceof ProfileState.Answered) {
            errors.add(
                    new FieldError("occupations", "Ce profil est validé : gardez un métier, ou mettez-le en pause."));
        }
        return chosen;
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
        var profile = pens.profile(pen, Stage.PREFERRED, form);
        var first = form.first();
        if (first == null || !profile.occupations().contains(first)) {
            if (form.later()) {
                return pens.on(pen, Stage.PREFERRED, form, redirect);
            }
            return pens.refused(pen, Stage.PREFERRED, form, "first", "Choisissez le métier que vous préférez.");
        }
        answering.prefers(pen, profile, first);
        return pens.on(pen, Stage.PREFERRED, form, redirect);
    }
}
