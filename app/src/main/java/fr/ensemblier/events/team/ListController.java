package fr.ensemblier.events.team;

import fr.ensemblier.events.model.EventKind;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « Évènements »: what comes, what is over, what is being prepared.
@Controller
class ListController {

    private static final Map<String, String> WHEN = new LinkedHashMap<>();

    static {
        WHEN.put("", "À venir");
        WHEN.put("brouillons", "Brouillons");
        WHEN.put("passes", "Passés");
        WHEN.put("annules", "Annulés");
    }

    record All(
            String count,
            List<Chip> chips,
            List<Line> lines,
            Pager pager,
            String csv,
            Filter filter,
            List<Option> kinds,
            String empty,
            Link next) {}

    /// An event in the list; `day` and `month` are its calendar leaf.
    record Line(
            String href,
            String day,
            String month,
            String title,
            String what,
            String people,
            StateKind kind,
            String state) {}

    private final Listed listed;
    private final Clock clock;

    ListController(Listed listed, Clock clock) {
        this.listed = listed;
        this.clock = clock;
    }

    @GetMapping(Filter.HERE)
    ModelAndView list(@ModelAttribute Filter filter) {
        var platform = Actors.team().platform();
        var now = clock.instant();
        var rows = listed.page(platform, filter, Listed.PAGE + 1);
        var shown = rows.stream().limit(Listed.PAGE).toList();
        var count = listed.count(platform, filter);
        var page = new All(
                count == 0 ? "Aucun évènement" : French.plural(count, "évènement", "évènements"),
                chips(platform, filter),
                shown.stream().map(row -> line(row, now)).toList(),
                Pager.behind(
                        filter.apres(),
                        rows.size() > Listed.PAGE ? shown.getLast().event().id().toString() : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(),
                filter,
                Arrays.stream(EventKind.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                empty(filter),
                new Link("Préparer un évènement", Filter.HERE + "/nouveau"));
        return new ModelAndView("events/team/list", Map.of("page", page));
    }

    @GetMapping(Filter.HERE + "/export")
    void export(@ModelAttribute Filter filter, HttpServletResponse response) {
        var now = clock.instant();
        try (var csv = CsvExport.to(
                response,
                "evenements.csv",
                "Jour",
                "Début",
                "Fin",
                "Genre",
                "Titre",
                "Lieu",
                "Commune",
                "Avec",
                "Publics",
                "État",
                "Personnes inscrites",
                "En attente",
                "Personnes venues")) {
            listed.page(Actors.team().platform(), filter, Listed.MOST).forEach(row -> {
                var one = row.event();
                var spot = one.spot();
                csv.row(
                        one.day(),
                        French.time(Paris.local(one.starts()).toLocalTime()),
                        French.time(Paris.local(one.ends()).toLocalTime()),
                        one.kind().words(),
                        one.title(),
                        spot == null ? "À distance" : spot.name(),
                        spot == null ? "" : spot.communeName(),
                        String.join(", ", one.hosts()),
                        EventWords.whom(one),
                        EventWords.state(one, now),
                        row.seated(),
                        row.waiting(),
                        row.came());
            });
        }
    }

    private List<Chip> chips(PlatformId platform, Filter filter) {
        var chosen = ListAddress.text(filter.quand());
        return WHEN.entrySet().stream()
                .map(one -> new Chip(
                        one.getValue(),
                        filter.with("quand", one.getKey()),
                        listed.count(platform, filter.at(one.getKey())),
                        chosen.equals(one.getKey())))
                .toList();
    }

    private static Line line(Listed.Row row, Instant now) {
        var one = row.event();
        return new Line(
                Filter.HERE + "/" + one.id(),
                String.valueOf(one.day().getDayOfMonth()),
                French.briefMonth(one.day()),
                one.title(),
                one.kind().words() + ", " + EventWords.when(one, Paris.date(now)) + ", " + EventWords.brief(one),
                people(row, now),
                EventWords.kind(one, now),
                EventWords.state(one, now));
    }

    private static String people(Listed.Row row, Instant now) {
        var said = new ArrayList<String>();
        if (row.event().kind().entry() == EventKind.Entry.REGISTERED || row.seated() > 0) {
            said.add(French.plural(row.seated(), "place prise", "places prises"));
            if (row.waiting() > 0) {
                said.add(French.number(row.waiting()) + French.SPACE + "en attente");
            }
        }
        if (!now.isBefore(row.event().starts()) && row.came() > 0) {
            said.add(French.plural(row.came(), "personne venue", "personnes venues"));
        }
        return String.join(", ", said);
    }

    private static String empty(Filter filter) {
        return switch (ListAddress.text(filter.quand())) {
            case "brouillons" -> "Aucun brouillon";
            case "passes" -> "Aucun évènement passé";
            case "annules" -> "Aucun évènement annulé";
            default -> "Aucun évènement à venir";
        };
    }
}
