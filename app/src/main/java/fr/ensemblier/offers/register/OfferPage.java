package fr.ensemblier.offers.register;

import fr.ensemblier.offers.OfferSheet;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One offer as the public sees it, with its story and what can be done: `acts` are links, `posts` change something at
/// once. `masked` says why nobody is shown it. `employer` leads the team to its file.
record OfferPage(
        Link back,
        OfferSheet sheet,
        @Nullable String employer,
        StateKind kind,
        String state,
        @Nullable String masked,
        String openings,
        List<Link> promised,
        @Nullable Link first,
        List<Link> acts,
        List<Link> posts,
        List<Step> story) {}
