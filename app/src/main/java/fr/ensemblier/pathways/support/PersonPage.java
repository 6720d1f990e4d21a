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
            @Nullable String next) {

        private static final int SHOWN = 5;

        /// The steps around the one where she stands: a long pathway does not fit into her file.
        List<Step> near() {
            var at = (int) line.stream()
                    .takeWhile(step -> step.kind() == Step.Kind.DONE)
                    .count();
            var from = Math.clamp(at - 2, 0, Math.max(0, line.size() - SHOWN));
            return line.subList(from, Math.min(line.size(), from + SHOWN));
        }

        boolean over() {
            return kind != StateKind.INFO && kind != StateKind.WARN;
        }

        int others() {
            return line.size() - near().size();
        }
    }
}
