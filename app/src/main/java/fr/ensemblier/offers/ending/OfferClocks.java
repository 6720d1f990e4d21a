package fr.ensemblier.offers.ending;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.offers.model.EndingTasks;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends offers whose last day is past, and tells organisations 7 days and 1 day before (R-M11).
@Component
class OfferClocks implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(OfferClocks.class);

    private final JobOffers offers;
    private final OfferEnding ending;
    private final EndingTasks tasks;
    private final Notices notices;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Parameters parameters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfferClocks(
            JobOffers offers,
            OfferEnding ending,
            EndingTasks tasks,
            Notices notices,
            Accounts accounts,
            Platforms platforms,
            Parameters parameters,
            TransactionTemplate transaction,
            Clock clock) {
        this.offers = offers;
        this.ending = ending;
        this.tasks = tasks;
        this.notices = notices;
        this.accounts = accounts;
        this.platforms = platforms;
        this.parameters = parameters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "offers.clocks";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(10));
    }

    @Override
    public Outcome run() {
        var today = Paris.today(clock);
        var counted = 0;
        var failed = 0;
        for (var offer : offers.past(today)) {
            if (offer instanceof JobOffer.Published published) {
                if (done(() -> end(published, today))) {
                    counted++;
                } else {
                    failed++;
                }
            }
        }
        for (var platform : platforms.all()) {
            if (platform.matches()
                    && (platform.closedOn() == null || !platform.closedOn().isBefore(today))) {
                failed += remind(platform, today);
            }
        }
        return new Outcome(counted, failed);
    }

    /// In a transaction of its own: one that fails is tried again at the next round and keeps no other waiting.
    private boolean done(Runnable work) {
        try {
            transaction.executeWithoutResult(_ -> work.run());
            return true;
        } catch (Outdated | DataAccessException failure) {
            LOG.warn("An offer could not be ended or reminded of", failure);
            return false;
        }
    }

    private void end(JobOffer.Published published, LocalDate today) {
        ending.expire(published);
        var emails = emails(published);
        if (emails.isEmpty()) {
            tasks.ended(published, today);
        } else {
            notices.tell(ended(published, emails));
        }
    }

    /// A reminder has a key of its offer, its last day and its distance: told twice it is told once.
    private int remind(Platform platform, LocalDate today) {
        var failed = 0;
        var days = List.of(
                parameters.days("r-m11.first-reminder", platform.id()),
                parameters.days("r-m11.second-reminder", platform.id()));
        for (var offer : offers.endingOn(
                platform.id(), days.stream().map(today::plusDays).toList())) {
            if (offer instanceof JobOffer.Published published) {
                failed += done(() -> remind(published, today)) ? 0 : 1;
            }
        }
        return failed;
    }

    private void remind(JobOffer.Published offer, LocalDate today) {
        var emails = emails(offer);
        if (emails.isEmpty()) {
            tasks.ends(offer, today);
        } else {
            notices.tell(reminder(offer, emails, today));
        }
    }

    /// Those who recruit for its place.
    private List<String> emails(JobOffer.Published offer) {
        return accounts.recruiters(offer.file().organisation(), offer.terms().establishment()).stream()
                .map(Accounts.Contact::email)
                .toList();
    }

    private static Message ended(JobOffer.Published offer, List<String> emails) {
        var file = offer.file();
        return new Message(
                file.platform(),
                "offer-ended:%s:%s".formatted(offer.id(), offer.expiresOn()),
                new Message.Recipient.Organisation(
                        file.organisation(), offer.terms().establishment(), emails),
                "« %s » n’est plus en ligne"
                        .formatted(Objects.requireNonNullElse(offer.terms().title(), "Votre offre")),
                List.of(
                        "Ses jours en ligne sont passés. Plus personne ne la voit.",
                        "Toujours à pourvoir ? Renouvelez-la. Pourvue ? Fermez-la en disant comment."),
                new Message.Act("Renouveler l’offre", "/employeur/offres/" + offer.id() + "/renouveler"));
    }

    private static Message reminder(JobOffer.Published offer, List<String> emails, LocalDate today) {
        var file = offer.file();
        var title = Objects.requireNonNullElse(offer.terms().title(), "Votre offre");
        var left = ChronoUnit.DAYS.between(today, offer.expiresOn());
        return new Message(
                file.platform(),
                "offer-ending:%s:%s:%d".formatted(offer.id(), offer.expiresOn(), left),
                new Message.Recipient.Organisation(
                        file.organisation(), offer.terms().establishment(), emails),
                "« %s » s’arrête %s".formatted(title, French.day(offer.expiresOn(), today)),
                List.of(
                        "L’offre est en ligne jusqu’au %s.".formatted(French.date(offer.expiresOn(), today)),
                        "Toujours à pourvoir ? Renouvelez-la. Pourvue ? Fermez-la en disant comment."),
                new Message.Act("Renouveler l’offre", "/employeur/offres/" + offer.id() + "/renouveler"));
    }
}
