package fr.ensemblier.matching.home;

import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What awaits an employer, in the order of what may be lost; `late` says which calls are, and what follows.
record HomePage(
        String day,
        String title,
        List<Await> awaits,
        int allWaiting,
        @Nullable String late,
        List<Proposed> proposed,
        int toTreat,
        List<OfferLine> offers,
        int asked,
        int met,
        int hired) {

    /// Who accepted; `phone` is there once her name is.
    record Await(
            String over,
            String title,
            String text,
            String button,
            @Nullable String phone,
            String href,
            String pictogram,
            String colour) {}

    record Proposed(
            String href,
            String name,
            String summary,
            String journey,
            String offer,
            boolean fresh,
            String pictogram,
            String colour) {}

    record OfferLine(
            String title,
            String href,
            int profiles,
            int meetings,
            StateKind kind,
            String state,
            @Nullable String renew) {}
}
