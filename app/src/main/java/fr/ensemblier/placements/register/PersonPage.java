package fr.ensemblier.placements.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hires of one person, as a part of her file and as a page of their own; `inPost` is where she works, in
/// words that the top of her file shows too. `works` when she says so and no hire of hers stands here.
record PersonPage(
        String name,
        String personHref,
        @Nullable String inPost,
        List<RegisterPage.Line> lines,
        String record,
        boolean works) {}
