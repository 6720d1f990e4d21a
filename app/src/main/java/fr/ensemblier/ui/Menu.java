package fr.ensemblier.ui;

import fr.ensemblier.foundation.Actor;
import java.util.List;

/// What a module adds to the menu of those who work here; a bean of this type is asked for each full page, so it is
/// cheap.
public interface Menu {

    /// The entries for this actor, none for the others.
    List<Item> items(Actor actor);

    /// An entry and its place: 10 for home, then 20, 30… Icons are names of the sprite; `href` is a path.
    record Item(int order, String label, String brief, String href, String icon, int count) {}
}
