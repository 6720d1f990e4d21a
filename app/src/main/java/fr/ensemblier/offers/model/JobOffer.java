package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job offer and its life (R-M11): what a state allows is what its type offers.
public sealed interface JobOffer {

    /// What does not change: whose it is, who wrote it, from which need; `filled` openings; `version` as it was read.
    record File(
            PlatformId platform,
            JobOfferId id,
            UUID organisation,
            @Nullable UUID need,
            String createdBy,
            Instant createdAt,
            int filled,
            int version) {}

    File file();

    OfferTerms terms();

    /// The word of the column `state`.
    String state();

    default JobOfferId id() {
        return file().id();
    }

    /// Seen by its organisation and the team only.
    record Draft(File file, OfferTerms terms) implements JobOffer {

        @Override
        public String state() {
            return "DRAFT";
        }

        public Draft with(OfferTerms changed) {
            return new Draft(file, changed);
        }

        /// Only [OfferRules] knows whether the terms may be published.
        public Published publish(Instant now, LocalDate expiresOn) {
            return new Published(file, terms, now, expiresOn);
        }
    }

    /// Seen by everybody and matched, up to and with its last day.
    record Published(File file, OfferTerms terms, Instant publishedAt, LocalDate expiresOn) implements JobOffer {

        @Override
        public String state() {
            return "PUBLISHED";
        }

        public Published with(OfferTerms changed) {
            return new Published(file, changed, publishedAt, expiresOn);
        }

        public Published renew(LocalDate until) {
            return new Published(file, terms, publishedAt, until);
        }

        public Expired expire() {
            return new Expired(file, terms, publishedAt, expiresOn);
        }

        public Closed close(String reason, Instant now) {
            return new Closed(file, terms, publishedAt, expiresOn, now, reason);
        }
    }

    /// Its last day is past; it can come back.
    record Expired(File file, OfferTerms terms, Instant publishedAt, LocalDate expiresOn) implements JobOffer {

        @Override
        public String state() {
            return "EXPIRED";
        }

        public Expired with(OfferTerms changed) {
            return new Expired(file, changed, publishedAt, expiresOn);
        }

        public Published renew(LocalDate until) {
            return new Published(file, terms, publishedAt, until);
        }

        public Closed close(String reason, Instant now) {
            return new Closed(file, terms, publishedAt, expiresOn, now, reason);
        }
    }

    /// Over, for a reason of the list `OFFER_CLOSE_REASON`.
    record Closed(
            File file, OfferTerms terms, Instant publishedAt, LocalDate expiresOn, Instant closedAt, String reason)
            implements JobOffer {

        @Override
        public String state() {
            return "CLOSED";
        }

        public boolean full() {
            return file.filled() >= terms.openings();
        }

        /// So many days after its end, while a post is open (R-E6).
        public boolean mayReopen(LocalDate today, int days) {
            return !full() && !Paris.date(closedAt).plusDays(days).isBefore(today);
        }

        /// Closed by mistake: it goes on (R-E6).
        public Published reopen(LocalDate until) {
            return new Published(file, terms, publishedAt, until);
        }
    }
}
