package fr.ensemblier.pathways.support;

import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pathways of one person, as a part of her file and as a page of their own.
record PersonPage(String name, String personHref, List<One> pathways, String open) {

    record One(
            String href,
            String name,
            StateKind kind,
            String state,
            String since,
            List<Step> line,
            @Nullable String next) {}
}
