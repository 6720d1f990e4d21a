package fr.ensemblier.pathways.register;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.pathways.model.ExitReason;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.Templates;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « Parcours »: who is where.
@Controller
class RegisterController {

    /// Not a state of its own: one under way of which the step overruns.
    private static final String LATE = "LATE";

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put(LATE, "En retard");
        STATES.put("OPEN", "En cours");
        STATES.put("PAUSED", "En pause");
        STATES.put("LEFT", "Terminés");
    }

    private final Listed listed;
    private final Templates templates;
    private final Accounts accounts;
    private final Clock clock;

    RegisterController(Listed listed, Templates templates, Accounts accounts, Clock clock) {
        this.listed = listed;
        this.templates = templates;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(Filter.HERE)
    ModelAndView list(@ModelAttribute Filter filter) {
        var team = Actors.team();
        var today = Paris.today(clock);
        var rows = listed.page(team.platform(), filter, Listed.PAGE + 1);
        var shown = rows.stream().limit(Listed.PAGE).toList();
        var states = listed.states(team.platform(), filter);
        var all = states.values().stream().mapToInt(Integer::intValue).sum() - states.getOrDefault(LATE, 0);
        var count = ListAddress.text(filter.etat()).isEmpty()
                ? all
                : states.getOrDefault(ListAddress.text(filter.etat()), 0);
        var page = new RegisterPage(
                count == 0 ? "Aucun parcours" : French.plural(count, "parcours", "parcours"),
                Chip.states(
                        "Tous",
                        all,
                        STATES,
                        states,
                        ListAddress.text(filter.etat()),
                        state -> filter.with("etat", state)),
                shown.stream().map(row -> line(row, today)).toList(),
                Pager.behind(
                        filter.apres(),
                        rows.size() > Listed.PAGE ? shown.getLast().key() : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(),
                filter,
                templates.all(team.platform()).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                Arrays.stream(StepKind.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                advisers(team),
                filter.isEmpty());
        return new ModelAndView("pathways/register/list", Map.of("page", page));
    }

    @GetMapping(Filter.HERE + "/export")
    void export(@ModelAttribute Filter filter, HttpServletResponse response) {
        var team = Actors.team();
        try (var csv = CsvExport.to(
                response,
                "parcours.csv",
                "Personne",
                "Parcours",
                "État",
                "Étape",
                "Ouvert le",
                "Dernier mouvement",
                "Sortie",
                "Suivi par")) {
            listed.page(team.platform(), filter, Listed.MOST)
                    .forEach(row -> csv.row(
                            row.name(),
                            row.pathway(),
                            STATES.get(row.state()),
                            row.step(),
                            row.openedOn(),
                            row.movedOn(),
                            row.exit() == null
                                    ? null
                                    : ExitReason.valueOf(row.exit()).words(),
                            row.adviser()));
        }
    }

    private List<Option> advisers(Actor.Team team) {
        return Stream.concat(
                        Stream.of(new Option("aucun", "À attribuer")),
                        accounts.team(team.platform()).stream()
                                .map(one -> new Option(one.id().toString(), one.name())))
                .toList();
    }

    private static RegisterPage.Line line(Listed.Row row, LocalDate today) {
        var step = row.step();
        return new RegisterPage.Line(
                "/equipe/parcours/" + row.id(),
                row.name(),
                row.pathway(),
                switch (row.state()) {
                    case "OPEN" -> row.late() ? StateKind.BAD : StateKind.INFO;
                    case "PAUSED" -> StateKind.WARN;
                    default -> StateKind.NONE;
                },
                switch (row.state()) {
                    case "OPEN" -> row.late() ? "En retard" : "En cours";
                    case "PAUSED" -> "En pause";
                    default -> "Terminé";
                },
                row.exit() != null
                        ? ExitReason.valueOf(row.exit()).words()
                        : step == null
                                ? "Sortie à noter"
                                : step + ("UNDERWAY".equals(row.stepState()) ? ", en cours" : ", à faire"),
                French.capital(French.day(row.movedOn(), today)),
                row.adviser() == null ? "À attribuer" : row.adviser());
    }
}
