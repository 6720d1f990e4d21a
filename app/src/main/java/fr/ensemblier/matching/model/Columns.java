package fr.ensemblier.matching.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A state laid out in the columns of `contact`; what a state does not say stays as it was.
record Columns(
        @Nullable Instant sent,
        @Nullable Instant answerBefore,
        @Nullable Instant answered,
        @Nullable String by,
        @Nullable String mandate,
        @Nullable String refusal,
        @Nullable Instant reachBefore,
        @Nullable Instant reachedAt,
        @Nullable Boolean reached,
        @Nullable String stage,
        @Nullable LocalDate ask,
        @Nullable Instant closed,
        @Nullable String why) {

    private static final Columns NONE =
            new Columns(null, null, null, null, null, null, null, null, null, null, null, null, null);

    static Columns of(ContactState state) {
        return switch (state) {
            case ContactState.Queued _ -> NONE;
            case ContactState.Asked(var sent, var before) ->
                new Columns(sent, before, null, null, null, null, null, null, null, null, null, null, null);
            case ContactState.Accepted accepted -> of(accepted, Stage.TO_REACH, null, null, null, null, null);
            case ContactState.Reached(var accepted, var at, var reached, var stage, var ask) ->
                of(accepted, stage, at, reached, ask, null, null);
            case ContactState.Closed(var accepted, var at, var stage, var why) ->
                of(accepted, stage, null, null, null, at, why);
            case ContactState.Declined(var sent, var at, var by, var mandate, var reason) ->
                new Columns(sent, null, at, by, mandate, reason, null, null, null, null, null, at, null);
            case ContactState.NoAnswer(var sent, var at) ->
                new Columns(sent, null, null, null, null, null, null, null, null, null, null, at, null);
            case ContactState.Withdrawn(var at, var why) ->
                new Columns(null, null, null, null, null, null, null, null, null, null, null, at, why);
        };
    }

    private static Columns of(
            ContactState.Accepted accepted,
            Stage stage,
            @Nullable Instant reachedAt,
            @Nullable Boolean reached,
            @Nullable LocalDate ask,
            @Nullable Instant closed,
            @Nullable String why) {
        return new Columns(
                accepted.sentAt(),
                null,
                accepted.answeredAt(),
                accepted.by(),
                accepted.mandate(),
                null,
                accepted.reachBefore(),
                reachedAt,
                reached,
                stage.name(),
                ask,
                closed,
                why);
    }
}
