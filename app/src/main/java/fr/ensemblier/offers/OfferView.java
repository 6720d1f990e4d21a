package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published (or once published) offer as other modules read it; the columns of `job_offer`, typed.
///
/// `lat`, `lon` are degrees: the establishment's point, or the commune's centre for a private home (R-M2).
/// `sectorCommunes` are INSEE codes of an intervention sector; then the distance is to the nearest of them.
public record OfferView(
        PlatformId platform,
        JobOfferId id,
        String state,
        UUID organisation,
        UUID establishment,
        String establishmentName,
        String establishmentFamily,
        String setting,
        String occupation,
        String title,
        @Nullable String description,
        String placeKind,
        String commune,
        String communeName,
        double lat,
        double lon,
        List<String> sectorCommunes,
        String contractClass,
        @Nullable Integer contractMonths,
        int openings,
        int filled,
        BigDecimal weeklyHours,
        boolean night,
        boolean weekend,
        boolean splitHours,
        boolean licence,
        String vehicle,
        List<String> certifications,
        int experienceYears,
        boolean trainingOffered,
        @Nullable String trainingText,
        LocalDate startOn,
        String pay,
        boolean tutor,
        List<String> advantages,
        LocalDate publishedOn,
        LocalDate expiresOn) {}
