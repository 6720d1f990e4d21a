package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.Template;
import fr.ensemblier.pathways.model.Templates;
import fr.ensemblier.pathways.model.TypedDay;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.GetFragment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// The pathways in a person's file, and the opening of one.
@Controller
@RequestMapping("/equipe/personnes/{person}/parcours")
class PersonController {

    private final Pathways pathways;
    private final Templates templates;
    private final FedByHires fedByHires;
    private final PathwayView view;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    PersonController(
            Pathways pathways,
            Templates templates,
            FedByHires fedByHires,
            PathwayView view,
            People people,
            Openings openings,
            Clock clock) {
        this.pathways = pathways;
        this.templates = templates;
        this.fedByHires = fedByHires;
        this.view = view;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    /// Inside her file, which notes its opening itself (R-P4).
    @GetFragment
    ModelAndView part(@PathVariable UUID person) {
        return list(person, "pathways/support/person");
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID person) {
        openings.note(Actors.team().platform(), her(Actors.team(), person).person(), "person.opened");
        return list(person, "pathways/support/personpage");
    }

    private ModelAndView list(UUID person, String template) {
        var team = Actors.team();
        var her = her(team, person);
        return new ModelAndView(template, Map.of("page", view.person(her, pathways.ofPerson(team.platform(), person))));
    }

    @GetMapping("/nouveau")
    ModelAndView choose(@PathVariable UUID person) {
        var team = Actors.team();
        return open(team, her(team, person), "", null, List.of());
    }

    @PostMapping("/nouveau")
    ModelAndView open(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String day,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var her = her(team, person);
        var errors = new ArrayList<FieldError>();
        var chosen = offered(team).stream()
                .filter(one -> one.id().toString().equals(template))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add(new FieldError("template", "Choisissez un parcours."));
        }
        var on = TypedDay.read(day, errors);
        if (on != null && on.isAfter(Paris.today(clock))) {
            errors.add(new FieldError("day", "Un parcours s’ouvre aujourd’hui ou à une date passée."));
        }
        if (chosen.isPresent() && on != null && errors.isEmpty()) {
            openings.note(team.platform(), person, "person.acted");
            var opened = fedByHires.open(team, person, chosen.get(), on);
            if (opened.isPresent()) {
                Flash.ok("Le parcours est ouvert. Voici la première étape.").after(redirect);
                return new ModelAndView("redirect:/equipe/parcours/" + opened.get());
            }
            errors.add(new FieldError("template", "Ce parcours est déjà ouvert pour cette personne."));
        }
        return open(team, her, template, on, errors);
    }

    private ModelAndView open(
            Actor.Team team, People.Reachable her, String template, @Nullable LocalDate day, List<FieldError> errors) {
        var today = Paris.today(clock);
        var page = new OpenPage(
                her.fullName(),
                PathwayView.personHref(her),
                PathwayView.personHref(her) + "/parcours/nouveau",
                offered(team).stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                one.name(),
                                one.purpose() + " " + French.plural(one.steps().size(), "étape", "étapes") + ".",
                                one.id().toString().equals(template)))
                        .toList(),
                day == null ? today : day,
                today,
                errors);
        return new ModelAndView(
                "pathways/support/open",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Template> offered(Actor.Team team) {
        return templates.all(team.platform()).stream().filter(Template::offered).toList();
    }

    private People.Reachable her(Actor.Team team, UUID person) {
        return people.find(person)
                .filter(one -> one.platform().equals(team.platform()))
                .orElseThrow(() -> new NotFound("person", person));
    }
}
