package fr.ensemblier.people.roster;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.model.StateWords;
import fr.ensemblier.ui.Menu;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of persons and its export.
@Controller
class RosterController implements Menu {

    private final Roster roster;
    private final ValueLists lists;
    private final Clock clock;

    RosterController(Roster roster, ValueLists lists, Clock clock) {
        this.roster = roster;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team
                ? List.of(new Item(30, "Personnes", "Personnes", "/equipe/personnes", "people", 0))
                : List.of();
    }

    @GetMapping("/equipe/personnes")
    ModelAndView list(@ModelAttribute Filter filter) {
        return new ModelAndView("people/roster/page", Map.of("page", roster.page(Actors.team(), filter)));
    }

    /// With names or without; never barriers nor notes (R-P3), age bands only (R-P5).
    @GetMapping("/equipe/personnes.csv")
    void export(
            @ModelAttribute Filter filter,
            @RequestParam(defaultValue = "true") boolean noms,
            HttpServletResponse response) {
        var rows = roster.all(Actors.team(), filter);
        var year = Paris.today(clock).getYear();
        try (var csv = CsvExport.to(
                response,
                noms ? "personnes.csv" : "personnes-sans-noms.csv",
                noms ? "Nom" : "Numéro",
                "Commune",
                "Situation",
                "Tranche d’âge",
                "Métiers",
                "État",
                "Suivi par",
                "Dernier échange",
                "Ouvert le")) {
            for (var i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                csv.row(
                        noms ? row.name() : (Object) (i + 1),
                        row.communeName(),
                        lists.label("SITUATION", row.situation()),
                        band(row.birthYear() == null ? null : year - row.birthYear()),
                        roster.wantsAll(row),
                        StateWords.of(row.state()),
                        row.adviser(),
                        Paris.date(row.lastContact()),
                        row.created());
            }
        }
    }

    private static String band(@org.jspecify.annotations.Nullable Integer age) {
        if (age == null) {
            return "";
        }
        if (age < 26) {
            return "moins de 26 ans";
        }
        return age < 50 ? "26 à 49 ans" : "50 ans et plus";
    }
}
