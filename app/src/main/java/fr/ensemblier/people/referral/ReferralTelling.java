package fr.ensemblier.people.referral;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.platforms.Platforms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells who sent somebody what the team says; no mail names her: she is a person supported, and mail travels. Nobody
/// is told of somebody who said no.
@Component
class ReferralTelling {

    private final Accounts accounts;
    private final Notices notices;
    private final ReferralLinks links;
    private final BodyNames names;
    private final Platforms platforms;

    ReferralTelling(Accounts accounts, Notices notices, ReferralLinks links, BodyNames names, Platforms platforms) {
        this.accounts = accounts;
        this.notices = notices;
        this.links = links;
        this.names = names;
        this.platforms = platforms;
    }

    /// `key` names the fact.
    void tell(
            PlatformId platform, Referrals.Sent sent, String key, String title, String said, @Nullable String message) {
        if (!sent.shared()) {
            return;
        }
        var lines = message == null ? List.of(said) : List.of(said, "« " + message + " »");
        var email = sent.email();
        if (email != null) {
            var secret = links.make(platform, sent.body(), names.of(platform, sent.body()), sent.by(), email);
            notices.tell(new Message(
                    platform,
                    key,
                    new Message.Recipient.Address(email, sent.by()),
                    title,
                    lines,
                    new Message.Act(
                            "Lire la réponse",
                            LinkController.address(platforms.get(platform), secret) + "/" + sent.id())));
            return;
        }
        for (var whom : whom(sent)) {
            notices.tell(new Message(
                    platform,
                    key,
                    new Message.Recipient.Account(whom.id(), whom.name(), whom.email()),
                    title,
                    lines,
                    new Message.Act("Lire la réponse", "/prescripteur/orientations/" + sent.id())));
        }
    }

    /// Who sent her, as long as she is of that body; else her colleagues there (R-P3).
    private List<Accounts.Contact> whom(Referrals.Sent sent) {
        var counsellors = accounts.counsellors(sent.body());
        var sender = counsellors.stream()
                .filter(one -> one.id().equals(sent.account()))
                .toList();
        return sender.isEmpty() ? counsellors : sender;
    }
}
