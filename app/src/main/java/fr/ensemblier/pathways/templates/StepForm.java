package fr.ensemblier.pathways.templates;

import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.StepSheet;
import fr.ensemblier.pathways.model.WhoActs;
import fr.ensemblier.ui.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A step as the head types it. Lengths are whole numbers: 1 to 1 500 days, 1 to 2 000 hours.
record StepForm(
        @Nullable String title,
        @Nullable String kind,
        @Nullable String acts,
        @Nullable String days,
        @Nullable String hours,
        @Nullable String needs,
        @Nullable String closes,
        @Nullable String scheme,
        @Nullable String ways,
        @Nullable Boolean optional) {

    private static final int LONGEST = 120;
    private static final int MOST_DAYS = 1500;
    private static final int MOST_HOURS = 2000;

    static StepForm of(StepSheet sheet) {
        return new StepForm(
                sheet.title(),
                sheet.kind().name(),
                sheet.acts().name(),
                sheet.days() == null ? "" : sheet.days().toString(),
                sheet.hours() == null ? "" : sheet.hours().toString(),
                sheet.needs(),
                sheet.closes(),
                sheet.scheme(),
                String.join("\n", sheet.alternatives()),
                sheet.optional());
    }

    static StepForm empty() {
        return new StepForm("", "", "", "", "", "", "", "", "", false);
    }

    /// The step, or nothing with a message at each wrong field.
    Optional<StepSheet> read(List<String> schemes, List<FieldError> errors) {
        var what = among(StepKind.values(), kind);
        var who = among(WhoActs.values(), acts);
        if (what.isEmpty()) {
            errors.add(new FieldError("kind", "Choisissez le genre d’étape."));
        }
        if (text(title).isEmpty() || text(title).length() > LONGEST) {
            errors.add(new FieldError("title", "Donnez un nom à cette étape, en " + LONGEST + " signes au plus."));
        }
        if (who.isEmpty()) {
            errors.add(new FieldError("acts", "Choisissez qui agit."));
        }
        if (text(closes).isEmpty() || text(closes).length() > 2 * LONGEST) {
            errors.add(new FieldError("closes", "Dites ce qui finit cette étape, en une phrase."));
        }
        if (text(needs).length() > 2 * LONGEST) {
            errors.add(new FieldError("needs", "Gardez une phrase."));
        }
        var law = text(scheme);
        if (!law.isEmpty() && !schemes.contains(law)) {
            errors.add(new FieldError("scheme", "Choisissez un dispositif qui existe aujourd’hui."));
        }
        var others = text(ways)
                .lines()
                .map(String::strip)
                .filter(way -> !way.isEmpty())
                .distinct()
                .toList();
        if (others.size() > StepSheet.MOST_WAYS || others.stream().anyMatch(way -> way.length() > LONGEST)) {
            errors.add(new FieldError(
                    "ways",
                    "Écrivez " + StepSheet.MOST_WAYS + " voies au plus, une par ligne, de " + LONGEST
                            + " signes au plus chacune."));
        }
        var length = length("days", days, MOST_DAYS, errors);
        var time = length("hours", hours, MOST_HOURS, errors);
        return errors.isEmpty()
                ? Optional.of(new StepSheet(
                        what.orElseThrow(),
                        text(title),
                        length,
                        time,
                        who.orElseThrow(),
                        Boolean.TRUE.equals(optional),
                        text(needs).isEmpty() ? null : text(needs),
                        text(closes),
                        law.isEmpty() ? null : law,
                        others))
                : Optional.empty();
    }

    private static @Nullable Integer length(String field, @Nullable String typed, int most, List<FieldError> errors) {
        var text = text(typed);
        if (text.isEmpty()) {
            return null;
        }
        var number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            errors.add(new FieldError(field, "Écrivez un nombre entier, de 1 à " + most + ", ou rien."));
        }
        return number;
    }

    private static <T extends Enum<T>> Optional<T> among(T[] values, @Nullable String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
