package fr.ensemblier.appointments.feed;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Mon agenda »: an adviser makes the secret address that her own agenda follows, and takes it back.
@Controller
@RequestMapping("/equipe/rendez-vous/agenda")
class AgendaController {

    /// `address` is shown once, when it was made; `made` and `read` say when.
    record AgendaPage(
            @Nullable String address,
            @Nullable String made,
            @Nullable String read) {}

    private final Feeds feeds;
    private final EnsemblierSettings settings;
    private final Clock clock;

    AgendaController(Feeds feeds, EnsemblierSettings settings, Clock clock) {
        this.feeds = feeds;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page() {
        return view(null);
    }

    /// Shown in the answer itself: nothing keeps it.
    @PostMapping
    ModelAndView make() {
        return view(settings.baseUrl() + "/calendrier/" + feeds.make(Actors.team()) + ".ics");
    }

    @PostMapping("/retirer")
    String end(RedirectAttributes redirect) {
        feeds.end(Actors.team());
        Flash.ok("L’adresse est retirée. Votre agenda ne reçoit plus rien.").after(redirect);
        return "redirect:/equipe/rendez-vous/agenda";
    }

    private ModelAndView view(@Nullable String address) {
        var known = feeds.known(Actors.team());
        var today = Paris.today(clock);
        var page = new AgendaPage(
                address,
                known.map(one -> French.shortDate(Paris.date(one.madeAt().toInstant()), today))
                        .orElse(null),
                known.map(this::read).orElse(null));
        return new ModelAndView("appointments/feed/agenda", Map.of("page", page));
    }

    private String read(Feeds.Known one) {
        return one.readAt() == null
                ? "Aucun agenda ne l’a encore lue."
                : "Lue par un agenda " + French.ago(one.readAt().toInstant(), clock.instant(), Paris.ZONE) + ".";
    }
}
