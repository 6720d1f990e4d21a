package fr.ensemblier.people.inpost;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form, ready to show, for her without an account, in her space, or for the team at the telephone. `name` is hers,
/// for the team; `leadBody` answers for what the public site is told.
record PostPage(
        String action,
        String completion,
        @Nullable Link back,
        @Nullable String name,
        @Nullable String leadBody,
        String within,
        PostForm form,
        List<Choice> kinds,
        List<Choice> hours,
        List<Option> occupations,
        List<Option> sinces,
        List<Option> worksFor,
        List<Choice> found,
        List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Option> which(String field) {
        return FieldError.which(errors, field);
    }

    /// She reads it herself.
    boolean hers() {
        return name == null;
    }

    String title(String what) {
        return (errors.isEmpty() ? "" : "Erreur : ") + what;
    }
}
