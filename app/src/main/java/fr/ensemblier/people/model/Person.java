package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who she is and how to reach her. `sex` and `motive`, why she came, are for the figures of her team alone (R-F5,
/// R-M9).
public record Person(
        PlatformId platform,
        UUID id,
        UUID logKey,
        UUID cardKey,
        String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Integer birthYear,
        @Nullable String sex,
        @Nullable String motive,
        String commune,
        String communeName,
        String situation,
        LocalDate situationOn,
        String source,
        @Nullable String sourceDetail,
        @Nullable UUID adviser,
        @Nullable String adviserName,
        boolean standingMandate,
        @Nullable Instant mandateNotedAt,
        @Nullable String mandateNotedBy,
        @Nullable String notes,
        @Nullable Boolean usefulAdjustments,
        @Nullable LocalDate firstTalkOn,
        Instant lastContactAt,
        Instant createdAt,
        String createdBy,
        boolean familyOnly,
        int version) {

    public String name() {
        return lastName == null ? firstName : firstName + " " + lastName;
    }

    /// « Thomas R. ».
    public String brief() {
        return lastName == null || lastName.isEmpty() ? firstName : firstName + " " + lastName.charAt(0) + ".";
    }
}
