package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.ApplicationState;
import fr.ensemblier.training.model.Applications;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.OpenedByMistake;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.training.model.TraineeWords;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.TrainingApplication;
import fr.ensemblier.training.model.TrainingApplication.Act;
import fr.ensemblier.training.model.Ways;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.time.LocalDate;
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

/// An application to a school, from its preparation to the answer (C12).
@Controller
@RequestMapping(ApplicationController.HERE + "/{id:[0-9a-f-]{36}}")
class ApplicationController {

    static final String HERE = "/equipe/formations/dossiers";

    private static final Map<String, Act> ACTS = Map.of(
            "envoyer", Act.SEND,
            "liste", Act.LIST,
            "admettre", Act.ADMIT,
            "refuser", Act.REFUSE,
            "retirer", Act.WITHDRAW,
            "retour", Act.TAKE_BACK);

    private final Applications applications;
    private final Trainees trainees;
    private final Catalogue catalogue;
    private final TraineeWords words;
    private final Ways ways;
    private final Whose whose;
    private final Removal removal;
    private final ValueLists lists;
    private final Clock clock;

    ApplicationController(
            Applications applications,
            Trainees trainees,
            Catalogue catalogue,
            TraineeWords words,
            Ways ways,
            Whose whose,
            Removal removal,
            ValueLists lists,
            Clock clock) {
        this.applications = applications;
        this.trainees = trainees;
        this.catalogue = catalogue;
        this.words = words;
        this.ways = ways;
        this.whose = whose;
        this.removal = removal;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var one = applications.get(Actors.team().platform(), id);
        var her = whose.opened(one.platform(), one.person(), "person.opened");
        return shown(one, her, ActPage.Asked.NOTHING, List.of());
    }

    @PostMapping("/{act}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var today = Paris.today(clock);
        var one = applications.get(team.platform(), id);
        var her = whose.opened(one.platform(), one.person(), "person.acted");
        if (act.equals(Removal.ACT)) {
            return removal.of(
                    OpenedByMistake.Kind.APPLICATION,
                    one.platform(),
                    id,
                    one.person(),
                    "dossier d’école, " + one.school(),
                    HERE,
                    redirect);
        }
        var asked = ACTS.get(act);
        if (asked == null) {
            throw new NotFound("act", act);
        }
        var typed = new TypedAct(act, fields);
        var on = asked == Act.TAKE_BACK ? today : typed.day(today);
        var reason = switch (asked) {
            case REFUSE -> typed.reason(whose.codes("APPLICATION_REFUSED"), "Dites pourquoi.");
            case WITHDRAW -> typed.reason(whose.codes("TRAINEE_WITHDRAW"), "Dites pourquoi.");
            case SEND, LIST, ADMIT, TAKE_BACK -> "";
        };
        if (!typed.wrong()) {
            switch (ways.move(team.platform(), id, asked, on, reason, team.name())) {
                case TrainingApplication.Outcome.Moved _ -> {
                    Flash.ok("C’est noté.").after(redirect);
                    return new ModelAndView("redirect:" + HERE + "/" + id);
                }
                case TrainingApplication.Outcome.No(var why) -> typed.refuse("day", why.words());
            }
        }
        return shown(one, her, typed.asked(), typed.errors());
    }

