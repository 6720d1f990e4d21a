package fr.ensemblier.placements;

import java.time.LocalDate;

/// When news are asked after a hire (R-H2).
enum Due {
    D1("premier jour"),
    W1("une semaine en poste"),
    M1("un mois en poste"),
    M3("trois mois en poste"),
    M6("six mois en poste"),
    M12("un an en poste");

    private final String words;

    Due(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    LocalDate on(LocalDate startsOn) {
        return switch (this) {
            case D1 -> startsOn.plusDays(1);
            case W1 -> startsOn.plusWeeks(1);
            case M1 -> startsOn.plusMonths(1);
            case M3 -> startsOn.plusMonths(3);
            case M6 -> startsOn.plusMonths(6);
            case M12 -> startsOn.plusMonths(12);
        };
    }
}
