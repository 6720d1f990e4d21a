package fr.ensemblier.notices.todo;

import java.time.LocalDate;

/// When a task is due.
enum Moment {
    LATE("retard", "En retard"),
    TODAY("aujourdhui", "Aujourd’hui"),
    LATER("apres", "Plus tard");

    final String code;
    final String label;

    Moment(String code, String label) {
        this.code = code;
        this.label = label;
    }

    static Moment of(LocalDate due, LocalDate today) {
        return of(due.compareTo(today));
    }

    /// Before, at or after today.
    static Moment of(int sign) {
        return sign < 0 ? LATE : sign == 0 ? TODAY : LATER;
    }
}
