package fr.ensemblier.people.queue;

import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The queue, and the profile that is open.
record QueuePage(
        String title,
        List<Chip> chips,
        List<Line> lines,
        Pager pager,
        String csv,
        QueueFilter filter,
        List<Option> occupations,
        @Nullable Open open,
        Typed typed,
        List<FieldError> errors) {

    /// What was typed in a form that was refused; nothing otherwise (R-E2).
    record Typed(
            @Nullable String text,
            @Nullable List<String> occupations,
            @Nullable String message,
            @Nullable String reason,
            boolean anyway,
            @Nullable String why) {

        static Typed nothing() {
            return new Typed(null, null, null, null, false, null);
        }
    }

    record Line(
            String href,
            String name,
            String commune,
            String occupation,
            String pictogram,
            String colour,
            String kind,
            String since,
            boolean late,
            boolean current) {}

    record Fact(String name, String value) {}

    /// The profile that is listened to; `unsaid` when it does not say how far she goes, `toHear` when its message
    /// changed after it was answered, `staysHidden` when she has not agreed to be shown, `unseen` when she names a
    /// diploma.
    record Open(
            String id,
            int version,
            String name,
            String firstName,
            String commune,
            String received,
            @Nullable String src,
            @Nullable String type,
            String text,
            List<Fact> facts,
            List<Choice> placed,
            List<Choice> others,
            List<String> shown,
            @Nullable String phoneHref,
            @Nullable String phone,
            List<Option> reasons,
            String state,
            boolean waits,
            boolean toHear,
            boolean begun,
            boolean healthWords,
            boolean unsaid,
            boolean staysHidden,
            boolean unseen,
            String file) {}

    /// Whether the form that points elsewhere was refused.
    boolean orienting() {
        return typed.reason() != null;
    }

    boolean ticked(Choice occupation) {
        var said = typed.occupations();
        return said == null ? occupation.checked() : said.contains(occupation.value());
    }

    boolean healthAsked() {
        return HealthWords.asked(errors);
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
