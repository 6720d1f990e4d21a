package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;

/// Finds offers for the team's search page.
public interface OfferSearch {

    /// An offer found, with the words of its place and state.
    record Found(JobOfferId id, String title, String place, String state) {}

    /// At most `limit` offers of the platform, in any state, whose title or commune holds the words.
    List<Found> search(PlatformId platform, String words, int limit);
}
