package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.immersions.pupils.PupilLinks.Held;
import fr.ensemblier.immersions.pupils.PupilLinks.Party;
import fr.ensemblier.immersions.pupils.PupilPage.Face;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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

/// What who asked, or a structure where nobody has an account, reads and does by the link it was sent (R-M7). The acts
/// are a machine's, after it is seen whose the request is.
@Controller
@RequestMapping(PupilLinkController.HERE + "/{secret}")
class PupilLinkController {

    static final String HERE = "/immersion/eleve";

    private final PupilLinks links;
    private final PupilRows rows;
    private final PupilWords words;
    private final PupilActs acts;
    private final PupilEnd end;
    private final PupilAftermath aftermath;
    private final Platforms platforms;

    PupilLinkController(
            PupilLinks links,
            PupilRows rows,
            PupilWords words,
            PupilActs acts,
            PupilEnd end,
            PupilAftermath aftermath,
            Platforms platforms) {
        this.links = links;
        this.rows = rows;
        this.words = words;
        this.acts = acts;
        this.end = end;
        this.aftermath = aftermath;
        this.platforms = platforms;
    }

    @GetMapping
    ModelAndView page(@PathVariable String secret, HttpServletRequest request) {
        return show(secret, links.held(secret), PupilActs.Typed.NOTHING, List.of(), request);
    }

    @PostMapping("/reponse")
    ModelAndView answer(
            @PathVariable String secret,
            @ModelAttribute PupilActs.Typed typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var held = host(secret);
        var errors = machine(
                held,
                () -> acts.answer(
                        held.platform(), held.request(), typed, get(held).employer()));
        return after(
                secret,
                held,
                typed,
                errors,
                "C’est noté. Nous prévenons la famille ou l’école qui a fait la demande.",
                request,
                redirect);
    }

    @PostMapping("/dates")
    ModelAndView move(
            @PathVariable String secret,
            @ModelAttribute PupilActs.Typed typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var held = host(secret);
        var errors = machine(
                held,
                () -> acts.move(
                        held.platform(), held.request(), true, typed, get(held).employer()));
        return after(
                secret,
                held,
                typed,
                errors,
                "Le changement est noté. Nous prévenons la famille ou l’école, et l’équipe.",
                request,
                redirect);
    }

    @PostMapping("/avis")
    ModelAndView view(
            @PathVariable String secret,
            @ModelAttribute PupilActs.Typed typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var held = links.held(secret);
        var host = held.party() == Party.HOST;
        var errors = machine(held, () -> {
            var one = get(held);
            var by = host ? one.employer() : one.through().words();
            return acts.view(held.platform(), held.request(), host, typed, by);
        });
        return after(secret, held, typed, errors, "Merci. Votre avis est transmis à l’équipe.", request, redirect);
    }

    @PostMapping("/retrait")
    ModelAndView withdraw(@PathVariable String secret, HttpServletRequest request, RedirectAttributes redirect) {
        var held = links.held(secret);
        if (held.party() != Party.ADULT) {
            throw new NotFound("pupil request", "of this address");
        }
        var errors = machine(
                held,
                () -> end.cancel(
                        held.platform(),
                        held.request(),
                        null,
                        get(held).through().words()));
        return after(secret, held, PupilActs.Typed.NOTHING, errors, "Votre demande est retirée.", request, redirect);
    }

    @PostMapping("/effacement")
    ModelAndView forget(@PathVariable String secret, HttpServletRequest request, RedirectAttributes redirect) {
        var held = links.held(secret);
        if (held.party() != Party.ADULT) {
            throw new NotFound("pupil request", "of this address");
        }
        var errors = machine(held, () -> aftermath.forget(held.platform(), held.request()));
        if (!errors.isEmpty()) {
            return show(secret, held, PupilActs.Typed.NOTHING, errors, request);
        }
        Flash.ok("Les noms sont effacés. La page de votre demande n’existe plus.")
                .after(redirect);
        return new ModelAndView("redirect:" + platforms.get(held.platform()).base() + "/decouvrir");
    }

    private Held host(String secret) {
        var held = links.held(secret);
        if (held.party() != Party.HOST) {
            throw new NotFound("pupil request", "of this address");
        }
        return held;
    }

    private ModelAndView after(
            String secret,
            Held held,
            PupilActs.Typed typed,
            List<FieldError> errors,
            String said,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!errors.isEmpty()) {
            return show(secret, held, typed, errors, request);
        }
        Flash.ok(said).after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + secret);
    }

    private ModelAndView show(
            String secret, Held held, PupilActs.Typed typed, List<FieldError> errors, HttpServletRequest request) {
        request.setAttribute(Frame.PLATFORM, held.platform());
        var page = machine(held, () -> {
            var one = get(held);
            return words.page(
                    one,
                    held.party() == Party.HOST ? Face.HOST : Face.ADULT,
                    HERE + "/" + secret,
                    acts.again(typed, one),
                    errors);
        });
        return new ModelAndView(
                "immersions/pupils/link",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PupilRequest get(Held held) {
        return rows.get(held.platform(), held.request());
    }

    private static <T> T machine(Held held, Supplier<T> work) {
        return Actors.as(new Actor.Machine("immersions.pupil-link", held.platform()), work);
    }
}
