package fr.ensemblier.platforms.territory;

import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// What a territory shares with others and what nobody covers around it (R-T2), today and on each day that changes it.
@Component
class Coverage {

    private static final int NAMED = 3;
    private static final int DAYS = 4;

    /// Something to know of the territory; `names` are examples, the largest first.
    record Remark(StateKind kind, String state, String text, String names) {}

    private final Platforms platforms;
    private final Communes communes;
    private final Departements departements;

    Coverage(Platforms platforms, Communes communes, Departements departements) {
        this.platforms = platforms;
        this.communes = communes;
        this.departements = departements;
    }

    List<Commune> communes(List<TerritoryRows.Part> parts, LocalDate day) {
        return parts.stream()
                .filter(part -> part.span().holdsOn(day))
                .flatMap(part -> platforms.communes(part.area()).stream())
                .distinct()
                .toList();
    }

    List<Remark> remarks(Platform platform, List<TerritoryRows.Part> parts, LocalDate today) {
        var remarks = new ArrayList<>(remarks(platform, parts, today, today, ""));
        var days = new TreeSet<LocalDate>();
        for (var part : parts) {
            days.add(part.span().from());
            var last = part.span().until();
            if (last != null) {
                days.add(last.plusDays(1));
            }
        }
        for (var day : days.tailSet(today, false).stream().limit(DAYS).toList()) {
            var when = "À partir du " + French.shortDate(day, today) + " : ";
            var known = remarks.stream().map(Remark::text).toList();
            remarks(platform, parts, day, today, when).stream()
                    .filter(remark ->
                            !known.contains(French.capital(remark.text().substring(when.length()))))
                    .forEach(remarks::add);
        }
        return List.copyOf(remarks);
    }

    private List<Remark> remarks(
            Platform platform, List<TerritoryRows.Part> parts, LocalDate day, LocalDate today, String when) {
        var own = communes(parts, day);
        var remarks = new ArrayList<Remark>();
        if (own.isEmpty()) {
            remarks.add(remark(StateKind.BAD, "Vide", when, "votre plateforme ne couvre aucune commune.", List.of()));
        }
        overlaps(platform, own, day)
                .forEach((other, shared) -> remarks.add(remark(
                        StateKind.INFO,
                        "Partagé",
                        when,
                        "« " + other + " » couvre aussi " + French.plural(shared.size(), "commune", "communes")
                                + " de votre territoire.",
                        shared)));
        var touched = new TreeSet<String>();
        parts.stream()
                .filter(part -> part.span().holdsOn(day) || part.span().holdsOn(today))
                .flatMap(part -> platforms.communes(part.area()).stream())
                .forEach(commune -> touched.add(commune.departement()));
        for (var code : touched) {
            var open = communes.ofDepartement(code).stream()
                    .filter(commune -> platforms.of(commune, day).isEmpty())
                    .toList();
            if (!open.isEmpty()) {
                remarks.add(remark(
                        StateKind.WARN,
                        "Trou",
                        when,
                        departements.name(code) + " : " + French.plural(open.size(), "commune n’a", "communes n’ont")
                                + " aucune plateforme.",
                        open));
            }
        }
        return remarks;
    }

    private java.util.Map<String, List<Commune>> overlaps(Platform platform, List<Commune> own, LocalDate day) {
        var shared = new TreeMap<String, List<Commune>>();
        for (var commune : own) {
            platforms.of(commune, day).stream()
                    .filter(other -> !other.id().equals(platform.id()))
                    .forEach(other -> shared.computeIfAbsent(other.name(), _ -> new ArrayList<>())
                            .add(commune));
        }
        return new LinkedHashMap<>(shared);
    }

    private static Remark remark(StateKind kind, String state, String when, String text, List<Commune> communes) {
        var names = communes.stream()
                .sorted(java.util.Comparator.comparingInt(Commune::population).reversed())
                .limit(NAMED)
                .map(Commune::name)
                .toList();
        var said = names.isEmpty()
                ? ""
                : communes.size() > names.size() ? "Par exemple " + French.list(names) + "." : French.list(names) + ".";
        return new Remark(kind, state, when.isEmpty() ? French.capital(text) : when + text, said);
    }
}
