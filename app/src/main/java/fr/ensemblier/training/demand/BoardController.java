package fr.ensemblier.training.demand;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.training.model.Cohort;
import fr.ensemblier.training.model.Cohorts;
import fr.ensemblier.training.model.Demand;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Qui attend une formation »: people by occupation and basin against the seats that are left, and the
/// groups.
@Controller
class BoardController {

    /// `enough` when a group can be proposed; `href` makes it.
    record Line(
            String occupation,
            String basin,
            String waiting,
            String since,
            String seats,
            StateKind kind,
            String state,
            @Nullable String make,
            List<Name> names) {}

    record Name(String name, String href) {}

    record Group(String href, String name, String detail, StateKind kind, String state) {}

    record Page(String said, String threshold, List<Line> lines, List<Group> groups) {}

    private final Demand demand;
    private final Cohorts cohorts;
    private final Occupations occupations;
    private final Parameters parameters;
    private final Clock clock;

    BoardController(Demand demand, Cohorts cohorts, Occupations occupations, Parameters parameters, Clock clock) {
        this.demand = demand;
        this.cohorts = cohorts;
        this.occupations = occupations;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/equipe/formations/besoins")
    ModelAndView board() {
        var platform = Actors.team().platform();
        var today = Paris.today(clock);
        var needs = demand.needs(platform);
        var page = new Page(
                French.plural(
                        needs.stream().mapToInt(need -> need.waiting().size()).sum(),
                        "personne attend",
                        "personnes attendent"),
                French.plural(parameters.days("training.group-size", platform), "personne", "personnes"),
                needs.stream().map(need -> line(need, today)).toList(),
                cohorts.all(platform).stream().map(one -> group(one, today)).toList());
        return new ModelAndView("training/demand/board", Map.of("page", page));
    }

    @GetMapping("/equipe/formations/besoins/export")
    void export(HttpServletResponse response) {
        var platform = Actors.team().platform();
        try (var csv = CsvExport.to(
                response,
                "attentes-de-formation.csv",
                "Métier",
                "Bassin",
                "Personnes",
                "Places du bassin",
                "Places ailleurs")) {
            demand.needs(platform)
                    .forEach(need -> csv.row(
                            occupations.brief(need.occupation()),
                            need.basinName(),
                            need.waiting().size(),
                            need.seats(),
                            need.elsewhere()));
        }
    }

    private Line line(Demand.Need need, LocalDate today) {
        var number = need.waiting().size();
        return new Line(
                occupations.brief(need.occupation()),
                need.basinName(),
                French.plural(number, "personne", "personnes"),
                "la première depuis le "
                        + French.shortDate(need.waiting().getFirst().since(), today),
                French.plural(need.seats(), "place ici", "places ici") + ", " + French.number(need.elsewhere())
                        + " ailleurs",
                need.grouped()
                        ? StateKind.OK
                        : need.enough() ? StateKind.WARN : need.seats() >= number ? StateKind.INFO : StateKind.NONE,
                need.grouped()
                        ? "Groupe en cours"
                        : need.enough()
                                ? "Groupe possible"
                                : need.seats() >= number ? "Des places restent" : "Pas assez de places",
                need.grouped() || !need.enough()
                        ? null
                        : "/equipe/formations/groupes/nouveau?metier=" + need.occupation() + "&bassin=" + need.basin(),
                need.waiting().stream()
                        .map(one -> new Name(one.name(), "/equipe/personnes/" + one.person()))
                        .toList());
    }

    private Group group(Cohort one, LocalDate today) {
        return new Group(
                CohortController.HERE + "/" + one.id(),
                one.name(),
                French.plural(cohorts.members(one.platform(), one.id()).size(), "personne", "personnes") + ", formé le "
                        + French.shortDate(one.madeOn(), today) + " par " + one.madeBy(),
                CohortView.kind(one.state()),
                CohortView.words(one.state()));
    }
}
