package fr.ensemblier.training.inventory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.Following;
import fr.ensemblier.training.model.Outcome;
import fr.ensemblier.training.model.SessionMoves;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import java.util.ArrayList;
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

/// One session: its seats, and what may happen to it.
@Controller
@RequestMapping(Filter.HERE + "/sessions/{id:[0-9a-f-]{36}}")
class SessionController {

    private static final int MOST_SEATS = 500;

    private final Catalogue catalogue;
    private final SessionMoves moves;
    private final Following following;
    private final SessionView view;
    private final ValueLists lists;

    SessionController(
            Catalogue catalogue, SessionMoves moves, Following following, SessionView view, ValueLists lists) {
        this.catalogue = catalogue;
        this.moves = moves;
        this.following = following;
        this.view = view;
        this.lists = lists;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        return shown(session(id), SessionPage.Asked.NOTHING, List.of());
    }

    @PostMapping("/places")
    ModelAndView seats(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seats,
            @RequestParam(defaultValue = "") String elsewhere,
            RedirectAttributes redirect) {
        var session = session(id);
        var errors = new ArrayList<FieldError>();
        var all = number("seats", seats, errors);
        var others = number("elsewhere", elsewhere, errors);
        if (errors.isEmpty() && all != null && all < session.held() + (others == null ? 0 : others)) {
            errors.add(new FieldError("seats", "Il y a plus de personnes inscrites que de places."));
        }
        if (errors.isEmpty() && all != null && all == 0) {
            errors.add(new FieldError("seats", "Une session a au moins une place."));
        }
        if (errors.isEmpty()) {
            catalogue.seats(session, all, others == null ? 0 : others);
            following.fill(session.platform(), session.id(), Actors.team().name());
            Flash.ok("Places enregistrées.").after(redirect);
            return back(id);
        }
        return shown(session, new SessionPage.Asked(null, null, null, seats, elsewhere), errors);
    }

    @PostMapping("/reporter")
    ModelAndView postpone(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "postponeCause", defaultValue = "") String cause,
            RedirectAttributes redirect) {
        var session = session(id);
        var errors = new ArrayList<FieldError>();
        var day = ListAddress.day(to);
        if (day == null || day.getYear() < 2000 || day.getYear() > 2100) {
            errors.add(new FieldError("to", "Écrivez la nouvelle date de début."));
        }
        cause("postponeCause", cause, errors);
        if (day != null && errors.isEmpty()) {
            switch (moves.postpone(
                    session.platform(), id, day, cause, Actors.team().name())) {
                case Outcome.Made _ -> {
                    Flash.ok("La session est reportée.").after(redirect);
                    return back(id);
                }
                case Outcome.No(var why) -> errors.add(new FieldError("to", why.words()));
            }
        }
        return shown(session, new SessionPage.Asked(day, cause, null, null, null), errors);
    }

    @PostMapping("/annuler")
    ModelAndView cancel(
            @PathVariable UUID id,
            @RequestParam(name = "cancelCause", defaultValue = "") String cause,
            RedirectAttributes redirect) {
        var session = session(id);
        var errors = new ArrayList<FieldError>();
        cause("cancelCause", cause, errors);
        if (errors.isEmpty()) {
            switch (moves.cancel(session.platform(), id, cause, Actors.team().name())) {
                case Outcome.Made _ -> {
                    Flash.ok("La session est annulée.")
                            .undoneBy("Rétablir", Filter.HERE + "/sessions/" + id + "/retablir")
                            .after(redirect);
                    return back(id);
                }
                case Outcome.No(var why) -> errors.add(new FieldError("cancelCause", why.words()));
            }
        }
        return shown(session, new SessionPage.Asked(null, null, cause, null, null), errors);
    }

    @PostMapping("/retablir")
    ModelAndView restore(@PathVariable UUID id, RedirectAttributes redirect) {
        var session = session(id);
        switch (moves.restore(session.platform(), id)) {
            case Outcome.Made _ -> Flash.ok("La session est rétablie.").after(redirect);
            case Outcome.No(var why) -> Flash.warn(why.words()).after(redirect);
        }
        return back(id);
    }

    private TrainingSession session(UUID id) {
        return catalogue.get(Actors.team().platform(), id);
    }

    private void cause(String field, String cause, List<FieldError> errors) {
        if (!lists.knows("TRAINING_CANCEL", cause)) {
            errors.add(new FieldError(field, "Dites pourquoi."));
        }
    }

    private static @Nullable Integer number(String field, String typed, List<FieldError> errors) {
        var said = ListAddress.text(typed);
        if (said.isEmpty()) {
            return null;
        }
        if (!said.matches("\\d{1,4}") || Integer.parseInt(said) > MOST_SEATS) {
            errors.add(new FieldError(field, "Écrivez un nombre entre 0 et 500."));
            return null;
        }
        return Integer.valueOf(said);
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:" + Filter.HERE + "/sessions/" + id);
    }

    private ModelAndView shown(TrainingSession session, SessionPage.Asked asked, List<FieldError> errors) {
        return new ModelAndView(
                "training/inventory/one",
                Map.of("page", view.of(session, asked, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
