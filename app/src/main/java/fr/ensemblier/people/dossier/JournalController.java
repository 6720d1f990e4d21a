package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.ArchiveReader;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// Who opened whose file, for the head of the platform and the data protection officer (R-P4).
@Controller
class JournalController {

    record JournalPage(
            String said,
            JournalFilter filter,
            boolean all,
            boolean head,
            List<Option> acts,
            List<Line> lines,
            Pager pager,
            String csv,
            String kept) {}

    record Line(
            String at,
            String who,
            String act,
            String whose,
            @Nullable String href) {}

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 50_000;

    private final JournalRows rows;
    private final Parameters parameters;
    private final Clock clock;

    JournalController(JournalRows rows, Parameters parameters, Clock clock) {
        this.rows = rows;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping(JournalFilter.BASE)
    ModelAndView read(@ModelAttribute JournalFilter filter) {
        var reader = ArchiveReader.require();
        var platform = reader.platform();
        var today = Paris.today(clock);
        var found = rows.page(platform, filter, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var count = rows.count(platform, filter);
        var page = new JournalPage(
                count == 0 ? "Aucune ouverture" : French.plural(count, "ouverture", "ouvertures"),
                filter,
                filter.isEmpty(),
                reader.head(),
                Acts.options(),
                shown.stream()
                        .map(one -> new Line(
                                French.capital(French.dateTime(Paris.local(one.at()), today)),
                                one.who(),
                                did(one),
                                whose(one),
                                one.person() == null || !reader.head() ? null : "/equipe/personnes/" + one.person()))
                        .toList(),
                new Pager(
                        filter.place().isEmpty() ? null : filter.at(JournalFilter.BASE, null),
                        found.size() > PAGE
                                ? filter.at(
                                        JournalFilter.BASE,
                                        new Place(
                                                shown.getLast().at(),
                                                shown.getLast().id()))
                                : null,
                        French.number(shown.size()) + " sur " + French.number(count)),
                filter.at(JournalFilter.BASE + ".csv", null),
                French.plural(parameters.days("r-p4.log-months", platform), "mois", "mois"));
        return new ModelAndView("people/dossier/journal", Map.of("page", page));
    }

    @GetMapping(JournalFilter.BASE + ".csv")
    void export(@ModelAttribute JournalFilter filter, HttpServletResponse response) {
        var platform = ArchiveReader.require().platform();
        try (var csv =
                CsvExport.to(response, "journal-des-ouvertures.csv", "Jour", "Heure", "Qui", "Quoi", "Dossier")) {
            for (var one : rows.page(platform, filter, MOST_EXPORTED)) {
                var at = Paris.local(one.at());
                csv.row(at.toLocalDate(), French.time(at.toLocalTime()), one.who(), did(one), whose(one));
            }
        }
    }

    private static String did(JournalRows.Logged one) {
        return Acts.words(one.act()) + (one.why() == null ? "" : " : " + one.why());
    }

    private static String whose(JournalRows.Logged one) {
        var name = one.name();
        if (name != null) {
            return name;
        }
        return one.act().startsWith("account.") ? "Compte de l’équipe" : "Dossier effacé";
    }
}
