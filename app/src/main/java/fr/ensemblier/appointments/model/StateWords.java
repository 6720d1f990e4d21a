package fr.ensemblier.appointments.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.StateKind;
import java.time.Instant;
import java.time.LocalDate;

/// Where an appointment stands, in words and as a sign.
public final class StateWords {

    private StateWords() {}

    public static StateKind kind(Appointment one, Instant now) {
        return switch (one.state()) {
            case AppointmentState.Booked _ -> one.ends().isBefore(now) ? StateKind.WARN : StateKind.INFO;
            case AppointmentState.Attended _ -> StateKind.OK;
            case AppointmentState.NoShow _ -> StateKind.BAD;
            case AppointmentState.Excused _, AppointmentState.Cancelled _, AppointmentState.Moved _ -> StateKind.NONE;
        };
    }

    public static String words(Appointment one, Instant now) {
        return switch (one.state()) {
            case AppointmentState.Booked _ ->
                one.ends().isBefore(now) ? "À noter" : today(one, Paris.date(now)) ? "Aujourd’hui" : "À venir";
            case AppointmentState.Attended _ -> "Présence notée";
            case AppointmentState.Excused _ -> "Absence excusée";
            case AppointmentState.NoShow _ -> "Absence";
            case AppointmentState.Cancelled(var side, var _, var _, var _) ->
                switch (side) {
                    case PERSON -> "Annulé par la personne";
                    case TEAM -> "Annulé par l’équipe";
                    case REFERRER -> "Annulé par le prescripteur";
                };
            case AppointmentState.Moved _ -> "Déplacé";
        };
    }

    private static boolean today(Appointment one, LocalDate today) {
        return one.day().equals(today);
    }
}
