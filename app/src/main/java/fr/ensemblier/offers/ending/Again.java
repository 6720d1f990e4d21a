package fr.ensemblier.offers.ending;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferPublished;
import fr.ensemblier.offers.model.AnsweredNeeds;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.offers.model.OfferRules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A closed offer put back online (R-E6), or taken as the beginning of a new one.
@Component
class Again {

    /// As `people_taken_over` counts.
    private static final Set<String> TOOK_NOBODY_OVER =
            Set.of("POSTPONED", "NO_CANDIDATE", "CONTENT_CHANGED", "EXPIRED", "DUPLICATE");

    /// What became of a wish to reopen.
    sealed interface Reopening {
        record Online(LocalDate until) implements Reopening {}

        record No(String why) implements Reopening {}
    }

    private final JobOffers offers;
    private final OfferEnding ending;
    private final AnsweredNeeds needs;
    private final OfferRules rules;
    private final Parameters parameters;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Again(
            JobOffers offers,
            OfferEnding ending,
            AnsweredNeeds needs,
            OfferRules rules,
            Parameters parameters,
            Clock clock,
            ApplicationEventPublisher events) {
        this.offers = offers;
        this.ending = ending;
        this.needs = needs;
        this.rules = rules;
        this.parameters = parameters;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    Reopening reopen(Desk desk, JobOfferId id) {
        return switch (offers.get(desk, id)) {
            case JobOffer.Closed closed -> reopen(desk, closed);
            case JobOffer.Published published -> new Reopening.Online(published.expiresOn());
            case JobOffer.Expired _, JobOffer.Draft _ -> new Reopening.No("Cette offre n’est pas fermée.");
        };
    }

    private Reopening reopen(Desk desk, JobOffer.Closed closed) {
        var today = Paris.today(clock);
        var days = parameters.days("r-e6.undo-days", desk.platform());
        if (!closed.mayReopen(today, days)) {
            return new Reopening.No(
                    closed.full()
                            ? "Tous les postes sont pourvus. Reprenez l’offre comme modèle d’une nouvelle."
                            : "Une offre fermée se rouvre pendant %d jours. Reprenez-la comme modèle d’une nouvelle."
                                    .formatted(days));
        }
        if (closed.reason().equals(ClosedPlaces.REASON)) {
            return new Reopening.No("Sa structure est fermée : l’offre revient quand l’équipe la rouvre.");
        }
        var left = ending.leftOut(closed);
        if (left.isPresent()) {
            return new Reopening.No(left.get().why());
        }
        var refusals = rules.refusals(closed.terms(), today);
        if (!refusals.isEmpty()) {
            return new Reopening.No("L’offre ne peut pas être rouverte telle quelle : "
                    + refusals.getFirst().why());
        }
        var until = closed.expiresOn().isBefore(today)
                ? today.plusDays(parameters.days("r-m11.offer-days", desk.platform()))
                : closed.expiresOn();
        var published = closed.reopen(until);
        offers.keep(published);
        needs.by(published, desk.name(), clock.instant());
        events.publishEvent(new OfferPublished(desk.platform(), closed.id()));
        return new Reopening.Online(until);
    }

    /// A draft that says the same. A second click finds the first one’s draft.
    @Transactional
    JobOfferId model(Desk desk, JobOfferId id) {
        var model = offers.get(desk, id);
        if (model instanceof JobOffer.Draft) {
            return id;
        }
        var copy = new JobOfferId(UUID.nameUUIDFromBytes(
                ("model:" + id + ":" + model.file().version()).getBytes(StandardCharsets.UTF_8)));
        var known = offers.find(desk, copy);
        if (known.isPresent() && known.get() instanceof JobOffer.Draft) {
            return copy;
        }
        var file = new JobOffer.File(
                desk.platform(),
                known.isPresent() ? JobOfferId.random() : copy,
                model.file().organisation(),
                need(model),
                desk.name(),
                clock.instant(),
                0,
                0);
        var today = Paris.today(clock);
        var start = model.terms().startOn();
        offers.add(new JobOffer.Draft(
                file, start == null || start.isBefore(today) ? model.terms().from(today) : model.terms()));
        return file.id();
    }

    /// People whom the first offer still looks for, or found, are not looked for twice.
    private static @Nullable UUID need(JobOffer model) {
        return model instanceof JobOffer.Closed closed && TOOK_NOBODY_OVER.contains(closed.reason())
                ? model.file().need()
                : null;
    }
}
