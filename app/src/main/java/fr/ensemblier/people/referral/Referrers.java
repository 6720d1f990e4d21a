package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.SentBy;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The referral bodies that sent her.
@Component
class Referrers implements SentBy {

    private final Referrals referrals;
    private final ReferralLists lists;

    Referrers(Referrals referrals, ReferralLists lists) {
        this.referrals = referrals;
        this.lists = lists;
    }

    @Override
    public List<String> of(PlatformId platform, UUID person) {
        return referrals.ofPerson(platform, person).stream()
                .map(sent -> lists.name(platform, sent.body()) + ", le " + French.fullDate(Paris.date(sent.at())))
                .toList();
    }
}
