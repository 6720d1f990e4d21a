package fr.ensemblier.platforms.territory;

import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.Platforms.Area;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.French;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds a commune, its intercommunality or a département from what somebody types.
@Component
class Places {

    private static final int SHOWN = 8;
    private static final int COMMUNES = 4;
    private static final int LONGEST = 60;

    /// One proposal: `value` is « DEPARTEMENT-33 ».
    record Found(String value, String label, String detail) {}

    private final Communes communes;
    private final Departements departements;
    private final Platforms platforms;

    Places(Communes communes, Departements departements, Platforms platforms) {
        this.communes = communes;
        this.departements = departements;
        this.platforms = platforms;
    }

    List<Found> search(String typed) {
        var asked = typed.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            return List.of();
        }
        var words = words(asked);
        var wide = departements.all().stream()
                .filter(one ->
                        one.code().equalsIgnoreCase(asked) || words(one.name()).startsWith(words))
                .map(one -> new Area("DEPARTEMENT", one.code()));
        var near = communes.search(asked, COMMUNES).stream()
                .flatMap(commune -> Stream.of(new Area("COMMUNE", commune.code()), new Area("EPCI", commune.epci())))
                .filter(area -> !area.code().isEmpty());
        return Stream.concat(wide, near)
                .distinct()
                .limit(SHOWN)
                .map(this::found)
                .toList();
    }

    private Found found(Area area) {
        return new Found(key(area), label(area), detail(area));
    }

    /// The area of a value that was chosen, or the one proposal whose label was typed.
    Optional<Area> find(String value, String typed) {
        return value.isBlank()
                ? search(typed).stream()
                        .filter(found -> words(found.label()).equals(words(typed)))
                        .findFirst()
                        .flatMap(found -> area(found.value()))
                : area(value);
    }

    private Optional<Area> area(String value) {
        var halves = value.split("-", 2);
        return Optional.of(value)
                .filter(text -> text.matches("(COMMUNE|EPCI|DEPARTEMENT)-[0-9A-Z]{2,9}"))
                .map(_ -> new Area(halves[0], halves[1]))
                .filter(area -> !platforms.communes(area).isEmpty());
    }

    static String key(Area area) {
        return area.kind() + "-" + area.code();
    }

    String label(Area area) {
        return switch (area.kind()) {
            case "DEPARTEMENT" -> departements.name(area.code()) + " (" + area.code() + ")";
            case "COMMUNE" ->
                communes.find(area.code())
                        .map(commune -> commune.label() + ", commune seule")
                        .orElse(area.code());
            default -> platforms.name(area);
        };
    }

    private String detail(Area area) {
        var parts = platforms.communes(area);
        return switch (area.kind()) {
            case "DEPARTEMENT" -> "Département, " + French.plural(parts.size(), "commune", "communes");
            case "COMMUNE" -> departements.name(parts.getFirst().departement());
            default -> "Intercommunalité, " + French.plural(parts.size(), "commune", "communes");
        };
    }

    private static String words(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
