package fr.ensemblier.people.handover;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.people.model.StateWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Passer des personnes à un collègue »: whom, to whom, for how long and why (R-W2).
@Controller
@RequestMapping(HandoverFilter.HERE + "/nouveau")
class HandoverController {

    private static final int LONGEST = 300;

    private final HandingOver handingOver;
    private final Handovers handovers;
    private final Accounts accounts;
    private final Clock clock;

    HandoverController(HandingOver handingOver, Handovers handovers, Accounts accounts, Clock clock) {
        this.handingOver = handingOver;
        this.handovers = handovers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// `de` is the adviser whose persons are proposed, for a head; `personne` is ticked already.
    @GetMapping
    ModelAndView form(@RequestParam(defaultValue = "") String de, @RequestParam(defaultValue = "") String personne) {
        var team = Actors.team();
        var ticked = text(personne).isEmpty() ? Set.<String>of() : Set.of(text(personne));
        return page(
                team,
                from(team, de),
                new HandoverPages.Typed("", false, ticked, false, null, ""),
                List.of(),
                HttpStatus.OK);
    }

    @PostMapping
    ModelAndView propose(
            @RequestParam(defaultValue = "") String de,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "choisies") String which,
            @RequestParam(name = "person", required = false) @Nullable List<String> ticked,
            @RequestParam(defaultValue = "toujours") String length,
            @RequestParam(defaultValue = "") String backOn,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var from = from(team, de);
        var typed = new HandoverPages.Typed(
                to,
                which.equals("toutes"),
                ticked == null ? Set.of() : new LinkedHashSet<>(ticked),
                length.equals("jusque"),
                ListAddress.day(backOn),
                text(words));
        var errors = new ArrayList<FieldError>();
        var colleague = colleagues(team, from).stream()
                .filter(one -> one.id().toString().equals(to))
                .findFirst();
        if (colleague.isEmpty()) {
            errors.add(new FieldError("to", "Choisissez un collègue de votre équipe."));
        }
        if (!typed.all() && typed.persons().isEmpty()) {
            errors.add(new FieldError("person", "Cochez au moins une personne, ou choisissez toutes les personnes."));
        }
        var back = typed.backOn();
        if (typed.forATime() && (back == null || !back.isAfter(Paris.today(clock)))) {
            errors.add(new FieldError("backOn", "Donnez le jour du retour, après aujourd’hui."));
        }
        if (typed.words().isEmpty()) {
            errors.add(new FieldError("words", "Dites pourquoi, en une phrase : votre collègue la lit."));
        }
        PlainWords.check("words", typed.words(), LONGEST, errors);
        if (!errors.isEmpty()) {
            return page(team, from, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var persons = typed.all()
                ? handovers.followed(team.platform(), from.id()).stream()
                        .map(Handovers.Followed::person)
                        .collect(Collectors.toSet())
                : uuids(typed.persons());
        var done = handingOver.propose(
                team, from, colleague.orElseThrow(), persons, typed.forATime() ? back : null, typed.words());
        if (done != HandingOver.Done.YES) {
            var error = new FieldError(
                    "person", "Ces personnes sont déjà proposées à quelqu’un, ou suivies par quelqu’un d’autre.");
            return page(team, from, typed, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.ok("La proposition est partie. Rien ne change avant la réponse de "
                        + colleague.orElseThrow().name() + ".")
                .after(redirect);
        return new ModelAndView("redirect:" + HandoverFilter.HERE);
    }

    static Set<UUID> uuids(Set<String> typed) {
        return typed.stream().flatMap(one -> ListAddress.key(one).stream()).collect(Collectors.toSet());
    }

    /// A head may hand over for somebody of the team; everybody else her own.
    private Accounts.Contact from(Actor.Team team, String asked) {
        if (!text(asked).isEmpty() && !asked.equals(team.account().toString()) && !team.head()) {
            throw new NotAllowed("An adviser hands over her own persons");
        }
        var wanted = text(asked).isEmpty() ? team.account().toString() : asked;
        return accounts.team(team.platform()).stream()
                .filter(one -> one.id().toString().equals(wanted))
                .findFirst()
                .or(() -> wanted.equals(team.account().toString())
                        ? Optional.of(new Accounts.Contact(team.account(), team.name(), ""))
                        : Optional.empty())
                .orElseThrow(() -> new NotFound("adviser", wanted));
    }

    private List<Accounts.Contact> colleagues(Actor.Team team, Accounts.Contact from) {
        return accounts.team(team.platform()).stream()
                .filter(one -> !one.id().equals(from.id()))
                .toList();
    }

    private ModelAndView page(
            Actor.Team team,
            Accounts.Contact from,
            HandoverPages.Typed typed,
            List<FieldError> errors,
            HttpStatus status) {
        var mine = from.id().equals(team.account());
        var page = new HandoverPages.NewPage(
                from.id().toString(),
                mine ? "vous" : from.name(),
                team.head() ? options(accounts.team(team.platform())) : List.of(),
                options(colleagues(team, from)),
                handovers.followed(team.platform(), from.id()).stream()
                        .map(one -> new HandoverPages.Person(
                                one.person().toString(),
                                one.name(),
                                one.communeName() + ", " + French.small(StateWords.of(one.profile())),
                                one.proposed()))
                        .toList(),
                typed,
                LocalDate.now(clock).plusDays(1),
                errors);
        return new ModelAndView("people/handover/new", Map.of("page", page), status);
    }

    private static List<Option> options(List<Accounts.Contact> team) {
        return team.stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }
}
