package fr.ensemblier.people.handover;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.StandIns;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Remplacements »: a colleague stands in for an absence at once, without a handover (R-W2).
@Controller
@RequestMapping(HandoverFilter.HERE + "/remplacements")
class AbsencesController {

    private static final int LONGEST_DAYS = 366;

    private final StandIns standIns;
    private final Accounts accounts;
    private final Notices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AbsencesController(
            StandIns standIns, Accounts accounts, Notices notices, TransactionTemplate transactions, Clock clock) {
        this.standIns = standIns;
        this.accounts = accounts;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        var team = Actors.team();
        return page(
                team,
                new HandoverPages.TypedAbsence(team.account().toString(), "", Paris.today(clock), null),
                List.of(),
                HttpStatus.OK);
    }

    @PostMapping
    ModelAndView note(
            @RequestParam(defaultValue = "") String absent,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var typed = new HandoverPages.TypedAbsence(absent, by, ListAddress.day(from), ListAddress.day(until));
        var errors = new ArrayList<FieldError>();
        var away = member(team, absent);
        var there = member(team, by);
        if (away.isEmpty()) {
            errors.add(new FieldError("absent", "Choisissez qui est absent."));
        }
        if (there.isEmpty() || there.equals(away)) {
            errors.add(new FieldError("by", "Choisissez quelqu’un d’autre, qui remplace."));
        }
        if (!team.head()
                && !team.account().toString().equals(absent)
                && !team.account().toString().equals(by)
                && errors.isEmpty()) {
            errors.add(new FieldError(
                    "by", "Vous notez vos absences et vos remplacements. La ou le responsable note les autres."));
        }
        var first = typed.from();
        var last = typed.until();
        var today = Paris.today(clock);
        if (first == null) {
            errors.add(new FieldError("from", "Donnez le premier jour."));
        }
        if (last == null || first != null && last.isBefore(first) || last.isBefore(today)) {
            errors.add(new FieldError("until", "Donnez le dernier jour, à partir d’aujourd’hui."));
        } else if (first != null && first.plusDays(LONGEST_DAYS).isBefore(last)) {
            errors.add(new FieldError("until", "Un an au plus. Au-delà, passez les personnes à un collègue."));
        }
        if (!errors.isEmpty() || first == null || last == null) {
            return page(team, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var one = new StandIns.StandIn(
                UUID.randomUUID(),
                away.orElseThrow().id(),
                away.orElseThrow().name(),
                there.orElseThrow().id(),
                there.orElseThrow().name(),
                first,
                last,
                team.name());
        var known = noted(team, one, there.orElseThrow(), today);
        if (known.isPresent()) {
            var error = new FieldError(
                    "from", title(known.get()) + ", " + when(known.get(), today) + ". Choisissez d’autres jours.");
            return page(team, typed, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.ok("C’est noté. " + one.byName() + " voit aussi ce que " + one.absentName() + " a à faire.")
                .after(redirect);
        return new ModelAndView("redirect:" + HandoverFilter.HERE + "/remplacements");
    }

    private Optional<StandIns.StandIn> noted(
            Actor.Team team, StandIns.StandIn one, Accounts.Contact there, LocalDate today) {
        return transactions.execute(_ -> {
            var known = standIns.note(team.platform(), one, clock.instant().atOffset(ZoneOffset.UTC));
            if (known.isEmpty() && !there.id().equals(team.account())) {
                notices.tell(new Message(
                        team.platform(),
                        "stand-in:" + one.id(),
                        new Message.Recipient.Account(there.id(), there.name(), there.email()),
                        "Vous remplacez " + one.absentName(),
                        List.of(
                                French.capital(when(one, today)) + ".",
                                "Pendant ce temps, votre liste « À faire » montre aussi la sienne."),
                        new Message.Act("Voir ce qui est à faire", "/equipe/a-faire")));
            }
            return known;
        });
    }

    @PostMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/finir")
    String end(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        var today = Paris.today(clock);
        var one = standIns.notOver(team.platform(), today).stream()
                .filter(known -> known.id().equals(id) && mayEnd(team, known))
                .findFirst()
                .orElseThrow(() -> new NotFound("stand-in", id));
        standIns.end(team.platform(), one.id(), today);
        Flash.ok("Le remplacement de " + one.absentName() + " est terminé.").after(redirect);
        return "redirect:" + HandoverFilter.HERE + "/remplacements";
    }

    private static boolean mayEnd(Actor.Team team, StandIns.StandIn one) {
        return team.head()
                || team.account().equals(one.absent())
                || team.account().equals(one.by());
    }

    private Optional<Accounts.Contact> member(Actor.Team team, String typed) {
        return accounts.team(team.platform()).stream()
                .filter(one -> one.id().toString().equals(typed))
                .findFirst();
    }

    private ModelAndView page(
            Actor.Team team, HandoverPages.TypedAbsence typed, List<FieldError> errors, HttpStatus status) {
        var today = Paris.today(clock);
        var colleagues = accounts.team(team.platform()).stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        var page = new HandoverPages.AbsencesPage(
                standIns.notOver(team.platform(), today).stream()
                        .map(one -> new HandoverPages.Absence(
                                one.id().toString(), title(one), when(one, today), mayEnd(team, one)))
                        .toList(),
                colleagues,
                typed,
                errors);
        return new ModelAndView("people/handover/absences", Map.of("page", page), status);
    }

    static String title(StandIns.StandIn one) {
        return one.byName() + " remplace " + one.absentName();
    }

    static String when(StandIns.StandIn one, LocalDate today) {
        return "du " + French.shortDate(one.from(), today) + " au " + French.shortDate(one.until(), today);
    }
}
