package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Menu;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who was sent by whom, and what the team answers.
@Controller
class TeamReferralsController implements Menu {

    private static final String BASE = "/equipe/orientations";
    private static final int LONGEST = 600;
    private static final String NO_MORE = "Cette personne ne veut plus que l’on échange à son sujet. Rien n’est parti.";

    record AnswerPage(
            String action,
            String name,
            String personHref,
            String under,
            StateKind kind,
            String state,
            List<Step> story,
            List<Option> answers,
            @Nullable String chosen,
            @Nullable String message,
            @Nullable String note,
            boolean shared,
            String who,
            List<FieldError> errors,
            @Nullable String phone,
            @Nullable String email) {
        boolean healthAsked() {
            return note == null && HealthWords.asked(errors);
        }

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final Referrals referrals;
    private final ReferralLists lists;
    private final BodyNames names;
    private final ReferralAnswering answering;
    private final Noting noting;
    private final Persons persons;
    private final Openings openings;

    TeamReferralsController(
            Referrals referrals,
            ReferralLists lists,
            BodyNames names,
            ReferralAnswering answering,
            Noting noting,
            Persons persons,
            Openings openings) {
        this.openings = openings;
        this.names = names;
        this.noting = noting;
        this.referrals = referrals;
        this.lists = lists;
        this.answering = answering;
        this.persons = persons;
    }

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team team
                ? List.of(new Item(
                        58,
                        "Orientations",
                        "Orientations",
                        BASE,
                        "signpost-split",
                        referrals.unanswered(team.platform())))
                : List.of();
    }

    @GetMapping(BASE)
    ModelAndView list(@ModelAttribute ReferralFilter filter) {
        var page = lists.list(Actors.team().platform(), filter, filter.body(), BASE);
        return new ModelAndView("people/referral/list", Map.of("page", page));
    }

    @GetMapping(BASE + ".csv")
    void export(@ModelAttribute ReferralFilter filter, HttpServletResponse response) {
        var platform = Actors.team().platform();
        var rows = lists.all(platform, filter, filter.body());
        var named = new HashMap<UUID, String>();
        try (var csv = CsvExport.to(
                response,
                "orientations.csv",
                "Personne",
                "Commune",
                "Organisme",
                "Orientée par",
                "Le",
                "Réponse",
                "Première réponse le")) {
            for (var row : rows) {
                var answered = row.answeredAt();
                csv.row(
                        row.name(),
                        row.communeName(),
                        named.computeIfAbsent(row.body(), body -> names.of(platform, body)),
                        row.by(),
                        Paris.date(row.at()),
                        row.state().words(),
                        answered == null ? null : Paris.date(answered));
            }
        }
    }

    /// Who sent her, in her file or on a page of its own.
    @GetMapping("/equipe/personnes/{person}/orientations")
    ModelAndView ofPerson(
            @PathVariable UUID person,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String inItsFile) {
        var platform = Actors.team().platform();
        if (inItsFile == null) {
            openings.note(platform, person, "person.opened");
        }
        var sent = referrals.ofPerson(platform, person).stream()
                .map(one -> lists.line(platform, one, BASE))
                .toList();
        return inItsFile == null
                ? new ModelAndView(
                        "people/referral/ofpersonpage",
                        Map.of(
                                "lines",
                                sent,
                                "person",
                                new Link(persons.get(platform, person).name(), "/equipe/personnes/" + person)))
                : new ModelAndView("people/referral/ofperson", Map.of("lines", sent));
    }

    @GetMapping(BASE + "/{id}")
    ModelAndView open(@PathVariable UUID id) {
        return view(Actors.team(), id, null, null, null, List.of());
    }

    @PostMapping(BASE + "/{id}")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(required = false) @Nullable String kept,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var errors = new ArrayList<FieldError>();
        if (ReferralState.answers().stream().noneMatch(one -> one.value().equals(state))) {
            errors.add(new FieldError("state", "Dites où en est la personne."));
        } else if (state.equals(ReferralState.ORIENTED.name()) && message.isBlank()) {
            errors.add(new FieldError("message", "Dites vers qui vous orientez cette personne."));
        }
        if (message.length() > LONGEST) {
            errors.add(new FieldError("message", "Votre message est long. Gardez 600 signes au plus."));
        }
        Nir.refuse("message", message, errors);
        HealthWords.ask("message", message, kept, errors);
        if (!errors.isEmpty()) {
            return view(team, id, state, message, null, errors);
        }
        if (!referrals.get(team.platform(), id).shared()) {
            Flash.warn(NO_MORE).after(redirect);
            return new ModelAndView("redirect:" + BASE + "/" + id);
        }
        answering.answer(team, id, ReferralState.valueOf(state), message.isBlank() ? null : message.strip());
        Flash.ok("Réponse envoyée à " + referrals.get(team.platform(), id).by() + ".")
                .after(redirect);
        return new ModelAndView("redirect:" + BASE + "/" + id);
    }

    /// A note that both sides and she read (C8): it says nothing of where she is.
    @PostMapping(BASE + "/{id}/notes")
    ModelAndView note(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        var team = Actors.team();
        var errors = new ArrayList<FieldError>();
        if (note.isBlank()) {
            errors.add(new FieldError("note", "Écrivez votre note."));
        }
        PlainWords.check("note", note, LONGEST, errors);
        if (!errors.isEmpty()) {
            return view(team, id, null, null, note, errors);
        }
        var sent = referrals.get(team.platform(), id);
        if (noting.byTeam(team, sent, note.strip())) {
            Flash.ok("Note envoyée à " + sent.by() + ".").after(redirect);
        } else {
            Flash.warn(NO_MORE).after(redirect);
        }
        return new ModelAndView("redirect:" + BASE + "/" + id);
    }

    private ModelAndView view(
            Actor.Team team,
            UUID id,
            @Nullable String chosen,
            @Nullable String message,
            @Nullable String note,
            List<FieldError> errors) {
        var sent = referrals.get(team.platform(), id);
        openings.note(team.platform(), sent.person(), "person.opened");
        var her = persons.get(team.platform(), sent.person());
        var page = new AnswerPage(
                BASE + "/" + id,
                sent.name(),
                "/equipe/personnes/" + sent.person(),
                sent.communeName() + " – orientation par " + sent.by() + ", " + names.of(team.platform(), sent.body())
                        + ", le " + French.fullDate(Paris.date(sent.at()))
                        + (sent.knownBefore()
                                ? ". " + Referring.known(persons.get(team.platform(), sent.person()), null)
                                : ""),
                ReferralLists.kind(sent),
                ReferralLists.words(sent),
                lists.story(team.platform(), sent),
                ReferralState.answers(),
                chosen,
                message,
                note,
                sent.shared(),
                sent.by() + (sent.email() == null ? "" : " (" + sent.email() + ", sans compte)"),
                errors,
                her.phone(),
                her.email());
        return new ModelAndView(
                "people/referral/answer",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
