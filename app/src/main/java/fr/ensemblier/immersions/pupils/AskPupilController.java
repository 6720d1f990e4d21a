package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.ShownPlaces;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

/// « Demander pour un élève », without an account: by the school or the legal representative, never by the pupil
/// (R-W4). The team notes here what it is told at the telephone (R-P8).
@Controller
@RequestMapping("/p/{slug}/decouvrir/{place:[0-9a-f-]{36}}/eleve")
class AskPupilController {

    private static final int OF_A_CLASS_AN_HOUR = 40;
    private static final int OF_AN_ADULT_AN_HOUR = 10;

    static final List<Option> LEVELS = Arrays.stream(PupilRequest.Level.values())
            .map(one -> new Option(one.name(), level(one)))
            .toList();

    /// The form, with what was typed and what is wrong.
    record Asking(
            String action,
            String base,
            String what,
            String where,
            String tasks,
            String days,
            PupilForm typed,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Choice> frames,
            List<Choice> through,
            List<Option> levels,
            List<Choice> ages,
            @Nullable String mini,
            List<Option> departements,
            String schoolIn,
            String kept,
            String leadBody,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final Platforms platforms;
    private final ShownPlaces places;
    private final Occupations occupations;
    private final PupilReading reading;
    private final PupilCourse course;
    private final PupilLinks links;
    private final PupilCalendar calendar;
    private final Departements departements;
    private final Limits limits;
    private final Parameters parameters;

    AskPupilController(
            Platforms platforms,
            ShownPlaces places,
            Occupations occupations,
            PupilReading reading,
            PupilCourse course,
            PupilLinks links,
            PupilCalendar calendar,
            Departements departements,
            Limits limits,
            Parameters parameters) {
        this.platforms = platforms;
        this.places = places;
        this.occupations = occupations;
        this.reading = reading;
        this.course = course;
        this.links = links;
        this.calendar = calendar;
        this.departements = departements;
        this.limits = limits;
        this.parameters = parameters;
    }

    @GetMapping
    ModelAndView form(@PathVariable String slug, @PathVariable UUID place, @ModelAttribute PupilForm form) {
        var platform = platform(slug);
        return show(platform, spot(platform, place), form, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String slug,
            @PathVariable UUID place,
            @ModelAttribute PupilForm form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var platform = platform(slug);
        var spot = spot(platform, place);
        var thanks = new ModelAndView("redirect:" + platform.base() + "/decouvrir/merci");
        var errors = new ArrayList<FieldError>();
        var read = reading.read(platform.id(), spot, form, errors);
        if (read.isEmpty()) {
            return show(platform, spot, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.fromRobot()) {
            return thanks;
        }
        var who = read.get().who();
        if (!(Actors.current() instanceof Actor.Team) && !mayAsk(request, read.get())) {
            return show(platform, spot, form, List.of(tooMany()), HttpStatus.TOO_MANY_REQUESTS);
        }
        var noting =
                Actors.current() instanceof Actor.Team team && team.platform().equals(platform.id()) ? team : null;
        var asked = read.get().request();
        var machine = new Actor.Machine("immersions.pupil", platform.id());
        var made = Actors.as(
                machine,
                () -> noting == null
                        ? course.ask(
                                asked,
                                who,
                                "Demande faite sur le site",
                                asked.through().words())
                        : course.ask(asked, who, "Demande notée au téléphone", noting.name()));
        if (!made) {
            return thanks;
        }
        if (noting != null) {
            Flash.ok(
                            switch (who.way()) {
                                case MAIL ->
                                    "La demande est notée. La personne reçoit un courriel pour suivre sa demande.";
                                case TEXT -> "La demande est notée. La personne reçoit un SMS pour suivre sa demande.";
                                case CALL -> "La demande est notée. Vous appellerez la personne à chaque nouvelle.";
                            })
                    .after(redirect);
            return new ModelAndView("redirect:" + TeamPupilsController.HERE + "/" + asked.id());
        }
        Flash.ok("Votre demande est arrivée. Cette page dit où elle en est : "
                        + switch (who.way()) {
                            case MAIL -> "un courriel vous en donne l’adresse.";
                            case TEXT -> "un SMS vous en donne l’adresse.";
                            case CALL -> "gardez son adresse.";
                        })
                .after(redirect);
        return new ModelAndView("redirect:" + Actors.as(machine, () -> links.make(asked, PupilLinks.Party.ADULT)));
    }

    /// A school places a whole class, from one address and with one.
    private boolean mayAsk(HttpServletRequest request, PupilReading.Read read) {
        var school = read.request().through() == PupilRequest.Through.SCHOOL;
        return limits.takeOfAnHour(
                "pupil",
                Origin.of(request),
                OF_A_CLASS_AN_HOUR,
                school ? OF_A_CLASS_AN_HOUR : OF_AN_ADULT_AN_HOUR,
                read.who().email(),
                read.who().phone());
    }

    private static FieldError tooMany() {
        return new FieldError(
                "email", "Vous avez déjà fait plusieurs demandes. Réessayez dans une heure, ou appelez-nous.");
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
    }

    private ShownPlaces.Spot spot(Platform platform, UUID place) {
        var spot = places.get(platform, place);
        if (!spot.forPupils()) {
            throw new NotFound("place for a pupil", place);
        }
        return spot;
    }

    private ModelAndView show(
            Platform platform, ShownPlaces.Spot spot, PupilForm form, List<FieldError> errors, HttpStatus status) {
        var frames = PupilReading.frames(spot);
        var page = new Asking(
                platform.base() + "/decouvrir/" + spot.place().id() + "/eleve",
                platform.base(),
                occupations.brief(spot.place().occupation()),
                spot.at().name() + ", " + spot.at().communeName(),
                spot.place().tasks(),
                spot.place().days(),
                form,
                ListAddress.day(form.from()),
                ListAddress.day(form.until()),
                frames.size() == 1
                        ? List.of()
                        : frames.stream()
                                .map(one -> new Choice(
                                        one.name(),
                                        one.words(),
                                        one.meaning(),
                                        one.name().equals(form.frame())))
                                .toList(),
                List.of(
                        Choice.of("GUARDIAN", "Son parent ou représentant légal", "GUARDIAN".equals(form.through())),
                        Choice.of("SCHOOL", "Son établissement scolaire", "SCHOOL".equals(form.through()))),
                LEVELS,
                Arrays.stream(PupilRequest.Age.values())
                        .map(one -> Choice.of(
                                one.name(),
                                French.capital(one.words()),
                                one.name().equals(form.age())))
                        .toList(),
                frames.contains(LegalFrame.MINI_STAGE)
                        ? calendar.whenMini(platform.id()).strip()
                        : null,
                departements.all().stream()
                        .map(one -> new Option(one.code(), one.name() + " (" + one.code() + ")"))
                        .toList(),
                ListAddress.text(form.schoolIn()).isEmpty()
                        ? platform.departement()
                        : ListAddress.text(form.schoolIn()),
                French.plural(parameters.days("r-w4.pupil-keep-days", platform.id()), "jour", "jours"),
                platform.leadBody(),
                errors);
        return new ModelAndView("immersions/pupils/ask", Map.of("page", page), status);
    }

    private static String level(PupilRequest.Level one) {
        return switch (one) {
            case THIRD -> "3e";
            case SECOND -> "2de";
            case OTHER -> "Une autre classe";
        };
    }
}
