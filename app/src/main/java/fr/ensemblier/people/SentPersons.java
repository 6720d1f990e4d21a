package fr.ensemblier.people;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.Optional;
import java.util.UUID;

/// Whom a referral body sent, for a module that acts for its counsellors (C3), with an account or by a signed link.
public interface SentPersons {

    /// `called` and the name of her `commune` are what who sent her may read (R-P3); until it is `answered`, who sent
    /// her does not learn that she was known, nor to whom. `by` is the name of who acts.
    record Sent(
            PlatformId platform,
            UUID referral,
            UUID person,
            String called,
            String commune,
            boolean answered,
            String by) {}

    /// As long as the team has not ended it; empty when it is of another body.
    Optional<Sent> of(Actor.Referrer by, UUID referral);

    /// The same by a link that is open; empty when it was sent from another address.
    Optional<Sent> byLink(String slug, String secret, UUID referral);

    /// What was done for her, where the team, the body and the person read it. As a machine.
    void happened(Sent sent, String words);
}
