package fr.ensemblier.people.wizard;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.HiddenEmployers;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
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
    private final Words words;
    private final Files files;
    private final Platforms platforms;
    private final Parameters parameters;
    private final Clock clock;

    Screens(
            Profiles profiles,
            Persons persons,
            Choices choices,
            HiddenEmployers hidden,
            Barriers barriers,
            Offering offering,
            Words words,
            Files files,
            Platforms platforms,
            Parameters parameters,
            Clock clock) {
        this.profiles = profiles;
        this.persons = persons;
        this.choices = choices;
        this.hidden = hidden;
        this.barriers = barriers;
        this.offering = offering;
        this.words = words;
        this.files = files;
        this.platforms = platforms;
        this.parameters = parameters;
        this.clock = clock;
    }

    StagePage page(Pen her, Stage stage, @Nullable Answers typed, List<FieldError> errors, @Nullable String way) {
        var profile = profiles.get(her.platform(), her.person());
        var person = persons.get(her.platform(), her.person());
        var said = choices.latest(her.platform(), her.person());
        var granted = said.values().stream()
                .filter(Choices.Said::granted)
                .map(one -> one.kind().name())
                .toList();
        var beyond = said.get(ChoiceKind.BEYOND_PLATFORM);
        var kept = Answers.of(
                profile,
                person,
                barriers.open(her.platform(), her.person()),
                granted,
                beyond == null ? null : beyond.scope());
        var form = typed == null ? kept : typed;
        return new StagePage(
                Shell.of(her, stage, profile, person, words, errors),
                form,
                offering.offered(her.platform(), form, profile),
                message(her, profile, way),
                summary(her, profile, person.communeName(), granted),
                mine(her, profile));
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

    private List<StagePage.Summary> summary(Pen pen, Profile p, String commune, List<String> granted) {
        var told = p.told();
        var kind = told.kind() == null ? "" : told.kind();
        var message = switch (kind) {
            case "AUDIO" -> "Un enregistrement";
            case "VIDEO" -> "Un film";
            case "CV" -> "Un CV";
            default -> told.text() == null ? "Pas encore de message" : told.text();
        };
        return List.of(
                new StagePage.Summary("Ce que je cherche", words.wishes(p), Stage.WISHES.path(pen.base())),
                new StagePage.Summary(
                        "Types de contrat", words.contracts(p.contractClasses()), Stage.WISHES.path(pen.base())),
                new StagePage.Summary("Mes trajets", commune + ", " + words.journey(p), Stage.JOURNEY.path(pen.base())),
                new StagePage.Summary("Mes horaires", said(words.hours(p)), Stage.HOURS.path(pen.base())),
                new StagePage.Summary("Ce que je sais faire", said(words.skills(p)), Stage.SKILLS.path(pen.base())),
                new StagePage.Summary("Mon message", message, Stage.MESSAGE.path(pen.base())),
                new StagePage.Summary(
                        "Les employeurs",
                        granted.contains("BE_SHOWN") ? "Ils pourront voir mon profil" : "Ils ne voient rien",
                        Stage.CHOICES.path(pen.base())));
    }

    private static String said(String text) {
        return text.isEmpty() ? "Pas encore dit" : text;
    }

    private StagePage.Mine mine(Pen her, Profile profile) {
        var platform = platforms.get(her.platform());
        var days = parameters.days("people.answer-working-days", her.platform());
        var today = Paris.today(clock);
        var before = WorkingDays.after(today, days, platform.departement());
        return new StagePage.Mine(
                hidden.of(her.platform(), her.person()).stream()
                        .map(one -> new StagePage.Hidden(
                                one.name(),
                                Stage.EMPLOYERS.path(her.base()) + "/" + one.id() + "/lever",
                                one.organisation() != null))
                        .toList(),
                French.date(before, today),
                profile.knowsWhatSheWants()
                        ? null
                        : new Link("Dites d’abord ce que vous aimeriez faire.", Stage.WISHES.path(her.base())));
    }
}
