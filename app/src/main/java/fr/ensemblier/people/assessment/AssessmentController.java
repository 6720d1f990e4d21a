package fr.ensemblier.people.assessment;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.GetFragment;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// The assessment in a person's file: where she stands, and the form that the adviser fills with her (R-P3).
@Controller
@RequestMapping("/equipe/personnes/{person:[0-9a-f]{8}-[0-9a-f-]{27}}/bilan")
class AssessmentController {

    /// Fewer answers say nothing of any side.
    private static final int LEAST = 3;

    private final Assessments assessments;
    private final AssessmentView view;
    private final Persons persons;
    private final People people;
    private final Openings openings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AssessmentController(
            Assessments assessments,
            AssessmentView view,
            Persons persons,
            People people,
            Openings openings,
            TransactionTemplate transactions,
            Clock clock) {
        this.assessments = assessments;
        this.view = view;
        this.persons = persons;
        this.people = people;
        this.openings = openings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetFragment
    ModelAndView part(@PathVariable UUID person) {
        return shown(her(person), "people/assessment/part", Map.of(), List.of());
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID person) {
        var her = her(person);
        openings.note(her.platform(), her.id(), "person.opened");
        return shown(her, "people/assessment/page", Map.of(), List.of());
    }

    /// Together with her, in one go; what was not spoken about stays open.
    @PostMapping
    ModelAndView together(
            @PathVariable UUID person, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = her(person);
        var answers = AssessmentView.read(Arrays.asList(Item.values()), typed);
        if (answers.size() < LEAST) {
            var error = new FieldError(Item.READS.name(), "Répondez à trois phrases au moins d’une partie.");
            return shown(her, "people/assessment/page", typed, List.of(error));
        }
        openings.note(her.platform(), her.id(), "person.acted");
        transactions.executeWithoutResult(_ -> {
            assessments.answer(
                    her.platform(), her.id(), Assessment.By.TOGETHER, team.name(), answers, true, clock.instant());
            people.happened(her.platform(), her.id(), "ASSESSMENT", "Point fait ensemble", null, true);
        });
        Flash.ok("Le point est noté, avec la date d’aujourd’hui.").after(redirect);
        return new ModelAndView("redirect:/equipe/personnes/" + person + "/bilan");
    }

    private Person her(UUID person) {
        return persons.get(Actors.team().platform(), person);
    }

    private ModelAndView shown(Person her, String template, Map<String, String> typed, List<FieldError> errors) {
        var finished = assessments.finished(her.platform(), her.id());
        var page = new AssessmentPages.TeamPage(
                "/equipe/personnes/" + her.id(),
                her.name(),
                view.sides(finished, false),
                view.history(finished, false),
                view.groups(typed, errors),
                errors);
        return new ModelAndView(
                template, Map.of("page", page), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
