package fr.ensemblier.people.wizard;

import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds each screen: where she is, what an employer will see, what is wrong, and whether she changes one
/// answer
/// of a profile already sent (then one button saves).
record Shell(Stage stage, int version, Preview preview, List<FieldError> errors, boolean sent) {

    static Shell of(Stage stage, Profile profile, Person person, Words words, List<FieldError> errors) {
        var sent = !(profile.state() instanceof fr.ensemblier.people.model.ProfileState.Draft);
        return new Shell(stage, profile.version(), words.preview(profile, person), errors, sent);
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    String forward() {
        return sent && stage != Stage.REVIEW ? "Enregistrer" : stage.forward();
    }

    String back() {
        return sent ? "/mon-espace/profil" : stage.back();
    }

    /// The card as it would be, in words.
    record Preview(String called, List<Line> lines) {}

    record Line(String name, String value) {}
}
