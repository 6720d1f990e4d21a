package fr.ensemblier.offers.writing;

import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was typed, as it was typed.
record OfferForm(
        @Nullable String version,
        @Nullable String need,
        @Nullable String establishment,
        @Nullable String establishmentText,
        @Nullable String occupation,
        @Nullable String occupationText,
        @Nullable String title,
        @Nullable String placeKind,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String sector,
        @Nullable String contractClass,
        @Nullable String contractMonths,
        @Nullable String openings,
        @Nullable String weeklyHours,
        @Nullable List<String> time,
        @Nullable String licence,
        @Nullable String vehicle,
        @Nullable String certification,
        @Nullable String experienceYears,
        @Nullable String trainingOffered,
        @Nullable String trainingText,
        @Nullable String startOn,
        @Nullable String payLow,
        @Nullable String payHigh,
        @Nullable String payPeriod,
        @Nullable String tutor,
        @Nullable List<String> advantages,
        @Nullable String description,
        @Nullable String contactName) {

    /// The words of an offer, back in the fields.
    static OfferForm of(
            OfferTerms terms,
            int version,
            @Nullable String need,
            String employer,
            Occupations occupations,
            Communes communes) {
        var place = terms.place();
        var pay = terms.pay();
        return new OfferForm(
                Integer.toString(version),
                need,
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
                        ? null
                        : place.sectorCommunes().stream()
                                .map(code ->
                                        communes.find(code).map(Commune::label).orElse(code))
                                .collect(Collectors.joining(", ")),
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

    /// The same, on top of another version.
    OfferForm on(int version, Establishment at) {
        return new OfferForm(
                Integer.toString(version),
                need,
                at.id().toString(),
                at.name(),
                occupation,
                occupationText,
                title,
                placeKind,
                commune,
                communeText,
                sector,
                contractClass,
                contractMonths,
                openings,
                weeklyHours,
                time,
                licence,
                vehicle,
                certification,
                experienceYears,
                trainingOffered,
                trainingText,
                startOn,
                payLow,
                payHigh,
                payPeriod,
                tutor,
                advantages,
                description,
                contactName);
    }

    /// The version it was read from; « garder ma version » sends the newer one beside.
    int asked() {
        return said(version).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .filter(one -> one.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    boolean has(String moment) {
        return time != null && time.contains(moment);
    }

    boolean gives(String advantage) {
        return advantages != null && advantages.contains(advantage);
    }

    boolean is(@Nullable String flag) {
        return "true".equals(flag);
    }

    static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
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
