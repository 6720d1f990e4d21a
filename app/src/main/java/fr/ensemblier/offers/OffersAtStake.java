package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.MissionStakes;
import fr.ensemblier.ui.French;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The offers that would go offline.
@Repository
class OffersAtStake implements MissionStakes {

    private final JdbcClient jdbc;
    private final OfferDirectory offers;

    OffersAtStake(JdbcClient jdbc, OfferDirectory offers) {
        this.offers = offers;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(PlatformId platform) {
        var count = jdbc.sql("select count(*) from job_offer where platform_id = :platform and state = 'PUBLISHED'")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
        return words(count, "");
    }

    @Override
    public Optional<String> of(PlatformId platform, String setting) {
        var count = offers.published().stream()
                .filter(offer -> offer.platform().equals(platform) && ShownOffers.in(offer, setting))
                .count();
        return words(count, setting.equals("HOME") ? " à domicile" : " en établissement");
    }

    private static Optional<String> words(long count, String where) {
        return count == 0
                ? Optional.empty()
                : Optional.of(French.plural(count, "offre en ligne", "offres en ligne") + where);
    }
}
