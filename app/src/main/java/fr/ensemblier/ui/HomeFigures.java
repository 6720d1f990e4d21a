package fr.ensemblier.ui;

import fr.ensemblier.foundation.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures of the period, for the home of whoever heads a platform. An optional bean. Counting them takes longer
/// than the page: it is shown at once with their names, and they follow.
public interface HomeFigures {

    /// `since` says what the number is made of and what it was before; `open` leads to its rows.
    record Figure(String number, String label, String since, Link open) {}

    /// « Du 1er janvier au 26 novembre 2026 », the figures of these days; `href` answers the same ones with their
    /// numbers, null where they are there.
    record Shown(
            String words, List<Figure> figures, @Nullable String href) {}

    /// Without their numbers. Nobody else's home shows figures: then there are none.
    Optional<Shown> of(Actor.Team actor);
}
