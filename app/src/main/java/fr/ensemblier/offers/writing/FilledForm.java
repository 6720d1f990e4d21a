package fr.ensemblier.offers.writing;

import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.OfferForm;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.offers.model.Sectors;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the words of an offer back into the fields.
@Component
class FilledForm {

    private final Occupations occupations;
    private final Communes communes;
    private final Sectors sectors;

    FilledForm(Occupations occupations, Communes communes, Sectors sectors) {
        this.occupations = occupations;
        this.communes = communes;
        this.sectors = sectors;
    }

    OfferForm of(OfferTerms terms, int version, String employer) {
        var place = terms.place();
        var pay = terms.pay();
        return new OfferForm(
                Integer.toString(version),
                terms.establishment().toString(),
                employer,
                terms.occupation(),
                terms.occupation() == null
                        ? null
                        : occupations
                                .find(terms.occupation())
                                .map(Occupation::brief)
                                .orElse(null),
                terms.title(),
                place == null ? null : place.kind(),
                place == null ? null : place.commune(),
                place == null
                        ? null
                        : communes.find(place.commune()).map(Commune::label).orElse(place.communeName()),
                place == null
                        ? List.of()
                        : sectors.parts(place.sectorCommunes()).stream()
                                .map(Sectors.Part::value)
                                .toList(),
                null,
                terms.contractClass(),
                text(terms.contractMonths()),
                Integer.toString(terms.openings()),
                text(terms.weeklyHours()),
                times(terms),
                flag(terms.licence()),
                terms.vehicle(),
                terms.certifications().isEmpty() ? null : terms.certifications().getFirst(),
                terms.experienceYears() == 0 ? null : Integer.toString(terms.experienceYears()),
                flag(terms.trainingOffered()),
                terms.trainingText(),
                text(terms.startOn()),
                pay == null ? null : text(pay.low()),
                pay == null ? null : text(pay.high()),
                pay == null ? "MONTH" : pay.period(),
                flag(terms.tutor()),
                terms.advantages(),
                terms.description(),
                terms.contactName());
    }

    private static List<String> times(OfferTerms terms) {
        return Map.of("night", terms.night(), "weekend", terms.weekend(), "split", terms.splitHours())
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable String flag(boolean on) {
        return on ? "true" : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number ->
                number.stripTrailingZeros().toPlainString().replace('.', ',');
            default -> value.toString();
        };
    }
}
