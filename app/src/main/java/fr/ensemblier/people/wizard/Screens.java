package fr.ensemblier.people.wizard;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.HiddenEmployers;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a screen together, from what is kept or from what was just typed.
@Component
class Screens {

    private static final List<String> OFTEN = List.of(
            "aide-a-domicile",
            "aide-soignant",
            "accompagnant-educatif-et-social",
            "agent-de-service-hospitalier",
            "conducteur-accompagnateur");
    private static final Set<String> OFTEN_HELD =
            Set.of("DEAS", "DEAES", "DEAVS", "DEAMP", "ADVF", "ASMS", "BAC_ASSP", "DEI", "CAP_AEPE");
    static final List<String> EXPERIENCES = List.of(
            "A aidé un proche",
            "A travaillé à domicile",
            "A travaillé en maison de retraite ou à l’hôpital",
            "A gardé des enfants",
            "A fait le ménage ou le linge",
            "A cuisiné pour un groupe",
            "A travaillé dans un autre métier");

    private final Profiles profiles;
    private final Persons persons;
    private final Choices choices;
    private final HiddenEmployers hidden;
    private final Barriers barriers;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Around around;
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
            Occupations occupations,
            ValueLists lists,
            Around around,
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
        this.occupations = occupations;
        this.lists = lists;
        this.around = around;
        this.words = words;
        this.files = files;
        this.platforms = platforms;
        this.parameters = parameters;
        this.clock = clock;
    }

    StagePage page(
            Actor.Candidate her, Stage stage, @Nullable Answers typed, List<FieldError> errors, @Nullable String way) {
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
                Shell.of(stage, profile, person, words, errors),
                form,
                offered(form, profile),
                message(profile, way),
                summary(profile, person.communeName(), granted),
                mine(her, profile));
    }

    private StagePage.Offered offered(Answers form, Profile profile) {
        var wanted = Answers.all(form.occupations());
        var held = Answers.all(form.certifications());
        return new StagePage.Offered(
                OFTEN.stream()
                        .flatMap(code -> occupations.find(code).stream())
                        .map(one -> wish(one, wanted))
                        .toList(),
                occupations.all().stream()
                        .filter(one -> !OFTEN.contains(one.code()))
                        .map(one -> wish(one, wanted))
                        .toList(),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.name()))
                        .toList(),
                values("CONTRACT_CLASS", Answers.all(form.contracts())),
                values("MEANS", form.means() == null ? List.of() : List.of(form.means())),
                List.of(15, 30, 45, 60, 90).stream()
                        .map(m -> Choice.of(
                                m.toString(), French.minutes(m), m.toString().equals(form.minutes())))
                        .toList(),
                around.words(form),
                times(Answers.all(form.times())),
                EXPERIENCES.stream()
                        .map(e ->
                                Choice.of(e, e, Answers.all(form.experiences()).contains(e)))
                        .toList(),
                certifications(held, true),
                certifications(held, false),
                blocks(Answers.all(form.blocks())),
                values("BARRIER", Answers.all(form.needs())).stream()
                        .filter(one -> !one.value().equals("HEALTH_ADJUSTMENT")
                                && !one.value().equals("OTHER"))
                        .toList(),
                choices(Answers.all(form.granted()), profile),
                List.of(
                        Choice.of("NEIGHBOURS", "Aux territoires voisins", !"FRANCE".equals(form.scope())),
                        Choice.of("FRANCE", "Dans toute la France", "FRANCE".equals(form.scope()))));
    }

    private static StagePage.Wish wish(Occupation one, List<String> wanted) {
        return new StagePage.Wish(
                one.code(),
                one.name(),
                one.field().name(),
                one.pictogram(),
                one.field().colour(),
                wanted.contains(one.code()));
    }

    private List<Choice> values(String list, List<String> checked) {
        return lists.of(list).stream()
                .map(value -> Choice.of(value.code(), value.label(), checked.contains(value.code())))
                .toList();
    }

    private static List<Choice> times(List<String> checked) {
        return List.of(
                Choice.of("MORNING", "Le matin", checked.contains("MORNING")),
                Choice.of("AFTERNOON", "L’après-midi", checked.contains("AFTERNOON")),
                Choice.of("EVENING", "Le soir", checked.contains("EVENING")),
                Choice.of("NIGHT", "La nuit", checked.contains("NIGHT")),
                Choice.of("WEEKEND", "Le week-end", checked.contains("WEEKEND")),
                new Choice(
                        "SPLIT",
                        "Avec des coupures",
                        "Par exemple 7 h – 11 h puis 17 h – 20 h",
                        checked.contains("SPLIT")));
    }

    private List<Choice> certifications(List<String> held, boolean often) {
        return occupations.certifications().stream()
                .filter(one -> OFTEN_HELD.contains(one.code()) == often)
                .map(one -> Choice.of(one.code(), one.name(), held.contains(one.code())))
                .toList();
    }

    private List<Choice> blocks(List<String> held) {
        return occupations.certifications().stream()
                .filter(one -> Set.of("DEAES", "ADVF", "ASMS", "DEAS").contains(one.code()))
                .flatMap(one -> one.blocks().stream().map(block -> {
                    var value = one.code() + ":" + block.code();
                    return new Choice(value, block.name(), one.brief(), held.contains(value));
                }))
                .toList();
    }

    private static List<Choice> choices(List<String> granted, Profile profile) {
        return List.of(
                        ChoiceKind.BE_SHOWN,
                        ChoiceKind.FIRST_NAME,
                        ChoiceKind.MESSAGE_TEXT,
                        ChoiceKind.RECORDING,
                        ChoiceKind.BEYOND_PLATFORM)
                .stream()
                .filter(kind -> kind != ChoiceKind.RECORDING || profile.told().spoken())
                .map(kind -> new Choice(kind.name(), kind.label(), kind.detail(), granted.contains(kind.name())))
                .toList();
    }

    private StagePage.Message message(Profile profile, @Nullable String way) {
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
        return new StagePage.Message(open, kind, "/mon-espace/profil/enregistrement", type);
    }

    private List<StagePage.Summary> summary(Profile p, String commune, List<String> granted) {
        var told = p.told();
        var kind = told.kind() == null ? "" : told.kind();
        var message = switch (kind) {
            case "AUDIO" -> "Un enregistrement";
            case "VIDEO" -> "Un film";
            case "CV" -> "Un CV";
            default -> told.text() == null ? "Pas encore de message" : told.text();
        };
        return List.of(
                new StagePage.Summary("Ce que je cherche", words.wishes(p), Stage.WISHES.path()),
                new StagePage.Summary("Types de contrat", words.contracts(p.contractClasses()), Stage.WISHES.path()),
                new StagePage.Summary("Mes trajets", commune + ", " + words.journey(p), Stage.JOURNEY.path()),
                new StagePage.Summary("Mes horaires", said(words.hours(p)), Stage.HOURS.path()),
                new StagePage.Summary("Ce que je sais faire", said(words.skills(p)), Stage.SKILLS.path()),
                new StagePage.Summary("Mon message", message, Stage.MESSAGE.path()),
                new StagePage.Summary(
                        "Les employeurs",
                        granted.contains("BE_SHOWN") ? "Ils pourront voir mon profil" : "Ils ne voient rien",
                        Stage.CHOICES.path()));
    }

    private static String said(String text) {
        return text.isEmpty() ? "Pas encore dit" : text;
    }

    private StagePage.Mine mine(Actor.Candidate her, Profile profile) {
        var platform = platforms.get(her.platform());
        var days = parameters.days("people.answer-working-days", her.platform());
        var today = Paris.today(clock);
        var before = WorkingDays.after(today, days, platform.departement());
        return new StagePage.Mine(
                hidden.of(her.platform(), her.person()).stream()
                        .map(one ->
                                new StagePage.Hidden(one.name(), Stage.EMPLOYERS.path() + "/" + one.id() + "/lever"))
                        .toList(),
                French.date(before, today),
                profile.knowsWhatSheWants()
                        ? null
                        : new Link("Dites d’abord ce que vous aimeriez faire.", Stage.WISHES.path()));
    }
}
