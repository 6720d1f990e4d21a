package fr.ensemblier.matching.meeting;

import fr.ensemblier.matching.Lines;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contact as the employer sees it; `phone` and `email` only once she accepted and while they may be kept.
record MeetingPage(
        String id,
        String called,
        String name,
        String offer,
        String offerHref,
        StateKind kind,
        String state,
        @Nullable String phone,
        @Nullable String email,
        boolean revealed,
        boolean toReach,
        boolean open,
        String hidden,
        List<Step> steps,
        List<Lines.Line> lines,
        List<Choice> outcomes,
        List<Option> reasons,
        String reason,
        int others,
        List<FieldError> errors) {}
