package fr.ensemblier.immersions.model;

import java.time.LocalDate;

/// Whether a platform may prescribe a PMSMP itself (R-W3, L5135-2).
public sealed interface PrescribingRight {

    /// In its own right, as a Département does.
    record Own(String name, String address, String signatory) implements PrescribingRight {}

    /// By a delegation, with its number, until a day.
    record Delegated(String name, String address, String signatory, String number, LocalDate until)
            implements PrescribingRight {}

    /// Not at all: the system prepares and hands off to `to`.
    record None(String to) implements PrescribingRight {}

    /// Whether agreements are signed here on a day.
    default boolean holdsOn(LocalDate day) {
        return switch (this) {
            case Own _ -> true;
            case Delegated delegated -> !day.isAfter(delegated.until());
            case None _ -> false;
        };
    }

    /// Who signs for the prescriber, or to whom one hands off.
    default String name() {
        return switch (this) {
            case Own(var name, var _, var _) -> name;
            case Delegated(var name, var _, var _, var _, var _) -> name;
            case None(var to) -> to;
        };
    }
}
