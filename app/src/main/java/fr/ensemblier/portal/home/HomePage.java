package fr.ensemblier.portal.home;

import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the first page of a platform shows.
sealed interface HomePage {

    String title();

    /// Offers and profiles live here.
    record Matching(
            String title,
            String lead,
            String base,
            List<FieldCard> fields,
            FieldCard support,
            List<FieldCard> all,
            List<OfferLine> latest,
            String total,
            boolean anyOffer,
            TerritoryMap map,
            @Nullable Link elsewhere,
            List<Near> neighbours,
            String employersWords)
            implements HomePage {}

    /// It informs and relates others, it has closed, or nobody is in its team yet: no offer, no profile; those nearby
    /// that do (R-T1). `receives`: somebody there answers; `inPost`: to people who work, too.
    record Other(
            String title,
            String lead,
            String base,
            boolean closed,
            boolean receives,
            boolean inPost,
            List<String> engaged,
            List<String> notEngaged,
            List<Near> neighbours,
            List<FieldCard> fields,
            FieldCard support)
            implements HomePage {}

    /// Another platform, with its place.
    record Near(String name, String place, String href, String offers) {}

    /// A field with its occupations; `count` is null where nothing is counted.
    record FieldCard(String name, String summary, String colour, String pictogram, List<OccupationLine> occupations) {}

    record OccupationLine(
            String code,
            String name,
            String href,
            String pictogram,
            @Nullable String count) {}

    record OfferLine(
            String href, String title, String where, String terms, String when, String pictogram, String colour) {}
}
