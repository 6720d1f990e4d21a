package fr.ensemblier.people.wizard;

import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What surrounds each screen: where one is, what an employer will see, what is wrong, and whether one answer of a
/// profile already sent is changed (then one button saves). `unsaid` are the points of the thread without any answer.
/// The team reads the same questions to her.
record Shell(
        Stage stage,
        List<Stage> questions,
        String place,
        String towards,
        int version,
        Preview preview,
        List<FieldError> errors,
        Set<Integer> unsaid,
        boolean sent,
        boolean sendable,
        boolean team,
        String base,
        String home,
        String back,
        String whose,
        String firstName) {

    static Shell of(Pen pen, Stage stage, Profile profile, Person person, Preview preview, List<FieldError> errors) {
        var sent = !(profile.state() instanceof ProfileState.Draft);
        return new Shell(
                stage,
                stage.questions(pen.team()),
                pen.team() || sent ? "" : stage.place(profile),
                pen.team() || sent ? "" : stage.towards(profile),
                profile.version(),
                preview,
                errors,
                Stage.unsaid(profile),
                sent,
                profile.state().sendable(),
                pen.team(),
                pen.base(),
                pen.home(),
                pen.team() || !sent
                        ? stage.before(profile, pen.team())
                                .map(one -> one.path(pen.base()))
                                .orElse(pen.home())
                        : pen.home(),
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
        return stage == Stage.REVIEW ? "Envoyer mon profil" : sent ? "Enregistrer" : "Continuer";
    }

    String title() {
        return (errors.isEmpty() ? "" : "Erreur : ") + heading();
    }

    String heading() {
        return stage.title(team);
    }

    String lead() {
        return stage.lead(team);
    }

    /// One question on the page, which is its title.
    boolean alone() {
        return questions.size() == 1;
    }

    boolean asks(Stage one) {
        return questions.contains(one);
    }

    /// There is nothing left to send of a profile that was sent.
    boolean ends() {
        return team && stage == Stage.REVIEW && !sendable;
    }

    /// The card as it would be, in words; `shown` when she lets employers see it.
    record Preview(
            boolean shown,
            String called,
            List<Line> lines,
            @Nullable String message) {}

    record Line(String name, String value) {}
}
