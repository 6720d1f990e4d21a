package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.PersonSearch;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Files that look alike, side by side, made one by a human or said to be two persons (R-E6).
@Controller
class MergeController {

    static final String LIST = "/equipe/personnes/doublons";
    static final String COMPARE = "/equipe/personnes/reunir";
    private static final int PAGE = 30;

    record ListPage(
            String said,
            @Nullable String of,
            @Nullable String person,
            String q,
            List<Pair> pairs,
            List<Found> found,
            Pager pager,
            List<Done> done) {}

    record Pair(
            String one,
            String oneUnder,
            String other,
            String otherUnder,
            String why,
            String compare,
            String oneId,
            String otherId) {}

    record Found(String name, String commune, String compare) {}

    record Done(
            String name, String href, String when, @Nullable String undo, boolean undone) {}

    private final Doubles doubles;
    private final Merging merging;
    private final Comparison comparison;
    private final Persons persons;
    private final PersonSearch search;
    private final AuditLog audit;
    private final Clock clock;

    MergeController(
            Doubles doubles,
            Merging merging,
            Comparison comparison,
            Persons persons,
            PersonSearch search,
            AuditLog audit,
            Clock clock) {
        this.doubles = doubles;
        this.merging = merging;
        this.comparison = comparison;
        this.persons = persons;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID personne,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String apres) {
        var team = Actors.team();
        var of = personne == null ? null : persons.get(team.platform(), personne);
        var rows = doubles.page(team.platform(), personne, apres.isEmpty() ? null : apres, PAGE + 1);
        var shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        var count = doubles.count(team.platform(), personne);
        var first = LIST + (personne == null ? "" : "?personne=" + personne);
        var last = shown.isEmpty() ? null : shown.getLast();
        var page = new ListPage(
                count == 0 ? "Aucun doublon proposé" : French.plural(count, "doublon proposé", "doublons proposés"),
                of == null ? null : of.name(),
                of == null ? null : of.id().toString(),
                q.strip(),
                shown.stream().map(this::pair).toList(),
                of == null ? List.of() : found(team, of, q.strip()),
                new Pager(
                        apres.isEmpty() ? null : first,
                        rows.size() > PAGE && last != null
                                ? first + (personne == null ? "?" : "&") + "apres="
                                        + last.one().id() + "~" + last.other().id()
                                : null,
                        French.number(shown.size()) + " sur " + French.number(count)),
                doubles.done(team.platform(), merging.undoableSince(team.platform())).stream()
                        .map(this::done)
                        .toList());
        return new ModelAndView("people/merging/list", Map.of("page", page));
    }

    private Pair pair(Doubles.Pair pair) {
        return new Pair(
                pair.one().name(),
                under(pair.one()),
                pair.other().name(),
                under(pair.other()),
                pair.why(),
                COMPARE + "?garde=" + older(pair) + "&autre=" + younger(pair),
                pair.one().id().toString(),
                pair.other().id().toString());
    }

    private static UUID older(Doubles.Pair pair) {
        return pair.one().created().isAfter(pair.other().created())
                ? pair.other().id()
                : pair.one().id();
    }

    private static UUID younger(Doubles.Pair pair) {
        return older(pair).equals(pair.one().id())
                ? pair.other().id()
                : pair.one().id();
    }

    private static String under(Doubles.Side side) {
        return side.commune() + ", ouvert le " + French.fullDate(side.created());
    }

    private List<Found> found(Actor.Team team, Person of, String q) {
        return search.search(team.platform(), q, 10).stream()
                .filter(one -> !one.id().equals(of.id()))
                .map(one ->
                        new Found(one.name(), one.communeName(), COMPARE + "?garde=" + of.id() + "&autre=" + one.id()))
                .toList();
    }

    private Done done(Doubles.Done one) {
        return new Done(
                one.name(),
                "/equipe/personnes/" + one.kept(),
                French.dateTime(Paris.local(one.at()), Paris.today(clock)) + ", par " + one.by(),
                one.undoable() ? COMPARE + "/" + one.id() + "/annuler" : null,
                one.undoneAt() != null);
    }

    @GetMapping(COMPARE)
    ModelAndView compare(@RequestParam UUID garde, @RequestParam UUID autre) {
        var team = Actors.team();
        return view(opened(team, garde), opened(team, different(garde, autre)), Map.of(), false);
    }

    @PostMapping(COMPARE)
    ModelAndView merge(
            @RequestParam UUID garde,
            @RequestParam UUID autre,
            @RequestParam int version,
            @RequestParam int autreVersion,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var kept = persons.get(team.platform(), garde);
        var absorbed = persons.get(team.platform(), different(garde, autre));
        audit.note(team.platform(), "person.merged", kept.logKey(), null);
        audit.note(team.platform(), "person.merged", absorbed.logKey(), null);
        var taken = Arrays.stream(Part.values())
                .filter(part -> "autre".equals(fields.get(part.field())))
                .toList();
        return switch (merging.merge(team, kept, version, absorbed, autreVersion, taken)) {
            case Merging.Outcome.Done(var id) -> {
                Flash.ok("Les deux dossiers sont réunis.")
                        .undoneBy("Annuler", COMPARE + "/" + id + "/annuler")
                        .after(redirect);
                yield new ModelAndView("redirect:/equipe/personnes/" + garde);
            }
            case Merging.Outcome.Changed(), Merging.Outcome.TooLate(var _) -> view(kept, absorbed, fields, true);
        };
    }

    @PostMapping(COMPARE + "/{id}/annuler")
    String part(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        var said = switch (merging.part(team, id)) {
            case Merging.Outcome.Done(var absorbed) -> {
                audit.note(
                        team.platform(),
                        "person.parted",
                        persons.get(team.platform(), absorbed).logKey(),
                        null);
                yield Flash.ok("Les deux dossiers sont de nouveau séparés.");
            }
            case Merging.Outcome.Changed() -> Flash.warn("Cette réunion est déjà annulée.");
            case Merging.Outcome.TooLate(var days) ->
                Flash.bad("Une réunion s’annule pendant " + French.plural(days, "jour", "jours")
                        + ". Ce délai est passé.");
        };
        said.after(redirect);
        return "redirect:" + LIST;
    }

    @PostMapping(LIST + "/differents")
    String apart(@RequestParam UUID un, @RequestParam UUID autre, RedirectAttributes redirect) {
        var team = Actors.team();
        doubles.apart(
                team.platform(),
                persons.get(team.platform(), un).id(),
                persons.get(team.platform(), different(un, autre)).id(),
                team.name());
        Flash.ok("C’est noté : ce sont deux personnes. Elles ne seront plus proposées.")
                .after(redirect);
        return "redirect:" + LIST;
    }

    private static UUID different(UUID one, UUID other) {
        if (one.equals(other)) {
            throw new NotFound("person", other);
        }
        return other;
    }

    private Person opened(Actor.Team team, UUID id) {
        var person = persons.get(team.platform(), id);
        audit.note(team.platform(), "person.opened", person.logKey(), null);
        return person;
    }

    private ModelAndView view(Person kept, Person other, Map<String, String> chosen, boolean changed) {
        return new ModelAndView(
                "people/merging/compare",
                Map.of("page", comparison.page(kept, other, chosen, changed)),
                changed ? HttpStatus.CONFLICT : HttpStatus.OK);
    }
}
