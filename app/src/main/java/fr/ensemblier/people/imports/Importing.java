package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.SheetProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Does what a survey announced, line by line, and says what became of each.
@Component("importingOfPeople")
class Importing {

    /// What a human said of a likeness.
    enum Decision {
        SAME,
        DIFFERENT,
        LATER;

        static Decision of(Map<String, String> fields, int line) {
            return switch (fields.getOrDefault("double-" + line, "")) {
                case "SAME" -> SAME;
                case "DIFFERENT" -> DIFFERENT;
                default -> LATER;
            };
        }
    }

    private final LineWriting lines;
    private final Imports imports;

    Importing(LineWriting lines, Imports imports) {
        this.lines = lines;
        this.imports = imports;
    }

    /// False when the file has been imported already: nothing is done twice.
    boolean run(Actor.Team by, Batch batch, Survey survey, Map<String, String> fields) {
        if (!imports.take(by.platform(), batch.id())) {
            return false;
        }
        var run = new Run(by, batch, survey);
        survey.plans().forEach(plan -> run.take(plan, fields));
        imports.finish(by.platform(), batch.id(), run.counts(), run.problems);
        return true;
    }

    /// One import under way.
    private final class Run {

        private final Actor.Team by;
        private final Batch batch;
        private final Survey survey;
        private final List<SheetProblem> problems;
        private int created;
        private int completed;
        private int unchanged;
        private int aside;

        Run(Actor.Team by, Batch batch, Survey survey) {
            this.by = by;
            this.batch = batch;
            this.survey = survey;
            this.problems = new ArrayList<>(survey.problems());
        }

        void take(Plan plan, Map<String, String> fields) {
            switch (plan) {
                case Plan.Create(var one) -> create(one);
                case Plan.Unchanged _ -> unchanged++;
                case Plan.LikeLine _ -> aside++;
                case Plan.Duplicate like ->
                    decide(like, Decision.of(fields, like.incoming().line()));
            }
        }

        private void decide(Plan.Duplicate like, Decision decision) {
            switch (decision) {
                case SAME -> {
                    if (like.completes().isEmpty()) {
                        unchanged++;
                    } else {
                        complete(like);
                    }
                }
                case DIFFERENT -> create(like.incoming());
                case LATER -> {
                    aside++;
                    problems.add(new SheetProblem(
                            like.incoming().line(),
                            SheetProblem.Kind.LEFT_ASIDE,
                            "Nom",
                            like.incoming().name(),
                            "Double possible de %s (%s) : %s."
                                    .formatted(like.like().name(), like.like().communeName(), like.why())));
                }
            }
        }

        private void create(Incoming one) {
            try {
                lines.create(by, one, batch.fileName());
                created++;
            } catch (DataIntegrityViolationException wrong) {
                refuse(one, "Cette ligne n’a pas pu être enregistrée. Vérifiez ses cases.");
            }
        }

        private void complete(Plan.Duplicate like) {
            try {
                lines.complete(by, like.like(), like.incoming(), like.completes(), batch.fileName());
                completed++;
            } catch (Outdated | DataIntegrityViolationException clash) {
                refuse(like.incoming(), "Ce dossier a été modifié pendant l’import. Importez de nouveau le fichier.");
            }
        }

        private void refuse(Incoming one, String why) {
            problems.add(new SheetProblem(one.line(), SheetProblem.Kind.REFUSED, "Ligne", one.name(), why));
        }

        Batch.Counts counts() {
            return new Batch.Counts(survey.read(), created, completed, unchanged, aside, Survey.refused(problems));
        }
    }
}
