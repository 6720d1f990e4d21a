package fr.ensemblier.portal.suggestion;

import fr.ensemblier.foundation.ReferenceTable;
import fr.ensemblier.occupations.Occupation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which occupations fit what somebody likes.
///
/// Each part of a day counts by the answer to it (yes 2, why not 1, no -2), divided by how many parts the day has, so
/// that no occupation wins by having many. Somebody who refuses a part that cannot be left out is not sent there. What
/// a day is made of: `occupation_traits.csv`, written from the tasks of each occupation.
@Component
class Suggesting {

    /// An occupation with the parts of its day that she likes, and those that she refuses.
    record Suggestion(Occupation occupation, double score, List<Trait> liked, List<Trait> refused) {}

    private static final Comparator<Suggestion> ORDER = Comparator.comparingDouble(Suggestion::score)
            .reversed()
            .thenComparing(one -> one.occupation().regulated())
            .thenComparing(one -> one.occupation().code());

    private final Map<String, List<Trait>> days = ReferenceTable.read("occupation_traits.csv").stream()
            .collect(Collectors.toMap(
                    line -> line.text("code"),
                    line -> line.values("traits").stream()
                            .map(code -> Trait.of(code)
                                    .orElseThrow(() -> new IllegalStateException("No such part of a day: " + code)))
                            .toList()));

    /// What a day in an occupation is made of.
    List<Trait> day(String occupation) {
        return days.getOrDefault(occupation, List.of());
    }

    /// Those with something that she likes, the best first; `studies` keeps those that ask a diploma.
    List<Suggestion> of(List<Occupation> occupations, Map<Trait, Taste> tastes, boolean studies, int most) {
        return occupations.stream()
                .filter(one -> studies || !one.regulated())
                .map(one -> suggestion(one, tastes))
                .filter(one -> one.score() > 0 && !one.liked().isEmpty())
                .filter(one -> one.refused().stream().noneMatch(Trait::needed))
                .sorted(ORDER)
                .limit(most)
                .toList();
    }

    private Suggestion suggestion(Occupation occupation, Map<Trait, Taste> tastes) {
        var day = day(occupation.code());
        var points = day.stream()
                .map(tastes::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Taste::points)
                .sum();
        return new Suggestion(
                occupation,
                day.isEmpty() ? 0 : (double) points / day.size(),
                day.stream()
                        .filter(one -> tastes.get(one) == Taste.YES || tastes.get(one) == Taste.MAYBE)
                        .toList(),
                day.stream().filter(one -> tastes.get(one) == Taste.NO).toList());
    }
}
