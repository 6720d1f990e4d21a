package fr.ensemblier.training.people;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.training.model.TraineeWords;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « Personnes en formation ».
@Controller
class PeopleController {

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("CANDIDATE", "Candidatures");
        STATES.put("ADMITTED", "Admissions");
        STATES.put("ENTERED", "En formation");
        STATES.put("FINISHED", "Terminées");
        STATES.put("BROKEN_OFF", "Interrompues");
        STATES.put("TURNED_AWAY", "Non retenues");
        STATES.put("WITHDRAWN", "Abandonnées");
    }

    record Line(
            String href,
            String name,
            String title,
            String dates,
            StateKind kind,
            String state,
            String detail,
            @Nullable String missed,
            String adviser) {}

    record Page(
            String count,
            List<Chip> chips,
            List<Line> lines,
            Pager pager,
            String csv,
            Filter filter,
            List<Option> occupations,
            List<Option> advisers,
            int narrowed) {}

    private final Listed listed;
    private final TraineeWords words;
    private final Occupations occupations;
    private final Accounts accounts;
    private final Clock clock;

    PeopleController(Listed listed, TraineeWords words, Occupations occupations, Accounts accounts, Clock clock) {
        this.listed = listed;
        this.words = words;
        this.occupations = occupations;
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
        var chosen = ListAddress.text(filter.etat());
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        var count = chosen.isEmpty() ? all : states.getOrDefault(chosen, 0);
        var page = new Page(
                count == 0 ? "Aucune inscription" : French.plural(count, "inscription", "inscriptions"),
                Chip.states("Toutes", all, STATES, states, chosen, state -> filter.with("etat", state)),
                shown.stream().map(row -> line(row, today)).toList(),
                Pager.behind(
                        filter.apres(),
                        rows.size() > Listed.PAGE
                                ? shown.getLast().trainee().id().toString()
                                : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(),
                filter,
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                accounts.team(team.platform()).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                filter.narrowed());
        return new ModelAndView("training/people/list", Map.of("page", page));
    }

    @GetMapping(Filter.HERE + "/export")
    void export(@ModelAttribute Filter filter, HttpServletResponse response) {
        var platform = Actors.team().platform();
        try (var csv = CsvExport.to(
                response,
                "personnes-en-formation.csv",
                "Personne",
                "Formation",
                "Organisme",
                "Début",
                "Fin",
                "État",
                "Le",
                "Raison",
                "Heures manquées",
                "Suivi par")) {
            listed.page(platform, filter, Listed.MOST)
                    .forEach(row -> csv.row(
                            row.name(),
                            row.title(),
                            row.body(),
                            row.starts(),
                            row.ends(),
                            TraineeWords.words(row.trainee().state()),
                            row.trainee().state().latest(),
                            words.reason(row.trainee().state()),
                            row.planned() == 0 ? null : row.missed(),
                            row.adviser()));
        }
    }

    private Line line(Listed.Row row, LocalDate today) {
        return new Line(
                "/equipe/formations/inscriptions/" + row.trainee().id(),
                row.name(),
                row.title() + ", " + row.body(),
                row.ends() == null
                        ? "À partir du " + French.shortDate(row.starts(), today)
                        : "Du " + French.shortDate(row.starts(), today) + " au " + French.shortDate(row.ends(), today),
                TraineeWords.kind(row.trainee().state()),
                TraineeWords.words(row.trainee().state()),
                words.detail(row.trainee().state(), today),
                row.missed() > 0 && row.trainee().state() instanceof TraineeState.Entered
                        ? French.number(row.missed(), 1) + " h manquées sur " + French.number(row.planned(), 1)
                        : null,
                row.adviser() == null ? "À attribuer" : row.adviser());
    }
}