    private ModelAndView shown(
            TrainingApplication one, People.Reachable her, ActPage.Asked asked, List<FieldError> errors) {
        var today = Paris.today(clock);
        var page = new ActPage(
                HERE + "/" + one.id(),
                "Dossier d’école" + French.SPACE + ": " + one.school(),
                her.fullName(),
                Whose.href(her),
                one.session() == null
                        ? null
                        : new Link("voir la session", "/equipe/formations/sessions/" + one.session()),
                ApplicationWords.kind(one.state()),
                ApplicationWords.words(one.state()),
                detail(one, today),
                ApplicationWords.line(one, today),
                facts(one, today),
                List.of(),
                acts(one.state()),
                one.state().before() != null,
                today,
                today,
                asked,
                errors,
                null);
        return new ModelAndView(
                "training/person/act",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<ActPage.Fact> facts(TrainingApplication one, LocalDate today) {
        var facts = new ArrayList<>(List.of(
                new ActPage.Fact("École", one.school()),
                new ActPage.Fact("Formation", one.course()),
                new ActPage.Fact("Commencé le", French.shortDate(one.madeOn(), today))));
        if (one.state() instanceof ApplicationState.Admitted && one.session() != null) {
            facts.add(seat(one.platform(), one.person(), one.session(), today));
        }
        return facts;
    }

    /// Her school may admit her where every seat that is known here is taken, or to a session that is over or
    /// cancelled: she has no seat then, and the page says so.
    private ActPage.Fact seat(PlatformId platform, UUID person, UUID session, LocalDate today) {
        var name = "Place dans la session";
        var standing = trainees.standing(platform, person, session);
        if (standing.isEmpty()) {
            var gone = catalogue
                    .find(platform, session)
                    .map(one -> one.isCancelled() || one.isOver(today))
                    .orElse(true);
            return new ActPage.Fact(
                    name,
                    gone
                            ? "aucune" + French.SPACE + ": la session est terminée ou annulée"
                            : "aucune" + French.SPACE + ": la personne n’est pas inscrite",
                    gone ? null : new Link("l’inscrire", "/equipe/formations/sessions/" + session + "/inscrire"));
        }
        var state = standing.get().state();
        var full = state instanceof TraineeState.Candidate
                && catalogue
                        .find(platform, session)
                        .map(one -> Integer.valueOf(0).equals(one.left()))
                        .orElse(false);
        return new ActPage.Fact(
                name,
                full
                        ? "pas encore" + French.SPACE + ": toutes les places sont prises"
                        : French.small(TraineeWords.words(state)) + " " + words.detail(state, today),
                new Link("voir", TraineeController.HERE + "/" + standing.get().id()));
    }

    private List<ActPage.Act> acts(ApplicationState state) {
        var withdraw = ActPage.Act.other(
                "retirer", "La personne y renonce", "Noter l’abandon", whose.reasons("TRAINEE_WITHDRAW"));
        var refuse =
                ActPage.Act.other("refuser", "L’école refuse", "Noter le refus", whose.reasons("APPLICATION_REFUSED"));
        var admit = ActPage.Act.next("admettre", "Admission", "Noter l’admission");
        return switch (state) {
            case ApplicationState.Preparing _ ->
                List.of(
                        ActPage.Act.next("envoyer", "Dossier envoyé", "Noter l’envoi"),
                        withdraw,
                        ActPage.Act.mistake("Retirer ce dossier"));
            case ApplicationState.Sent _ ->
                List.of(
                        admit,
                        ActPage.Act.next("liste", "Liste d’attente", "Noter la liste d’attente")
                                .later(),
                        refuse,
                        withdraw);
            case ApplicationState.WaitingList _ -> List.of(admit, refuse, withdraw);
            case ApplicationState.Ended _ -> List.of();
        };
    }

    private @Nullable String detail(TrainingApplication one, LocalDate today) {
        var day = "le " + French.shortDate(one.latest(), today);
        return switch (one.state()) {
            case ApplicationState.Refused refused ->
                day + French.SPACE + ": " + French.small(lists.label("APPLICATION_REFUSED", refused.reason()));
            case ApplicationState.Withdrawn withdrawn ->
                day + French.SPACE + ": " + French.small(lists.label("TRAINEE_WITHDRAW", withdrawn.reason()));
            case ApplicationState.Preparing _, ApplicationState.WaitingList _ -> "depuis " + day;
            case ApplicationState.Sent _, ApplicationState.Admitted _ -> day;
        };
    }
}
