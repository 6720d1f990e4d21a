package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.ShownOffers;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the pages of a match or a contact read once the actor is known to take part in it.
@Component
public class Readings {

    /// How the person's own acts are signed in her file.
    public static final String HERSELF = "la personne";

    private final OfferDirectory offers;
    private final ShownOffers shown;
    private final People people;

    Readings(OfferDirectory offers, ShownOffers shown, People people) {
        this.offers = offers;
        this.shown = shown;
        this.people = people;
    }

    /// The offer, even when it is no longer published or belongs to another platform.
    public OfferView offer(UUID id) {
        return across(() -> offers.find(new JobOfferId(id))).orElseThrow(() -> new NotFound("offer", id));
    }

    /// Whether anybody is shown it: online, of what its platform engages (R-M3, R-T1).
    public boolean open(OfferView offer) {
        return shown.open(offer);
    }

    /// Those offers by their key, in one reading; what is gone is left out.
    public Map<UUID, OfferView> offers(Collection<UUID> ids) {
        return across(() -> offers.all(ids)).stream()
                .collect(Collectors.toMap(offer -> offer.id().value(), Function.identity()));
    }

    /// Those offers as far as the actor may read them herself; may stand inside a transaction.
    public Map<UUID, OfferView> mine(Collection<UUID> ids) {
        return offers.all(ids).stream()
                .collect(Collectors.toMap(offer -> offer.id().value(), Function.identity()));
    }

    /// Those cards by their key, as far as the actor may read them.
    public Map<UUID, CandidateCard> cards(Collection<UUID> keys) {
        return people.cards(keys).stream().collect(Collectors.toMap(CandidateCard::key, Function.identity()));
    }

    /// The card as far as the actor may read it.
    public Optional<CandidateCard> card(UUID key) {
        return people.card(key);
    }

    /// Does something in both platforms of a contact; the caller has checked who asks.
    /// What is written meanwhile is signed by that person, never by a machine.
    public static <T> T across(Supplier<T> work) {
        return Actors.as(new Actor.Machine(signature(Actors.current()), null), work);
    }

    private static String signature(Actor actor) {
        return switch (actor) {
            case Actor.Candidate _ -> HERSELF;
            case Actor.Visitor _ -> "Ensemblier";
            case Actor.Team _,
                    Actor.Employer _,
                    Actor.Referrer _,
                    Actor.National _,
                    Actor.Officer _,
                    Actor.Unconfirmed _,
                    Actor.Machine _ -> actor.name();
        };
    }
}
