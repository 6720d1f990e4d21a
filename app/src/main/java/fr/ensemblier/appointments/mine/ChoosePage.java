package fr.ensemblier.appointments.mine;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slots to choose from, by group; each group begins with the next day.
record ChoosePage(
        String title, String lead, String action, String act, Link leave, List<Group> groups, List<FieldError> errors) {

    /// `with` says whose they are; the ones of somebody else are folded where her adviser has some.
    record Group(String with, String prefix, boolean folded, List<Choice> slots) {}

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
