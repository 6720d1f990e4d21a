package fr.ensemblier.people.inpost;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.people.model.Avoiding;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// « Vous travaillez déjà dans le secteur ? »: the entrance of people in post, without an account (A9).
@Controller
@RequestMapping("/p/{slug}/en-poste")
class PostController {

    private static final int OF_AN_ORIGIN_AN_HOUR = 60;
    private static final int LOOKED_UP_AN_HOUR = 600;
    private static final int ASKED_AN_HOUR = 5;

    private final Platforms platforms;
    private final PostReading reading;
    private final PostAsking asking;
    private final Avoiding avoiding;
    private final HerPostController hers;
    private final CandidateLinks links;
    private final Limits limits;

    PostController(
            Platforms platforms,
            PostReading reading,
            PostAsking asking,
            Avoiding avoiding,
            HerPostController hers,
            CandidateLinks links,
            Limits limits) {
        this.platforms = platforms;
        this.reading = reading;
        this.asking = asking;
        this.avoiding = avoiding;
        this.hers = hers;
        this.links = links;
        this.limits = limits;
    }

    /// Who is in her space asks there: her file is open already, and what was chosen or typed goes with her.
    @GetMapping
    ModelAndView explain(@PathVariable String slug, @RequestParam(required = false) @Nullable String demande) {
        var platform = platform(slug);
        return Actors.current() instanceof Actor.Candidate
                ? new ModelAndView("redirect:" + HerPostController.HERE + "/nouvelle"
                        + Asked.of(demande == null ? "" : demande)
                                .map(one -> "?demande=" + one.name())
                                .orElse(""))
                : view(platform, PostForm.blank(demande), List.of());
    }

    @PostMapping
    ModelAndView ask(@PathVariable String slug, @ModelAttribute PostForm form, HttpServletRequest request) {
        var platform = platform(slug);
        if (Actors.current() instanceof Actor.Candidate) {
            return hers.form(form, List.of());
        }
        var errors = new ArrayList<FieldError>();
        var opening = reading.opening(platform.id(), form, errors);
        var read = reading.read(platform.id(), form, errors);
        if (opening == null || read == null || form.fromRobot()) {
            return view(platform, form, errors);
        }
        if (!mayAsk(request, opening.phone(), opening.email())) {
            errors.add(new FieldError("phone", "Trop d’essais. Réessayez dans une heure, ou appelez-nous."));
            return view(platform, form, errors);
        }
        var person = Actors.as(new Actor.Machine(opening.firstName(), platform.id()), () -> asking.open(opening, read));
        links.open(platform.id(), person, opening.firstName());
        return new ModelAndView("redirect:" + HerPostController.HERE);
    }

    /// Structures of the platform that bear these words: their names and communes, as the site shows them.
    @GetMapping("/employeurs")
    @ResponseBody
    List<Map<String, String>> complete(
            @PathVariable String slug, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var platform = platform(slug);
        if (q.strip().length() < 2
                || !limits.take("post-employers:" + Origin.of(request), LOOKED_UP_AN_HOUR, Duration.ofHours(1))) {
            return List.of();
        }
        return Actors.as(
                new Actor.Machine("people.post", platform.id()),
                () -> avoiding.found(platform.id(), q, "").stream()
                        .map(Avoiding.Found::entry)
                        .toList());
    }

    private boolean mayAsk(HttpServletRequest request, @Nullable String phone, @Nullable String email) {
        return limits.takeOfAnHour("post", Origin.of(request), OF_AN_ORIGIN_AN_HOUR, ASKED_AN_HOUR, phone, email);
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
    }

    private ModelAndView view(Platform platform, PostForm form, List<FieldError> errors) {
        var here = platform.base() + "/en-poste";
        var page = Actors.as(
                new Actor.Machine("people.post", platform.id()),
                () -> reading.page(
                        platform.id(), here, here + "/employeurs?q=", null, null, platform.leadBody(), form, errors));
        return new ModelAndView(
                "people/inpost/ask",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
