package fr.ensemblier.offers.ending;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends offers whose last day is past, and tells organisations 7 days and 1 day before (R-M11).
@Component
class OfferClocks implements Job {

    private final JobOffers offers;
    private final OfferEnding ending;
    private final Notices notices;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Parameters parameters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfferClocks(
            JobOffers offers,
            OfferEnding ending,
            Notices notices,
            Accounts accounts,
            Platforms platforms,
            Parameters parameters,
            TransactionTemplate transaction,
            Clock clock) {
        this.offers = offers;
        this.ending = ending;
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
            try {
                if (offer instanceof JobOffer.Published published) {
                    ending.expire(published);
                    counted++;
                }
            } catch (Outdated _) {
                failed++;
            }
        }
        for (var platform : platforms.all()) {
            remind(platform, today);
        }
        return new Outcome(counted, failed);
    }

    /// A reminder has a key of its offer, its last day and its distance: told twice it is told once.
    private void remind(Platform platform, LocalDate today) {
        var days = List.of(
                parameters.days("r-m11.first-reminder", platform.id()),
                parameters.days("r-m11.second-reminder", platform.id()));
        for (var offer : offers.endingOn(
                platform.id(), days.stream().map(today::plusDays).toList())) {
            if (offer instanceof JobOffer.Published published) {
                transaction.executeWithoutResult(_ -> notices.tell(reminder(published, today)));
            }
        }
    }

    private Message reminder(JobOffer.Published offer, LocalDate today) {
        var file = offer.file();
        var emails = accounts.recruiters(file.organisation()).stream()
                .map(Accounts.Contact::email)
                .toList();
        var title = Objects.requireNonNullElse(offer.terms().title(), "Votre offre");
        var left = today.until(offer.expiresOn()).getDays();
        return new Message(
                file.platform(),
                "offer-ending:%s:%s:%d".formatted(offer.id(), offer.expiresOn(), left),
                new Message.Recipient.Organisation(file.organisation(), emails),
                "« %s » s’arrête %s".formatted(title, French.day(offer.expiresOn(), today)),
                List.of(
                        "L’offre est en ligne jusqu’au %s.".formatted(French.date(offer.expiresOn(), today)),
                        "Toujours à pourvoir ? Renouvelez-la. Pourvue ? Fermez-la en disant comment."),
                new Message.Act("Renouveler l’offre", "/employeur/offres/" + offer.id() + "/renouveler"));
    }
}
