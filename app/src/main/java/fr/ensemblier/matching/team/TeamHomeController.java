package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.HomeFigures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private static final int SHOWN = 25;

    private final OpenTasks tasks;
    private final People people;
    private final ContactsOfTeam contacts;
    private final Calls calls;
    private final ObjectProvider<HomeFigures> figures;
    private final Clock clock;

    TeamHomeController(
            OpenTasks tasks,
            People people,
            ContactsOfTeam contacts,
            Calls calls,
            ObjectProvider<HomeFigures> figures,
            Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.contacts = contacts;
        this.calls = calls;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/equipe")
    ModelAndView home(@RequestParam(defaultValue = "aujourdhui") String quand) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var all = tasks.of(actor, null, MOST).stream()
                .filter(line -> !line.kind().equals("profile.new"))
                .toList();
        var chips = List.of(
                chip("Aujourd’hui", "aujourdhui", quand, all, today),
                chip("Cette semaine", "semaine", quand, all, today),
                chip("Employeurs", "employeurs", quand, all, today));
        var shown = new ArrayList<TeamPages.Call>();
        var chosen = all.stream().filter(in(quand, today)).limit(SHOWN).toList();
        var reachable = people
                .all(chosen.stream()
                        .map(OpenTasks.Line::person)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(People.Reachable::person, Function.identity()));
        chosen.forEach(line -> shown.add(call(line, reachable.get(line.person()), today, shown.isEmpty())));
        var fresh = contacts.newProfiles(actor.platform());
        var page = new TeamPages.Home(
                French.capital(French.date(today, today)),
                chips,
                shown,
                fresh.count(),
                fresh.oldest()
                        .map(at -> French.ago(at, clock.instant(), Paris.ZONE))
                        .orElse(null),
                contacts.caseload(actor.platform(), actor.account()),
                figures.stream()
                        .map(source -> source.of(actor))
                        .filter(told -> !told.figures().isEmpty())
                        .findFirst()
                        .orElse(null));
        return new ModelAndView("matching/team/home", Map.of("page", page));
    }

    /// « Noter l’appel »: a line in the file, and the clock of R-P6 starts anew.
    @PostMapping("/equipe/appels")
    String called(
            @RequestParam UUID personne, @RequestParam(defaultValue = "") String mot, RedirectAttributes redirect) {
        Actors.team();
        calls.note(personne, mot.isBlank() ? null : mot.strip());
        Flash.ok("L’appel est noté dans le dossier.").after(redirect);
        return "redirect:/equipe";
    }

    private static Chip chip(String label, String code, String applied, List<OpenTasks.Line> all, LocalDate today) {
        var count = (int) all.stream().filter(in(code, today)).count();
        return new Chip(label, "/equipe?quand=" + code, count, code.equals(applied));
    }

    private static Predicate<OpenTasks.Line> in(String code, LocalDate today) {
        return switch (code) {
            case "employeurs" -> line -> line.organisation() != null && line.person() == null;
            case "semaine" -> line -> !line.due().isAfter(today.plusDays(7));
            default -> line -> line.urgent() || !line.due().isAfter(today);
        };
    }

    private static TeamPages.Call call(
            OpenTasks.Line line, People.@Nullable Reachable her, LocalDate today, boolean first) {
        var late = line.due().isBefore(today);
        var kind = line.urgent() ? "bad" : late ? "warn" : "info";
        return new TeamPages.Call(
                line.id().toString(),
                line.urgent() ? "exclamation-octagon-fill" : late ? "clock-fill" : "chat-left-text-fill",
                kind,
                line.urgent() ? "Urgent" : late ? "En retard" : "À faire",
                line.title(),
                line.detail(),
                line.href(),
                her == null ? null : her.phone(),
                first,
                her == null ? null : her.person().toString());
    }
}
