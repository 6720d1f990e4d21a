package fr.ensemblier.people.wizard;

import org.jspecify.annotations.Nullable;

/// The profile changed since this screen was read, in another page or by somebody else (R-E5); what was answered here
/// is
/// kept to be shown again (R-E2).
class AnsweredElsewhere extends RuntimeException {

    private final transient Pen pen;
    private final Stage stage;
    private final transient Answers answers;
    private final @Nullable String way;

    AnsweredElsewhere(Pen pen, Stage stage, Answers answers, @Nullable String way) {
        super("The profile of " + pen.person() + " was answered elsewhere");
        this.pen = pen;
        this.stage = stage;
        this.answers = answers;
        this.way = way;
    }

    Pen pen() {
        return pen;
    }

    Stage stage() {
        return stage;
    }

    Answers answers() {
        return answers;
    }

    @Nullable String way() {
        return way;
    }
}
