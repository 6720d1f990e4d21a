package fr.ensemblier.offers.ending;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.OfferEnded;
import fr.ensemblier.offers.OfferPublished;
import fr.ensemblier.offers.model.AnsweredNeeds;
import fr.ensemblier.offers.model.EndingTasks;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.offers.model.OfferRules;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.PlaceStakes;
import fr.ensemblier.organisations.PlacesStateChanged;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// The offers of a place that closes end with it, and come back with it while their days last (R-E6, R-M3). Those of a
/// double stay: the place is the same.
@Component
class ClosedPlaces implements PlaceStakes {

    /// Of the list `OFFER_CLOSE_REASON`; nobody chooses it.
    static final String REASON = "PLACE_CLOSED";

    private final JobOffers offers;
    private final Establishments establishments;
    private final AnsweredNeeds needs;
    private final OfferRules rules;
    private final EndingTasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosedPlaces(
            JobOffers offers,
            Establishments establishments,
            AnsweredNeeds needs,
            OfferRules rules,
            EndingTasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offers = offers;
        this.establishments = establishments;
        this.needs = needs;
        this.rules = rules;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(PlatformId platform, List<UUID> places) {
        var online = offers.publishedAt(places).size();
        return online == 0
                ? Optional.empty()
                : Optional.of(French.plural(
                        online,
                        "offre en ligne se ferme, avec la raison « Structure fermée ».",
                        "offres en ligne se ferment, avec la raison « Structure fermée »."));
    }

    @Override
    public Optional<String> now(PlatformId platform, List<UUID> places) {
        var online = offers.publishedAt(places).size();
        return online == 0 ? Optional.empty() : Optional.of(French.plural(online, "offre en ligne", "offres en ligne"));
    }

    @ApplicationModuleListener(id = "offers.places-state")
    void on(PlacesStateChanged event) {
        var closed = establishments.closedForGood(event.places());
        offers.publishedAt(closed).forEach(offer -> {
            if (offer instanceof JobOffer.Published published) {
                end(published);
            }
        });
        var open = event.places().stream().filter(one -> !closed.contains(one)).toList();
        offers.closedAt(open, REASON).forEach(offer -> {
            if (offer instanceof JobOffer.Closed ended) {
                comeBack(ended);
            }
        });
    }

    private void end(JobOffer.Published published) {
        var closed = published.close(REASON, clock.instant());
        offers.keep(closed);
        needs.noLongerBy(closed);
        tasks.over(closed.file().platform(), closed.id());
        events.publishEvent(new OfferEnded(closed.file().platform(), closed.id()));
    }

    private void comeBack(JobOffer.Closed closed) {
        var today = Paris.today(clock);
        if (closed.full()
                || closed.expiresOn().isBefore(today)
                || !rules.refusals(closed.terms(), today).isEmpty()) {
            return;
        }
        var published = closed.reopen(closed.expiresOn());
        offers.keep(published);
        needs.by(published, published.file().createdBy(), clock.instant());
        events.publishEvent(new OfferPublished(published.file().platform(), published.id()));
    }
}
