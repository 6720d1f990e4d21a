package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of employers of the platform.
@Controller
@RequestMapping("/equipe/employeurs")
class EmployersController {

    private static final int ON_A_PAGE = 50;

    private final EmployerRows rows;
    private final WaitingClaims claims;
    private final Communes communes;
    private final Platforms platforms;

    EmployersController(EmployerRows rows, WaitingClaims claims, Communes communes, Platforms platforms) {
        this.rows = rows;
        this.claims = claims;
        this.communes = communes;
        this.platforms = platforms;
    }

    @GetMapping
    ModelAndView list(@RequestParam Map<String, String> asked) {
        var platform = Actors.team().platform();
        var filter = EmployerFilter.of(asked);
        var places = places(filter);
        var key = key(filter, asked);
        var found = rows.page(platform, filter, places, key, ON_A_PAGE + 1);
        var more = found.size() > ON_A_PAGE;
        var shown = !more
                ? found
                : key != null && key.before() ? found.subList(1, found.size()) : found.subList(0, ON_A_PAGE);
        var total = rows.count(platform, filter, places);
        return new ModelAndView(
                "organisations/directory/list",
                Map.of("page", page(platform, filter, places, key, shown, more, total)));
    }

    @GetMapping("/export.csv")
    void export(@RequestParam Map<String, String> asked, HttpServletResponse response) {
        var platform = Actors.team().platform();
        var filter = EmployerFilter.of(asked);
        try (var csv = CsvExport.to(
                response,
                "employeurs.csv",
                "Nom",
                "SIREN",
                "Statut",
                "Types",
                "Communes",
                "Lieux",
                "Recruteurs",
                "Téléphone",
                "Origine")) {
            rows.each(
                    platform,
                    filter,
                    places(filter),
                    row -> csv.row(
                            row.name(),
                            row.siren(),
                            Labels.sector(row.sector()),
                            families(row),
                            String.join(", ", row.communes()),
                            row.places(),
                            row.recruiters(),
                            row.phone(),
                            Source.valueOf(row.source()).label()));
        }
    }

    private EmployersPage page(
            PlatformId platform,
            EmployerFilter filter,
            List<String> places,
            EmployerRows.@Nullable Key key,
            List<EmployerRows.Row> shown,
            boolean more,
            int total) {
        var counts = rows.counts(platform, filter, places);
        var chips = new ArrayList<Chip>();
        var own = platforms.get(platform);
        if (own.settings().size() > 1) {
            add(chips, filter, counts, "cadre", Labels.SETTINGS);
        }
        add(chips, filter, counts, "recruteur", Labels.RECRUITERS);
        add(chips, filter, counts, "secteur", Labels.SECTORS);
        add(chips, filter, counts, "source", Labels.SOURCES);
        add(chips, filter, counts, "numero", Labels.NUMBERS);
        chips.add(new Chip("Fermées", filter.with("fermees", filter.fermees() ? "" : "true"), null, filter.fermees()));
        return new EmployersPage(
                French.plural(total, "employeur", "employeurs"),
                claims.count(platform),
                filter,
                communes.find(filter.commune()).map(Commune::label).orElse(""),
                chips,
                Family.employers(own).stream()
                        .map(family -> new Option(family.name(), family.label()))
                        .toList(),
                shown.stream().map(EmployersController::line).toList(),
                pager(filter, key, shown, more),
                filter.address("/equipe/employeurs/export.csv", "tri", ""),
                total == 0 && filter.isEmpty());
    }

    private static Pager pager(
            EmployerFilter filter, EmployerRows.@Nullable Key key, List<EmployerRows.Row> shown, boolean more) {
        if (shown.isEmpty()) {
            return new Pager(null, null, "");
        }
        var backwards = key != null && key.before();
        var previous =
                key != null && (!backwards || more) ? filter.with("avant", value(filter, shown.getFirst())) : null;
        var next = backwards || more ? filter.with("apres", value(filter, shown.getLast())) : null;
        return new Pager(previous, next, French.plural(shown.size(), "employeur ici", "employeurs ici"));
    }

    private static String value(EmployerFilter filter, EmployerRows.Row row) {
        return row.id() + "|" + (filter.latestFirst() ? row.createdAt().toString() : row.words());
    }

    private static EmployerRows.@Nullable Key key(EmployerFilter filter, Map<String, String> asked) {
        var before = asked.containsKey("avant");
        var parts = asked.getOrDefault(before ? "avant" : "apres", "").split("\\|", 2);
        try {
            if (parts.length == 2 && filter.latestFirst()) {
                OffsetDateTime.parse(parts[1]);
            }
            return parts.length < 2 ? null : new EmployerRows.Key(parts[1], UUID.fromString(parts[0]), before);
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return null;
        }
    }

    private static void add(
            List<Chip> chips,
            EmployerFilter filter,
            Map<String, Map<String, Integer>> counts,
            String question,
            LinkedHashMap<String, String> answers) {
        var given = filter.map().getOrDefault(question, "");
        answers.forEach((answer, label) -> {
            var applied = given.equals(answer);
            var count = counts.getOrDefault(question, Map.of()).getOrDefault(answer, 0);
            if (applied || given.isEmpty() && count > 0) {
                chips.add(new Chip(label, filter.with(question, applied ? "" : answer), count, applied));
            }
        });
    }

    private static EmployersPage.Line line(EmployerRows.Row row) {
        var where = row.communes().size() > 2
                ? row.communes().getFirst() + " et " + (row.communes().size() - 1) + " autres communes"
                : French.list(row.communes());
        return new EmployersPage.Line(
                "/equipe/employeurs/" + row.id(),
                row.name(),
                where.isEmpty() ? "Aucun lieu ouvert" : where,
                families(row),
                French.plural(row.places(), "lieu", "lieux"),
                row.recruiters() == 0 ? "Aucun" : French.plural(row.recruiters(), "recruteur", "recruteurs"),
                row.recruiters() > 0);
    }

    private static String families(EmployerRows.Row row) {
        return row.families().stream().map(code -> Family.of(code).label()).collect(Collectors.joining("\u202f; "));
    }

    /// The commune chosen, with those of its intercommunality when that is asked.
    private List<String> places(EmployerFilter filter) {
        return communes.find(filter.commune())
                .map(commune -> filter.autour() && !commune.epci().isEmpty()
                        ? communes.ofEpci(commune.epci()).stream()
                                .map(Commune::code)
                                .toList()
                        : List.of(commune.code()))
                .orElse(List.of());
    }
}
