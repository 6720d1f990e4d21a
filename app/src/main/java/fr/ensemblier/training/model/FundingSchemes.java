package fr.ensemblier.training.model;

import fr.ensemblier.foundation.ReferenceTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who pays for a course, or by which scheme of the law, each dated with its conditions (R-W5): the schemes of
/// pathways (`reference/pathway_schemes.csv`) and those that only pay (`reference/training_schemes.csv`).
@Component
public class FundingSchemes {

    /// Not a way to be trained: an immersion has its own rules (R-W3).
    private static final Set<String> NO_TRAINING = Set.of("PMSMP");

    /// `sure` is H, M or L: where it is not H, the screen says who is responsible.
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
    private final Map<String, String> byFunder = new LinkedHashMap<>();

    public FundingSchemes() {
        for (var line : ReferenceTable.read("training_schemes.csv")) {
            add(line);
            line.maybe("lheo").ifPresent(funder -> byFunder.put(funder, line.text("code")));
        }
        ReferenceTable.read("pathway_schemes.csv").stream()
                .filter(line -> !NO_TRAINING.contains(line.text("code")))
                .forEach(this::add);
    }

    private void add(ReferenceTable.Line line) {
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

    public Optional<Scheme> find(@Nullable String code) {
        return Optional.ofNullable(code).map(schemes::get);
    }

    public String name(String code) {
        return find(code).map(Scheme::name).orElse(code);
    }

    /// All of them, those of the past too: an old session had one.
    public List<Scheme> all() {
        return List.copyOf(schemes.values());
    }

    /// Those that may be used for a session that begins on a day.
    public List<Scheme> on(LocalDate day) {
        return schemes.values().stream().filter(scheme -> scheme.holdsOn(day)).toList();
    }

    /// Those of the codes of LHEO (`code-financeur`) that stand for one here.
    public List<String> ofFunders(Collection<String> funders) {
        return funders.stream()
                .flatMap(funder -> Optional.ofNullable(byFunder.get(funder)).stream())
                .distinct()
                .toList();
    }
}
