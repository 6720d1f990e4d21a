package fr.ensemblier.offers.ending;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferEnded;
import fr.ensemblier.offers.OfferPublished;
import fr.ensemblier.offers.model.AnsweredNeeds;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.EndingTasks;
import fr.ensemblier.offers.model.Engaged;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.offers.model.OfferRules;
import fr.ensemblier.offers.model.Refusal;
import fr.ensemblier.organisations.Establishments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends an offer or gives it a new life (R-M11).
@Component
class OfferEnding {

    /// What became of a wish to renew.
    sealed interface Renewal {
        record Renewed(LocalDate until) implements Renewal {}

        record ToCorrect(List<Refusal> refusals) implements Renewal {}

        record Over() implements Renewal {}
    }

    private final JobOffers offers;
    private final AnsweredNeeds needs;
    private final OfferRules rules;
    private final Engaged engaged;
    private final Establishments establishments;
    private final EndingTasks tasks;
    private final Parameters parameters;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OfferEnding(
            JobOffers offers,
            AnsweredNeeds needs,
            OfferRules rules,
            Engaged engaged,
            Establishments establishments,
            EndingTasks tasks,
            Parameters parameters,
            Clock clock,
            ApplicationEventPublisher events) {
        this.offers = offers;
        this.needs = needs;
        this.rules = rules;
        this.engaged = engaged;
        this.establishments = establishments;
        this.tasks = tasks;
        this.parameters = parameters;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    Renewal renew(Desk desk, JobOfferId id) {
        var today = Paris.today(clock);
        var until = today.plusDays(parameters.days("r-m11.offer-days", desk.platform()));
        var offer = offers.get(desk, id);
        if (closed(offer)) {
            return new Renewal.ToCorrect(List.of(new Refusal("establishment", "sa structure est fermée.")));
        }
        var left = leftOut(offer);
        if (left.isPresent()) {
            return new Renewal.ToCorrect(List.of(left.get()));
        }
        return switch (offer) {
            case JobOffer.Published published -> {
                // A start that has passed is no news of an offer that is online: she hires somebody who leaves soon.
                var errors = rules.refusals(published.terms(), today).stream()
                        .filter(refusal -> !refusal.field().equals("startOn"))
                        .toList();
                yield errors.isEmpty() ? renewed(published.renew(until)) : new Renewal.ToCorrect(errors);
            }
            case JobOffer.Expired expired -> {
                var errors = rules.refusals(expired.terms(), today);
                yield errors.isEmpty() ? renewed(expired.renew(until)) : new Renewal.ToCorrect(errors);
            }
            case JobOffer.Draft _, JobOffer.Closed _ -> new Renewal.Over();
        };
    }

    private boolean closed(JobOffer offer) {
        return !establishments
                .closedForGood(List.of(offer.terms().establishment()))
                .isEmpty();
    }

    /// The platform does not work any more where one would work (R-T1).
    Optional<Refusal> leftOut(JobOffer offer) {
        var place = offer.terms().place();
        return establishments
                .find(offer.terms().establishment())
                .flatMap(at -> engaged.refusal(at, place == null ? null : place.kind()));
    }

    private Renewal renewed(JobOffer.Published offer) {
        offers.keep(offer);
        tasks.over(offer.file().platform(), offer.id());
        events.publishEvent(new OfferPublished(offer.file().platform(), offer.id()));
        return new Renewal.Renewed(offer.expiresOn());
    }

    /// Closing what is closed already is fine; false for a draft, which was never online.
    @Transactional
    boolean close(Desk desk, JobOfferId id, String reason) {
        return switch (offers.get(desk, id)) {
            case JobOffer.Published published -> {
                close(published.close(reason, clock.instant()));
                events.publishEvent(new OfferEnded(desk.platform(), id));
                yield true;
            }
            case JobOffer.Expired expired -> {
                close(expired.close(reason, clock.instant()));
                yield true;
            }
            case JobOffer.Closed _ -> true;
            case JobOffer.Draft _ -> false;
        };
    }

    private void close(JobOffer.Closed closed) {
        offers.keep(closed);
        needs.noLongerBy(closed);
        tasks.over(closed.file().platform(), closed.id());
    }

    /// False when it is no draft any more: somebody published it meanwhile.
    @Transactional
    boolean discard(Desk desk, JobOfferId id) {
        if (offers.get(desk, id) instanceof JobOffer.Draft draft) {
            offers.discard(draft);
            return true;
        }
        return false;
    }

    /// Its last day is past.
    @Transactional
    void expire(JobOffer.Published published) {
        offers.keep(published.expire());
        events.publishEvent(new OfferEnded(published.file().platform(), published.id()));
    }
}
