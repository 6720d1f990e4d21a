package fr.ensemblier.people.wizard;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Avoiding;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.Confirming;
import fr.ensemblier.people.model.HiddenEmployers;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.ProfileWords;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a screen together, from what is kept or from what was just typed.
@Component
class Screens {

    private final Profiles profiles;
    private final Persons persons;
    private final Choices choices;
    private final HiddenEmployers hidden;
    private final Barriers barriers;
    private final Offering offering;
    private final ProfileWords words;
    private final Avoiding avoiding;
    private final Confirming confirming;
    private final Files files;
    private final Promises promises;
    private final Clock clock;

    Screens(
            Profiles profiles,
            Persons persons,
            Choices choices,
            HiddenEmployers hidden,
            Barriers barriers,
            Offering offering,
            ProfileWords words,
            Avoiding avoiding,
            Confirming confirming,
            Files files,
            Promises promises,
            Clock clock) {
        this.profiles = profiles;
        this.persons = persons;
        this.choices = choices;
        this.hidden = hidden;
        this.barriers = barriers;
        this.offering = offering;
        this.words = words;
        this.avoiding = avoiding;
        this.confirming = confirming;
        this.files = files;
        this.promises = promises;
        this.clock = clock;
    }

    StagePage page(Pen her, Stage stage, @Nullable Answers typed, List<FieldError> errors, @Nullable String way) {
        var profile = profiles.get(her.platform(), her.person());
        var person = persons.get(her.platform(), her.person());
        var said = choices.latest(her.platform(), her.person());
        var granted = said.values().stream()
                .filter(Choices.Said::granted)
                .map(Choices.Said::kind)
                .toList();
        var beyond = said.get(ChoiceKind.BEYOND_PLATFORM);
        var kept = Answers.of(
                profile,
                person,
                barriers.open(her.platform(), her.person()),
                granted.stream().map(Enum::name).toList(),
                beyond == null ? null : beyond.scope(),
                Paris.today(clock));
        var form = typed == null ? kept : typed;
        var avoided = hidden.of(her.platform(), her.person());
        return new StagePage(
                Shell.of(her, stage, profile, person, preview(counted(profile), person, granted), errors),
                form,
                offering.offered(her.platform(), form, profile),
                message(her, profile, way),
                words
                        .answers(
                                profile,
                                person,
                                granted,
                                avoided.stream()
                                        .map(HiddenEmployers.Hidden::words)
                                        .toList())
                        .stream()
                        .map(one -> new StagePage.Summary(one.name(), one.value(), her.base() + "/" + one.screen()))
                        .toList(),
                mine(her, profile, person.commune(), avoided, typed));
    }

    /// Without what the team has still to confirm.
    private Profile counted(Profile profile) {
        return profile.without(confirming.of(profile.platform(), profile.person()).stream()
                .map(Confirming.Waiting::code)
                .toList());
    }

    /// Her card as an employer would read it: what she has not said, and what she does not show, stays out or is said.
    private Shell.Preview preview(Profile profile, Person person, List<ChoiceKind> granted) {
        return new Shell.Preview(
                granted.contains(ChoiceKind.BE_SHOWN),
                (granted.contains(ChoiceKind.FIRST_NAME)
                                ? person.firstName()
                                : person.firstName().charAt(0) + ".")
                        + ", " + French.at(person.communeName()),
                List.of(
                        new Shell.Line("Cherche", words.wishes(profile)),
                        new Shell.Line("Se déplace", words.journey(profile)),
                        new Shell.Line("Travaille", words.hours(profile)),
                        new Shell.Line("Libre", words.start(profile)),
                        new Shell.Line("Expérience", words.done(profile)),
                        new Shell.Line("Diplômes, permis", words.held(profile)),
                        new Shell.Line("Formation", words.training(profile))),
                granted.contains(ChoiceKind.MESSAGE_TEXT) ? profile.told().text() : null);
    }

    private StagePage.Message message(Pen pen, Profile profile, @Nullable String way) {
        var told = profile.told();
        var kind = told.kind();
        var open = way != null
                ? way
                : kind == null
                        ? "parler"
                        : switch (kind) {
                            case "VIDEO" -> "filmer";
                            case "TEXT" -> "ecrire";
                            case "CV" -> "cv";
                            default -> "parler";
                        };
        if (told.file() == null) {
            return new StagePage.Message(open, kind, null, null);
        }
        var type = files.find(told.file()).map(Files.Stored::mediaType).orElse("audio/webm");
        return new StagePage.Message(open, kind, pen.base() + "/enregistrement", type);
    }

    private StagePage.Mine mine(
            Pen her, Profile profile, String commune, List<HiddenEmployers.Hidden> avoided, @Nullable Answers typed) {
        var today = Paris.today(clock);
        var sent = profile.state() instanceof ProfileState.Submitted(var at) ? at : clock.instant();
        var before = promises.answerBefore(her.platform(), sent);
        return new StagePage.Mine(
                avoided.stream()
                        .map(one -> new StagePage.Hidden(
                                one.called(),
                                one.worry(),
                                one.present() ? null : Stage.EMPLOYERS.path(her.base()) + "/" + one.id() + "/lever"))
                        .toList(),
                (her.team() ? her.home() : "/mon-espace") + "/en-poste",
                typed == null || typed.employerText() == null
                        ? List.of()
                        : avoiding.bearing(her.platform(), typed.employerText(), commune),
                French.date(before, today),
                profile.knowsWhatSheWants()
                        ? null
                        : new Link("Dites d’abord ce que vous aimeriez faire.", Stage.WISHES.path(her.base())));
    }
}
