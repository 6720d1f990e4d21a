package fr.ensemblier.matching.space;

import fr.ensemblier.matching.Lines;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One employer's request as the person reads it; `reveals` are the coordinates that the employer would see.
record RequestPage(
        String id,
        String structure,
        String offer,
        String offerHref,
        String message,
        String by,
        StateKind kind,
        String state,
        boolean asked,
        boolean open,
        @Nullable String before,
        List<String> reveals,
        List<Lines.Line> lines,
        List<Option> reasons,
        List<Step> steps,
        @Nullable String error) {}
