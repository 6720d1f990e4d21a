package fr.ensemblier.people.wizard;

import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds each screen: where one is, what an employer will see, what is wrong, and whether one answer of a
/// profile already sent is changed (then one button saves). The team reads the same questions to her.
record Shell(
        Stage stage,
        int version,
        Preview preview,
        List<FieldError> errors,
        boolean sent,
        boolean sendable,
        boolean team,
        String base,
        String home,
        String whose,
        String firstName) {

    static Shell of(Pen pen, Stage stage, Profile profile, Person person, Words words, List<FieldError> errors) {
        return new Shell(
                stage,
                profile.version(),
                words.preview(profile, person),
                errors,
                !(profile.state() instanceof ProfileState.Draft),
                profile.state().sendable(),
                pen.team(),
                pen.base(),
                pen.home(),
                person.name(),
                person.firstName());
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Option> which(String field) {
        return FieldError.which(errors, field);
    }

    String path() {
        return stage.path(base);
    }

    List<Link> thread() {
        return Stage.thread(base);
    }

    String forward() {
        if (team) {
            return stage == Stage.REVIEW ? "Envoyer à l’équipe" : "Enregistrer et continuer";
        }
        return sent && stage != Stage.REVIEW ? "Enregistrer" : stage.forward();
    }

    /// There is nothing left to send of a profile that was sent.
    boolean ends() {
        return team && stage == Stage.REVIEW && !sendable;
    }

    String back() {
        return team || !sent ? stage.before().map(one -> one.path(base)).orElse(home) : home;
    }

    /// The card as it would be, in words.
    record Preview(String called, List<Line> lines) {}

    record Line(String name, String value) {}
}
