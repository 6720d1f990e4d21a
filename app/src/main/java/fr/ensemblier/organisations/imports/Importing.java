package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.organisations.model.DoubtfulNumbers;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Structure;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Does what a survey announced, line by line, and says what became of each.
@Component
class Importing {

    /// What a human said of a likeness.
    enum Decision {
        SAME,
        DIFFERENT,
        LATER
    }

    private final LineWriting lines;
    private final Batches batches;
    private final DoubtfulNumbers numbers;

    Importing(LineWriting lines, Batches batches, DoubtfulNumbers numbers) {
        this.lines = lines;
        this.batches = batches;
        this.numbers = numbers;
    }

    /// False when the batch has been imported already, or is being imported: nothing is done twice. One that was cut
    /// short is taken up again: the survey knows what is there already.
    boolean run(PlatformId platform, Batch batch, Survey survey, Map<Integer, Decision> decisions) {
        if (!batches.take(platform, batch.id())) {
            return false;
        }
        var run = new Run(platform, survey);
        survey.plans().forEach(plan -> run.take(plan, decisions));
        batches.finish(platform, batch.id(), run.counts(), run.problems);
        numbers.look(platform);
        return true;
    }

    /// One import under way.
    private final class Run {

        private final PlatformId platform;
        private final Survey survey;
        private final ArrayList<SheetProblem> problems;
        private int created;
        private int updated;
        private int unchanged;
        private int closed;
        private int aside;

        Run(PlatformId platform, Survey survey) {
            this.platform = platform;
            this.survey = survey;
            this.problems = new ArrayList<>(survey.problems());
        }

        void take(Plan plan, Map<Integer, Decision> decisions) {
            switch (plan) {
                case Plan.Create create -> create(create.incoming());
                case Plan.Update update -> change(update.incoming(), update.known(), update.facts());
                case Plan.Unchanged _ -> unchanged++;
                case Plan.Closed _ -> closed++;
                case Plan.Refused _ -> {
                    // Its problem is in the survey already.
                }
                case Plan.Duplicate like ->
                    decide(like, decisions.getOrDefault(like.incoming().line(), Decision.LATER));
            }
        }

        private void decide(Plan.Duplicate like, Decision decision) {
            var incoming = like.incoming();
            switch (decision) {
                case SAME -> change(incoming, like.like(), like.like().facts().completedBy(incoming.facts()));
                case DIFFERENT -> create(incoming);
                case LATER -> {
                    aside++;
                    problems.add(new SheetProblem(
                            incoming.line(),
                            SheetProblem.Kind.LEFT_ASIDE,
                            "nom",
                            incoming.facts().name(),
                            "Double possible de « %s » (%s) : %s."
                                    .formatted(
                                            like.like().facts().name(),
                                            like.like().communeName(),
                                            like.why())));
                }
            }
        }

        private void create(Incoming incoming) {
            try {
                if (lines.create(platform, incoming)) {
                    created++;
                } else {
                    aside++;
                    problems.add(SheetProblem.aside(
                            incoming.line(),
                            "nom",
                            incoming.facts().name(),
                            "Son employeur est fermé ici. Rouvrez-le, puis importez de nouveau le fichier."));
                }
            } catch (DataIntegrityViolationException clash) {
                refuse(incoming);
            }
        }

        private void change(Incoming incoming, Structure known, Facts facts) {
            try {
                if (lines.change(platform, known, facts, incoming)) {
                    updated++;
                } else {
                    refuse(incoming);
                }
            } catch (DataIntegrityViolationException clash) {
                refuse(incoming);
            }
        }

        private void refuse(Incoming incoming) {
            problems.add(
                    SheetProblem.refused(
                            incoming.line(),
                            "ligne",
                            incoming.facts().name(),
                            "Cette structure a été modifiée par quelqu’un d’autre pendant l’import. Importez de nouveau le fichier."));
        }

        Batch.Counts counts() {
            var refused = (int) problems.stream()
                    .filter(problem -> problem.kind() == SheetProblem.Kind.REFUSED)
                    .mapToInt(SheetProblem::line)
                    .distinct()
                    .count();
            return new Batch.Counts(
                    survey.read(), created, updated, unchanged, closed, aside, refused, survey.leftOut());
        }
    }
}
