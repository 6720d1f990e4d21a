package fr.ensemblier.evaluation.national;

import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.evaluation.national.NationalIndicatorPage.Line;
import fr.ensemblier.evaluation.national.Network.Counted;
import fr.ensemblier.evaluation.national.Table.Shown;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the figures of the network into words.
@Component
class NationalPages {

    static final String MASKED = "masqué";

    private static final List<Indicator> IN_THE_TABLE = List.of(
            Indicators.EMPLOYERS,
            Indicators.NEEDS,
            Indicators.OFFERS,
            Indicators.PROPOSED,
            Indicators.CONTACTED,
            Indicators.HIRES,
            Indicators.FILLED);

    private final FranceMap map;

    NationalPages(FranceMap map) {
        this.map = map;
    }

    /// « Depuis l’ouverture », or the year.
    static String columnName(String column) {
        return column.equals(Network.OPENING) ? "Depuis l’ouverture" : column;
    }

    NationalPage network(Counted counted, @Nullable String asked) {
        var columns = counted.columns();
        var column = asked != null && columns.contains(asked) ? asked : columns.getFirst();
        var all = counted.platforms();
        var hires = counted.of(Indicators.HIRES).byPlatform();
        var covered = new HashSet<String>();
        all.forEach(platform -> covered.addAll(FranceMap.departements(platform.id())));
        return new NationalPage(
                French.plural(all.size(), "plateforme", "plateformes") + ", "
                        + hires.all().get(hires.at(column)) + " en activité",
                headline(counted, column),
                French.capital(Network.period(column, counted.today()).words()),
                coverage(hires, column),
                new Link(countedAt(counted), "/national?annee=" + column + "&recompter=true"),
                columns.stream()
                        .map(name -> new Chip(columnName(name), "/national?annee=" + name, null, name.equals(column)))
                        .toList(),
                "/national/tableur",
                Indicators.all().stream()
                        .map(indicator ->
                                figure(indicator, counted.of(indicator).byPlatform(), column))
                        .toList(),
                map.france(),
                map.corner(),
                covered,
                places(all, hires, column),
                IN_THE_TABLE.stream().map(Indicator::brief).toList(),
                lines(counted, column),
                named(all, row -> silent(hires, row, column)),
                named(all, row -> notConcerned(hires, row, column)));
    }

    /// The one sentence of who has a minute; none where a number would be masked or absent.
    private static @Nullable String headline(Counted counted, String column) {
        return counts(counted, column, Indicators.HIRES)
                .flatMap(hires -> counts(counted, column, Indicators.OFFERS)
                        .flatMap(offers -> counts(counted, column, Indicators.EMPLOYERS)
                                .map(employers -> French.plural(hires, "embauche", "embauches") + ", pour "
                                        + French.plural(offers, "offre", "offres") + " de "
                                        + French.plural(employers, "employeur", "employeurs") + ".")))
                .orElse(null);
    }

    private static Optional<Long> counts(Counted counted, String column, Indicator indicator) {
        var table = counted.of(indicator).byPlatform();
        return table.total().cells().get(table.at(column)) instanceof Shown.Plain(Result.Count(var count), var _)
                ? Optional.of(count)
                : Optional.empty();
    }

    /// « 3. Campus des métiers »: the number on the map, the name, and why if there is more to say.
    private static List<String> named(List<Platform> all, IntPredicate which) {
        return IntStream.range(0, all.size())
                .filter(which)
                .mapToObj(row -> row + 1 + "." + French.SPACE + all.get(row).name() + note(all.get(row)))
                .toList();
    }

    private static boolean silent(Table table, int row, String column) {
        return table.rows().get(row).cells().get(table.at(column)) instanceof Shown.Plain(Result.Absent _, var _);
    }

    private static boolean notConcerned(Table table, int row, String column) {
        return table.rows().get(row).cells().get(table.at(column))
                instanceof Shown.Plain(Result.NotApplicable _, var _);
    }

    /// « Compté à 14 h 05 »: the figures are at most a minute old.
    private static String countedAt(Counted counted) {
        return "Compté à " + French.time(counted.at().atZone(Paris.ZONE).toLocalTime());
    }

    /// How many engaged the mission and entered something, the same for all figures (R-T1).
    private static String coverage(Table table, String column) {
        var at = table.at(column);
        return table.concerned().get(at) + " plateformes concernées sur "
                + table.all().get(at) + ", " + French.plural(table.known().get(at), "renseignée", "renseignées");
    }

