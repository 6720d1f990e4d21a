package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.ShownOffers;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.platforms.Platforms;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether the platform works where an offer is: else nobody is shown it, and it is not put online (R-T1).
@Component
public class Engaged {

    private final ShownOffers shown;
    private final Platforms platforms;

    Engaged(ShownOffers shown, Platforms platforms) {
        this.shown = shown;
        this.platforms = platforms;
    }

    /// What keeps an offer of this structure from being put online.
    public Optional<Refusal> refusal(Establishment at, @Nullable String placeKind) {
        if (works(at.platform(), at, placeKind)) {
            return Optional.empty();
        }
        var field = platforms.get(at.platform()).worksIn(at.setting()) ? "placeKind" : "establishment";
        return Optional.of(new Refusal(field, missing(at.platform())));
    }

    /// Whether an offer that is online is shown; an offer whose structure is gone is nowhere.
    public boolean works(PlatformId platform, @Nullable Establishment at, @Nullable String placeKind) {
        return at != null && shown.works(platform, at.setting(), placeKind == null ? "STRUCTURE" : placeKind);
    }

    /// Which setting the platform leaves out, as a sentence.
    public String missing(PlatformId platform) {
        return platforms.get(platform).worksIn("HOME")
                ? "Cette plateforme ne publie que des offres à domicile."
                : "Cette plateforme ne publie que des offres en établissement.";
    }
}
