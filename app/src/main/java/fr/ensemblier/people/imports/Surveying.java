package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.people.model.Towns;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Looks at a spreadsheet of people and writes nothing.
@Component
class Surveying {

    private final Imports imports;
    private final Towns communes;
    private final TypedAnswers answers;
    private final Clock clock;

    Surveying(Imports imports, Towns communes, TypedAnswers answers, Clock clock) {
        this.imports = imports;
        this.communes = communes;
        this.answers = answers;
        this.clock = clock;
    }

    Survey survey(PlatformId platform, Sheet sheet, Map<Column, Integer> columns) {
        var planning = new Planning(imports.known(platform));
        var plans = new ArrayList<Plan>();
        var problems = new ArrayList<SheetProblem>();
        for (var row : sheet.rows()) {
            var reading = new RowReading(platform, row, columns, communes, answers, Paris.today(clock));
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
