package fr.ensemblier.pathways.templates;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.StateKind;
import java.util.List;

/// The templates of the platform, for its head.
record TemplatesPage(List<Chip> tabs, List<Line> lines) {

    record Line(String href, String name, String purpose, String steps, StateKind kind, String state) {}
}
