package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Embauches »: the list of the team, a hire with its checks, and the hires of a person's file.
@Controller
class RegisterController {

    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final Register register;
    private final Occupations occupations;
    private final ValueLists lists;
    private final People people;
    private final Clock clock;

    RegisterController(
            Register register,
            Occupations occupations,
            ValueLists lists,
            People people,
            Clock clock) {
        this.register = register;
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
                            Words.looking(row.stillLooking(), row.lookingFor())));
        }
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
}
