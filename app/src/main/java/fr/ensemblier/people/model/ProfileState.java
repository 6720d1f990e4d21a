package fr.ensemblier.people.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a profile stands: DRAFT → SUBMITTED → VALIDATED, ASKED_MORE or ORIENTED; ASKED_MORE → SUBMITTED;
/// ORIENTED → SUBMITTED; between VALIDATED, WORKING_MORE, WORKING and PAUSED by what she says of her search. VALIDATED
/// and
/// WORKING_MORE match, the others do not (R-M3). Only the transitions that exist are methods.
public sealed interface ProfileState {

    /// The code in the table.
    String code();

    /// What the team reads.
    String words();

    /// Whether it may be handed to the team: begun, to be completed, or tried again.
    default boolean sendable() {
        return this instanceof Draft || this instanceof AskedMore || this instanceof Oriented;
    }

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

    /// The team answered yes: what she says of her search decides between these four.
    sealed interface Answered extends ProfileState {

        Instant submittedAt();

        /// When it was validated; null if it was put to rest before.
        @Nullable Instant at();

        @Nullable String by();

        Search search();

        @Override
        default String words() {
            return search().words();
        }

        /// A profile that was never validated goes to the team before it is shown.
        default ProfileState say(Search search, Instant now, String whom) {
            var when = at();
            var who = by() == null ? whom : by();
            return switch (search) {
                case LOOKING -> when == null ? new Submitted(now) : new Validated(submittedAt(), when, who);
                case MORE_HOURS -> when == null ? new Submitted(now) : new WorkingMore(submittedAt(), when, who);
                case WORKING -> new Working(submittedAt(), when, by());
                case PAUSED -> new Paused(submittedAt(), when, by());
            };
        }
    }

    /// A card may be shown.
    record Validated(Instant submittedAt, Instant at, String by) implements Answered {
        @Override
        public String code() {
            return "VALIDATED";
        }

        @Override
        public Search search() {
            return Search.LOOKING;
        }

        @Override
        public String words() {
            return "Profil validé";
        }

        /// The adviser takes the validation back within a few minutes.
        public Submitted undo() {
            return new Submitted(submittedAt);
        }
    }

    /// She works and looks for more hours, or another post (R-M10): her card may be shown.
    record WorkingMore(Instant submittedAt, Instant at, String by) implements Answered {
        @Override
        public String code() {
            return "WORKING_MORE";
        }

        @Override
        public Search search() {
            return Search.MORE_HOURS;
        }
    }

    /// She works and does not look.
    record Working(
            Instant submittedAt,
            @Nullable Instant at,
            @Nullable String by) implements Answered {
        @Override
        public String code() {
            return "WORKING";
        }

        @Override
        public Search search() {
            return Search.WORKING;
        }
    }

    /// She does not look for work at the moment.
    record Paused(
            Instant submittedAt,
            @Nullable Instant at,
            @Nullable String by) implements Answered {
        @Override
        public String code() {
            return "PAUSED";
        }

        @Override
        public Search search() {
            return Search.PAUSED;
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
