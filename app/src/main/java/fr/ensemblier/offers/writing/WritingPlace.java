package fr.ensemblier.offers.writing;

import static fr.ensemblier.offers.model.OfferForm.said;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.OfferForm;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.ListAddress;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which establishment recruits.
@Component
class WritingPlace {

    private static final int FEW = 20;
    /// What a form holds before a structure was chosen.
    private static final UUID NONE = new UUID(0, 0);

    private final Establishments establishments;

    WritingPlace(Establishments establishments) {
        this.establishments = establishments;
    }

    /// The establishment chosen, that of the offer, or the only one there is. One that this desk may not write for is
    /// none, never another in its place.
    Optional<Establishment> at(Desk desk, OfferForm form, @Nullable JobOffer stored) {
        var chosen = ListAddress.key(form.establishment());
        if (chosen.isPresent() && !chosen.get().equals(NONE)) {
            return chosen.flatMap(id -> desk.mine(establishments, id))
                    .filter(place -> stored == null
                            || place.organisation().equals(stored.file().organisation()));
        }
        return Optional.ofNullable(stored)
                .flatMap(o -> establishments.find(o.terms().establishment()))
                .or(() -> said(form.establishmentText())
                        .filter(_ -> desk.team())
                        .flatMap(text -> establishments.search(desk.platform(), text, FEW).stream()
                                .filter(desk::mine)
                                .findFirst()))
                .or(() -> only(desk));
    }

    /// What a new offer begins with.
    Optional<Establishment> first(Desk desk, @Nullable UUID asked) {
        return Optional.ofNullable(asked)
                .flatMap(id -> desk.mine(establishments, id))
                .or(() -> only(desk));
    }

    Optional<Establishment> of(JobOffer offer) {
        return establishments.find(offer.terms().establishment());
    }

    private Optional<Establishment> only(Desk desk) {
        var organisation = desk.organisation();
        if (organisation == null) {
            return Optional.empty();
        }
        var places = establishments.ofOrganisation(desk.platform(), organisation);
        if (places.isEmpty()) {
            throw new NotFound("establishment of", organisation);
        }
        return places.stream().filter(desk::mine).findFirst();
    }
}
