package fr.ensemblier.people.imports;

import fr.ensemblier.territory.Commune;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person that a line brings.
record Incoming(
        int line,
        String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String email,
        Commune commune,
        Brought brought,
        String situation,
        String source,
        @Nullable String sourceDetail,
        @Nullable String occupation,
        @Nullable String wish,
        @Nullable LocalDate lastTalk) {

    String name() {
        return lastName == null ? firstName : firstName + " " + lastName;
    }
}
