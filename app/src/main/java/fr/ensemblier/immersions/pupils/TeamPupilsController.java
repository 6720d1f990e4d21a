package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.immersions.pupils.PupilPage.Face;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One request for a pupil, for the team: the call that prepares, what the structure or the family says at the
/// telephone (R-P8), and
/// what is given up.
@Controller
@RequestMapping(TeamPupilsController.HERE)
class TeamPupilsController {

    static final String HERE = "/equipe/immersions/eleves";

    private final PupilRows rows;
    private final PupilWords words;
    private final PupilActs acts;
    private final PupilEnd end;
    private final PupilAftermath aftermath;

    TeamPupilsController(PupilRows rows, PupilWords words, PupilActs acts, PupilEnd end, PupilAftermath aftermath) {
        this.rows = rows;
        this.words = words;
        this.acts = acts;
        this.end = end;
        this.aftermath = aftermath;
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable UUID id) {
        return show(id, PupilActs.Typed.NOTHING, List.of());
    }

    /// R-W4: only then the structure is asked.
    @PostMapping("/{id:[0-9a-f-]{36}}/entretien")
    ModelAndView talk(@PathVariable UUID id, @ModelAttribute PupilActs.Typed typed, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = rows.get(team.platform(), id);
        return after(
                id,
                typed,
                acts.talk(team.platform(), id, typed, team.name()),
                () -> (one.called() ? "L’appel est noté. " : "L’échange est noté. ")
                        + words.told(one, "La demande est transmise à la structure."),
                redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/reponse")
    ModelAndView answer(@PathVariable UUID id, @ModelAttribute PupilActs.Typed typed, RedirectAttributes redirect) {
        var team = Actors.team();
        return after(
                id,
                typed,
                acts.answer(team.platform(), id, typed, team.name()),
                () -> "La réponse de la structure est notée. " + told(team, id),
                redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/dates")
    ModelAndView move(@PathVariable UUID id, @ModelAttribute PupilActs.Typed typed, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = rows.get(team.platform(), id);
        return after(
                id,
                typed,
                acts.move(team.platform(), id, false, typed, team.name()),
                () -> "Le changement est noté. " + words.told(one, "La structure est prévenue.") + " " + told(team, id),
                redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/avis")
    ModelAndView view(@PathVariable UUID id, @ModelAttribute PupilActs.Typed typed, RedirectAttributes redirect) {
        var team = Actors.team();
        return after(
                id,
                typed,
                acts.view(team.platform(), id, false, typed, team.name()),
                () -> "L’avis est noté.",
                redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/annuler")
    ModelAndView cancel(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String cancelled, RedirectAttributes redirect) {
        var team = Actors.team();
        return after(
                id,
                PupilActs.Typed.NOTHING,
                end.cancel(team.platform(), id, cancelled, team.name()),
                () -> "La demande est annulée. " + told(team, id),
                redirect);
    }

    private String told(Actor.Team team, UUID id) {
        return switch (rows.get(team.platform(), id).way()) {
            case MAIL -> "Un courriel part à la personne qui demande.";
            case TEXT -> "Un SMS part à la personne qui demande.";
            case CALL -> "Appelez maintenant la personne qui demande.";
        };
    }

    /// Whoever was named asks it (R-P6).
    @PostMapping("/{id:[0-9a-f-]{36}}/effacement")
    ModelAndView forget(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        rows.get(team.platform(), id);
        return after(
                id,
                PupilActs.Typed.NOTHING,
                Actors.as(
                        new Actor.Machine("immersions.pupil", team.platform()),
                        () -> aftermath.forget(team.platform(), id)),
                () -> "Les noms sont effacés.",
                redirect);
    }

    /// `said` is asked once the act is done.
    private ModelAndView after(
            UUID id,
            PupilActs.Typed typed,
            List<FieldError> errors,
            Supplier<String> said,
            RedirectAttributes redirect) {
        if (!errors.isEmpty()) {
            return show(id, typed, errors);
        }
        Flash.ok(said.get()).after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    private ModelAndView show(UUID id, PupilActs.Typed typed, List<FieldError> errors) {
        var one = rows.get(Actors.team().platform(), id);
        return new ModelAndView(
                "immersions/pupils/one",
                Map.of("page", words.page(one, Face.TEAM, HERE + "/" + id, acts.again(typed, one), errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
