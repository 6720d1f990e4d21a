package fr.ensemblier.portal.boussole;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The offers of one page of the list, in words.
@Component
class BoussoleRows {

    private static final Reach BY_CAR = new Reach(Means.CAR, 30);

    private final Occupations occupations;
    private final OfferSheets sheets;
    private final Parameters parameters;

    BoussoleRows(Occupations occupations, OfferSheets sheets, Parameters parameters) {
        this.occupations = occupations;
        this.sheets = sheets;
        this.parameters = parameters;
    }

    List<BoussolePage.Row> of(Platform platform, Quest quest, Window window, LocalDate today) {
        var rows = new ArrayList<BoussolePage.Row>();
        for (var one : window.shown()) {
            rows.add(row(platform, quest, one, window.first() + rows.size() + 1, today));
        }
        return rows;
    }

    private BoussolePage.Row row(Platform platform, Quest quest, Quest.Found found, int number, LocalDate today) {
        var offer = found.offer();
        var occupation = occupations.find(offer.occupation());
        var tags = new ArrayList<String>();
        tags.add(sheets.contract(offer.contractClass(), offer.contractMonths()) + ", "
                + sheets.hours(offer.weeklyHours()).toLowerCase(java.util.Locale.FRENCH));
        diploma(found.posted()).ifPresent(tags::add);
        if (offer.licence()) {
            tags.add("Permis demandé");
        }
        if (offer.trainingOffered()) {
            tags.add("On vous forme");
        }
        if (offer.vehicle().equals("PROVIDED")) {
            tags.add("Véhicule fourni");
        }
        return new BoussolePage.Row(
                number,
                offer.id().toString(),
                href(platform, quest, offer.id().toString()),
                offer.title(),
                offer.placeKind().equals("PRIVATE_HOME") ? "Chez une personne" : offer.establishmentName(),
                occupation.map(o -> o.field().colour()).orElse("daily"),
                occupation.map(Occupation::pictogram).orElse("domaine-aide-au-quotidien"),
                tags,
                distance(quest, found),
                when(platform, offer, today));
    }

    /// Nothing is said where custom asks for a diploma and the employer does not name it.
    private Optional<String> diploma(Posted posted) {
        var offer = posted.offer();
        if (posted.openToAll()) {
            return Optional.of("Sans diplôme");
        }
        return offer.certifications().isEmpty() && occupations.mayPractise(offer.occupation(), List.of())
                ? Optional.empty()
                : Optional.of("Diplôme demandé");
    }

    /// An offer lives for some weeks (R-M11): the day it was first published says nothing of one that was renewed.
    private String when(Platform platform, OfferView offer, LocalDate today) {
        var life = parameters.days("r-m11.offer-days", platform.id());
        return offer.expiresOn().isAfter(offer.publishedOn().plusDays(life))
                ? "renouvelée, jusqu’au " + French.shortDate(offer.expiresOn(), today)
                : French.day(offer.publishedOn(), today);
    }

    /// Where, and how far; a sector is not the place of its office (R-M2), and no journey is counted where one is
    /// already.
    static String distance(Quest quest, Quest.Found found) {
        var offer = found.offer();
        var sector = offer.placeKind().equals("SECTOR");
        var place = quest.place();
        var km = found.km();
        if (km == null || place == null) {
            return sector ? "Secteur " + French.of(offer.communeName()) : offer.communeName();
        }
        if (km < 1) {
            return sector
                    ? "Intervient " + French.at(place.name())
                    : offer.communeName() + (offer.commune().equals(place.commune()) ? "" : ", à moins de 1 km");
        }
        var means = quest.radius().means();
        var journey = means == null
                ? BY_CAR
                : new Reach(means, Math.max(5, quest.radius().minutes()));
        return (sector ? "Intervient" : offer.communeName() + ",") + " à " + French.km(km) + ", "
                + French.minutes(Math.max(1, journey.minutesFor(km))) + " "
                + journey.means().words();
    }

    /// With the search, so that the offer leads back to it.
    static String href(Platform platform, Quest quest, String id) {
        return platform.base() + "/offres/" + id + quest.query();
    }
}
