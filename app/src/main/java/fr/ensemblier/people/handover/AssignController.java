package fr.ensemblier.people.handover;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.InCharge;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « À attribuer », several at once (R-W2): an adviser takes people herself, a head gives them to anybody of the team.
@Controller
@RequestMapping(AssignController.HERE)
class AssignController {

    static final String HERE = HandoverFilter.HERE + "/attribuer";
    private static final int SHOWN = 100;

    record Page(
            String said,
            List<HandoverPages.Person> persons,
            Set<String> ticked,
            List<Option> advisers,
            String adviser,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final Waiting waiting;
    private final Persons persons;
    private final InCharge inCharge;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AssignController(
            Waiting waiting,
            Persons persons,
            InCharge inCharge,
            Accounts accounts,
            TransactionTemplate transactions,
            Clock clock) {
        this.waiting = waiting;
        this.persons = persons;
        this.inCharge = inCharge;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page(Set.of(), Actors.team().account().toString(), List.of());
    }

    @PostMapping
    ModelAndView assign(
            @RequestParam(required = false) @Nullable List<String> person,
            @RequestParam(defaultValue = "") String adviser,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var ticked = person == null ? Set.<UUID>of() : HandoverController.uuids(new LinkedHashSet<>(person));
        var who = advisers(team).stream()
                .filter(one -> one.id().toString().equals(adviser))
                .findFirst();
        var errors = new ArrayList<FieldError>();
        if (ticked.isEmpty()) {
            errors.add(new FieldError("person", "Cochez au moins une personne."));
        }
        if (who.isEmpty()) {
            errors.add(new FieldError("adviser", "Choisissez qui suit ces personnes."));
        }
        if (!errors.isEmpty()) {
            return page(ticked, adviser, errors);
        }
        var given = Objects.requireNonNull(transactions.execute(_ ->
                (int) ticked.stream().filter(one -> give(team, one, who.get())).count()));
        if (given == 0) {
            Flash.warn("Quelqu’un les suit déjà. Rien n’a changé.").after(redirect);
        } else {
            Flash.ok(who.get().name() + " suit maintenant " + French.plural(given, "personne", "personnes")
                            + (given == 1 ? ". Elle est prévenue." : ". Elles sont prévenues.")
                            + (given < ticked.size() ? " Les autres sont déjà suivies par quelqu’un d’autre." : ""))
                    .after(redirect);
        }
        return new ModelAndView("redirect:" + HERE);
    }

    /// False when somebody follows her meanwhile: she is not taken from a colleague (R-W2).
    private boolean give(Actor.Team team, UUID id, Accounts.Contact who) {
        var her = persons.find(team.platform(), id).filter(one -> one.adviser() == null);
        her.ifPresent(one ->
                inCharge.give(one, who.id(), who.name(), UUID.randomUUID().toString(), null));
        return her.isPresent();
    }

    private List<Accounts.Contact> advisers(Actor.Team team) {
        return accounts.team(team.platform()).stream()
                .filter(one -> team.head() || one.id().equals(team.account()))
                .toList();
    }

    private ModelAndView page(Set<UUID> ticked, String adviser, List<FieldError> errors) {
        var team = Actors.team();
        var today = Paris.today(clock);
        var all = waiting.of(team.platform(), ticked, SHOWN + 1);
        var shown = all.stream().limit(SHOWN).toList();
        var page = new Page(
                all.size() > SHOWN
                        ? "Les " + SHOWN + " qui attendent depuis le plus longtemps"
                        : French.plural(all.size(), "personne attend", "personnes attendent"),
                shown.stream()
                        .map(one -> new HandoverPages.Person(
                                one.id().toString(),
                                one.name(),
                                one.communeName()
                                        + (one.since() == null
                                                ? ""
                                                : ", attend depuis le "
                                                        + French.shortDate(Paris.date(one.since()), today)),
                                false))
                        .toList(),
                ticked.stream().map(UUID::toString).collect(java.util.stream.Collectors.toSet()),
                advisers(team).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                adviser,
                errors);
        return new ModelAndView(
                "people/handover/assign",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
