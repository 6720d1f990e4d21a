package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Embauches »: the list of the team, a hire with its checks, and the hires of a person's file.
@Controller
class RegisterController {

    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final Register register;
    private final Answering answering;
    private final Occupations occupations;
    private final ValueLists lists;
    private final People people;
    private final Clock clock;

    RegisterController(
            Register register,
            Answering answering,
            Occupations occupations,
            ValueLists lists,
            People people,
            Clock clock) {
        this.register = register;
        this.answering = answering;
        this.occupations = occupations;
        this.lists = lists;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/equipe/embauches")
    ModelAndView list(
            @RequestParam(defaultValue = "toutes") String etat,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate avant,
            @RequestParam(required = false) @Nullable UUID apres) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var rows = register.list(actor.platform(), etat, today, avant, apres, PAGE + 1);
        var shown = rows.stream().limit(PAGE).toList();
        var last = shown.isEmpty() ? null : shown.getLast();
        var page = new RegisterPage(
                French.plural(register.count(actor.platform(), etat, today), "embauche", "embauches"),
                List.of(
                        chip("Toutes", "toutes", etat), chip("En poste", "en-poste", etat),
                        chip("Nouvelles à prendre", "a-suivre", etat), chip("Terminées", "finis", etat)),
                shown.stream().map(row -> line(row, today)).toList(),
                rows.size() > PAGE && last != null
                        ? "/equipe/embauches?etat=" + etat + "&avant=" + last.startsOn() + "&apres=" + last.id()
                        : null,
                "/equipe/embauches/export?etat=" + etat);
        return new ModelAndView("placements/register/list", Map.of("page", page));
    }

    private Chip chip(String label, String code, String applied) {
        var platform = Actors.team().platform();
        return new Chip(
                label,
                "/equipe/embauches?etat=" + code,
                register.count(platform, code, Paris.today(clock)),
                code.equals(applied));
    }

    @GetMapping("/equipe/embauches/export")
    void export(@RequestParam(defaultValue = "toutes") String etat, HttpServletResponse response) throws IOException {
        var actor = Actors.team();
        var today = Paris.today(clock);
        try (var csv = CsvExport.to(
                response,
                "embauches.csv",
                "Personne",
                "Employeur",
                "Métier",
                "Contrat",
                "Début",
                "Fin",
                "Apportée par",
                "Déclarée par",
                "Cherche encore")) {
            register.list(actor.platform(), etat, today, null, null, MOST)
                    .forEach(row -> csv.row(
                            row.name(),
                            row.employer(),
                            occupations.brief(row.occupation()),
                            lists.label("CONTRACT_CLASS", row.contract()),
                            row.startsOn(),
                            row.endsOn(),
                            Words.broughtBy(row.broughtBy()),
                            row.declaredName(),
                            row.stillLooking() ? "oui" : "non"));
        }
    }

    @GetMapping("/equipe/embauches/{id}")
    ModelAndView page(@PathVariable UUID id) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var hire = register.find(actor.platform(), id, today).orElseThrow(() -> new NotFound("hire", id));
        var checks = register.checks(actor.platform(), id).stream()
                .map(check -> check(check, today))
                .toList();
        var page = new HirePage(
                id.toString(),
                hire.name() + " chez " + hire.employer(),
                "/equipe/personnes/" + hire.person(),
                hire.name(),
                List.of(
                        new HirePage.Fact("Métier", occupations.brief(hire.occupation())),
                        new HirePage.Fact("Contrat", lists.label("CONTRACT_CLASS", hire.contract())),
                        new HirePage.Fact("Début", French.fullDate(hire.startsOn())),
                        new HirePage.Fact(
                                "Fin", hire.endsOn() == null ? "Sans fin prévue" : French.fullDate(hire.endsOn())),
                        new HirePage.Fact("Apportée par", Words.broughtBy(hire.broughtBy())),
                        new HirePage.Fact("Déclarée par", hire.declaredName()),
                        new HirePage.Fact("Cherche encore", hire.stillLooking() ? "Oui" : "Non")),
                checks,
                Words.ANSWERS,
                lists.of("HIRE_END_REASON").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList());
        return new ModelAndView("placements/register/hire", Map.of("page", page));
    }

    @PostMapping("/equipe/embauches/{id}/nouvelles")
    String note(
            @PathVariable UUID id,
            @RequestParam String due,
            @RequestParam String asked,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate left,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        var hire = register.find(actor.platform(), id, Paris.today(clock)).orElseThrow(() -> new NotFound("hire", id));
        if (Words.ANSWERS.stream().noneMatch(option -> option.value().equals(answer))) {
            Flash.bad("Choisissez une réponse. « Ne sait pas » en est une.").after(redirect);
            return "redirect:/equipe/embauches/" + id;
        }
        answering.note(
                actor.platform(),
                hire,
                due,
                asked,
                answer,
                comment.isBlank() ? null : comment.strip(),
                left,
                lists.knows("HIRE_END_REASON", reason) ? reason : null,
                actor.name());
        Flash.ok("La réponse est notée.").after(redirect);
        return "redirect:/equipe/embauches/" + id;
    }

    @GetMapping("/equipe/personnes/{person}/embauches")
    ModelAndView ofPerson(@PathVariable UUID person) {
        var actor = Actors.team();
        if (people.find(person)
                .filter(her -> her.platform().equals(actor.platform()))
                .isEmpty()) {
            throw new NotFound("person", person);
        }
        var today = Paris.today(clock);
        var page = new RegisterPage(
                "Embauches",
                List.of(),
                register.ofPerson(actor.platform(), person, today).stream()
                        .map(row -> line(row, today))
                        .toList(),
                null,
                "/equipe/embauches/nouvelle?personne=" + person);
        return new ModelAndView("placements/register/person", Map.of("page", page));
    }

    private RegisterPage.Line line(Register.Row row, LocalDate today) {
        var over = row.endsOn() != null && row.endsOn().isBefore(today);
        return new RegisterPage.Line(
                "/equipe/embauches/" + row.id(),
                row.name(),
                row.employer(),
                occupations.brief(row.occupation()),
                lists.label("CONTRACT_CLASS", row.contract()),
                French.shortDate(row.startsOn(), today),
                over ? StateKind.NONE : row.waiting() > 0 ? StateKind.WARN : StateKind.OK,
                over
                        ? "Terminée"
                        : row.waiting() > 0
                                ? "Nouvelles à prendre"
                                : row.startsOn().isAfter(today) ? "Commence bientôt" : "En poste");
    }

    private static HirePage.Check check(Register.Check check, LocalDate today) {
        var come = !check.dueOn().isAfter(today);
        return new HirePage.Check(
                check.due(),
                check.asked(),
                Words.due(check.due()) + ", " + (check.asked().equals("PERSON") ? "la personne" : "l’employeur"),
                French.shortDate(check.dueOn(), today),
                check.answer() == null,
                come,
                Words.kind(check.answer(), come),
                come || check.answer() != null ? Words.answer(check.answer()) : "À venir",
                check.comment());
    }
}
