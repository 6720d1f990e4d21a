package fr.ensemblier.training.vae;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.training.model.VaeGroups;
import fr.ensemblier.training.model.VaeWords;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « VAE »: all of them, and the groups.
@Controller
class VaeListController {

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("PROJECT", "Projets");
        STATES.put("SENT", "Faisabilité envoyée");
        STATES.put("INCOMPLETE", "Incomplètes");
        STATES.put("ADMISSIBLE", "Recevables");
        STATES.put("SUPPORTED", "Accompagnées");
        STATES.put("WRITTEN", "Validation envoyée");
        STATES.put("JURY", "Résultat attendu");
        STATES.put("JUDGED", "Jugées");
        STATES.put("NOT_ADMISSIBLE", "Non recevables");
        STATES.put("DROPPED_OUT", "Abandonnées");
    }

    record Line(
            String href,
            String name,
            String certification,
            String kind,
            StateKind state,
            String words,
            String detail,
            String adviser) {}

    record Group(String href, String name, String certification, StateKind kind, String state) {}

    record Page(
            String count,
            List<Chip> chips,
            List<Line> lines,
            List<Group> groups,
            Pager pager,
            String csv,
            Filter filter,
            List<Option> kinds,
            List<Option> certifications) {}

    private final Listed listed;
    private final VaeGroups groups;
    private final VaeWords words;
    private final Clock clock;

    VaeListController(Listed listed, VaeGroups groups, VaeWords words, Clock clock) {
        this.listed = listed;
        this.groups = groups;
        this.words = words;
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
                count == 0 ? "Aucune VAE" : French.plural(count, "VAE", "VAE"),
                Chip.states("Toutes", all, STATES, states, chosen, state -> filter.with("etat", state)),
                shown.stream().map(row -> line(row, today)).toList(),
                groups.all(team.platform()).stream()
                        .map(one -> new Group(
                                GroupController.HERE + "/" + one.id(),
                                one.name(),
                                words.brief(one.certification()),
                                VaeWords.kind(one.state()),
                                one.state().words()))
                        .toList(),
                Pager.behind(
                        filter.apres(),
                        rows.size() > Listed.PAGE ? shown.getLast().vae().id().toString() : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(),
                filter,
                VaeWords.kinds(),
                words.certifications());
        return new ModelAndView("training/vae/list", Map.of("page", page));
    }

    @GetMapping(Filter.HERE + "/export")
    void export(@ModelAttribute Filter filter, HttpServletResponse response) {
        var platform = Actors.team().platform();
        try (var csv = CsvExport.to(
                response,
                "vae.csv",
                "Personne",
                "Diplôme ou titre",
                "Type",
                "Ouverte le",
                "État",
                "Le",
                "Raison",
                "Suivi par")) {
            listed.page(platform, filter, Listed.MOST)
                    .forEach(row -> csv.row(
                            row.name(),
                            words.name(row.vae().certification()),
                            row.vae().kind().words(),
                            row.vae().madeOn(),
                            row.vae().state().words(),
                            row.vae().latest(),
                            words.reason(row.vae()),
                            row.adviser()));
        }
    }

    private Line line(Listed.Row row, LocalDate today) {
        var one = row.vae();
        return new Line(
                Filter.HERE + "/" + one.id(),
                row.name(),
                words.brief(one),
                one.kind().words(),
                VaeWords.kind(one.state()),
                one.state().words(),
                words.detail(one, today),
                row.adviser() == null ? "À attribuer" : row.adviser());
    }
}
