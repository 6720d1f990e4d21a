package fr.ensemblier.training.model;

import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Dates, seats and the state of a session, in words and as a sign.
public final class SessionWords {

    private SessionWords() {}

    public static StateKind kind(TrainingSession session, LocalDate today) {
        return switch (session.state()) {
            case SessionState.Cancelled _ -> StateKind.NONE;
            case SessionState.Standing standing ->
                session.isOver(today)
                        ? StateKind.OK
                        : session.hasBegun(today)
                                ? StateKind.INFO
                                : standing instanceof SessionState.Postponed ? StateKind.WARN : StateKind.INFO;
        };
    }

    public static String state(TrainingSession session, LocalDate today) {
        return switch (session.state()) {
            case SessionState.Cancelled _ -> "Annulée";
            case SessionState.Standing standing ->
                session.isOver(today)
                        ? "Terminée"
                        : session.hasBegun(today)
                                ? "En cours"
                                : standing instanceof SessionState.Postponed
                                        ? "Reportée"
                                        : session.recruiting() == Recruiting.OPEN
                                                ? "À venir"
                                                : session.recruiting().words();
        };
    }

    /// « du 11 janvier au 2 juillet 2027 », « à partir de mars 2027 ».
    public static String dates(TrainingSession session, LocalDate today) {
        return switch (session.known()) {
            case YEAR -> "En " + session.starts().getYear();
            case MONTH -> "En " + French.month(session.starts());
            case DAY ->
                session.ends() == null
                        ? "À partir du " + French.shortDate(session.starts(), today)
                        : session.ends().equals(session.starts())
                                ? "Le " + French.shortDate(session.starts(), today)
                                : "Du " + French.shortDate(session.starts(), today) + " au "
                                        + French.shortDate(session.ends(), today);
        };
    }

    /// What who notes a candidate should know; it is told, not refused: the body decides.
    public static List<String> cautions(TrainingSession session, LocalDate today) {
        if (session.isCancelled() || session.isOver(today)) {
            return List.of();
        }
        var all = new ArrayList<String>();
        var before = session.applyBefore();
        if (before != null && before.isBefore(today)) {
            all.add("La date limite d’inscription est passée" + French.SPACE + ": c’était le "
                    + French.shortDate(before, today) + ". Appelez l’organisme avant de noter une candidature.");
        }
        if (Integer.valueOf(0).equals(session.left())) {
            all.add("Toutes les places sont prises. Une candidature peut être notée, mais pas d’admission.");
        }
        return all;
    }

    /// « 9 places prises sur 14 », « places non dites ».
    public static String seats(TrainingSession session) {
        var seats = session.seats();
        return seats == null
                ? session.taken() == 0
                        ? "Nombre de places inconnu"
                        : French.plural(session.taken(), "personne, places inconnues", "personnes, places inconnues")
                : French.plural(session.taken(), "place prise", "places prises") + " sur " + French.number(seats);
    }
}
