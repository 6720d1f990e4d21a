package fr.ensemblier.people.talks;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.people.model.Talk;
import fr.ensemblier.people.model.TalkCorrections;
import fr.ensemblier.people.model.Talks;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The talks of a file, and what was corrected.
@Controller
class TalksController {

    private static final String BASE = "/equipe/personnes/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/echanges";
    private static final int PAGE = 30;
    private static final int MOST_EXPORTED = 5_000;

    record ListPage(
            String base,
            String name,
            String said,
            TalksFilter filter,
            List<Option> ways,
            List<Line> lines,
            Pager pager,
            String csv,
            List<Change> changes) {}

    record Line(String when, String what, @Nullable String note, String by, String correct, boolean withdrawn) {}

    record Change(String said, @Nullable String undo, boolean undone) {}

    private final Talks talks;
    private final TalkCorrections corrections;
    private final Persons persons;
    private final AuditLog audit;
    private final Parameters parameters;
    private final Clock clock;

    TalksController(
            Talks talks,
            TalkCorrections corrections,
            Persons persons,
            AuditLog audit,
            Parameters parameters,
            Clock clock) {
        this.talks = talks;
        this.corrections = corrections;
        this.persons = persons;
        this.audit = audit;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping(BASE)
    ModelAndView list(@PathVariable UUID id, @ModelAttribute TalksFilter filter) {
        var team = Actors.team();
        var person = noted(team, id, "person.opened");
        var today = Paris.today(clock);
        var since = since(team);
        var rows = rows(team, id, filter, filter.place().orElse(null), PAGE + 1);
        var shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        var count = talks.count(team.platform(), id, filter.words(), filter.way());
        var here = base(id) + "/echanges";
        var page = new ListPage(
                base(id),
                person.name(),
                count == 0 ? "Aucun échange" : French.plural(count, "échange", "échanges"),
                filter,
                Arrays.stream(Talk.Way.values())
                        .map(way -> new Option(way.name(), way.words()))
                        .toList(),
                shown.stream()
                        .map(one -> new Line(
                                French.capital(French.dateTime(Paris.local(one.at()), today)),
                                one.way().title(one.reached()),
                                one.note(),
                                one.by(),
                                here + "/" + one.id(),
                                one.withdrawn()))
                        .toList(),
                new Pager(
                        filter.place().isEmpty() ? null : filter.at(here, null),
                        rows.size() > PAGE
                                ? filter.at(
                                        here,
                                        new Place(
                                                shown.getLast().at(),
                                                shown.getLast().id()))
                                : null,
                        French.number(shown.size()) + " sur " + French.number(count)),
                filter.at(here + ".csv", null),
                corrections.of(team.platform(), id).stream()
                        .map(one -> new Change(
                                French.capital(French.dateTime(Paris.local(one.at()), today)) + ", " + one.by()
                                        + ". Avant : " + one.wasTitle().toLowerCase(java.util.Locale.FRENCH) + ", "
                                        + French.dateTime(Paris.local(one.wasAt()), today),
                                one.undone() || one.at().isBefore(since)
                                        ? null
                                        : here + "/corrections/" + one.id() + "/annuler",
                                one.undone()))
                        .toList());
        return new ModelAndView("people/talks/list", Map.of("page", page));
    }

    private List<Talk> rows(Actor.Team team, UUID id, TalksFilter filter, @Nullable Place after, int most) {
        return talks.page(team.platform(), id, filter.words(), filter.way(), filter.oldestFirst(), after, most);
    }

    /// When and how, and by whom: neither her name nor what was said (R-P3).
    @GetMapping(BASE + ".csv")
    void export(@PathVariable UUID id, @ModelAttribute TalksFilter filter, HttpServletResponse response) {
        var team = Actors.team();
        noted(team, id, "person.opened");
        try (var csv = CsvExport.to(response, "echanges.csv", "Jour", "Comment", "Noté par", "Retiré")) {
            rows(team, id, filter, null, MOST_EXPORTED)
                    .forEach(one ->
                            csv.row(one.day(), one.way().title(one.reached()), one.by(), one.withdrawn() ? "oui" : ""));
        }
    }

    private Instant since(Actor.Team team) {
        return clock.instant().minus(Duration.ofDays(parameters.days("r-e6.undo-days", team.platform())));
    }

    private Person noted(Actor.Team team, UUID id, String act) {
        var person = persons.get(team.platform(), id);
        audit.note(team.platform(), act, person.logKey(), null);
        return person;
    }

    private static String base(UUID id) {
        return "/equipe/personnes/" + id;
    }
}
