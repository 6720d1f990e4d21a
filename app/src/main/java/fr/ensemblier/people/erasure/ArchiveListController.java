package fr.ensemblier.people.erasure;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Archive;
import fr.ensemblier.people.model.ArchiveReader;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of the restricted archive, and who reads it (R-P6).
@Controller
@RequestMapping("/equipe/personnes")
class ArchiveListController {

    private static final String HERE = "/equipe/personnes/archives";
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;

    record ListPage(
            String q,
            String sort,
            List<Option> sorts,
            String csv,
            List<Line> lines,
            Pager pager,
            boolean head,
            List<String> officers,
            String silence) {}

    record Line(String href, String name, String commune, String archived, String until) {}

    private final Archive archive;
    private final Accounts accounts;
    private final Parameters parameters;
    private final Clock clock;

    ArchiveListController(Archive archive, Accounts accounts, Parameters parameters, Clock clock) {
        this.archive = archive;
        this.accounts = accounts;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/archives")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam(defaultValue = "") String apres) {
        var by = ArchiveReader.require();
        var rows = rows(by, q, tri, apres.isEmpty() ? null : apres, PAGE + 1);
        var shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        var asked = "?q=" + encoded(q.strip()) + "&tri=" + encoded(tri);
        var today = Paris.today(clock);
        var page = new ListPage(
                q.strip(),
                tri,
                List.of(new Option("recents", "Archivés récemment"), new Option("fin", "Fin de garde proche")),
                HERE + ".csv" + asked,
                shown.stream()
                        .map(one -> new Line(
                                HERE + "/" + one.person(),
                                one.name(),
                                one.commune(),
                                French.shortDate(Paris.date(one.archivedAt()), today),
                                French.fullDate(one.until())))
                        .toList(),
                new Pager(
                        apres.isEmpty() ? null : HERE + asked,
                        rows.size() > PAGE
                                ? HERE + asked + "&apres="
                                        + encoded(shown.getLast().key())
                                : null,
                        French.plural(shown.size(), "dossier sur cette page", "dossiers sur cette page")),
                by.head(),
                accounts.officers(by.platform()).stream()
                        .map(Accounts.Contact::name)
                        .toList(),
                French.plural(parameters.days("r-p6.live-months", by.platform()), "mois", "mois"));
        return new ModelAndView("people/erasure/archives", Map.of("page", page));
    }

    /// What the list shows, and nothing of a file: each of those opens behind a reason.
    @GetMapping("/archives.csv")
    void export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            HttpServletResponse response) {
        var rows = rows(ArchiveReader.require(), q, tri, null, MOST_EXPORTED);
        try (var csv = CsvExport.to(response, "archives.csv", "Nom", "Commune", "Archivé le", "Gardé jusqu’au")) {
            rows.forEach(one -> csv.row(one.name(), one.commune(), Paris.date(one.archivedAt()), one.until()));
        }
    }

    private List<Archive.Line> rows(ArchiveReader by, String q, String tri, @Nullable String after, int most) {
        var sort = switch (tri) {
            case "recents" -> Archive.Sort.NEWEST;
            case "fin" -> Archive.Sort.ENDING;
            default -> Archive.Sort.NAME;
        };
        return ArchiveOpening.asMachine(by, () -> archive.page(by.platform(), q.strip(), sort, after, most));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
