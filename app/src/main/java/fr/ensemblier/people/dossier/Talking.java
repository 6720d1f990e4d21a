package fr.ensemblier.people.dossier;

import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Talk;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a talk, as it was typed; no way is chosen beforehand, so a click by mistake notes nothing.
record Talking(Talk.@Nullable Way how, LocalDate day, String note, boolean missed, List<FieldError> errors) {

    static Talking empty(LocalDate today) {
        return new Talking(null, today, "", false, List.of());
    }

    List<Choice> ways() {
        return List.of(
                Choice.of("CALL", "Appel", how == Talk.Way.CALL),
                Choice.of("MESSAGE", "Message", how == Talk.Way.MESSAGE),
                Choice.of("MEETING", "Rendez-vous", how == Talk.Way.MEETING));
    }

    boolean healthAsked() {
        return HealthWords.asked(errors);
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
