package fr.ensemblier.people.model;

import org.jspecify.annotations.Nullable;

/// By what rows elsewhere may name her: what has to go when her file ends (R-P6).
record Identity(
        String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String email) {

    String name() {
        return lastName == null ? firstName : firstName + " " + lastName;
    }
}
