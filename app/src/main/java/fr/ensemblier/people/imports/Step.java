package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.SheetProblem;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Some lines of one import, and what became of them.
final class Step {

    private static final Logger LOG = LoggerFactory.getLogger(Step.class);

    private final LineWriting lines;
    private final Runs.Run run;
    private final String fileName;
    private final List<SheetProblem> problems = new ArrayList<>();
    private int created;
    private int completed;
    private int unchanged;
    private int aside;
    private int refused;

    Step(LineWriting lines, Runs.Run run, String fileName) {
        this.lines = lines;
        this.run = run;
        this.fileName = fileName;
    }

    List<SheetProblem> problems() {
        return problems;
    }

    Runs.Tally tally() {
        return new Runs.Tally(created, completed, unchanged, aside, refused);
    }

    void take(Plan plan) {
        switch (plan) {
            case Plan.Create(var one) -> create(one);
            case Plan.Unchanged _ -> unchanged++;
            case Plan.LikeLine _ -> aside++;
            case Plan.Duplicate like ->
                decide(like, Decision.of(run.decisions(), like.incoming().line()));
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
                problems.add(SheetProblem.aside(
                        like.incoming().line(),
                        "Nom",
                        like.incoming().name(),
                        "Double possible de %s (%s) : %s."
                                .formatted(like.like().name(), like.like().communeName(), like.why())));
            }
        }
    }

    private void create(Incoming one) {
        try {
            lines.create(run.platform(), run.by(), one, fileName);
            created++;
        } catch (RuntimeException wrong) {
            LOG.warn("Line {} of import {} is not written", one.line(), run.batch(), wrong);
            refuse(one, "Cette ligne n’a pas pu être enregistrée. Vérifiez ses cases.");
        }
    }

    private void complete(Plan.Duplicate like) {
        try {
            lines.complete(run.platform(), like.like(), like.incoming(), like.completes(), fileName);
            completed++;
        } catch (Outdated clash) {
            refuse(like.incoming(), "Ce dossier a été modifié pendant l’import. Importez de nouveau le fichier.");
        }
    }

    private void refuse(Incoming one, String why) {
        refused++;
        problems.add(SheetProblem.refused(one.line(), "Ligne", one.name(), why));
    }
}
