package fr.ensemblier.portal.offer;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.OfferDirectory.Pay;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.ui.JsonLd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The offer for search engines: schema.org `JobPosting` in JSON-LD. No street, no name of a person.
final class JobPosting {

    private JobPosting() {}

    static String element(OfferView offer, @Nullable Pay pay, @Nullable Commune commune, String address) {
        var posting = new LinkedHashMap<String, Object>();
        posting.put("@context", "https://schema.org/");
        posting.put("@type", "JobPosting");
        posting.put("title", offer.title());
        posting.put("description", description(offer));
        posting.put("url", address);
        posting.put(
                "identifier",
                Map.of(
                        "@type",
                        "PropertyValue",
                        "name",
                        "Ensemblier",
                        "value",
                        offer.id().toString()));
        posting.put("datePosted", offer.publishedOn().toString());
        posting.put(
                "validThrough",
                offer.expiresOn()
                        .atTime(23, 59, 59)
                        .atZone(Paris.ZONE)
                        .toOffsetDateTime()
                        .toString());
        posting.put("jobStartDate", offer.startOn().toString());
        posting.put("employmentType", types(offer));
        posting.put("totalJobOpenings", offer.openings() - offer.filled());
        posting.put("hiringOrganization", Map.of("@type", "Organization", "name", offer.establishmentName()));
        posting.put("jobLocation", Map.of("@type", "Place", "address", place(offer, commune)));
        posting.put("workHours", offer.weeklyHours().toPlainString() + " h par semaine");
        if (pay != null) {
            posting.put("baseSalary", salary(pay));
        }
        return JsonLd.element(posting);
    }

    private static String description(OfferView offer) {
        var text = offer.description();
        return text == null ? offer.title() + ", " + offer.communeName() : text;
    }

    private static List<String> types(OfferView offer) {
        var time = offer.weeklyHours().intValue() >= 35 ? "FULL_TIME" : "PART_TIME";
        return switch (offer.contractClass()) {
            case "PRIVE_CDD", "CONTRACTUEL" -> List.of(time, "TEMPORARY");
            case "APPRENTISSAGE", "PROFESSIONNALISATION" -> List.of(time, "INTERN");
            default -> List.of(time);
        };
    }

    private static Map<String, Object> place(OfferView offer, @Nullable Commune commune) {
        var place = new LinkedHashMap<String, Object>();
        place.put("@type", "PostalAddress");
        place.put("addressLocality", offer.communeName());
        if (commune != null && !commune.postalCodes().isEmpty()) {
            place.put("postalCode", commune.postalCodes().getFirst());
        }
        place.put("addressCountry", "FR");
        return place;
    }

    private static Map<String, Object> salary(Pay pay) {
        var value = new LinkedHashMap<String, Object>();
        value.put("@type", "QuantitativeValue");
        value.put("minValue", pay.low());
        value.put("maxValue", pay.high());
        value.put("unitText", pay.period());
        return Map.of("@type", "MonetaryAmount", "currency", "EUR", "value", value);
    }
}
