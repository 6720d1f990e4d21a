package fr.ensemblier.people.assessment;

import fr.ensemblier.foundation.Kept;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Her assessments with each answer, for her to read and to take with her.
@Component
class KeptAssessments implements Kept {

    private final Assessments assessments;
    private final AssessmentView view;

    KeptAssessments(Assessments assessments, AssessmentView view) {
        this.assessments = assessments;
        this.view = view;
    }

    @Override
    public Set<String> tables() {
        return Set.of("assessment");
    }

    @Override
    public List<Part> about(Her her) {
        var finished = assessments.finished(her.platform(), her.person());
        var begun = assessments.underWay(her.platform(), her.person()).stream().toList();
        var lines = Stream.concat(finished.stream(), begun.stream())
                .flatMap(one -> Stream.concat(
                        Stream.of(
                                one.finishedAt() == null
                                        ? "Un point commencé"
                                        : view.history(List.of(one), true).getFirst()),
                        one.answers().entrySet().stream()
                                .sorted(java.util.Map.Entry.comparingByKey())
                                .map(answer -> answer.getKey().words() + French.SPACE + ": "
                                        + French.small(answer.getValue().label()))))
                .toList();
        return List.of(new Part("Faire le point (pour l’équipe et moi seulement)", lines));
    }
}
