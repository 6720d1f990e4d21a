package fr.ensemblier.appointments.booking;

import org.jspecify.annotations.Nullable;

/// A time as somebody of the team asks for it: a slot, or (`slot` is « libre ») another hour.
record AskedForm(
        @Nullable String conseiller,
        @Nullable String du,
        @Nullable String kind,
        @Nullable String slot,
        @Nullable String day,
        @Nullable String time,
        @Nullable String minutes,
        @Nullable String place,
        @Nullable String note) {

    static final String FREE = "libre";
    static final String TELEPHONE = "telephone";
}
