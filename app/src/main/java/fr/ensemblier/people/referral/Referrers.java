package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.SentBy;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The referral bodies that sent her.
@Component
class Referrers implements SentBy {

    private final Referrals referrals;
    private final BodyNames names;

    Referrers(Referrals referrals, BodyNames names) {
        this.referrals = referrals;
        this.names = names;
    }

    @Override
    public List<Link> of(PlatformId platform, UUID person) {
        return referrals.ofPerson(platform, person).stream()
                .map(sent -> new Link(
                        names.of(platform, sent.body()) + ", le " + French.fullDate(Paris.date(sent.at())),
                        HerReferralController.HERE + "/" + sent.id()))
                .toList();
    }
}
