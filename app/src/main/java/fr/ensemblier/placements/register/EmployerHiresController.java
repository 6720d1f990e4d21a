package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.GetFragment;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The hires of one employer, in its file.
@Controller
class EmployerHiresController {

    record EmployerPage(String name, String employer, List<Line> lines, boolean more) {}

    record Line(String href, String who, String job, String start, StateKind kind, String state) {}

    private static final int SHOWN = 6;
    private static final int MOST = 500;

    private final EmployerHires hires;
    private final Establishments establishments;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    EmployerHiresController(
            EmployerHires hires,
            Establishments establishments,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.hires = hires;
        this.establishments = establishments;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    @GetFragment("/equipe/employeurs/{id}/embauches")
    ModelAndView part(@PathVariable UUID id) {
        return of(id, "placements/register/employer", SHOWN);
    }

    @GetMapping("/equipe/employeurs/{id}/embauches")
    ModelAndView page(@PathVariable UUID id) {
        return of(id, "placements/register/employerpage", MOST);
    }

    private ModelAndView of(UUID id, String view, int shown) {
        var platform = Actors.team().platform();
        var name = establishments.employer(platform, id).orElseThrow(() -> new NotFound("organisation", id));
        var today = Paris.today(clock);
        var found = hires.of(platform, id, shown + 1);
        var page = new EmployerPage(
                name,
                "/equipe/employeurs/" + id,
                found.stream().limit(shown).map(row -> line(row, today)).toList(),
                found.size() > shown);
        return new ModelAndView(view, Map.of("page", page));
    }

    private Line line(EmployerHires.Row row, LocalDate today) {
        var over = row.over(today);
        return new Line(
                "/equipe/embauches/" + row.id(),
                row.name(),
                occupations.brief(row.occupation()) + ", " + lists.label("CONTRACT_CLASS", row.contract()),
                French.shortDate(row.startsOn(), today),
                over ? StateKind.NONE : StateKind.OK,
                over ? "Terminée" : row.startsOn().isAfter(today) ? "Commence bientôt" : "En poste");
    }
}
