package fr.ensemblier.people.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a profile stands: DRAFT → SUBMITTED → VALIDATED, ASKED_MORE or ORIENTED; ASKED_MORE → SUBMITTED;
/// VALIDATED ↔ PAUSED; ORIENTED → SUBMITTED. Only the transitions that exist are methods.
public sealed interface ProfileState {

    /// The code in the table.
    String code();

    /// What the team reads.
    String words();

    /// She has begun.
    record Draft() implements ProfileState {
        @Override
        public String code() {
            return "DRAFT";
        }

        @Override
        public String words() {
            return "Profil commencé";
        }

        public Submitted submit(Instant now) {
            return new Submitted(now);
        }
    }

    /// She has sent it; the team answers.
    record Submitted(Instant at) implements ProfileState {
        @Override
        public String code() {
            return "SUBMITTED";
        }

        @Override
        public String words() {
            return "À écouter";
        }

        public Validated validate(Instant now, String by) {
            return new Validated(at, now, by);
        }

        public AskedMore askMore(Instant now, String by, String message) {
            return new AskedMore(at, now, by, message);
        }

        public Oriented orient(Instant now, String by, String reason, String message) {
            return new Oriented(at, now, by, reason, message);
        }
    }

    /// The team needs a precision.
    record AskedMore(Instant submittedAt, Instant at, String by, String message) implements ProfileState {
        @Override
        public String code() {
            return "ASKED_MORE";
        }

        @Override
        public String words() {
            return "Précision demandée";
        }

        public Submitted submit(Instant now) {
            return new Submitted(now);
        }

        public Validated validate(Instant now, String whom) {
            return new Validated(submittedAt, now, whom);
        }
    }

    /// A card may be shown.
    record Validated(Instant submittedAt, Instant at, String by) implements ProfileState {
        @Override
        public String code() {
            return "VALIDATED";
        }

        @Override
        public String words() {
            return "Profil validé";
        }

        public Paused pause() {
            return new Paused(submittedAt, at, by);
        }

        /// The adviser takes the validation back within a few minutes.
        public Submitted undo() {
            return new Submitted(submittedAt);
        }
    }

    /// She does not look for work at the moment.
    record Paused(
            Instant submittedAt,
            @Nullable Instant at,
            @Nullable String by) implements ProfileState {
        @Override
        public String code() {
            return "PAUSED";
        }

        @Override
        public String words() {
            return "En pause";
        }

        public ProfileState resume(Instant now, String whom) {
            return at == null ? new Submitted(now) : new Validated(submittedAt, at, by == null ? whom : by);
        }
    }

    /// Somebody else helps her better.
    record Oriented(
            @Nullable Instant submittedAt,
            @Nullable Instant at,
            @Nullable String by,
            String reason,
            String message) implements ProfileState {
        @Override
        public String code() {
            return "ORIENTED";
        }

        @Override
        public String words() {
            return "Orientée ailleurs";
        }

        public Submitted submit(Instant now) {
            return new Submitted(now);
        }
    }
}
