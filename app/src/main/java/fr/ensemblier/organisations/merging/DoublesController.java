package fr.ensemblier.organisations.merging;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Doubles » : employers that may be there twice, and those that were put together.
@Controller
@RequestMapping(MergeController.HERE)
class DoublesController {

    private static final int PAGE = 30;
    private static final int PAST = 20;
    private static final int MOST = 20_000;

    private final Doubles doubles;
    private final Merges merges;
    private final Clock clock;

    DoublesController(Doubles doubles, Merges merges, Clock clock) {
        this.doubles = doubles;
        this.merges = merges;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView proposed(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam(defaultValue = "") String apres,
            @RequestParam(required = false) @Nullable Instant avant) {
        var platform = Actors.team().platform();
        var words = q.strip();
        var order = Doubles.Order.of(tri);
        var all = doubles.of(platform, words, order);
        var found = all.stream()
                .filter(pair -> apres.isEmpty() || pair.key().compareTo(apres) > 0)
                .limit(PAGE + 1)
                .toList();
        var shown = found.stream().limit(PAGE).toList();
        var asked = "?q=" + encoded(words) + (order == Doubles.Order.SURE ? "" : "&tri=" + order.code());
        var here = MergeController.HERE + asked;
        var past = merges.history(platform, words, avant, PAST + 1);
        var page = new MergePage.Proposed(
                words,
                order.code(),
                words.isEmpty(),
                shown.stream()
                        .map(pair -> new MergePage.Line(
                                pair.one(), pair.other(), pair.why(), MergeController.address(pair.a(), pair.b())))
                        .toList(),
                new Pager(
                        apres.isEmpty() ? null : here,
                        found.size() > PAGE
                                ? here + "&apres=" + encoded(shown.getLast().key())
                                : null,
                        French.plural(all.size(), "double possible", "doubles possibles")),
                MergeController.HERE + "/export.csv" + asked,
                past.stream().limit(PAST).map(this::past).toList(),
                past.size() > PAST ? here + "&avant=" + past.get(PAST - 1).at() + "#reunis" : null,
                MergeController.HERE + "/reunis.csv" + asked);
        return new ModelAndView("organisations/merging/proposed", Map.of("page", page));
    }

    @GetMapping("/export.csv")
    void export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            HttpServletResponse response) {
        var platform = Actors.team().platform();
        try (var csv = CsvExport.to(response, "doubles-possibles.csv", "Employeur", "Peut-être le même", "Pourquoi")) {
            doubles.of(platform, q.strip(), Doubles.Order.of(tri))
                    .forEach(pair -> csv.row(pair.one(), pair.other(), pair.why()));
        }
    }

    @GetMapping("/reunis.csv")
    void merged(@RequestParam(defaultValue = "") String q, HttpServletResponse response) {
        var platform = Actors.team().platform();
        try (var csv =
                CsvExport.to(response, "employeurs-reunis.csv", "Gardé", "Réuni avec lui", "Le", "Par", "État")) {
            merges.history(platform, q.strip(), null, MOST)
                    .forEach(merge -> csv.row(
                            merge.keptName(),
                            merge.mergedName(),
                            Paris.date(merge.at()),
                            merge.by(),
                            merge.undone() ? "Annulé" : "Réuni"));
        }
    }

    private MergePage.Past past(Merges.Merge merge) {
        return new MergePage.Past(
                "« " + merge.mergedName() + " » réuni avec « " + merge.keptName() + " »",
                French.dateTime(Paris.local(merge.at()), Paris.today(clock)) + ", par " + merge.by()
                        + (merge.undone() ? ". Annulé." : ""),
                merge.undone() ? null : MergeController.HERE + "/" + merge.id() + "/annuler");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
