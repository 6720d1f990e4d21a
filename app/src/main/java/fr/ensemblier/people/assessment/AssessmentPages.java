package fr.ensemblier.people.assessment;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages of assessments show, ready to read.
final class AssessmentPages {

    private AssessmentPages() {}

    /// A side: where it stands for each who answered last, and what that means for what comes next. `differ` when she
    /// and the two of them see it differently.
    record Side(String label, List<Stand> stands, @Nullable String means, boolean differ) {}

    record Stand(String who, StateKind kind, String level, String points) {}

    /// For the team: in the file, and on a page of its own with the form.
    record TeamPage(
            String base,
            String name,
            List<Side> sides,
            List<String> history,
            List<Group> groups,
            List<FieldError> errors) {}

    /// The statements of a side with the answer that is ticked, or none.
    record Group(String label, List<Statement> statements) {}

    record Statement(
            String code,
            String words,
            String chosen,
            @Nullable String error) {}

    /// Hers: where she stands, and how she goes on.
    record HerPage(List<Side> sides, List<String> history, Link begin) {}

    /// One side a screen.
    record HerPart(int part, String label, List<Statement> statements, List<FieldError> errors) {}
}
