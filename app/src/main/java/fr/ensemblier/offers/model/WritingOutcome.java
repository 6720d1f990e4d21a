package fr.ensemblier.offers.model;

import fr.ensemblier.ui.FieldError;
import java.time.LocalDate;
import java.util.List;

/// What became of an attempt to write an offer.
public sealed interface WritingOutcome {

    /// Kept as a draft, or a published offer changed.
    record Kept(JobOffer offer) implements WritingOutcome {}

    record Published(JobOffer.Published offer, LocalDate until) implements WritingOutcome {}

    /// Not published; what could be read of a draft is kept.
    record Refused(List<FieldError> errors) implements WritingOutcome {}

    /// Somebody changed it since it was read (R-E5); nothing is overwritten.
    record Overtaken(JobOffer theirs) implements WritingOutcome {}

    /// A closed offer is no longer written, an expired one only to be published again.
    record Over(JobOffer offer) implements WritingOutcome {}
}
