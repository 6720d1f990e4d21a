package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose hire is recorded: chosen first.
record WhoPage(String typed, List<Link> found, @Nullable String error) {}
