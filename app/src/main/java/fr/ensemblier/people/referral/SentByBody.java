package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.SentPersons;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads them as a machine, since a counsellor reads no row of a person, and answers for her own body only.
@Component
class SentByBody implements SentPersons {

    private final Referrals referrals;
    private final ReferralNotes notes;

    SentByBody(Referrals referrals, ReferralNotes notes) {
        this.referrals = referrals;
        this.notes = notes;
    }

    @Override
    public Optional<Sent> of(Actor.Referrer by, UUID referral) {
        return Actors.as(new Actor.Machine("people.referrals", by.platform()), () -> find(by, referral));
    }

    private Optional<Sent> find(Actor.Referrer by, UUID referral) {
        try {
            return Optional.of(referrals.get(by.platform(), referral).asSent())
                    .filter(sent -> sent.body().equals(by.organisation()) && sent.going())
                    .map(sent -> new Sent(
                            sent.person(), sent.name(), sent.communeName(), sent.state() != ReferralState.SENT));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    @Override
    public void happened(Actor.Referrer by, UUID referral, String words) {
        notes.add(by.platform(), referral, ReferralNotes.Side.BODY, words, by.name());
    }
}
