package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.immersions.model.Tabs;
import fr.ensemblier.immersions.pupils.PupilPage.Face;
import fr.ensemblier.ui.Chip;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Élèves » in the space of a structure: who would like to come, when, and her view afterwards.
@Controller
@RequestMapping(HostPupilController.HERE)
class HostPupilController {

    static final String HERE = "/employeur/immersions/eleves";

    record All(List<Chip> tabs, List<PupilPage.Line> lines) {}

    private final PupilRows rows;
    private final PupilLists lists;
    private final PupilWords words;
    private final PupilActs acts;
    private final Tabs tabs;

    HostPupilController(PupilRows rows, PupilLists lists, PupilWords words, PupilActs acts, Tabs tabs) {
        this.rows = rows;
        this.lists = lists;
        this.words = words;
        this.acts = acts;
        this.tabs = tabs;
    }

    @GetMapping
    ModelAndView list() {
        var actor = Actors.employer();
        var lines = lists.ofOrganisation(actor.platform(), actor.organisation()).stream()
                .map(one -> words.line(one, Face.HOST, HERE))
                .toList();
        return new ModelAndView("immersions/pupils/hosted", Map.of("page", new All(tabs.of(Tabs.Tab.PUPILS), lines)));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable UUID id) {
        return show(id, PupilActs.Typed.NOTHING, List.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/reponse")
    ModelAndView answer(@PathVariable UUID id, @ModelAttribute PupilActs.Typed typed, RedirectAttributes redirect) {
        var actor = Actors.employer();
        rows.get(actor.platform(), id);
        var errors = machine(actor, () -> acts.answer(actor.platform(), id, typed, actor.name()));
        return after(
                id, typed, errors, "C’est noté. Nous prévenons la famille ou l’école qui a fait la demande.", redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/dates")
    ModelAndView move(@PathVariable UUID id, @ModelAttribute PupilActs.Typed typed, RedirectAttributes redirect) {
        var actor = Actors.employer();
        rows.get(actor.platform(), id);
        var errors = machine(actor, () -> acts.move(actor.platform(), id, true, typed, actor.name()));
        return after(
                id,
                typed,
                errors,
                "Le changement est noté. Nous prévenons la famille ou l’école, et l’équipe.",
                redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/avis")
    ModelAndView view(@PathVariable UUID id, @ModelAttribute PupilActs.Typed typed, RedirectAttributes redirect) {
        var actor = Actors.employer();
        rows.get(actor.platform(), id);
        var errors = machine(actor, () -> acts.view(actor.platform(), id, true, typed, actor.name()));
        return after(id, typed, errors, "Merci. Votre avis est transmis à l’équipe.", redirect);
    }

    private ModelAndView after(
            UUID id, PupilActs.Typed typed, List<FieldError> errors, String said, RedirectAttributes redirect) {
        if (!errors.isEmpty()) {
            return show(id, typed, errors);
        }
        Flash.ok(said).after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    private ModelAndView show(UUID id, PupilActs.Typed typed, List<FieldError> errors) {
        var one = rows.get(Actors.employer().platform(), id);
        return new ModelAndView(
                "immersions/pupils/host",
                Map.of("page", words.page(one, Face.HOST, HERE + "/" + id, acts.again(typed, one), errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Its own as it was read just before; what is told crosses borders that its own actor does not.
    private static <T> T machine(Actor.Employer actor, Supplier<T> work) {
        return Actors.as(new Actor.Machine("immersions.structure", actor.platform()), work);
    }
}
