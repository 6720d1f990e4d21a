package fr.ensemblier.notices.todo;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// « À faire »: what waits for the team and for me, late things first.
@Controller
@RequestMapping("/equipe/a-faire")
class ToDoController {

    private static final int MOST = 500;
    private static final int LONGEST = 300;

    private final OpenTasks tasks;
    private final TaskDone done;
    private final Clock clock;

    ToDoController(OpenTasks tasks, TaskDone done, Clock clock) {
        this.tasks = tasks;
        this.done = done;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@RequestParam(required = false) @Nullable String quand) {
        return page(quand, null);
    }

    private ModelAndView page(@Nullable String quand, @Nullable UUID silent) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var all = tasks.of(actor, null, MOST);
        var groups = all.stream().collect(Collectors.groupingBy(line -> moment(line, today)));
        var chips = new ArrayList<Chip>();
        for (var moment : Moment.values()) {
            var applied = moment.code.equals(quand);
            chips.add(new Chip(
                    moment.label,
                    applied ? "/equipe/a-faire" : "/equipe/a-faire?quand=" + moment.code,
                    groups.getOrDefault(moment, List.of()).size(),
                    applied));
        }
        var shown = all.stream()
                .filter(line -> quand == null || moment(line, today).code.equals(quand))
                .map(line -> line(line, today, line.id().equals(silent)))
                .toList();
        return new ModelAndView(
                "notices/todo/page",
                Map.of("page", new ToDoPage(said(shown.size()), chips, shown)),
                silent == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Says what was done. A task that one act ends leads there: the tick alone would mend nothing.
    @PostMapping("/{id}/fait")
    ModelAndView done(@PathVariable UUID id, @RequestParam(defaultValue = "") String mot, RedirectAttributes redirect) {
        var actor = Actors.team();
        var open = tasks.find(actor, id);
        if (open.isPresent() && act(open.get().kind()) != null) {
            Flash.info("Cette tâche se termine ici : notez ce qui a été fait.").after(redirect);
            return new ModelAndView("redirect:" + open.get().href());
        }
        if (open.isPresent() && mot.isBlank()) {
            return page(null, id);
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

    @PostMapping("/{id}/reprendre")
    String again(@PathVariable UUID id, RedirectAttributes redirect) {
        done.reopen(id, Actors.team());
        Flash.ok("Cette tâche attend à nouveau.").after(redirect);
        return "redirect:/equipe/a-faire";
    }

    /// The act that ends a task of this kind on its own page, or null when only somebody's word ends it.
    private static @Nullable String act(String kind) {
        return switch (kind) {
            case "contact.late" -> "Appeler et noter";
            case "contact.call" -> "Répondre pour elle";
            case "hire.check" -> "Prendre des nouvelles";
            case "hire.looking" -> "Noter sa réponse";
            case "profile.new" -> "Lire le profil";
            case "claim.new", "referral.new", "referral.late" -> "Répondre";
            default -> null;
        };
    }

    private static String said(int shown) {
        return shown == 0
                ? "Rien ne vous attend. Les nouvelles tâches arrivent ici."
                : French.plural(shown, "tâche attend", "tâches attendent") + ". Les retards viennent en premier.";
    }

    private static Moment moment(OpenTasks.Line line, LocalDate today) {
        if (line.due().isBefore(today)) {
            return Moment.LATE;
        }
        return line.due().equals(today) ? Moment.TODAY : Moment.LATER;
    }

    private static ToDoPage.Line line(OpenTasks.Line line, LocalDate today, boolean silent) {
        var due = line.due().equals(today)
                ? "aujourd’hui"
                : line.due().isBefore(today)
                        ? "depuis le " + French.shortDate(line.due(), today)
                        : French.date(line.due(), today);
        return new ToDoPage.Line(
                line.id().toString(),
                line.title(),
                line.detail(),
                line.href(),
                due,
                line.urgent() || line.due().isBefore(today) ? "bad" : line.due().equals(today) ? "warn" : "info",
                line.mine() ? "pour vous" : "pour l’équipe",
                act(line.kind()),
                silent ? "Écrivez ce qui a été fait, même en deux mots." : null);
    }

    /// When a task is due.
    private enum Moment {
        LATE("retard", "En retard"),
        TODAY("aujourdhui", "Aujourd’hui"),
        LATER("apres", "Plus tard");

        private final String code;
        private final String label;

        Moment(String code, String label) {
            this.code = code;
            this.label = label;
        }
    }
}
