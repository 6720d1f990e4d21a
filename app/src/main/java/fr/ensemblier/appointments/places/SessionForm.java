package fr.ensemblier.appointments.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session as it is typed. `left` are the Mondays of the weeks without it.
record SessionForm(
        @Nullable String adviser,
        @Nullable String place,
        @Nullable String rhythm,
        @Nullable String day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String minutes,
        @Nullable String until,
        @Nullable String audience,
        @Nullable List<String> left,
        @Nullable Integer version) {

    static final String ONCE = "ONCE";
    static final String WEEKLY = "WEEKLY";
    static final String ALL = "ALL";
    static final String OWN = "OWN";

    List<String> weeks() {
        return left == null ? List.of() : left;
    }
}
