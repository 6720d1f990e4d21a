package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who sends somebody for a referral body: a counsellor with an account, or one without, known by her address alone.
record Sender(
        PlatformId platform,
        UUID body,
        @Nullable UUID account,
        @Nullable String email,
        String name) {

    static Sender of(Actor.Referrer by) {
        return new Sender(by.platform(), by.organisation(), by.account(), null, by.name());
    }

    static Sender of(ReferralLinks.Link link, UUID body) {
        return new Sender(link.platform(), body, null, link.email(), link.name());
    }

    /// What her limits are counted by.
    String key() {
        return account == null ? String.valueOf(email) : account.toString();
    }

    /// Whether she reads this referral: her whole body does, or who sent it without an account (R-P3).
    boolean reads(Referrals.Sent sent) {
        return account == null
                ? email != null && email.equals(sent.email())
                : sent.body().equals(body);
    }
}
