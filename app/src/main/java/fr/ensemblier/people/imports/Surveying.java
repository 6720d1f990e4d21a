package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Towns;
import fr.ensemblier.territory.TypedCommunes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Looks at a spreadsheet of people and writes nothing.
@Component
class Surveying {

    private final Persons persons;
    private final Towns communes;
    private final TypedAnswers answers;
    private final Clock clock;

    Surveying(Persons persons, Towns communes, TypedAnswers answers, Clock clock) {
        this.persons = persons;
        this.communes = communes;
        this.answers = answers;
        this.clock = clock;
    }

    /// Beside those who were known at that instant: an import that goes on after a kill plans what it had planned.
    Survey survey(PlatformId platform, Sheet sheet, Map<Column, Integer> columns, Instant knownAt) {
        var planning = new Planning(persons.all(platform).stream()
                .filter(one -> one.createdAt().isBefore(knownAt))
                .toList());
        var plans = new ArrayList<Plan>();
        var problems = new ArrayList<SheetProblem>();
        var towns = new HashMap<String, TypedCommunes.Found>();
        for (var row : sheet.rows()) {
            var reading = new RowReading(
                    row,
                    columns,
                    (name, code) ->
                            towns.computeIfAbsent(name + "~" + code, _ -> communes.written(platform, name, code)),
                    answers,
                    Paris.today(clock));
            reading.incoming().map(planning::plan).ifPresent(plan -> {
                plans.add(plan);
                if (plan instanceof Plan.LikeLine(var one, var earlier, var why)) {
                    problems.add(new SheetProblem(
                            one.line(),
                            SheetProblem.Kind.LEFT_ASIDE,
                            "Nom",
                            one.name(),
                            "Ressemble à la ligne %d : %s. Importez de nouveau le fichier pour décider."
                                    .formatted(earlier, why)));
                }
            });
            problems.addAll(reading.problems);
        }
        return new Survey(sheet.rows().size(), plans, problems);
    }
}
