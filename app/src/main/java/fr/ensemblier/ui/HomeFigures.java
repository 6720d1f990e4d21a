package fr.ensemblier.ui;

import fr.ensemblier.foundation.Actor;
import java.util.List;

/// The figures of the period, for the home of whoever heads a platform. An optional bean.
public interface HomeFigures {

    /// `since` says what the number is made of and what it was before; `open` leads to its rows.
    record Figure(String number, String label, String since, Link open) {}

    /// « Du 1er janvier au 26 novembre 2026 », and the figures of these days.
    record Shown(String words, List<Figure> figures) {}

    /// Nobody else's home shows figures: then there are none.
    Shown of(Actor.Team actor);
}
