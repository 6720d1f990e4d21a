package fr.ensemblier.people.dossier;

import fr.ensemblier.people.model.Person;
import fr.ensemblier.ui.French;
import org.jspecify.annotations.Nullable;

/// What the team completes in a file.
record EditForm(
        @Nullable Integer version,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String birthYear,
        @Nullable String sex,
        @Nullable String motive,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String situation,
        @Nullable String notes,
        @Nullable String adjustments) {

    static EditForm of(Person p) {
        return new EditForm(
                p.version(),
                p.familyOnly() ? "" : p.firstName(),
                p.familyOnly() ? p.firstName() : p.lastName(),
                p.phone() == null ? null : French.phone(p.phone()),
                p.email(),
                p.birthYear() == null ? null : p.birthYear().toString(),
                p.sex(),
                p.motive(),
                p.commune(),
                p.communeName(),
                p.situation(),
                p.notes(),
                Boolean.toString(Boolean.TRUE.equals(p.usefulAdjustments())));
    }
}
