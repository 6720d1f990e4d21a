package fr.ensemblier.matching;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What a card says, in words.
@Component
public class CardWords {

    private final Occupations occupations;
    private final Clock clock;

    CardWords(Occupations occupations, Clock clock) {
        this.occupations = occupations;
        this.clock = clock;
    }

    /// « 12 km, estimé », under the journey.
    public String far(CandidateCard card, OfferView offer, double km) {
        if (inSector(card, offer)) {
            return "";
        }
        return card.reach() == null ? "trajet pas encore dit" : French.km(km) + ", estimé";
    }

    /// « 18 min en voiture », or that she lives where the work is; the distance alone for who has not said how
    /// she travels.
    public String journey(CandidateCard card, OfferView offer, double km) {
        if (inSector(card, offer)) {
            return "Dans le secteur";
        }
        if (card.reach() == null) {
            return French.km(km);
        }
        return French.minutes(Math.max(1, card.reach().minutesFor(km))) + " "
                + card.reach().means().words();
    }

    private static boolean inSector(CandidateCard card, OfferView offer) {
        return offer.placeKind().equals("SECTOR") && offer.sectorCommunes().contains(card.commune());
    }

    /// « Aide-soignant (F/H), 6 ans d’expérience ».
    public String summary(CandidateCard card) {
        var what = wanted(card);
        var years = card.experienceYears();
        return years != null && years > 0 ? what + ", " + years(years, "") + " d’expérience" : what;
    }

    public String wanted(CandidateCard card) {
        return card.occupations().isEmpty()
                ? "Ouverte à plusieurs métiers"
                : French.either(card.occupations().stream()
                        .map(occupations::brief)
                        .limit(3)
                        .toList());
    }

    public String held(CandidateCard card) {
        return card.certifications().isEmpty()
                ? "Aucun diplôme indiqué"
                : French.list(card.certifications().stream()
                        .map(code -> occupations
                                .certification(code)
                                .map(Certification::brief)
                                .orElse(code))
                        .toList());
    }

    public String start(CandidateCard card) {
        return card.availableOn() == null ? Lines.TO_CHECK : from(card.availableOn());
    }

    String from(LocalDate day) {
        var today = Paris.today(clock);
        return day.isAfter(today) ? "Dès le " + French.shortDate(day, today) : "Tout de suite";
    }

    String hours(CandidateCard card) {
        var low = card.hoursMin();
        var high = card.hoursMax();
        if (low == null) {
            return high == null ? Lines.TO_CHECK : French.number(high.doubleValue(), 1) + " h au plus";
        }
        if (high == null || low.compareTo(high) == 0) {
            return French.number(low.doubleValue(), 1) + (high == null ? " h au moins" : " h");
        }
        return French.number(low.doubleValue(), 1) + " à " + French.number(high.doubleValue(), 1) + " h";
    }

    static String years(int years, String none) {
        return years == 0 ? none : French.plural(years, "an", "ans");
    }
}
