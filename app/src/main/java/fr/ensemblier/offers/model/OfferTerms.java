package fr.ensemblier.offers.model;

import fr.ensemblier.offers.PayWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that an offer says. In a draft anything but the establishment may still be missing.
public record OfferTerms(
        UUID establishment,
        @Nullable String occupation,
        @Nullable String title,
        @Nullable String description,
        @Nullable Place place,
        @Nullable String contractClass,
        @Nullable Integer contractMonths,
        int openings,
        @Nullable BigDecimal weeklyHours,
        boolean night,
        boolean weekend,
        boolean splitHours,
        boolean licence,
        String vehicle,
        List<String> certifications,
        int experienceYears,
        boolean trainingOffered,
        @Nullable String trainingText,
        @Nullable LocalDate startOn,
        @Nullable Pay pay,
        boolean tutor,
        List<String> advantages,
        @Nullable String contactName) {

    /// More posts are several offers.
    public static final int MOST_OPENINGS = 50;

    public OfferTerms {
        certifications = List.copyOf(certifications);
        advantages = List.copyOf(advantages);
    }

    /// Where one works (R-M2): in the structure, in a sector of communes, or at somebody's home (then its commune
    /// only).
    public record Place(
            String kind, String commune, String communeName, double lat, double lon, List<String> sectorCommunes) {

        public Place {
            sectorCommunes = List.copyOf(sectorCommunes);
        }
    }

    /// Euros before tax; `period` is `HOUR`, `MONTH` or `YEAR`.
    public record Pay(BigDecimal low, @Nullable BigDecimal high, String period) {

        /// To the cent, as it is kept: « 1950 » typed and 1950.00 read are one pay.
        public Pay {
            low = low.setScale(2, RoundingMode.HALF_UP);
            high = high == null ? null : high.setScale(2, RoundingMode.HALF_UP);
        }

        public String words() {
            return PayWords.of(low, high, period);
        }
    }

    /// The beginning of an offer.
    public static OfferTerms blank(UUID establishment, @Nullable String occupation, int openings) {
        return new OfferTerms(
                establishment,
                occupation,
                null,
                null,
                null,
                null,
                null,
                openings,
                null,
                false,
                false,
                false,
                false,
                "NONE",
                List.of(),
                0,
                false,
                null,
                null,
                null,
                false,
                List.of(),
                null);
    }

    /// The same from this day on.
    public OfferTerms from(LocalDate day) {
        return new OfferTerms(
                establishment,
                occupation,
                title,
                description,
                place,
                contractClass,
                contractMonths,
                openings,
                weeklyHours,
                night,
                weekend,
                splitHours,
                licence,
                vehicle,
                certifications,
                experienceYears,
                trainingOffered,
                trainingText,
                day,
                pay,
                tutor,
                advantages,
                contactName);
    }

    /// A title says that the post is open to women and men (R-M11).
    public static String openToAll(String title) {
        return title.matches("(?i).*\\(\\s*(f\\s*/\\s*h|h\\s*/\\s*f)\\s*\\).*") ? title : title.strip() + " (F/H)";
    }
}
