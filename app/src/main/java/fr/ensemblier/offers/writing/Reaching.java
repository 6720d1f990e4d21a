package fr.ensemblier.offers.writing;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferReach;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks how many people the offer reaches as it is typed, and says it.
@Component
class Reaching {

    /// What is asked about is not kept, so it needs no key of its own.
    private static final JobOfferId AS_TYPED = new JobOfferId(new UUID(0, 0));

    private final OfferReach reach;
    private final Clock clock;

    Reaching(OfferReach reach, Clock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    /// Nothing before occupation, place, contract and hours are there: a number would mean nothing.
    WritingPage.@Nullable Reach of(@Nullable OfferTerms terms, @Nullable Establishment at) {
        if (terms == null || at == null) {
            return null;
        }
        var occupation = terms.occupation();
        var place = terms.place();
        var contract = terms.contractClass();
        var hours = terms.weeklyHours();
        if (occupation == null || place == null || contract == null || hours == null) {
            return null;
        }
        var today = Paris.today(clock);
        var counted = reach.of(new OfferView(
                at.platform(),
                AS_TYPED,
                "DRAFT",
                at.organisation(),
                at.id(),
                at.name(),
                at.family(),
                at.setting(),
                occupation,
                "",
                null,
                place.kind(),
                place.commune(),
                place.communeName(),
                place.lat(),
                place.lon(),
                place.sectorCommunes(),
                contract,
                terms.contractMonths(),
                terms.openings(),
                0,
                hours,
                terms.night(),
                terms.weekend(),
                terms.splitHours(),
                terms.licence(),
                terms.vehicle(),
                terms.certifications(),
                terms.experienceYears(),
                terms.trainingOffered(),
                null,
                Objects.requireNonNullElse(terms.startOn(), today),
                "",
                terms.tutor(),
                terms.advantages(),
                today,
                today));
        return new WritingPage.Reach(
                counted.people() == 0
                        ? "Personne ne correspond pour l’instant"
                        : French.plural(counted.people(), "personne correspond", "personnes correspondent"),
                counted.asides().stream()
                        .map(aside -> new WritingPage.Aside(
                                aside.requirement(), "−" + French.plural(aside.people(), "personne", "personnes")))
                        .toList());
    }
}
