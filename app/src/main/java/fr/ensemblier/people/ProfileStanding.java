package fr.ensemblier.people;

import java.time.Instant;
import java.time.LocalDate;

/// Where a person's profile stands, for her own space: who has to act, and by when.
public sealed interface ProfileStanding {

    /// She has begun and sent nothing; `resume` is the page where she left.
    record Begun(String resume) implements ProfileStanding {}

    /// The team answers before that day, the last of the delay.
    record Sent(Instant at, LocalDate answerBefore) implements ProfileStanding {}

    /// The team asks her something.
    record AskedMore(String by, String message) implements ProfileStanding {}

    /// Validated, and she looks for work: employers see her if she allows it; `working` when she looks for more hours
    /// beside a post.
    record Ready(boolean working) implements ProfileStanding {}

    /// Validated, and she does not look at the moment; `working` when she has found.
    record Resting(boolean working) implements ProfileStanding {}

    /// Somebody else helps her better.
    record Elsewhere(String message) implements ProfileStanding {}
}
