package fr.ensemblier.offers.model;

import fr.ensemblier.organisations.Establishment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was typed of an offer, as it was typed: in the form, or in a line of a spreadsheet.
///
/// `sector` holds INSEE codes and `epci:` with a SIREN, `sectorText` names that are not chosen yet, between commas.
public record OfferForm(
        @Nullable String version,
        @Nullable String establishment,
        @Nullable String establishmentText,
        @Nullable String occupation,
        @Nullable String occupationText,
        @Nullable String title,
        @Nullable String placeKind,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable List<String> sector,
        @Nullable String sectorText,
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

    /// The same, on top of another version.
    public OfferForm on(int version, Establishment at) {
        return new OfferForm(
                Integer.toString(version),
                at.id().toString(),
                at.name(),
                occupation,
                occupationText,
                title,
                placeKind,
                commune,
                communeText,
                sector,
                sectorText,
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
    public int asked() {
        return said(version).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .filter(one -> one.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    public boolean has(String moment) {
        return time != null && time.contains(moment);
    }

    public boolean gives(String advantage) {
        return advantages != null && advantages.contains(advantage);
    }

    public boolean is(@Nullable String flag) {
        return "true".equals(flag);
    }

    /// The words, if there are any; what a database cannot keep is left out.
    public static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(words -> words.replace("\0", "").strip())
                .filter(words -> !words.isEmpty());
    }
}
