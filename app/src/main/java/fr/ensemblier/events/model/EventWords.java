package fr.ensemblier.events.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// An event in words, the same on every page and in every message.
public final class EventWords {

    private EventWords() {}

    /// « mardi 3 mars, de 9 h à 11 h 30 », « du 3 au 14 mars ».
    public static String when(Event one, LocalDate today) {
        return one.ofOneDay()
                ? French.date(one.day(), today) + ", " + hours(one)
                : French.days(one.day(), one.lastDay(), today);
    }

    /// « de 9 h à 11 h 30 ».
    public static String hours(Event one) {
        return "de" + French.SPACE + French.time(Paris.local(one.starts()).toLocalTime()) + " à" + French.SPACE
                + French.time(Paris.local(one.ends()).toLocalTime());
    }

    /// « Salle des fêtes, 2 place de la Mairie, Bazas », « à distance ».
    public static String where(Event one) {
        return one.spot() == null ? "à distance" : one.spot().words();
    }

    /// « Bazas », « à distance », « Bazas et à distance ».
    public static String brief(Event one) {
        return one.spot() == null
                ? "à distance"
                : one.spot().communeName() + (one.offers(Way.REMOTE).isPresent() ? " et à distance" : "");
    }

    public static String whom(Event one) {
        return Arrays.stream(Whom.values())
                .filter(one.audiences()::contains)
                .map(Whom::words)
                .collect(Collectors.joining(", "));
    }

    public static StateKind kind(Event one, Instant now) {
        return switch (one.state()) {
            case EventState.Draft _ -> StateKind.WARN;
            case EventState.Cancelled _ -> StateKind.BAD;
            case EventState.Published _ -> one.over(now) ? StateKind.NONE : StateKind.OK;
        };
    }

    public static String state(Event one, Instant now) {
        return switch (one.state()) {
            case EventState.Draft _ -> "Brouillon";
            case EventState.Cancelled _ -> "Annulé";
            case EventState.Published _ -> one.over(now) ? "Passé" : now.isBefore(one.starts()) ? "Publié" : "En cours";
        };
    }

    public static StateKind kind(Registration one) {
        return switch (one.state()) {
            case RegistrationState.Seated _ -> StateKind.INFO;
            case RegistrationState.Waiting _ -> StateKind.WARN;
            case RegistrationState.Cancelled _ -> StateKind.NONE;
            case RegistrationState.Came _ -> StateKind.OK;
            case RegistrationState.Missed _ -> StateKind.BAD;
        };
    }

    public static String state(Registration one) {
        return switch (one.state()) {
            case RegistrationState.Seated _ -> "Place réservée";
            case RegistrationState.Waiting _ -> "En liste d’attente";
            case RegistrationState.Cancelled _ -> "Annulée";
            case RegistrationState.Came came ->
                one.headcount() == 1 ? "Présence notée" : "Présents : " + came.many() + " sur " + one.headcount();
            case RegistrationState.Missed _ -> "Absence";
        };
    }

    /// « avec Cap emploi et la mairie de Bazas », or nothing.
    public static String with(List<String> hosts) {
        return hosts.isEmpty() ? "" : "avec " + French.list(hosts);
    }
}