    private static NationalPage.Figure figure(Indicator indicator, Table table, String column) {
        var at = table.at(column);
        var shown = table.total().cells().get(at);
        var fraction = shown instanceof Shown.Plain(Result.Rate(var part, var whole), var _)
                ? French.number(part) + " sur " + French.number(whole)
                : shown instanceof Shown.Plain(Result.Median(var _, var n), var _)
                        ? French.plural(n, "personne", "personnes")
                        : null;
        return new NationalPage.Figure(
                words(shown, false),
                indicator.name(),
                fraction,
                new Link("Ouvrir par plateforme", "/national/" + indicator.code()));
    }

    private List<NationalPage.Place> places(List<Platform> all, Table table, String column) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(row -> map.middle(all.get(row).id()).stream()
                        .map(point -> new NationalPage.Place(
                                row + 1, point.x(), point.y(), !notConcerned(table, row, column))))
                .toList();
    }

    private static List<NationalPage.Line> lines(Counted counted, String column) {
        var tables = IN_THE_TABLE.stream()
                .map(indicator -> counted.of(indicator).byPlatform())
                .toList();
        var hires = counted.of(Indicators.HIRES).byPlatform();
        return IntStream.range(0, counted.platforms().size())
                .filter(row -> !silent(hires, row, column) && !notConcerned(hires, row, column))
                .mapToObj(row -> new NationalPage.Line(
                        row + 1,
                        counted.platforms().get(row).name(),
                        "/national/annuaire/" + counted.platforms().get(row).slug(),
                        tables.stream()
                                .map(table ->
                                        words(table.rows().get(row).cells().get(table.at(column)), false))
                                .toList()))
                .toList();
    }

    private static String note(Platform platform) {
        if (platform.closedOn() != null) {
            return ", arrêtée en " + platform.closedOn().getYear() + ", données gardées";
        }
        return platform.matches() ? "" : ", n’a pas engagé le recrutement";
    }

    /// Without `by`, the network gets no class of it.
    NationalIndicatorPage indicator(Counted counted, Indicator indicator, @Nullable Breakdown by) {
        var tables = counted.of(indicator);
        var table = tables.byPlatform();
        var classes = by == null ? null : tables.byClass().get(by);
        return new NationalIndicatorPage(
                indicator.code(),
                French.capital(indicator.name()),
                indicator.numerator(),
                indicator.denominator(),
                indicator.people(),
                new Link(
                        countedAt(counted),
                        "/national/" + indicator.code() + (by == null ? "?" : "?par=" + by.slug() + "&")
                                + "recompter=true"),
                table.columns().stream().map(NationalPages::columnName).toList(),
                IntStream.range(0, table.rows().size())
                        .filter(row -> tells(table.rows().get(row)))
                        .mapToObj(row -> new Line(
                                table.rows().get(row).name()
                                        + note(counted.platforms().get(row)),
                                line(table.rows().get(row)).cells()))
                        .toList(),
                IntStream.range(0, table.rows().size())
                        .filter(row -> !tells(table.rows().get(row)))
                        .mapToObj(row -> table.rows().get(row).name()
                                + note(counted.platforms().get(row)))
                        .toList(),
                new Line("Réseau", line(table.total()).cells()),
                new Line(
                        "Plateformes concernées",
                        IntStream.range(0, table.columns().size())
                                .mapToObj(at -> table.concerned().get(at) + " sur "
                                        + table.all().get(at) + ", "
                                        + French.plural(table.known().get(at), "renseignée", "renseignées"))
                                .toList()),
                indicator.shared().stream()
                        .map(breakdown -> new Chip(
                                breakdown.words(),
                                "/national/" + indicator.code() + "?par=" + breakdown.slug(),
                                null,
                                breakdown == by))
                        .toList(),
                by == null ? "" : by.words(),
                classes == null
                        ? List.of()
                        : classes.rows().stream().map(NationalPages::line).toList());
    }

    /// Whether a row says anything but absent or not applicable.
    private static boolean tells(Table.Row row) {
        return row.cells().stream().anyMatch(cell -> switch (cell) {
            case Shown.Masked _ -> true;
            case Shown.Plain(var result, var _) ->
                !(result instanceof Result.Absent) && !(result instanceof Result.NotApplicable);
        });
    }

    private static Line line(Table.Row row) {
        return new Line(
                row.name(), row.cells().stream().map(cell -> words(cell, true)).toList());
    }

    private static String words(Shown shown, boolean full) {
        return switch (shown) {
            case Shown.Masked _ -> MASKED;
            case Shown.Plain(var result, var _) -> full ? Labels.full(result) : Labels.figure(result);
        };
    }
}
