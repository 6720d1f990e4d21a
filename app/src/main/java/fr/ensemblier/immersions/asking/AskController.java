package fr.ensemblier.immersions.asking;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.HiddenEmployers;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Places;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.TypedMail;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.people.PlainWords;
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
import java.util.Optional;
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

    private static final int LONGEST = 600;

    private final Course course;
    private final Immersions immersions;
    private final Places places;
    private final Establishments establishments;
    private final Occupations occupations;
    private final Telling telling;
    private final HiddenEmployers hidden;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    AskController(
            Course course,
            Immersions immersions,
            Places places,
            Establishments establishments,
            Occupations occupations,
            Telling telling,
            HiddenEmployers hidden,
            People people,
            Openings openings,
            Clock clock) {
        this.course = course;
        this.immersions = immersions;
        this.places = places;
        this.establishments = establishments;
        this.occupations = occupations;
        this.telling = telling;
        this.hidden = hidden;
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
        var asked = read(team, her, form, errors);
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

    private Optional<Immersion> read(Actor.Team team, People.Reachable her, AskForm form, List<FieldError> errors) {
        var place = place(team, form);
        var at = place.flatMap(one -> establishments.find(one.establishment())).or(() -> at(team, form));
        var occupation = place.map(Place::occupation)
                .or(() -> occupations.find(text(form.occupation())).map(one -> one.code()));
        var frame = frames(place).stream()
                .filter(one -> one.name().equals(form.frame()))
                .findFirst();
        var talk = ListAddress.day(form.talk());
        var today = Paris.today(clock);
        refuse(at.isEmpty(), "establishment", "Choisissez la structure dans la liste.", errors);
        refuse(
                at.filter(one -> hidden.hold(her, one.organisation())).isPresent(),
                place.isPresent() ? "frame" : "establishment",
                HiddenEmployers.WORDS,
                errors);
        refuse(occupation.isEmpty(), "occupation", "Choisissez le métier à découvrir.", errors);
        refuse(frame.isEmpty(), "frame", "Choisissez le cadre : sans cadre, pas de date.", errors);
        var pupil = frame.filter(LegalFrame.PUPIL::equals).isPresent();
        var through = Optional.of(text(form.through())).filter(List.of("SCHOOL", "GUARDIAN")::contains);
        refuse(
                pupil && through.isEmpty(),
                "through",
                "Pour un élève, la demande vient de l’établissement ou du représentant légal.",
                errors);
        refuse(
                pupil
                        && people.card(her.cardKey())
                                .filter(CandidateCard::visible)
                                .isPresent(),
                "frame",
                "Le profil de cette personne est montré aux employeurs : elle ne vient pas comme élève. Choisissez un autre cadre.",
                errors);
        refuse(
                talk == null || talk.isAfter(today),
                "talk",
                "Notez le jour de l’entretien préparatoire, aujourd’hui au plus tard.",
                errors);
        refuse(
                text(form.agreed()).isEmpty(),
                "agreed",
                "Demandez d’abord l’accord de la personne : la structure lira son prénom et ce texte.",
                errors);
        PlainWords.check("wish", form.wish(), LONGEST, errors);
        var email = text(form.email());
        refuse(
                !email.isEmpty() && !TypedMail.whole(email),
                "email",
                "Cette adresse n’est pas complète. Vérifiez-la.",
                errors);
        if (!errors.isEmpty() || at.isEmpty() || occupation.isEmpty() || frame.isEmpty() || talk == null) {
            return Optional.empty();
        }
        return Optional.of(new Immersion(
                team.platform(),
                UUID.randomUUID(),
                her.person(),
                her.firstName(),
                place.map(Place::id).orElse(null),
                at.get().organisation(),
                at.get().id(),
                at.get().name(),
                occupation.get(),
                frame.get(),
                text(form.wish()).isEmpty() ? null : text(form.wish()),
                ListAddress.day(form.from()),
                pupil ? through.orElse(null) : null,
                false,
                team.name(),
                clock.instant(),
                renewed(team, her, at.get(), form).map(Immersion::id).orElse(null),
                new Immersion.Talk(talk, team.name()),
                null,
                null,
                new ImmersionState.Requested(),
                1));
    }

    private static void refuse(boolean wrong, String field, String message, List<FieldError> errors) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }

    private Optional<Immersion> renewed(Actor.Team team, People.Reachable her, Establishment at, AskForm form) {
        return earlier(team, her).stream()
                .filter(one -> one.id().toString().equals(form.renews())
                        && one.establishment().equals(at.id()))
                .findFirst();
    }

    private List<Immersion> earlier(Actor.Team team, People.Reachable her) {
        return immersions.ofPerson(team.platform(), her.person()).stream()
                .filter(one -> one.frame() == LegalFrame.PMSMP && one.state() instanceof ImmersionState.Past)
                .toList();
    }

    private Optional<Place> place(Actor.Team team, AskForm form) {
        return ListAddress.key(form.place()).map(place -> places.get(team.platform(), place));
    }

    private Optional<Establishment> at(Actor.Team team, AskForm form) {
        return ListAddress.key(form.establishment())
                .flatMap(establishments::find)
                .filter(one -> one.platform().equals(team.platform()))
                .or(() -> Optional.of(text(form.establishmentText()))
                        .filter(typed -> !typed.isEmpty())
                        .flatMap(typed -> establishments.search(team.platform(), typed, 1).stream()
                                .findFirst()));
    }

    private static List<LegalFrame> frames(Optional<Place> place) {
        return place.map(Place::frames).orElse(List.of(LegalFrame.values()));
    }

    private ModelAndView show(Actor.Team team, People.Reachable her, AskForm form, List<FieldError> errors) {
        var today = Paris.today(clock);
        var place = place(team, form);
        var frames = frames(place);
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
                List.of(
                        Choice.of("SCHOOL", "L’établissement scolaire", "SCHOOL".equals(form.through())),
                        Choice.of("GUARDIAN", "Le représentant légal", "GUARDIAN".equals(form.through()))),
                earlier(team, her).stream()
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
                form.through(),
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
