package fr.ensemblier.notices.todo;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « À faire »: what waits for the team and for me, late things first.
@Controller
@RequestMapping(ToDoFilter.HERE)
class ToDoController {

    private static final int PAGE = 10;
    private static final int MOST_EXPORTED = 5_000;
    private static final int LONGEST = 300;

    private final OpenTasks tasks;
    private final ToDoRows rows;
    private final TaskDone done;
    private final Clock clock;

    ToDoController(OpenTasks tasks, ToDoRows rows, TaskDone done, Clock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.done = done;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@ModelAttribute ToDoFilter filter, @RequestParam(defaultValue = "") String apres) {
        return page(filter, apres, null);
    }

    @GetMapping("/export.csv")
    void export(@ModelAttribute ToDoFilter filter, HttpServletResponse response) {
        var actor = Actors.team();
        try (var csv = CsvExport.to(response, "a-faire.csv", "Quoi", "Précision", "Pour le", "Pour qui")) {
            rows.page(actor, filter, Paris.today(clock), null, MOST_EXPORTED)
                    .forEach(one -> csv.row(
                            one.title(), one.detail() == null ? "" : one.detail(), one.due(), whose(one.mine())));
        }
    }

    private ModelAndView page(ToDoFilter filter, String after, @Nullable UUID silent) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var counts = rows.counts(actor, filter, today);
        var found = rows.page(actor, filter, today, after.isEmpty() ? null : after, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var chips = new ArrayList<Chip>();
        for (var moment : Moment.values()) {
            var applied = moment.code.equals(filter.quand());
            chips.add(new Chip(
                    moment.label,
                    filter.when(applied ? "" : moment.code).at(ToDoFilter.HERE, null),
                    counts.getOrDefault(moment, 0),
                    applied));
        }
        var all = counts.entrySet().stream()
                .filter(one -> filter.quand().isEmpty() || one.getKey().code.equals(filter.quand()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        var page = new ToDoPage(
                said(all, filter.isEmpty()),
                chips,
                groups(shown, counts, filter, today, after.isEmpty(), silent),
                new Pager(
                        after.isEmpty() ? null : filter.at(ToDoFilter.HERE, null),
                        found.size() > PAGE
                                ? filter.at(ToDoFilter.HERE, shown.getLast().key())
                                : null,
                        French.number(shown.size()) + " sur " + French.number(all)),
                filter.q(),
                filter.quand(),
                filter.pour(),
                filter.tri(),
                filter.isEmpty(),
                filter.criteria(),
                filter.at(ToDoFilter.HERE + "/export.csv", null));
        return new ModelAndView(
                "notices/todo/page",
                Map.of("page", page),
                silent == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Says what was done. A task that one act ends leads there: the tick alone would mend nothing.
    @PostMapping("/{id}/fait")
    ModelAndView done(@PathVariable UUID id, @RequestParam(defaultValue = "") String mot, RedirectAttributes redirect) {
        var actor = Actors.team();
        var open = tasks.find(actor, id);
        if (open.isPresent() && OpenTasks.act(open.get().kind()) != null) {
            Flash.info("Cette tâche se termine ici : notez ce qui a été fait.").after(redirect);
            return new ModelAndView("redirect:" + open.get().href());
        }
        if (open.isPresent() && mot.isBlank()) {
            return page(new ToDoFilter(null, null, null, null), justBefore(open.get()), id);
        }
        var words = mot.strip().substring(0, Math.min(LONGEST, mot.strip().length()));
        switch (done.mark(id, actor, words)) {
            case DONE ->
                Flash.ok("C’est noté, cette tâche est faite.")
                        .undoneBy("Annuler", "/equipe/a-faire/" + id + "/reprendre")
                        .after(redirect);
            case DONE_BEFORE -> Flash.info("Cette tâche était déjà faite.").after(redirect);
        }
        return new ModelAndView("redirect:/equipe/a-faire");
    }

    /// The place in the list after which this task comes first: its error is on the page, wherever it stands.
    private String justBefore(OpenTasks.Line task) {
        var moment = Moment.of(task.due(), Paris.today(clock)).ordinal();
        var key = moment + (task.urgent() ? "0" : "1") + task.due() + "~" + task.id();
        return key.substring(0, key.length() - 1);
    }

    @PostMapping("/{id}/reprendre")
    String again(@PathVariable UUID id, RedirectAttributes redirect) {
        done.reopen(id, Actors.team());
        Flash.ok("Cette tâche attend à nouveau.").after(redirect);
        return "redirect:/equipe/a-faire";
    }

    private static String said(int all, boolean whole) {
        if (all == 0) {
            return whole ? "Rien ne vous attend. Les nouvelles tâches arrivent ici." : "Aucune tâche ne correspond.";
        }
        return French.plural(all, "tâche attend", "tâches attendent") + ".";
    }

    private static String whose(boolean mine) {
        return mine ? "pour vous" : "pour l’équipe";
    }

    private static List<ToDoPage.Group> groups(
            List<ToDoRows.Row> shown,
            Map<Moment, Integer> counts,
            ToDoFilter filter,
            LocalDate today,
            boolean begins,
            @Nullable UUID silent) {
        var lines = shown.stream()
                .collect(Collectors.groupingBy(
                        row -> filter.tri().equals("recents") ? "Les plus récentes" : title(row, counts, today),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> line(
                                        row,
                                        today,
                                        begins && row.equals(shown.getFirst()),
                                        row.id().equals(silent)),
                                Collectors.toList())));
        return lines.entrySet().stream()
                .map(one -> new ToDoPage.Group(one.getKey(), one.getValue()))
                .toList();
    }

    private static String title(ToDoRows.Row row, Map<Moment, Integer> counts, LocalDate today) {
        var moment = Moment.of(row.due(), today);
        return moment.label + " (" + French.number(counts.getOrDefault(moment, 0)) + ")";
    }

    private static ToDoPage.Line line(ToDoRows.Row line, LocalDate today, boolean first, boolean silent) {
        var moment = Moment.of(line.due(), today);
        return new ToDoPage.Line(
                line.id().toString(),
                line.title(),
                line.detail(),
                line.href(),
                (line.urgent() ? "urgent, " : "")
                        + switch (moment) {
                            case LATE -> "en retard depuis le " + French.shortDate(line.due(), today);
                            case TODAY -> "aujourd’hui";
                            case LATER -> French.date(line.due(), today);
                        },
                switch (moment) {
                    case LATE -> "bad";
                    case TODAY -> "warn";
                    case LATER -> line.urgent() ? "warn" : "info";
                },
                first && moment != Moment.LATER,
                whose(line.mine()),
                OpenTasks.act(line.kind()),
                silent ? "Écrivez ce qui a été fait, même en deux mots." : null);
    }
}
