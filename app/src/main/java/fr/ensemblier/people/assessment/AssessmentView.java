package fr.ensemblier.people.assessment;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts assessments into words, for the team or for her.
@Component
class AssessmentView {

    private final Clock clock;

    AssessmentView(Clock clock) {
        this.clock = clock;
    }

    /// `hers` addresses her: « vous ».
    List<AssessmentPages.Side> sides(List<Assessment> finished, boolean hers) {
        var latest = new EnumMap<Assessment.By, Assessment>(Assessment.By.class);
        finished.forEach(one -> latest.putIfAbsent(one.filledBy(), one));
        return finished.isEmpty()
                ? List.of()
                : Arrays.stream(Dimension.values())
                        .map(dimension -> side(dimension, latest, hers))
                        .toList();
    }

    private static AssessmentPages.Side side(Dimension dimension, Map<Assessment.By, Assessment> latest, boolean hers) {
        var stands = new ArrayList<AssessmentPages.Stand>();
        latest.forEach((by, one) -> one.level(dimension)
                .ifPresent(level -> stands.add(new AssessmentPages.Stand(
                        who(by, hers),
                        level.kind(),
                        level.label(),
                        French.number(one.points(dimension)) + " sur " + French.number(one.most(dimension))))));
        var levels = latest.values().stream()
                .map(one -> one.level(dimension))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new AssessmentPages.Side(
                dimension.label(),
                stands,
                levels.isEmpty()
                        ? null
                        : dimension.means(levels.stream().min(Level::compareTo).orElseThrow()),
                levels.size() > 1);
    }

    private static String who(Assessment.By by, boolean hers) {
        return switch (by) {
            case HERSELF -> hers ? "Vous" : "La personne";
            case TOGETHER -> hers ? "Avec l’équipe" : "Ensemble";
        };
    }

    List<String> history(List<Assessment> finished, boolean hers) {
        var today = Paris.today(clock);
        return finished.stream()
                .map(one ->
                        French.capital(French.shortDate(Paris.date(Objects.requireNonNull(one.finishedAt())), today))
                                + (one.filledBy() == Assessment.By.HERSELF
                                        ? hers ? ", par vous" : ", par la personne"
                                        : ", avec " + one.byName()))
                .toList();
    }

    List<AssessmentPages.Group> groups(Map<String, String> typed, List<FieldError> errors) {
        return Arrays.stream(Dimension.values())
                .map(dimension -> new AssessmentPages.Group(dimension.label(), statements(dimension, typed, errors)))
                .toList();
    }

    List<AssessmentPages.Statement> statements(
            Dimension dimension, Map<String, String> typed, List<FieldError> errors) {
        return dimension.items().stream()
                .map(item -> new AssessmentPages.Statement(
                        item.name(),
                        item.words(),
                        typed.getOrDefault(item.name(), ""),
                        FieldError.of(errors, item.name())))
                .toList();
    }

    static Map<Item, Answer> read(List<Item> items, Map<String, String> typed) {
        var answers = new EnumMap<Item, Answer>(Item.class);
        items.forEach(item -> Answer.of(typed.get(item.name())).ifPresent(answer -> answers.put(item, answer)));
        return answers;
    }
}
