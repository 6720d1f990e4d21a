package fr.ensemblier.people;

import fr.ensemblier.foundation.Actor;
import java.util.Optional;
import java.util.UUID;

/// Whom a referral body sent, for a module that acts for its counsellors (C3).
public interface SentPersons {

    /// `called` and the name of her `commune` are what the counsellor may read (R-P3); until it is `answered`, who sent
    /// her does not learn
    /// that she was known, nor to whom.
    record Sent(UUID person, String called, String commune, boolean answered) {}

    /// As long as the team has not ended it; empty when it is of another body.
    Optional<Sent> of(Actor.Referrer by, UUID referral);

    /// What a counsellor did for somebody she sent, where the team, her body and the person read it. As a machine.
    void happened(Actor.Referrer by, UUID referral, String words);
}
