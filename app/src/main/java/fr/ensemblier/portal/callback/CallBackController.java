package fr.ensemblier.portal.callback;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.NotEngaged;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// « On me rappelle » (A5): a request becomes a task of the team.
@Controller
class CallBackController {

    private static final int REQUESTS_OF_AN_ORIGIN = 30;
    private static final Duration PERIOD = Duration.ofHours(1);

    record Confirmation(String text, String base) {}

    private final Platforms platforms;
    private final CallBacks callBacks;
    private final Limits limits;
    private final Clock clock;

    CallBackController(Platforms platforms, CallBacks callBacks, Limits limits, Clock clock) {
        this.platforms = platforms;
        this.callBacks = callBacks;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/p/{slug}/rappel")
    ModelAndView form(@PathVariable String slug) {
        return page(CallBackPage.of(CallBackForm.blank(), List.of(), open(slug).base()), HttpStatus.OK);
    }

    @PostMapping("/p/{slug}/rappel")
    ModelAndView ask(@PathVariable String slug, @ModelAttribute CallBackForm form, HttpServletRequest request) {
        var platform = open(slug);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return page(CallBackPage.of(form, errors, platform.base()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var number = form.number().orElseThrow();
        if (!form.fromRobot()) {
            if (!limits.take("call-back:" + Origin.of(request), REQUESTS_OF_AN_ORIGIN, PERIOD)
                    || !limits.take("call-back:" + number, 3, PERIOD)) {
                return page(CallBackPage.of(form, List.of(tooMany()), platform.base()), HttpStatus.TOO_MANY_REQUESTS);
            }
            Actors.as(
                    new Actor.Machine("portal.call-back", platform.id()), () -> callBacks.ask(platform, form, number));
        }
        return new ModelAndView("redirect:" + platform.base() + "/rappel/merci");
    }

    @GetMapping("/p/{slug}/rappel/merci")
    ModelAndView thanks(@PathVariable String slug) {
        var platform = open(slug);
        var text = "Une personne de l’équipe vous répond au plus tard "
                + French.date(callBacks.due(platform), Paris.today(clock))
                + ", au moment choisi. Votre numéro ne sert qu’à cela.";
        return new ModelAndView("portal/callback/thanks", Map.of("page", new Confirmation(text, platform.base())));
    }

    private static FieldError tooMany() {
        return new FieldError(
                "phone", "Vous avez déjà fait plusieurs demandes. Réessayez dans une heure, ou appelez-nous.");
    }

    private static ModelAndView page(CallBackPage page, HttpStatus status) {
        return new ModelAndView("portal/callback/page", Map.of("page", page), status);
    }

    private Platform open(String slug) {
        var platform = platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
        var closedOn = platform.closedOn();
        if (closedOn != null && closedOn.isBefore(Paris.today(clock))) {
            throw new NotEngaged(platform);
        }
        return platform;
    }
}
