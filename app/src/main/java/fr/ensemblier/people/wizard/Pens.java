package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who holds the pen of a request, and the way from one screen to the next.
@Component
class Pens {

    private final Persons persons;
    private final Profiles profiles;
    private final Screens screens;
    private final AuditLog audit;
    private final Communes communes;

    Pens(Persons persons, Profiles profiles, Screens screens, AuditLog audit, Communes communes) {
        this.persons = persons;
        this.profiles = profiles;
        this.screens = screens;
        this.audit = audit;
        this.communes = communes;
    }

    /// The person of the session, or the team for the person of the address; 404 when she is not of the platform.
    Pen of(@Nullable UUID person) {
        return person == null ? new Pen.Herself(Actors.candidate()) : new Pen.ForHer(Actors.team(), person);
    }

    /// Opening a screen of somebody's profile is opening her file (R-P4).
    Pen reading(@Nullable UUID person) {
        return noted(of(person), "person.opened");
    }

    Pen writing(@Nullable UUID person) {
        return noted(of(person), "person.acted");
    }

    private Pen noted(Pen pen, String act) {
        if (pen.team()) {
            var whose = persons.get(pen.platform(), pen.person());
            audit.note(pen.platform(), act, whose.logKey(), null);
        }
        return pen;
    }

    /// The profile as the form read it; the second of two pages is told, and keeps its answers (R-E2, R-E5).
    Profile profile(Pen pen, Stage stage, Answers form) {
        return profile(pen, stage, form, null);
    }

    /// `way` is how she presents herself, on the screen of her message.
    Profile profile(Pen pen, Stage stage, Answers form, @Nullable String way) {
        var now = profile(pen);
        if (form.version() != null && form.version() != now.version()) {
            throw new AnsweredElsewhere(pen, stage, form, way);
        }
        return now;
    }

    /// The question that a request answers; the team answers its whole sheet.
    Stage stage(Pen pen, HttpServletRequest request) {
        var stage = Stage.of(request);
        return pen.team() ? stage.sheet() : stage;
    }

    /// The code of her commune.
    String home(Pen pen) {
        return persons.get(pen.platform(), pen.person()).commune();
    }

    @Nullable Commune commune(Pen pen) {
        return communes.find(home(pen)).orElse(null);
    }

    Profile profile(Pen pen) {
        return profiles.get(pen.platform(), pen.person());
    }

    ModelAndView view(Pen pen, Stage stage, @Nullable Answers typed, List<FieldError> errors, @Nullable String way) {
        return new ModelAndView(
                "people/wizard/" + (stage.plain() ? "questions" : stage.name().toLowerCase(Locale.ROOT)),
                Map.of("page", screens.page(pen, stage, typed, errors, way)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView refused(Pen pen, Stage stage, Answers form, String field, String message) {
        return view(pen, stage, form, List.of(new FieldError(field, message)), null);
    }

    /// The next screen while the profile is being made, or while the team goes through it with her.
    ModelAndView on(Pen pen, Stage stage, Answers form, RedirectAttributes redirect) {
        var now = profile(pen);
        var draft = now.state() instanceof ProfileState.Draft;
        if (form.later() && !pen.team()) {
            if (draft) {
                profiles.reached(now, stage.slug());
            }
            Flash.ok("Ce que vous avez dit est gardé. Reprenez quand vous voulez.")
                    .after(redirect);
            return new ModelAndView("redirect:" + pen.home());
        }
        var next = stage.next(now, pen.team());
        if (pen.team() ? !Answers.yes(form.leave()) : draft || next == Stage.PREFERRED) {
            return new ModelAndView("redirect:" + next.path(pen.base()));
        }
        Flash.ok(pen.team() ? "Le profil est enregistré." : "C’est enregistré.").after(redirect);
        return new ModelAndView("redirect:" + pen.home());
    }
}
