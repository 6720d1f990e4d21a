package fr.ensemblier.portal.entrance;

import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The national entrance: what was found for a commune, and all platforms.
record EntrancePage(
        String commune,
        String communeText,
        @Nullable String error,
        @Nullable Answer answer,
        List<Group> platforms,
        List<Shape> shapes,
        String viewBox) {

    /// What there is for the commune asked, or which communes bear its name (R-T2); `links` lead further.
    record Answer(String title, String text, List<Card> platforms, List<Link> links) {}

    /// Platforms that stand at the same point, in one column or two.
    record Group(String title, List<List<Card>> columns) {}

    record Card(String name, String place, String href, String words, boolean closed) {

        /// Under a title that says it already, « pas encore ouverte » is not said again.
        Card under(String title) {
            return title.contains("pas encore de demandes") ? new Card(name, place, href, "", closed) : this;
        }
    }

    /// A département on the map; those of a platform are links.
    record Shape(String path, @Nullable String href, String label, String fill) {}
}
