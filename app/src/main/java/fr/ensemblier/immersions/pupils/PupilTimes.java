package fr.ensemblier.immersions.pupils;

import fr.ensemblier.ui.ListAddress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days and hours that somebody asks for a visit; what is not given, or cannot be read, is null.
record PupilTimes(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends,
        @Nullable Integer pause) {

    static PupilTimes read(PupilActs.Typed typed) {
        return new PupilTimes(
                ListAddress.day(typed.from()),
                ListAddress.day(typed.until()),
                PupilHours.time(typed.begins()).orElse(null),
                PupilHours.time(typed.ends()).orElse(null),
                PupilHours.pause(typed.pause()).orElse(null));
    }

    /// The visit, once all of it is given.
    Optional<PupilState.Visit> visit() {
        return from == null || until == null
                ? Optional.empty()
                : hours().map(hours -> PupilState.Visit.of(from, until, hours));
    }

    Optional<PupilHours> hours() {
        return begins == null || ends == null || pause == null
                ? Optional.empty()
                : Optional.of(new PupilHours(begins, ends, pause));
    }
}
