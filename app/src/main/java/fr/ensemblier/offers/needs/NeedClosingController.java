package fr.ensemblier.offers.needs;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A need ends with a reason, and can be opened again. What became an offer is closed by its publication.
@Controller
@RequestMapping({"/employeur/besoins/{id}", "/equipe/besoins/{id}"})
class NeedClosingController {

    private static final String REASONS = "NEED_CLOSE_REASON";
    private static final String OFFER = "OFFER";

    private final Needs needs;
    private final NeedLines lines;
    private final Platforms platforms;
    private final ValueLists lists;
    private final Clock clock;

    NeedClosingController(Needs needs, NeedLines lines, Platforms platforms, ValueLists lists, Clock clock) {
        this.needs = needs;
        this.lines = lines;
        this.platforms = platforms;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/fermer")
    ModelAndView ask(@PathVariable UUID id) {
        return ask(Desk.current(platforms), id, List.of());
    }

    @PostMapping("/fermer")
    ModelAndView close(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        var need = needs.get(desk.platform(), id);
        if (reason == null || reason.equals(OFFER) || !lists.knows(REASONS, reason)) {
            return ask(desk, id, List.of(new FieldError("reason", "Dites pourquoi vous fermez ce besoin.")));
        }
        needs.close(desk.platform(), id, reason, desk.name(), clock.instant());
        Flash.ok("Besoin fermé : " + lines.title(need) + ".")
                .undoneBy("Rouvrir", desk.needs() + "/" + id + "/rouvrir")
                .after(redirect);
        return new ModelAndView("redirect:" + desk.needs());
    }

    @PostMapping("/rouvrir")
    ModelAndView reopen(@PathVariable UUID id, RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        var need = needs.get(desk.platform(), id);
        needs.reopen(desk.platform(), id);
        Flash.ok("Besoin rouvert : " + lines.title(need) + ".").after(redirect);
        return new ModelAndView("redirect:" + desk.needs());
    }

    private ModelAndView ask(Desk desk, UUID id, List<FieldError> errors) {
        var need = needs.get(desk.platform(), id);
        if (!need.open()) {
            return new ModelAndView("redirect:" + desk.needs() + "?etat=CLOSED");
        }
        var place = lines.places(List.of(need)).get(need.establishment());
        var page = new NeedPages.Closing(
                lines.title(need),
                place == null ? "" : place.name() + ", " + place.communeName(),
                desk.needs() + "/" + id + "/fermer",
                desk.needs(),
                lists.of(REASONS).stream()
                        .filter(value -> !value.code().equals(OFFER))
                        .map(value -> Choice.of(value.code(), value.label(), false))
                        .toList(),
                errors);
        return new ModelAndView(
                "offers/needs/closing",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
