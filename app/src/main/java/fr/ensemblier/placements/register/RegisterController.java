package fr.ensemblier.placements.register;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « Embauches »: the list of the team.
@Controller
class RegisterController {

    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final HireList list;
    private final Lines lines;
    private final Occupations occupations;
    private final Establishments establishments;
    private final Accounts accounts;
    private final ValueLists lists;
    private final Clock clock;

    RegisterController(
            HireList list,
            Lines lines,
            Occupations occupations,
            Establishments establishments,
            Accounts accounts,
            ValueLists lists,
            Clock clock) {
        this.list = list;
        this.lines = lines;
        this.occupations = occupations;
        this.establishments = establishments;
        this.accounts = accounts;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/equipe/embauches")
    ModelAndView list(@ModelAttribute HireQuery query) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var rows = list.page(actor.platform(), query, today, PAGE + 1);
        var counts = list.counts(actor.platform(), query, today);
        var shown = rows.stream().limit(PAGE).toList();
        var form = form(actor.platform(), query);
        var page = new RegisterPage(
                French.plural(counts.getOrDefault(query.filter(), 0), "embauche", "embauches"),
                Stream.of(HireFilter.values())
                        .map(one -> new Chip(
                                one.label(),
                                query.with("etat", one.code()),
                                counts.getOrDefault(one, 0),
                                one == query.filter()))
                        .toList(),
                asked(query, form, today),
                shown.stream().map(row -> lines.of(row, today)).toList(),
                query,
                form,
                query.apres() == null ? null : query.address(HireQuery.PATH),
                rows.size() > PAGE
                        ? query.address(HireQuery.PATH) + "&apres="
                                + shown.getLast().id()
                        : null,
                query.address(HireQuery.PATH + "/export"));
        return new ModelAndView("placements/register/list", Map.of("page", page));
    }

    private RegisterPage.Form form(PlatformId platform, HireQuery query) {
        return new RegisterPage.Form(
                Stream.of(HireOrder.values())
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                query.structure() == null
                        ? ""
                        : establishments
                                .find(query.structure())
                                .map(Establishment::name)
                                .orElse("Une structure"),
                Stream.concat(
                                accounts.team(platform).stream()
                                        .map(one -> new Option(one.id().toString(), one.name())),
                                Stream.of(new Option("aucun", "Personne")))
                        .toList());
    }

    /// The filters that hold, each with the address that takes it away.
    private List<Chip> asked(HireQuery query, RegisterPage.Form form, LocalDate today) {
        var asked = new ArrayList<Chip>();
        if (!query.words().isEmpty()) {
            asked.add(away(query, "q", "« " + query.words() + " »"));
        }
        if (!query.occupation().isEmpty()) {
            asked.add(away(query, "metier", occupations.brief(query.occupation())));
        }
        if (query.structure() != null) {
            asked.add(away(query, "structure", form.structure()));
        }
        form.advisers().stream()
                .filter(one -> one.value().equals(query.adviser()))
                .forEach(one -> asked.add(away(query, "conseiller", "Suivi par : " + one.label())));
        if (query.from() != null) {
            asked.add(away(query, "du", "Depuis le " + French.shortDate(query.from(), today)));
        }
        if (query.until() != null) {
            asked.add(away(query, "au", "Jusqu’au " + French.shortDate(query.until(), today)));
        }
        return asked;
    }

    private static Chip away(HireQuery query, String name, String label) {
        return new Chip(label, query.with(name, ""), null, true);
    }

    @GetMapping("/equipe/embauches/export")
    void export(@ModelAttribute HireQuery query, HttpServletResponse response) {
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
            list.page(actor.platform(), query.fromTop(), today, MOST)
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
}
