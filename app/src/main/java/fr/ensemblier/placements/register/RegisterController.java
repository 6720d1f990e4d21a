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
import fr.ensemblier.ui.GetFragment;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    RegisterController(Register register, Occupations occupations, ValueLists lists, People people, Clock clock) {
        this.register = register;
        this.occupations = occupations;
        this.lists = lists;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/equipe/embauches")
    ModelAndView list(
            @RequestParam(defaultValue = "toutes") String etat,
            @RequestParam(defaultValue = "recentes") String tri,
            @RequestParam(required = false) @Nullable UUID apres) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var filter = HireFilter.of(etat);
        var order = HireOrder.of(tri);
        var rows = register.list(actor.platform(), filter, order, today, apres, PAGE + 1);
        var counts = register.counts(actor.platform(), today);
        var shown = rows.stream().limit(PAGE).toList();
        var here = address("/equipe/embauches", filter, order);
        var page = new RegisterPage(
                French.plural(counts.getOrDefault(filter, 0), "embauche", "embauches"),
                Stream.of(HireFilter.values())
                        .map(one -> new Chip(
                                one.label(),
                                address("/equipe/embauches", one, order),
                                counts.getOrDefault(one, 0),
                                one == filter))
                        .toList(),
                shown.stream().map(row -> line(row, today)).toList(),
                filter.code(),
                order.code(),
                Stream.of(HireOrder.values())
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                apres == null ? null : here,
                rows.size() > PAGE ? here + "&apres=" + shown.getLast().id() : null,
                address("/equipe/embauches/export", filter, order));
        return new ModelAndView("placements/register/list", Map.of("page", page));
    }

    private static String address(String path, HireFilter filter, HireOrder order) {
        return path + "?etat=" + filter.code() + "&tri=" + order.code();
    }

    @GetMapping("/equipe/embauches/export")
    void export(
            @RequestParam(defaultValue = "toutes") String etat,
            @RequestParam(defaultValue = "recentes") String tri,
            HttpServletResponse response) {
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
            register.list(actor.platform(), HireFilter.of(etat), HireOrder.of(tri), today, null, MOST)
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

    @GetFragment("/equipe/personnes/{person}/embauches")
    ModelAndView part(@PathVariable UUID person) {
        return ofPerson(person, "placements/register/person");
    }

    @GetMapping("/equipe/personnes/{person}/embauches")
    ModelAndView ofPerson(@PathVariable UUID person) {
        return ofPerson(person, "placements/register/personpage");
    }

    private ModelAndView ofPerson(UUID person, String view) {
        var actor = Actors.team();
        var her = people.find(person)
                .filter(one -> one.platform().equals(actor.platform()))
                .orElseThrow(() -> new NotFound("person", person));
        var today = Paris.today(clock);
        var page = new PersonPage(
                her.fullName(),
                "/equipe/personnes/" + person,
                register.ofPerson(actor.platform(), person, today).stream()
                        .map(row -> line(row, today))
                        .toList(),
                "/equipe/embauches/nouvelle?personne=" + person);
        return new ModelAndView(view, Map.of("page", page));
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
                row.cancelled() != null || over ? StateKind.NONE : row.waiting() > 0 ? StateKind.WARN : StateKind.OK,
                row.cancelled() != null
                        ? "Annulée"
                        : over
                                ? "Terminée"
                                : row.waiting() > 0
                                        ? "Nouvelles à prendre"
                                        : row.startsOn().isAfter(today) ? "Commence bientôt" : "En poste");
    }
}
