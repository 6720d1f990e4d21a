package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferChanged;
import fr.ensemblier.offers.OfferPublished;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes offers. A first writing creates the draft; publishing obeys [OfferRules].
@Component
public class OfferWriting {

    /// What is written, on top of which version.
    public record Writing(JobOfferId id, int version, OfferReader.Read read, Establishment at) {}

    private final JobOffers offers;
    private final AnsweredNeeds needs;
    private final OfferRules rules;
    private final Engaged engaged;
    private final Occupations occupations;
    private final Establishments establishments;
    private final EndingTasks ending;
    private final Parameters parameters;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OfferWriting(
            JobOffers offers,
            AnsweredNeeds needs,
            OfferRules rules,
            Engaged engaged,
            Occupations occupations,
            Establishments establishments,
            EndingTasks ending,
            Parameters parameters,
            Clock clock,
            ApplicationEventPublisher events) {
        this.offers = offers;
        this.needs = needs;
        this.rules = rules;
        this.engaged = engaged;
        this.occupations = occupations;
        this.establishments = establishments;
        this.ending = ending;
        this.parameters = parameters;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public WritingOutcome keep(Desk desk, Writing writing) {
        return write(desk, writing, false);
    }

    @Transactional
    public WritingOutcome publish(Desk desk, Writing writing) {
        return write(desk, writing, true);
    }

    private WritingOutcome write(Desk desk, Writing writing, boolean publish) {
        var stored = offers.find(desk, writing.id()).orElseGet(() -> begin(desk, writing));
        var terms = writing.read().terms();
        var overtaken = stored.file().version() != writing.version()
                && !stored.terms().equals(terms)
                && !(stored instanceof JobOffer.Draft && offers.lastWrittenByMe(stored));
        if (overtaken) {
            return new WritingOutcome.Overtaken(stored);
        }
        return switch (stored) {
            case JobOffer.Draft draft -> publish ? publish(desk, draft.with(terms), writing) : kept(draft.with(terms));
            case JobOffer.Published published -> change(desk, published, writing);
            case JobOffer.Expired expired ->
                publish ? revive(desk, expired, writing) : new WritingOutcome.Over(expired);
            case JobOffer.Closed closed -> new WritingOutcome.Over(closed);
        };
    }

    private JobOffer begin(Desk desk, Writing writing) {
        var draft = new JobOffer.Draft(
                new JobOffer.File(
                        desk.platform(),
                        writing.id(),
                        writing.at().organisation(),
                        null,
                        desk.name(),
                        clock.instant(),
                        0,
                        0),
                OfferTerms.blank(writing.at().id(), null, 1));
        offers.add(draft);
        return draft;
    }

    private WritingOutcome kept(JobOffer.Draft draft) {
        offers.keep(draft);
        return new WritingOutcome.Kept(draft);
    }

    private WritingOutcome publish(Desk desk, JobOffer.Draft draft, Writing writing) {
        var errors = errors(desk, writing, draft, null);
        if (!errors.isEmpty()) {
            offers.keep(draft);
            return new WritingOutcome.Refused(errors);
        }
        var platform = draft.file().platform();
        var until = Paris.today(clock).plusDays(parameters.days("r-m11.offer-days", platform));
        var published = draft.publish(clock.instant(), until);
        offers.keep(published);
        needs.by(published, desk.name(), clock.instant());
        events.publishEvent(new OfferPublished(platform, published.id()));
        return new WritingOutcome.Published(published, until);
    }

    /// An offer that ended comes back as it is written now.
    private WritingOutcome revive(Desk desk, JobOffer.Expired expired, Writing writing) {
        var errors = errors(desk, writing, expired, expired.terms().startOn());
        if (!errors.isEmpty()) {
            return new WritingOutcome.Refused(errors);
        }
        var platform = expired.file().platform();
        var until = Paris.today(clock).plusDays(parameters.days("r-m11.offer-days", platform));
        var published = expired.with(writing.read().terms()).renew(until);
        offers.keep(published);
        needs.noLongerBy(published);
        needs.by(published, desk.name(), clock.instant());
        ending.over(platform, published.id());
        events.publishEvent(new OfferPublished(platform, published.id()));
        return new WritingOutcome.Published(published, until);
    }

    private WritingOutcome change(Desk desk, JobOffer.Published published, Writing writing) {
        var errors = errors(desk, writing, published, published.terms().startOn());
        if (!errors.isEmpty()) {
            return new WritingOutcome.Refused(errors);
        }
        var changed = published.with(writing.read().terms());
        offers.keep(changed);
        needs.noLongerBy(changed);
        needs.by(changed, desk.name(), clock.instant());
        events.publishEvent(new OfferChanged(published.file().platform(), published.id()));
        return new WritingOutcome.Kept(changed);
    }

    /// One message for a field: what could not be read comes before what is missing.
    private List<FieldError> errors(Desk desk, Writing writing, JobOffer stored, @Nullable LocalDate startBefore) {
        var errors = errors(writing, startBefore);
        if (!errors.isEmpty()) {
            return errors;
        }
        var terms = writing.read().terms();
        if (!establishments.closedForGood(List.of(writing.at().id())).isEmpty()) {
            return List.of(new FieldError("establishment", "Cette structure est fermée. Choisissez-en une autre."));
        }
        var left = engaged.refusal(
                writing.at(), terms.place() == null ? null : terms.place().kind());
        if (left.isPresent()) {
            return List.of(new FieldError(left.get().field(), left.get().why()));
        }
        if (terms.openings() <= stored.file().filled()) {
            return List.of(
                    new FieldError("openings", "Des postes sont déjà pourvus : indiquez-en plus, ou fermez l’offre."));
        }
        return Optional.ofNullable(terms.occupation()).flatMap(occupations::find).stream()
                .filter(occupation -> !desk.offers(occupation))
                .map(_ -> new FieldError("occupation", "Ce métier n’est pas de ceux de votre plateforme."))
                .toList();
    }

    private List<FieldError> errors(Writing writing, @Nullable LocalDate startBefore) {
        var today = Paris.today(clock);
        var unread = writing.read().unread();
        var fields = unread.stream().map(FieldError::field).toList();
        return Stream.concat(
                        unread.stream(),
                        Stream.concat(
                                        rules.refusals(writing.read().terms(), today).stream(),
                                        rules.begun(writing.read().terms(), startBefore, today).stream())
                                .filter(refusal -> !fields.contains(refusal.field()))
                                .map(refusal -> new FieldError(refusal.field(), refusal.why())))
                .toList();
    }
}
