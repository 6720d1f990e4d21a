package fr.ensemblier.people.wizard;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.people.model.Towns;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Begins a profile on the public site, and sends a new link to who has lost hers.
@Controller
class StartController {

    private static final int OF_AN_ORIGIN_AN_HOUR = 60;
    private static final int BEGUN_AN_HOUR = 5;
    private static final int LINKS_AN_HOUR = 3;

    private final Platforms platforms;
    private final Towns towns;
    private final Beginning beginning;
    private final CandidateLinks links;
    private final Limits limits;

    StartController(Platforms platforms, Towns towns, Beginning beginning, CandidateLinks links, Limits limits) {
        this.platforms = platforms;
        this.towns = towns;
        this.beginning = beginning;
        this.links = links;
        this.limits = limits;
    }

    @GetMapping("/p/{slug}/profil")
    ModelAndView explain(@PathVariable String slug) {
        var platform = platform(slug);
        return hers().orElseGet(() -> view("start", platform, StartForm.empty(), List.of(), false));
    }

    /// Who is in her space has a profile already: a second one would hide the first.
    private static Optional<ModelAndView> hers() {
        return Actors.current() instanceof Actor.Candidate
                ? Optional.of(new ModelAndView("redirect:/mon-espace/profil"))
                : Optional.empty();
    }

    @PostMapping("/p/{slug}/profil")
    ModelAndView begin(@PathVariable String slug, @ModelAttribute StartForm form, HttpServletRequest request) {
        var platform = platform(slug);
        var hers = hers();
        if (hers.isPresent()) {
            return hers.get();
        }
        var errors = new ArrayList<FieldError>();
        var name = form.firstName() == null ? "" : form.firstName().strip();
        Reaching.check(name, form.phone(), form.email(), errors);
        var commune = towns.read(platform.id(), form.commune(), form.communeText(), errors);
        var phone = Reaching.phone(form.phone()).orElse(null);
        var email = Reaching.mail(form.email()).orElse(null);
        if (errors.isEmpty() && !mayAsk("profil", request, phone, email, BEGUN_AN_HOUR)) {
            errors.add(tooMany());
        }
        if (!errors.isEmpty() || commune == null || filledByRobot(form)) {
            return view("start", platform, form, errors, false);
        }
        var person = Actors.as(
                new Actor.Machine(name, platform.id()),
                () -> beginning.begin(platform.id(), name, phone, email, commune));
        links.open(platform.id(), person, name);
        return new ModelAndView("redirect:" + Stage.WISHES.path("/mon-espace/profil"));
    }

    @GetMapping("/p/{slug}/profil/lien")
    ModelAndView askLink(@PathVariable String slug) {
        return view("link", platform(slug), StartForm.empty(), List.of(), false);
    }

    @PostMapping("/p/{slug}/profil/lien")
    ModelAndView sendLink(@PathVariable String slug, @ModelAttribute StartForm form, HttpServletRequest request) {
        var platform = platform(slug);
        var errors = new ArrayList<FieldError>();
        Reaching.check(form.phone(), form.email(), errors);
        var phone = Reaching.phone(form.phone()).orElse(null);
        var email = Reaching.mail(form.email()).orElse(null);
        if (errors.isEmpty() && !mayAsk("lien", request, phone, email, LINKS_AN_HOUR)) {
            errors.add(tooMany());
        }
        if (!errors.isEmpty()) {
            return view("link", platform, form, errors, false);
        }
        Actors.as(
                new Actor.Machine("people.link", platform.id()), () -> beginning.sendLink(platform.id(), phone, email));
        return view("link", platform, form, List.of(), true);
    }

    private boolean mayAsk(
            String what, HttpServletRequest request, @Nullable String phone, @Nullable String email, int times) {
        return limits.takeOfAnHour(what, Origin.of(request), OF_AN_ORIGIN_AN_HOUR, times, phone, email);
    }

    private static FieldError tooMany() {
        return new FieldError("phone", "Trop d’essais. Réessayez dans une heure, ou appelez-nous.");
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).filter(Platform::matches).orElseThrow(() -> new NotFound("platform", slug));
    }

    private static boolean filledByRobot(StartForm form) {
        return form.website() != null && !form.website().isBlank();
    }

    private static ModelAndView view(
            String name, Platform platform, StartForm form, List<FieldError> errors, boolean done) {
        var action = platform.base() + "/profil" + (name.equals("link") ? "/lien" : "");
        return new ModelAndView(
                "people/wizard/" + name,
                Map.of(
                        "page",
                        new StartPage(
                                action,
                                platform.name(),
                                platform.leadBody(),
                                form,
                                errors,
                                done,
                                platform.base() + "/profil/lien")),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
