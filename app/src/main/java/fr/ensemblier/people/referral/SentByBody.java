package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.SentPersons;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Reads them as a machine, since a counsellor reads no row of a person, and answers for her own body only, or for her
/// own address when she has no account.
@Component
class SentByBody implements SentPersons {

    private final Platforms platforms;
    private final Referrals referrals;
    private final ReferralLinks links;
    private final ReferralNotes notes;

    SentByBody(Platforms platforms, Referrals referrals, ReferralLinks links, ReferralNotes notes) {
        this.platforms = platforms;
        this.referrals = referrals;
        this.links = links;
        this.notes = notes;
    }

    @Override
    public Optional<Sent> of(Actor.Referrer by, UUID referral) {
        return asMachine(by.platform(), () -> find(by.platform(), referral, _ -> Sender.of(by)));
    }

    @Override
    public Optional<Sent> byLink(String slug, String secret, UUID referral) {
        return platforms
                .bySlug(slug)
                .filter(Platform::supportsPeople)
                .map(Platform::id)
                .flatMap(platform -> asMachine(
                        platform,
                        () -> links.open(platform, secret)
                                .flatMap(link -> find(platform, referral, sent -> Sender.of(link, sent.body())))));
    }

    private Optional<Sent> find(PlatformId platform, UUID referral, Function<Referrals.Sent, Sender> who) {
        try {
            var found = referrals.get(platform, referral);
            var by = who.apply(found);
            return Optional.of(found)
                    .filter(sent -> by.reads(sent) && sent.going())
                    .map(Referrals.Sent::asSent)
                    .map(sent -> new Sent(
                            platform,
                            referral,
                            sent.person(),
                            sent.name(),
                            sent.communeName(),
                            sent.state() != ReferralState.SENT,
                            by.name()));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    @Override
    public void happened(Sent sent, String words) {
        notes.add(sent.platform(), sent.referral(), ReferralNotes.Side.BODY, words, sent.by());
    }

    private static <T> T asMachine(PlatformId platform, Supplier<T> work) {
        return Actors.as(new Actor.Machine("people.referrals", platform), work);
    }
}
