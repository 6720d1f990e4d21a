package fr.ensemblier.portal.offer;

import fr.ensemblier.offers.OfferSheet;
import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published offer, or one that has ended with those that resemble it.
record OfferPage(
        String id,
        Link back,
        OfferSheet sheet,
        @Nullable Journey journey,
        String published,
        String address,
        String interest,
        String profile,
        @Nullable String hotline,
        String points,
        String outline,
        List<Similar> similar,
        String json) {

    /// From where one starts.
    record Journey(String from, List<String> ways) {}

    record Similar(String href, String title, String employer, String tags) {}

    /// What is left of an offer that ended.
    record Ended(String title, String text, Link back, List<Similar> similar) {}
}
