package fr.ensemblier.matching.space;

import fr.ensemblier.matching.Lines;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why she is, or is not, proposed for one offer; `score` is null when nothing was counted.
record WhyOfferPage(
        String offer,
        String where,
        String offerHref,
        StateKind kind,
        String answer,
        List<String> reasons,
        @Nullable String score,
        List<String> parts,
        List<Lines.Line> lines) {}
