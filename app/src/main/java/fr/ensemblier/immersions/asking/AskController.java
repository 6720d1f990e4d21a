package fr.ensemblier.immersions.asking;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Demander une immersion » from a person's file: the preparatory talk was held, so the structure is asked at once.
@Controller
@RequestMapping("/equipe/personnes/{person}/immersions/nouvelle")
class AskController {

    private final Course course;
    private final AskReading reading;
    private final Establishments establishments;
    private final Occupations occupations;
    private final Telling telling;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    AskController(
            Course course,
            AskReading reading,
            Establishments establishments,
            Occupations occupations,
            Telling telling,
            People people,
            Openings openings,
            Clock clock) {
        this.course = course;
        this.reading = reading;
        this.establishments = establishments;
        this.occupations = occupations;
        this.telling = telling;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID person, @ModelAttribute AskForm form) {
        var team = Actors.team();
        return show(team, her(team, person), form, List.of());
    }

    @PostMapping
    ModelAndView ask(@PathVariable UUID person, @ModelAttribute AskForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = her(team, person);
        var errors = new ArrayList<FieldError>();
        var asked = reading.read(team, her, form, errors);
        if (asked.isEmpty() || !errors.isEmpty()) {
            return show(team, her, form, errors);
        }
        openings.note(team.platform(), person, "person.acted");
        var email = text(form.email());
        var made = course.ask(asked.get(), email.isEmpty() ? null : email, By.team(team));
        if (made.isEmpty()) {
            Flash.info("La même immersion est déjà demandée pour cette personne.")
                    .after(redirect);
            return new ModelAndView("redirect:/equipe/personnes/" + person + "/immersions");
        }
        Flash.ok("La demande est envoyée à " + made.get().employer() + ". " + telling.told(person))
                .after(redirect);
        return new ModelAndView("redirect:/equipe/immersions/" + made.get().id());
    }

    private ModelAndView show(Actor.Team team, People.Reachable her, AskForm form, List<FieldError> errors) {
        var today = Paris.today(clock);
        var place = reading.place(team, form);
        var frames = AskReading.frames(place);
        var page = new AskPage(
                her.fullName(),
                her.firstName(),
                "/equipe/personnes/" + her.person(),
                "/equipe/personnes/" + her.person() + "/immersions/nouvelle",
                "/equipe/immersions/places?pour=" + her.person(),
                place.flatMap(one -> establishments.find(one.establishment()).map(at -> named(one, at)))
                        .orElse(null),
                place.isPresent() && form.email() == null ? withEmail(form, place.get()) : form,
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                frames.stream()
                        .map(one -> new Choice(
                                one.name(),
                                one.words(),
                                one.meaning(),
                                one.name().equals(form.frame()) || frames.size() == 1))
                        .toList(),
                reading.earlier(team, her).stream()
                        .map(one -> new Option(one.id().toString(), telling.when(one) + ", " + one.employer()))
                        .toList(),
                today,
                ListAddress.day(form.from()),
                day(form.talk(), today),
                errors);
        return new ModelAndView(
                "immersions/asking/form",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable LocalDate day(@Nullable String typed, LocalDate otherwise) {
        return typed == null ? otherwise : ListAddress.day(typed);
    }

    private String named(Place place, Establishment at) {
        return occupations.brief(place.occupation()) + ", " + at.name() + ", " + at.communeName();
    }

    private static AskForm withEmail(AskForm form, Place place) {
        return new AskForm(
                form.place(),
                form.establishment(),
                form.establishmentText(),
                form.occupation(),
                form.frame(),
                form.wish(),
                form.from(),
                form.talk(),
                form.renews(),
                place.contact().email(),
                form.agreed());
    }

    private People.Reachable her(Actor.Team team, UUID person) {
        return people.find(person)
                .filter(one -> one.platform().equals(team.platform()))
                .orElseThrow(() -> new NotFound("person", person));
    }
}
