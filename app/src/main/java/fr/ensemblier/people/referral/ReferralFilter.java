package fr.ensemblier.people.referral;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.people.model.Place;
import fr.ensemblier.ui.ListAddress;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which referrals a list shows, all in its address.
record ReferralFilter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String organisme,
        @Nullable String retard,
        @Nullable String tri,
        @Nullable String apres) {

    Optional<Place> place() {
        return Place.of(apres);
    }

    boolean oldestFirst() {
        return text(tri).equals("anciens");
    }

    boolean late() {
        return !text(retard).isEmpty();
    }

    @Nullable UUID body() {
        return ListAddress.key(organisme).orElse(null);
    }

    boolean isEmpty() {
        return address().isEmpty();
    }

    /// From the first page on.
    ReferralFilter first() {
        return new ReferralFilter(q, etat, organisme, retard, tri, null);
    }

    /// The same list with one thing changed, null taking it away; pages start again.
    String with(String base, String name, @Nullable String value) {
        return address().with(name, value).at(base);
    }

    private ListAddress address() {
        return new ListAddress()
                .with("q", q)
                .with("etat", etat)
                .with("organisme", organisme)
                .with("retard", retard)
                .with("tri", tri);
    }
}
