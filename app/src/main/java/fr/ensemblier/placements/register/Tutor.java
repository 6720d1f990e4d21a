package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who looks after a recruit day by day, since when, and whether that colleague learnt to (B7, R20). `name` is gone
/// once
/// the file of the recruit has ended.
record Tutor(
        @Nullable String name, Trained trained, @Nullable Integer year, LocalDate since, Side by) {

    static final int NAME = 120;
    private static final int FIRST_YEAR = 1950;

    enum Trained {
        YES("Oui"),
        NO("Non"),
        UNKNOWN("Je ne sais pas");

        private final String label;

        Trained(String label) {
            this.label = label;
        }
    }

    enum Side {
        EMPLOYER("dit par l’employeur"),
        TEAM("noté par l’équipe");

        private final String words;

        Side(String words) {
            this.words = words;
        }
    }

    /// As it was typed.
    record Typed(
            @Nullable String tutorName,
            @Nullable String tutorTrained,
            @Nullable String tutorYear,
            @Nullable LocalDate tutorSince) {

        static final Typed NOTHING = new Typed(null, null, null, null);

        static Typed of(Tutor known) {
            return new Typed(
                    known.name(),
                    known.trained().name(),
                    known.year() == null ? null : known.year().toString(),
                    known.since());
        }

        List<Choice> answers() {
            return Arrays.stream(Trained.values())
                    .map(one -> Choice.of(one.name(), one.label, one.name().equals(tutorTrained)))
                    .toList();
        }

        /// What is missing or cannot be; nothing when it can be kept.
        List<FieldError> errors(LocalDate starts, LocalDate today) {
            var errors = new ArrayList<FieldError>();
            if (text(tutorName).isEmpty()) {
                errors.add(new FieldError("tutorName", "Écrivez son nom, ou au moins son prénom."));
            } else if (text(tutorName).length() > NAME) {
                errors.add(new FieldError("tutorName", "Gardez " + NAME + " signes au plus."));
            }
            if (trained().isEmpty()) {
                errors.add(new FieldError("tutorTrained", "Choisissez une réponse. « Je ne sais pas » en est une."));
            }
            if (!text(tutorYear).isEmpty() && year(today).isEmpty()) {
                errors.add(new FieldError(
                        "tutorYear",
                        "Écrivez l’année en quatre chiffres, par exemple 2024. Elle ne peut pas être à venir."));
            }
            var since = since(starts);
            if (since.isBefore(starts)) {
                errors.add(new FieldError("tutorSince", "Ce jour vient avant le début de l’emploi."));
            } else if (since.isAfter(today) && since.isAfter(starts)) {
                errors.add(new FieldError("tutorSince", "Ce jour n’est pas encore venu."));
            }
            return errors;
        }

        Tutor tutor(LocalDate starts, LocalDate today, Side by) {
            var trained = trained().orElse(Trained.UNKNOWN);
            return new Tutor(
                    text(tutorName),
                    trained,
                    trained == Trained.YES ? year(today).orElse(null) : null,
                    since(starts),
                    by);
        }

        private LocalDate since(LocalDate starts) {
            return tutorSince == null ? starts : tutorSince;
        }

        private Optional<Trained> trained() {
            return Arrays.stream(Trained.values())
                    .filter(one -> one.name().equals(tutorTrained))
                    .findFirst();
        }

        private Optional<Integer> year(LocalDate today) {
            return Optional.of(text(tutorYear))
                    .filter(typed -> typed.matches("\\d{4}"))
                    .map(Integer::valueOf)
                    .filter(year -> year >= FIRST_YEAR && year <= today.getYear());
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    /// « Sylvie Martin, depuis le 3 mars. Formation au tutorat : oui, en 2024 (dit par l’employeur). »
    String words(LocalDate today) {
        return (name == null ? "Une personne nommée" : name) + ", depuis le " + French.shortDate(since, today)
                + ". Formation au tutorat" + French.SPACE + ": "
                + switch (trained) {
                    case YES -> year == null ? "oui" : "oui, en " + year;
                    case NO -> "non";
                    case UNKNOWN -> "on ne sait pas";
                }
                + " (" + by.words + ").";
    }

    /// What the page shows and asks of it: `said` is null when nobody is named.
    record Part(String action, @Nullable String said, boolean opened, Typed typed, List<FieldError> errors) {

        static Part of(
                String action, Optional<Tutor> known, @Nullable Typed typed, List<FieldError> errors, LocalDate today) {
            return new Part(
                    action,
                    known.map(one -> one.words(today)).orElse(null),
                    typed != null,
                    typed == null ? known.map(Typed::of).orElse(Typed.NOTHING) : typed,
                    errors);
        }

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
