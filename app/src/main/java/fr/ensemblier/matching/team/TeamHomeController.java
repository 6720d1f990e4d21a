package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.HomeFigures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Qui appeler, et pourquoi »: the home of the team.
@Controller
class TeamHomeController {

    private static final int MOST = 300;
    private static final int SHOWN = 12;

    private final OpenTasks tasks;
    private final ContactsOfTeam contacts;
    private final Coordination coordination;
    private final Platforms platforms;
    private final Calls calls;
    private final CallList list;
    private final DayRules rules;
    private final ObjectProvider<HomeFigures> figures;
    private final Parameters parameters;
    private final Clock clock;

    TeamHomeController(
            OpenTasks tasks,
            ContactsOfTeam contacts,
            Coordination coordination,
            Platforms platforms,
            Calls calls,
            CallList list,
            DayRules rules,
            ObjectProvider<HomeFigures> figures,
            Parameters parameters,
            Clock clock) {
        this.tasks = tasks;
        this.contacts = contacts;
        this.coordination = coordination;
        this.platforms = platforms;
        this.calls = calls;
        this.list = list;
        this.rules = rules;
        this.figures = figures;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/equipe")
    ModelAndView home(
            @RequestParam(defaultValue = "aujourdhui") String quand,
            @RequestParam(defaultValue = "false") boolean tout) {
        return home(quand, tout, null);
    }

    private ModelAndView home(String when, boolean all, CallList.@Nullable Wrong wrong) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var platform = platforms.get(actor.platform());
        if (!platform.supportsPeople()) {
            return new ModelAndView("matching/team/coordinating", Map.of("page", coordination.page(actor, platform)));
        }
        var open = tasks.of(actor, null, MOST).stream()
                .filter(line -> !line.kind().equals("profile.new"))
                .toList();
        var chips = List.of(
                chip("À appeler", "aujourdhui", when, open, today),
                chip("Cette semaine", "semaine", when, open, today),
                chip("Employeurs", "employeurs", when, open, today));
        var chosen = open.stream().filter(in(when, today)).toList();
        var shown = chosen.stream().limit(all || wrong != null ? MOST : SHOWN).toList();
        var fresh = contacts.newProfiles(actor.platform());
        var page = new TeamPages.Home(
                French.capital(French.date(today, today)),
                chips,
                list.of(actor, shown, wrong),
                shown.size() == chosen.size() ? null : more(chosen.size() - shown.size()),
                "/equipe?quand=" + when + "&tout=true",
                "/equipe/personnes?conseiller=" + actor.account(),
                platforms.opens(platform, "/equipe/profils"),
                fresh.count(),
                fresh.oldest()
                        .map(at -> French.ago(at, clock.instant(), Paris.ZONE))
                        .orElse(null),
                French.plural(
                        parameters.days("people.answer-working-days", actor.platform()), "jour ouvré", "jours ouvrés"),
                contacts.caseload(actor.platform(), actor.account(), Paris.today(clock)),
                rules.of(actor),
                figures.stream()
                        .flatMap(source -> source.of(actor).stream())
                        .findFirst()
                        .orElse(null));
        return new ModelAndView(
                "matching/team/home",
                Map.of("page", page),
                wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String more(int left) {
        return left == 1 ? "Voir le dernier appel" : "Voir les " + left + " autres appels";
    }

    /// « Noter l’appel »: a line where it belongs; the task ends by its act.
    @PostMapping("/equipe/appels")
    ModelAndView called(
            @RequestParam UUID tache,
            @RequestParam(defaultValue = "") String mot,
            @RequestParam(defaultValue = "aujourdhui") String quand,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        if (mot.isBlank()) {
            return home(quand, true, new CallList.Wrong(tache, "Écrivez ce qui a été dit, même en deux mots."));
        }
        calls.note(
                actor, tache, mot.strip().substring(0, Math.min(500, mot.strip().length())));
        Flash.ok("L’appel est noté. La tâche attend encore son acte : ouvrez-la pour la terminer.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe?quand=" + quand);
    }

    private static Chip chip(String label, String code, String applied, List<OpenTasks.Line> all, LocalDate today) {
        var count = (int) all.stream().filter(in(code, today)).count();
        return new Chip(label, "/equipe?quand=" + code, count, code.equals(applied));
    }

    private static Predicate<OpenTasks.Line> in(String code, LocalDate today) {
        return switch (code) {
            case "employeurs" -> line -> line.organisation() != null;
            case "semaine" -> line -> !line.due().isAfter(today.plusDays(7));
            default -> line -> line.urgent() || !line.due().isAfter(today);
        };
    }
}
