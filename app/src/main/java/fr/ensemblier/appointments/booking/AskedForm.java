package fr.ensemblier.appointments.booking;

import org.jspecify.annotations.Nullable;

/// A time as somebody of the team asks for it: a slot, or (`slot` is « libre ») another hour. `sure` names the day off
/// that she keeps all the same.
record AskedForm(
        @Nullable String conseiller,
        @Nullable String du,
        @Nullable String kind,
        @Nullable String slot,
        @Nullable String day,
        @Nullable String time,
        @Nullable String minutes,
        @Nullable String place,
        @Nullable String note,
        @Nullable String sure) {

    static final String FREE = "libre";
    static final String TELEPHONE = "telephone";
}
