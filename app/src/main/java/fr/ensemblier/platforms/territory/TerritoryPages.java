package fr.ensemblier.platforms.territory;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A territory in the words of its pages.
@Component
class TerritoryPages {

    private final Platforms platforms;
    private final TerritoryRows rows;
    private final Places places;
    private final Coverage coverage;
    private final Clock clock;

    private final SettingsTabs tabs;

    TerritoryPages(
            Platforms platforms, TerritoryRows rows, Places places, Coverage coverage, Clock clock, SettingsTabs tabs) {
        this.tabs = tabs;
        this.platforms = platforms;
        this.rows = rows;
        this.places = places;
        this.coverage = coverage;
        this.clock = clock;
    }

    TerritoryPage.All all(PlatformId id, TerritoryPage.Adding form, List<FieldError> errors) {
        var platform = platforms.get(id);
        var today = Paris.today(clock);
        var parts = sorted(id);
        var communes = coverage.communes(parts, today);
        var people = communes.stream().mapToLong(Commune::population).sum();
        var lines = new ArrayList<TerritoryPage.Line>();
        for (var part : parts) {
            lines.add(line(part, lines.size() + 1));
        }
        return new TerritoryPage.All(
                tabs.at("/territoire"),
                French.plural(communes.size(), "commune", "communes") + ", " + French.number(people) + French.SPACE
                        + "habitants",
                "/territoires/" + platform.slug() + ".geojson",
                lines,
                coverage.remarks(platform, parts, today),
                form,
                today,
                errors,
                rows.history(id).stream().map(change -> past(change, parts)).toList());
    }

    List<TerritoryPage.Point> points(PlatformId id) {
        var points = new ArrayList<TerritoryPage.Point>();
        var number = 0;
        for (var part : sorted(id)) {
            number++;
            var largest = platforms.communes(part.area()).getFirst();
            points.add(new TerritoryPage.Point(
                    Integer.toString(number),
                    key(part),
                    largest.lat(),
                    largest.lon(),
                    number + ". " + places.label(part.area()) + ", " + days(part.span()),
                    null,
                    1));
        }
        return points;
    }

    /// Those that hold today first, then those to come, then those that have ended.
    private List<TerritoryRows.Part> sorted(PlatformId id) {
        var today = Paris.today(clock);
        return rows.parts(id).stream()
                .sorted(Comparator.comparingInt(
                                (TerritoryRows.Part part) -> part.span().holdsOn(today)
                                        ? 0
                                        : part.span().from().isAfter(today) ? 1 : 2)
                        .thenComparing(part -> places.label(part.area())))
                .toList();
    }

    private TerritoryPage.Line line(TerritoryRows.Part part, int number) {
        var today = Paris.today(clock);
        var holds = part.span().holdsOn(today);
        var coming = part.span().from().isAfter(today);
        return new TerritoryPage.Line(
                key(part),
                number,
                places.label(part.area()),
                French.capital(days(part.span())),
                French.plural(platforms.communes(part.area()).size(), "commune", "communes"),
                holds ? StateKind.OK : coming ? StateKind.INFO : StateKind.NONE,
                holds ? "Aujourd’hui" : coming ? "À venir" : "Terminée",
                TerritoryController.HERE + "/" + key(part));
    }

    private TerritoryPage.Past past(TerritoryRows.Change change, List<TerritoryRows.Part> parts) {
        var after = change.after();
        var before = change.before();
        var stands = after == null
                ? parts.stream()
                        .noneMatch(part -> part.area().equals(change.area())
                                && before != null
                                && part.span().meets(before))
                : parts.contains(new TerritoryRows.Part(change.area(), after));
        return new TerritoryPage.Past(
                places.label(change.area()) + " : " + what(before, after),
                French.dateTime(Paris.local(change.at()), Paris.today(clock)) + ", par " + change.by(),
                change.reason(),
                stands ? TerritoryController.HERE + "/changements/" + change.id() + "/annuler" : null);
    }

    private String what(@Nullable Span before, @Nullable Span after) {
        if (after == null) {
            return "partie retirée";
        }
        return before == null ? "ajout, " + days(after) : days(before) + " devient " + days(after);
    }

    /// « depuis le 1er janvier 2021 », « du 1er au 31 décembre 2026 ».
    String days(Span span) {
        var from = French.fullDate(span.from());
        if (span.until() != null) {
            return "du " + from + " au " + French.fullDate(span.until());
        }
        return (span.from().isAfter(Paris.today(clock)) ? "à partir du " : "depuis le ") + from;
    }

    static String key(TerritoryRows.Part part) {
        return Places.key(part.area()) + "-" + part.span().from();
    }
}
