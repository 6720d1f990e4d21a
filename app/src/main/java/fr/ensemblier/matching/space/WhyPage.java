package fr.ensemblier.matching.space;

import fr.ensemblier.matching.Points;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Comment les offres sont choisies pour vous »: how a machine orders, what she may ask, refuse and choose
/// (R-M9, R-M6).
record WhyPage(
        List<Points.Part> parts,
        List<Near> offers,
        boolean visible,
        @Nullable String objected,
        String weekly,
        List<Option> choices) {

    /// An offer near her wish, with a page that says why she is proposed or not.
    record Near(String title, String where, String score, String state, Link link) {}
}
