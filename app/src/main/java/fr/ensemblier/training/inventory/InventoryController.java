package fr.ensemblier.training.inventory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.territory.Distance;
import fr.ensemblier.training.model.FundingSchemes;
import fr.ensemblier.training.model.SessionWords;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « Formations »: which sessions there are, and which lack people.
@Controller
class InventoryController {

    private static final Map<String, String> WHEN = new LinkedHashMap<>();

    static {
        WHEN.put("", "À venir");
        WHEN.put("manque", "Manquent de candidats");
        WHEN.put("encours", "En cours");
        WHEN.put("passees", "Terminées");
        WHEN.put("annulees", "Annulées");
    }

    private final Listed listed;
    private final Occupations occupations;
    private final FundingSchemes schemes;
    private final CommuneField communes;
    private final Platforms platforms;
    private final Clock clock;

    InventoryController(
            Listed listed,
            Occupations occupations,
            FundingSchemes schemes,
            CommuneField communes,
            Platforms platforms,
            Clock clock) {
        this.listed = listed;
        this.occupations = occupations;
        this.schemes = schemes;
        this.communes = communes;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping(Filter.HERE)
    ModelAndView list(@ModelAttribute Filter filter) {
        var platform = Actors.team().platform();
        var errors = new ArrayList<FieldError>();
        var around = around(platform, filter, errors);
        var today = Paris.today(clock);
        var rows = listed.page(platform, filter, around.orElse(null), Listed.PAGE + 1);
        var shown = rows.stream().limit(Listed.PAGE).toList();
        var counts = listed.counts(platform, filter, around.orElse(null));
        var chosen = ListAddress.text(filter.quand());
        var count = counts.getOrDefault(chosen.isEmpty() ? "avenir" : chosen, 0);
        var page = new InventoryPage(
                count == 0 ? "Aucune session" : French.plural(count, "session", "sessions"),
                chips(filter, counts, chosen),
                shown.stream().map(row -> line(row, around.orElse(null), today)).toList(),
                Pager.behind(
                        filter.apres(),
                        rows.size() > Listed.PAGE
                                ? shown.getLast().session().id().toString()
                                : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(),
                filter,
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                schemes.all().stream()
                        .map(one -> new Option(one.code(), one.name()))
                        .toList(),
                FieldError.which(errors, "commune"),
                FieldError.of(errors, "commune"),
                around.map(Commune::label).orElse(ListAddress.text(filter.communeText())),
                filter.narrowed(),
                switch (chosen) {
                    case "manque" -> "Aucune session ne manque de candidats";
                    case "encours" -> "Aucune session en cours";
                    case "passees" -> "Aucune session terminée";
                    case "annulees" -> "Aucune session annulée";
                    default -> "Aucune session à venir";
                });
        return new ModelAndView("training/inventory/list", Map.of("page", page));
    }

    @GetMapping(Filter.HERE + "/export")
    void export(@ModelAttribute Filter filter, HttpServletResponse response) {
        var platform = Actors.team().platform();
        var today = Paris.today(clock);
        var around = around(platform, filter, new ArrayList<>());
        try (var csv = CsvExport.to(
                response,
                "sessions.csv",
                "Formation",
                "Organisme",
                "SIRET",
                "Commune",
                "Début",
                "Fin",
                "Heures",
                "Places",
                "Places prises",
                "Candidats de la plateforme",
                "État",
                "Cause",
                "Financements")) {
            listed.page(platform, filter, around.orElse(null), Listed.MOST).forEach(row -> {
                var one = row.session();
                csv.row(
                        one.sheet().title(),
                        one.sheet().body(),
                        one.sheet().siret(),
                        one.sheet().communeName() == null
                                ? "À distance"
                                : one.sheet().communeName(),
                        one.starts(),
                        one.ends(),
                        one.sheet().hours() == 0 ? null : one.sheet().hours(),
                        one.seats(),
                        one.taken(),
                        row.candidates(),
                        SessionWords.state(one, today),
                        null,
                        one.sheet().schemes().stream().map(schemes::name).collect(Collectors.joining(", ")));
            });
        }
    }

    private Optional<Commune> around(PlatformId platform, Filter filter, List<FieldError> errors) {
        if (ListAddress.text(filter.commune()).isEmpty()
                && ListAddress.text(filter.communeText()).isEmpty()) {
            return Optional.empty();
        }
        return communes.read(
                "commune",
                filter.commune(),
                filter.communeText(),
                commune -> platforms.covers(platform, commune),
                errors,
                "");
    }

    private static List<Chip> chips(Filter filter, Map<String, Integer> counts, String chosen) {
        return WHEN.entrySet().stream()
                .map(one -> new Chip(
                        one.getValue(),
                        filter.with("quand", one.getKey()),
                        counts.getOrDefault(one.getKey().isEmpty() ? "avenir" : one.getKey(), 0),
                        chosen.equals(one.getKey())))
                .toList();
    }

    private static InventoryPage.Line line(Listed.Row row, @Nullable Commune around, LocalDate today) {
        var one = row.session();
        return new InventoryPage.Line(
                Filter.HERE + "/sessions/" + one.id(),
                one.sheet().title(),
                one.sheet().where(),
                SessionWords.dates(one, today),
                seats(one, row.candidates()),
                percent(one),
                SessionWords.kind(one, today),
                SessionWords.state(one, today),
                row.few(),
                around == null || one.sheet().lat() == null || one.sheet().lon() == null
                        ? null
                        : "à "
                                + French.km(Distance.km(
                                        around.lat(),
                                        around.lon(),
                                        one.sheet().lat(),
                                        one.sheet().lon())));
    }

    private static String seats(TrainingSession one, int candidates) {
        return SessionWords.seats(one)
                + (candidates == 0 ? "" : ", " + French.plural(candidates, "candidat", "candidats"));
    }

    static int percent(TrainingSession one) {
        var seats = one.seats();
        return seats == null ? -1 : Math.min(100, 100 * one.taken() / seats);
    }
}
