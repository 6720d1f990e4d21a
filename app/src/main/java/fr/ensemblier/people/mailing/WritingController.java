package fr.ensemblier.people.mailing;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.people.mailing.Plan.Becomes;
import fr.ensemblier.people.mailing.Plan.Way;
import fr.ensemblier.people.model.ChosenPeople;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writes to the persons of the list (C13): the criteria of the list choose, ticks choose among them; who receives it,
/// and who does not and why, is read before it leaves.
@Controller
@RequestMapping(WritingController.HERE)
class WritingController {

    static final String HERE = "/equipe/personnes/ecrire";

    private final ChosenPeople list;
    private final Recipients recipients;
    private final MailingSending sending;
    private final Accounts accounts;

    WritingController(ChosenPeople list, Recipients recipients, MailingSending sending, Accounts accounts) {
        this.list = list;
        this.recipients = recipients;
        this.sending = sending;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView write(@RequestParam Map<String, String> asked) {
        var team = Actors.team();
        var most = sending.most(team);
        var chosen = list.of(team, asked, most);
        var ticked = chosen.count() > most ? List.<UUID>of() : willing(team, chosen.persons());
        return form(team, chosen, Draft.blank(ticked), List.of());
    }

    /// Back from the preview, with all that was typed and ticked.
    @PostMapping
    ModelAndView again(@RequestParam Map<String, String> asked, @ModelAttribute Draft draft) {
        var team = Actors.team();
        return form(team, list.of(team, asked, sending.most(team)), draft, List.of());
    }

    @PostMapping("/apercu")
    ModelAndView preview(@RequestParam Map<String, String> asked, @ModelAttribute Draft draft) {
        var team = Actors.team();
        var chosen = list.of(team, asked, sending.most(team));
        var errors = draft.errors();
        return errors.isEmpty()
                ? new ModelAndView("people/mailing/preview", Map.of("page", preview(team, chosen, draft)))
                : form(team, chosen, draft, errors);
    }

    @PostMapping("/envoyer")
    ModelAndView send(
            @RequestParam Map<String, String> asked, @ModelAttribute Draft draft, RedirectAttributes redirect) {
        var team = Actors.team();
        var chosen = list.of(team, asked, sending.most(team));
        var errors = draft.errors();
        if (!errors.isEmpty()) {
            return form(team, chosen, draft, errors);
        }
        return switch (sending.send(team, draft, words(team, chosen, draft))) {
            case MailingSending.Outcome.Sent(var id) -> {
                Flash.ok("Le message est parti.").after(redirect);
                yield new ModelAndView("redirect:" + MailingController.HERE + "/" + id);
            }
            case MailingSending.Outcome.OtherWords _ ->
                form(
                        team,
                        chosen,
                        draft.anew(),
                        List.of(
                                new FieldError(
                                        "words",
                                        "Un premier texte est déjà parti d’ici. Relisez celui-ci : il partira comme un autre message.")));
            case MailingSending.Outcome.Nobody _ ->
                form(
                        team,
                        chosen,
                        draft,
                        List.of(new FieldError(
                                "person",
                                "Aucune de ces personnes ne peut recevoir ce message. Choisissez-en d’autres.")));
            case MailingSending.Outcome.TooMany(var day) ->
                form(team, chosen, draft, List.of(new FieldError("person", tooMany(day))));
        };
    }

    private static String title(int reached, boolean over) {
        if (reached == 0) {
            return "Ce message n’arrive à personne";
        }
        return (over ? "Ce message est pour " : "Ce message part à ") + French.plural(reached, "personne", "personnes");
    }

    private static String tooMany(MailingSending.Day day) {
        return day.left() > 0
                ? "Vous pouvez encore écrire à " + French.plural(day.left(), "personne", "personnes")
                        + " aujourd’hui. Cochez-en moins, ou envoyez le reste demain."
                : "Vous avez écrit à " + French.plural(day.reached(), "personne", "personnes")
                        + " aujourd’hui, c’est le maximum. Envoyez ce message demain.";
    }

    /// Those who said no are ticked by nobody.
    private List<UUID> willing(Actor.Team team, Collection<UUID> persons) {
        return recipients.names(team.platform(), persons).stream()
                .filter(one -> !one.stopped())
                .map(Recipients.Name::id)
                .toList();
    }

    private String words(Actor.Team team, ChosenPeople.Chosen chosen, Draft draft) {
        var all = willing(team, chosen.persons()).equals(willing(team, draft.persons()));
        return all ? chosen.words() : chosen.words() + ", choisies une à une";
    }

    private MailingPages.Preview preview(Actor.Team team, ChosenPeople.Chosen chosen, Draft draft) {
        var plan = recipients.plan(team.platform(), draft);
        var author = author(team);
        var first = plan.lines().stream()
                .filter(line -> line.becomes().equals(new Becomes.Goes(Way.MAIL)))
                .findFirst();
        var texts = plan.by(Way.SMS);
        var day = sending.day(team);
        var over = plan.reached() > day.left();
        return new MailingPages.Preview(
                title(plan.reached(), over),
                ways(plan),
                chosen.asked(),
                draft,
                plan.reached() == 1
                        ? "Envoyer à cette personne"
                        : "Envoyer à " + French.number(plan.reached()) + " personnes",
                plan.reached() > 0 && !over,
                over ? tooMany(day) : null,
                first.map(line -> "Comme le lit " + line.name()).orElse("Le courriel"),
                first.map(line -> MailingSending.letter(draft, line.calls(), author.name()))
                        .orElse(List.of()),
                texts == 0 ? null : draft.brieflyOrNull(),
                author.email(),
                left(plan));
    }

    private static String ways(Plan plan) {
        return Arrays.stream(Way.values())
                        .filter(way -> plan.by(way) > 0)
                        .map(way -> French.number(plan.by(way)) + " " + way.words())
                        .collect(Collectors.joining(", "))
                + (plan.leftOut() == 0
                        ? ""
                        : (plan.reached() == 0 ? "" : ". ")
                                + French.plural(
                                        plan.leftOut(), "personne ne le reçoit pas", "personnes ne le reçoivent pas"));
    }

    private static List<MailingPages.Reason> left(Plan plan) {
        return Arrays.stream(Plan.Reason.values())
                .map(why -> new MailingPages.Reason(
                        why.words(),
                        plan.lines().stream()
                                .filter(line -> line.becomes().equals(new Becomes.LeftOut(why)))
                                .map(line -> new Option(MailingController.file(line.person()), line.name()))
                                .toList()))
                .filter(reason -> !reason.persons().isEmpty())
                .toList();
    }

    /// Those of the list, with those that were ticked though they left it meanwhile; those alone when the list has
    /// grown too long. That is said instead of the form only while nothing is typed, so that nothing is lost
    /// (R-E2).
    private ModelAndView form(Actor.Team team, ChosenPeople.Chosen chosen, Draft draft, List<FieldError> errors) {
        var most = sending.most(team);
        var tooLong = chosen.count() > most;
        var among = tooLong ? new LinkedHashSet<UUID>() : new LinkedHashSet<>(chosen.persons());
        among.addAll(draft.persons());
        var refused = tooLong && among.isEmpty()
                ? "Un message part à " + French.number(most) + " personnes au plus, et la liste en compte "
                        + French.number(chosen.count()) + ". Choisissez avec les filtres de la liste."
                : null;
        var names = refused == null ? recipients.names(team.platform(), among) : List.<Recipients.Name>of();
        var page = new MailingPages.Writing(
                chosen.words() + " : " + said(chosen, names, tooLong),
                refused,
                chosen.address(),
                chosen.asked(),
                draft,
                persons(names),
                draft.persons().stream().map(UUID::toString).collect(Collectors.toSet()),
                author(team).email(),
                errors);
        return new ModelAndView(
                "people/mailing/write",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Counts those who may receive it; the others of the list are said beside.
    private static String said(ChosenPeople.Chosen chosen, List<Recipients.Name> names, boolean tooLong) {
        var listed = Set.copyOf(chosen.persons());
        var stopped = tooLong
                ? 0
                : (int) names.stream()
                        .filter(one -> one.stopped() && listed.contains(one.id()))
                        .count();
        return French.plural(chosen.count() - stopped, "personne", "personnes")
                + (stopped == 0
                        ? ""
                        : ". "
                                + French.plural(
                                        stopped,
                                        "autre ne veut pas de ces messages",
                                        "autres ne veulent pas de ces messages"));
    }

    private static List<MailingPages.Person> persons(List<Recipients.Name> names) {
        return names.stream()
                .map(one -> new MailingPages.Person(
                        one.id().toString(),
                        one.name(),
                        one.stopped() ? one.commune() + ". Ne veut pas de ces messages" : one.commune()))
                .toList();
    }

    private Accounts.Contact author(Actor.Team team) {
        return accounts.find(team.account()).orElseThrow(() -> new NotAllowed("an account that is gone"));
    }
}
