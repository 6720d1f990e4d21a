package fr.ensemblier.people.inpost;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.PresentEmployers;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Menu;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The requests of people in post, and what the team answers.
@Controller
class TeamPostController implements Menu {

    private static final int LONGEST = 600;
    private static final FieldError ANSWERED = new FieldError(
            "answer", "Cette demande a reçu une réponse entre-temps. Lisez-la avant d’envoyer la vôtre.");

    private final PostRequests requests;
    private final PostLists lists;
    private final PostAnswering answering;
    private final PresentEmployers present;
    private final Openings openings;

    TeamPostController(
            PostRequests requests,
            PostLists lists,
            PostAnswering answering,
            PresentEmployers present,
            Openings openings) {
        this.requests = requests;
        this.lists = lists;
        this.answering = answering;
        this.present = present;
        this.openings = openings;
    }

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team team
                ? List.of(new Item(
                        59, "En poste", "En poste", PostFilter.BASE, "person-check", requests.waiting(team.platform())))
                : List.of();
    }

    @GetMapping(PostFilter.BASE)
    ModelAndView list(@ModelAttribute PostFilter filter) {
        return new ModelAndView("people/inpost/list", Map.of("page", lists.list(Actors.team(), filter)));
    }

    /// For the team alone: never her employer, and no coordinates (R-P9).
    @GetMapping(PostFilter.BASE + ".csv")
    void export(@ModelAttribute PostFilter filter, HttpServletResponse response) {
        var team = Actors.team();
        try (var csv = CsvExport.to(
                response,
                "demandes-en-poste.csv",
                "Personne",
                "Commune",
                "Demande",
                "Quand appeler",
                "Reçue le",
                "Réponse",
                "Suivie par")) {
            for (var one : lists.all(team, filter)) {
                csv.row(
                        one.name(),
                        one.communeName(),
                        Asked.list(one.wish().kinds()),
                        one.wish().when(),
                        Paris.date(one.askedAt()),
                        one.state() instanceof PostRequest.State.Answered(var answer, var _, var _, var _)
                                ? answer.done()
                                : "À répondre",
                        one.adviserName());
            }
        }
    }

    @GetMapping(PostFilter.BASE + "/{id:[0-9a-f-]{36}}")
    ModelAndView open(@PathVariable UUID id) {
        return view(Actors.team(), id, null, null, true, List.of());
    }

    @PostMapping(PostFilter.BASE + "/{id:[0-9a-f-]{36}}")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(required = false) @Nullable String kept,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean mine,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var request = requests.get(team.platform(), id);
        var chosen = Answer.of(answer);
        var errors = new ArrayList<FieldError>();
        if (chosen.isEmpty()) {
            errors.add(new FieldError("answer", "Choisissez ce que vous faites de cette demande."));
        } else if (chosen.get() == Answer.BODY && message.isBlank()) {
            errors.add(new FieldError("message", "Écrivez quel organisme, et comment le joindre."));
        }
        if (message.length() > LONGEST) {
            errors.add(new FieldError("message", "Votre message est long. Gardez 600 signes au plus."));
        }
        Nir.refuse("message", message, errors);
        HealthWords.ask("message", message, kept, errors);
        if (!errors.isEmpty() || chosen.isEmpty()) {
            return view(team, id, answer, message, mine, errors);
        }
        if (!request.seen().equals(seen)) {
            return changed(team, id, answer, message, mine);
        }
        boolean taken;
        try {
            taken = answering.answer(team, request, chosen.get(), message.isBlank() ? null : text(message), mine);
        } catch (Outdated _) {
            return changed(team, id, answer, message, mine);
        }
        Flash.ok("Réponse envoyée à " + request.firstName() + "."
                        + (taken ? " Vous suivez maintenant cette personne." : "")
                        + nothingKnown(present.now(team.platform(), request.person())))
                .after(redirect);
        var file = "/equipe/personnes/" + request.person();
        return new ModelAndView("redirect:"
                + switch (chosen.get()) {
                    case APPOINTMENT -> file + "/rendez-vous/nouveau";
                    case VAE -> file + "/formations?ajouter=vae#vae";
                    case PATHWAY -> file + "/parcours/nouveau";
                    case ADVICE, BODY, ENDED -> PostFilter.BASE + "/" + id;
                });
    }

    private static String nothingKnown(List<PresentEmployers.Present> now) {
        var theirs = PresentEmployers.theirs(now);
        return theirs == null ? "" : " " + theirs + ".";
    }

    private ModelAndView changed(Actor.Team team, UUID id, String chosen, String message, boolean mine) {
        var page = view(team, id, chosen, message, mine, List.of(ANSWERED));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView view(
            Actor.Team team,
            UUID id,
            @Nullable String chosen,
            @Nullable String message,
            boolean mine,
            List<FieldError> errors) {
        var request = requests.get(team.platform(), id);
        openings.note(team.platform(), request.person(), "person.opened");
        return new ModelAndView(
                "people/inpost/one",
                Map.of("page", lists.one(request, chosen, message, mine, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
