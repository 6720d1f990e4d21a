package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.ReferenceTable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The schemes of the law and their conditions, dated (R-W5), of `reference/pathway_schemes.csv`.
@Component
public class Schemes {

    /// `sure` is how sure we are of the point of law: H, M or L. Where it is not H, the screen says that the
    /// platform is responsible.
    public record Scheme(
            String code,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String conditions,
            String source,
            String sure) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    private final Map<String, Scheme> schemes = new LinkedHashMap<>();

    public Schemes() {
        for (var line : ReferenceTable.read("pathway_schemes.csv")) {
            schemes.put(
                    line.text("code"),
                    new Scheme(
                            line.text("code"),
                            line.text("name"),
                            LocalDate.parse(line.text("valid_from")),
                            line.maybe("valid_to").map(LocalDate::parse).orElse(null),
                            line.text("conditions"),
                            line.text("source"),
                            line.text("sure")));
        }
    }

    public Optional<Scheme> find(@Nullable String code) {
        return Optional.ofNullable(code).map(schemes::get);
    }

    /// Those that may be begun on a day.
    public java.util.List<Scheme> on(LocalDate day) {
        return schemes.values().stream().filter(scheme -> scheme.holdsOn(day)).toList();
    }
}
