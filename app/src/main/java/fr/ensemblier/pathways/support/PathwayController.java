package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.pathways.model.ExitReason;
import fr.ensemblier.pathways.model.Move;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.TypedDay;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One pathway: where she stands, pause, exit, and the sheet printed for her.
@Controller
@RequestMapping("/equipe/parcours/{id}")
class PathwayController {

    private final Pathways pathways;
    private final Guiding guiding;
    private final PathwayView view;
    private final People people;
    private final Openings openings;
    private final ValueLists lists;
    private final Clock clock;

    PathwayController(
            Pathways pathways,
            Guiding guiding,
            PathwayView view,
            People people,
            Openings openings,
            ValueLists lists,
            Clock clock) {
        this.pathways = pathways;
        this.guiding = guiding;
        this.view = view;
        this.people = people;
        this.openings = openings;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        var team = Actors.team();
        var pathway = pathways.get(team.platform(), id);
        openings.note(team.platform(), pathway.person(), "person.opened");
        return page(pathway, PathwayView.TypedExit.NOTHING);
    }

    @GetMapping("/impression")
    ModelAndView print(@PathVariable UUID id) {
        var team = Actors.team();
        var pathway = pathways.get(team.platform(), id);
        openings.note(team.platform(), pathway.person(), "person.printed");
        return new ModelAndView(
                "pathways/support/print",
                Map.of("page", view.page(her(pathway), pathway, PathwayView.TypedExit.NOTHING)));
    }

    @PostMapping("/pause")
    String pause(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        if (!lists.knows("PATHWAY_PAUSE", reason)) {
            Flash.bad("Choisissez pourquoi ce parcours s’arrête un temps.").after(redirect);
            return back(id);
        }
        return say(id, new Move.Pause(Paris.today(clock), reason), "Le parcours est en pause.", redirect);
    }

    @PostMapping("/reprise")
    String resume(@PathVariable UUID id, RedirectAttributes redirect) {
        return say(id, new Move.Resume(Paris.today(clock)), "Le parcours reprend.", redirect);
    }

    /// R-W6: the reason of the list and the date; for work or training, whether it is of the sector (S07b).
    @PostMapping("/sortie")
    ModelAndView leave(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sector,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var pathway = pathways.get(team.platform(), id);
        var errors = new ArrayList<FieldError>();
        var on = TypedDay.read(day, errors);
        var why = Arrays.stream(ExitReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(null);
        if (why == null) {
            errors.add(new FieldError("reason", "Choisissez la raison de la sortie."));
        }
        if (why != null && why.leadsOn() && !sector.equals("oui") && !sector.equals("non")) {
            errors.add(new FieldError("sector", "Dites si cet emploi ou cette formation est dans le secteur."));
        }
        if (on != null && why != null && errors.isEmpty()) {
            openings.note(team.platform(), pathway.person(), "person.acted");
            switch (guiding.move(team.platform(), id, new Move.Leave(on, why, sector.equals("oui")), team.name())) {
                case Pathway.Outcome.Moved _ -> {
                    Flash.ok("La sortie est notée.")
                            .undoneBy("Annuler", "/equipe/parcours/" + id + "/retour")
                            .after(redirect);
                    return new ModelAndView(back(id));
                }
                case Pathway.Outcome.No(var refused) -> errors.add(new FieldError("day", MoveWords.refusal(refused)));
            }
        }
        return page(pathway, new PathwayView.TypedExit(on, reason, sector, errors));
    }

    @PostMapping("/retour")
    String takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        return say(id, new Move.Return(Paris.today(clock)), "La sortie est annulée. Le parcours reprend.", redirect);
    }

    private String say(UUID id, Move move, String done, RedirectAttributes redirect) {
        var team = Actors.team();
        var pathway = pathways.get(team.platform(), id);
        openings.note(team.platform(), pathway.person(), "person.acted");
        switch (guiding.move(team.platform(), id, move, team.name())) {
            case Pathway.Outcome.Moved _ -> Flash.ok(done).after(redirect);
            case Pathway.Outcome.No(var refused) ->
                Flash.warn(MoveWords.refusal(refused)).after(redirect);
        }
        return back(id);
    }

    private ModelAndView page(Pathway pathway, PathwayView.TypedExit exit) {
        return new ModelAndView(
                "pathways/support/page",
                Map.of("page", view.page(her(pathway), pathway, exit)),
                exit.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private People.Reachable her(Pathway pathway) {
        return people.find(pathway.person()).orElseThrow(() -> new NotFound("person", pathway.person()));
    }

    private static String back(UUID id) {
        return "redirect:/equipe/parcours/" + id;
    }
}
