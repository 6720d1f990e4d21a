package fr.ensemblier.people.assessment;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Faire le point » in her space: one side a screen, kept at each step, taken up where she left it.
@Controller
@RequestMapping("/mon-espace/bilan")
class HerAssessmentController {

    private final Assessments assessments;
    private final AssessmentView view;
    private final People people;
    private final TransactionTemplate transactions;
    private final Clock clock;

    HerAssessmentController(
            Assessments assessments,
            AssessmentView view,
            People people,
            TransactionTemplate transactions,
            Clock clock) {
        this.assessments = assessments;
        this.view = view;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page() {
        var her = Actors.candidate();
        var finished = assessments.finished(her.platform(), her.person());
        var begun = assessments.underWay(her.platform(), her.person());
        var page = new AssessmentPages.HerPage(
                view.sides(finished, true),
                view.history(finished, true),
                begun.isPresent()
                        ? new Link("Reprendre", "/mon-espace/bilan/" + next(begun.get()))
                        : new Link(
                                finished.isEmpty() ? "Commencer" : "Refaire le point aujourd’hui",
                                "/mon-espace/bilan/1"));
        return new ModelAndView("people/assessment/mine", Map.of("page", page));
    }

    /// The first side with a statement that waits for its answer.
    private static int next(Assessment begun) {
        return Arrays.stream(Dimension.values())
                .filter(one -> !begun.answers().keySet().containsAll(one.items()))
                .findFirst()
                .orElse(Dimension.ORGANISATION)
                .part();
    }

    @GetMapping("/{part:[1-4]}")
    ModelAndView part(@PathVariable int part) {
        var her = Actors.candidate();
        var typed = new HashMap<String, String>();
        assessments
                .underWay(her.platform(), her.person())
                .ifPresent(begun -> begun.answers().forEach((item, answer) -> typed.put(item.name(), answer.name())));
        return part(dimension(part), typed, List.of());
    }

    @PostMapping("/{part:[1-4]}")
    ModelAndView answer(@PathVariable int part, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var her = Actors.candidate();
        var dimension = dimension(part);
        var errors = dimension.items().stream()
                .filter(item -> Answer.of(typed.get(item.name())).isEmpty())
                .map(item -> new FieldError(
                        item.name(),
                        "Choisissez une réponse pour « " + item.words().replaceAll("\\.$", "") + " »."))
                .toList();
        if (!errors.isEmpty()) {
            return part(dimension, typed, errors);
        }
        var last = part == Dimension.values().length;
        keep(her, AssessmentView.read(dimension.items(), typed), last);
        if (last) {
            Flash.ok("Merci. Voici où vous en êtes. Seules vous et l’équipe le voyez.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:/mon-espace/bilan" + (last ? "" : "/" + (part + 1)));
    }

    private void keep(Actor.Candidate her, Map<Item, Answer> answers, boolean last) {
        transactions.executeWithoutResult(_ -> {
            assessments.answer(
                    her.platform(), her.person(), Assessment.By.HERSELF, her.name(), answers, last, clock.instant());
            if (last) {
                people.happened(her.platform(), her.person(), "ASSESSMENT", "Point fait par la personne", null, true);
            }
        });
    }

    private static Dimension dimension(int part) {
        return Arrays.stream(Dimension.values())
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseThrow(() -> new NotFound("part", part));
    }

    private ModelAndView part(Dimension dimension, Map<String, String> typed, List<FieldError> errors) {
        return new ModelAndView(
                "people/assessment/step",
                Map.of(
                        "page",
                        new AssessmentPages.HerPart(
                                dimension.part(),
                                dimension.label(),
                                view.statements(dimension, typed, errors),
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
