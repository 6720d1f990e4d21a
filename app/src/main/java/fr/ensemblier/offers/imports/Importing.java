package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.SheetImport;
import fr.ensemblier.foundation.SheetImports;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.WritingOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Does what a survey announced, line by line, and says what became of each.
@Component("importingOfOffers")
class Importing {

    private final LineWriting lines;
    private final SheetImports imports;

    Importing(LineWriting lines, SheetImports imports) {
        this.lines = lines;
        this.imports = imports;
    }

    /// False when the file has been imported already: nothing is done twice.
    boolean run(Desk desk, SheetImport batch, Survey survey, boolean publish, Map<String, String> decisions) {
        var owner = Pages.owner(desk);
        if (!imports.take(owner, batch.id())) {
            return false;
        }
        var run = new Run(desk, survey, publish);
        survey.plans()
                .forEach(plan -> run.take(
                        plan,
                        decisions.getOrDefault("double-" + plan.incoming().line(), ""),
                        decisions.getOrDefault("vu-" + plan.incoming().line(), "")));
        imports.finish(owner, batch.id(), run.counts(), run.problems);
        return true;
    }

    /// One import under way.
    private final class Run {

        private final Desk desk;
        private final Survey survey;
        private final boolean publish;
        private final List<SheetProblem> problems;
        private int created;
        private int replaced;
        private int unchanged;
        private int aside;

        Run(Desk desk, Survey survey, boolean publish) {
            this.desk = desk;
            this.survey = survey;
            this.publish = publish;
            this.problems = new ArrayList<>(survey.problems());
        }

        /// `seen` is what the offer said when the human decided.
        void take(Plan plan, String decision, String seen) {
            switch (plan) {
                case Plan.Create(var one) -> create(one);
                case Plan.Unchanged _ -> unchanged++;
                case Plan.LikeLine _ -> aside++;
                case Plan.Changed changed -> {
                    var one = changed.incoming();
                    if (!decision.equals("SAME")) {
                        later(one, "La même référence existe et dit autre chose. Décidez si elle doit changer.");
                    } else if (!seen.equals(changed.now())) {
                        later(one, "L’offre a été modifiée ici après l’aperçu. Relisez-la, puis décidez.");
                    } else {
                        replaced += written(one, () -> lines.replace(desk, changed, publish));
                    }
                }
                case Plan.Duplicate(var one, var known) -> {
                    switch (decision) {
                        case "SAME" -> {
                            lines.recognise(one, known);
                            unchanged++;
                        }
                        case "DIFFERENT" -> create(one);
                        default -> later(one, "Double possible d’une offre de la même structure.");
                    }
                }
            }
        }

        private void create(Incoming one) {
            created += written(one, () -> lines.create(desk, one, publish));
        }

        private int written(Incoming one, Supplier<WritingOutcome> write) {
            try {
                return switch (write.get()) {
                    case WritingOutcome.Kept _, WritingOutcome.Published _ -> 1;
                    case WritingOutcome.Refused(var errors) -> {
                        errors.forEach(error ->
                                refuse(one, Column.ofField(error.field()).label(), error.message()));
                        yield 0;
                    }
                    case WritingOutcome.Overtaken _, WritingOutcome.Over _ -> {
                        refuse(one, "Ligne", "Cette offre a changé pendant l’import. Importez de nouveau le fichier.");
                        yield 0;
                    }
                };
            } catch (DataIntegrityViolationException | Outdated clash) {
                refuse(one, "Ligne", "Cette ligne n’a pas pu être enregistrée. Vérifiez ses cases.");
                return 0;
            }
        }

        private void later(Incoming one, String why) {
            aside++;
            problems.add(SheetProblem.aside(one.line(), Column.STRUCTURE.label(), one.name(), why));
        }

        private void refuse(Incoming one, String column, String why) {
            problems.add(SheetProblem.refused(one.line(), column, one.name(), why));
        }

        Map<String, Integer> counts() {
            return Map.of(
                    "created",
                    created,
                    "replaced",
                    replaced,
                    "unchanged",
                    unchanged,
                    "aside",
                    aside,
                    "refused",
                    Survey.refused(problems));
        }
    }
}
