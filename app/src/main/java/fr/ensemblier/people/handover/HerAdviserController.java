package fr.ensemblier.people.handover;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.StandIns;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.SentBy;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Qui m’accompagne »: her adviser, who stands in, who sent her; she may prefer somebody else.
@Controller
@RequestMapping("/mon-espace/accompagnement")
class HerAdviserController {

    private static final int LONGEST = 300;

    /// `bodies` are who sent her and reads what the team answered.
    record HerAdviserPage(
            @Nullable String adviser,
            @Nullable String since,
            @Nullable String standIn,
            List<Link> bodies,
            String words,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final Persons persons;
    private final People people;
    private final StandIns standIns;
    private final SentBy sentBy;
    private final Tasks tasks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    HerAdviserController(
            Persons persons,
            People people,
            StandIns standIns,
            SentBy sentBy,
            Tasks tasks,
            TransactionTemplate transactions,
            Clock clock) {
        this.persons = persons;
        this.people = people;
        this.standIns = standIns;
        this.sentBy = sentBy;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page(Actors.candidate(), "", List.of());
    }

    /// Her wish becomes a task of the team, due in two days; her adviser stays until somebody else is found.
    @PostMapping
    ModelAndView prefersAnother(@RequestParam(defaultValue = "") String words, RedirectAttributes redirect) {
        var her = Actors.candidate();
        var errors = new ArrayList<FieldError>();
        PlainWords.check("words", words, LONGEST, errors);
        if (!errors.isEmpty()) {
            return page(her, words, errors);
        }
        var person = persons.get(her.platform(), her.person());
        transactions.executeWithoutResult(_ -> {
            tasks.open(new Task(
                    her.platform(),
                    "adviser.change:" + her.person(),
                    "adviser.change",
                    null,
                    her.person(),
                    null,
                    person.name() + " préfère être suivie par quelqu’un d’autre",
                    text(words).isEmpty() ? null : text(words),
                    "/equipe/personnes/" + her.person() + "#suivi",
                    Paris.today(clock).plusDays(2),
                    true));
            people.happened(
                    her.platform(),
                    her.person(),
                    "ADVISER_ASKED",
                    "Préfère être suivie par quelqu’un d’autre",
                    text(words).isEmpty() ? null : text(words),
                    true);
        });
        Flash.ok("C’est noté. La plateforme vous répond dans les deux jours.").after(redirect);
        return new ModelAndView("redirect:/mon-espace/accompagnement");
    }

    private ModelAndView page(Actor.Candidate her, String words, List<FieldError> errors) {
        var today = Paris.today(clock);
        var person = persons.get(her.platform(), her.person());
        var page = new HerAdviserPage(
                person.adviserName(),
                persons.adviserSince(person)
                        .map(at -> "Depuis le " + French.shortDate(Paris.date(at), today))
                        .orElse(null),
                standIn(person)
                        .map(one -> one.byName() + " la ou le remplace " + AbsencesController.when(one, today))
                        .orElse(null),
                sentBy.of(her.platform(), her.person()),
                words,
                errors);
        return new ModelAndView(
                "people/handover/mine",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Read as a machine: absences are the team's.
    private Optional<StandIns.StandIn> standIn(Person person) {
        var adviser = person.adviser();
        return adviser == null
                ? Optional.empty()
                : Actors.as(
                        new Actor.Machine("people.accompagnement", person.platform()),
                        () -> standIns.of(person.platform(), adviser, Paris.today(clock)));
    }
}
