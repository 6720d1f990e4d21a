package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What the pages of a match or a contact read once the actor is known to take part in it.
@Component
public class Readings {

    private final OfferDirectory offers;
    private final People people;

    Readings(OfferDirectory offers, People people) {
        this.offers = offers;
        this.people = people;
    }

    /// The offer, even when it is no longer published or belongs to another platform.
    public OfferView offer(UUID id) {
        return across(() -> offers.find(new JobOfferId(id))).orElseThrow(() -> new NotFound("offer", id));
    }

    /// The card as far as the actor may read it.
    public Optional<CandidateCard> card(UUID key) {
        return people.card(key);
    }

    /// Does something in both platforms of a contact; the caller has checked who asks.
    public static <T> T across(Supplier<T> work) {
        return Actors.as(new Actor.Machine("matching", null), work);
    }
}
