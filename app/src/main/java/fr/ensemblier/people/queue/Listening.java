package fr.ensemblier.people.queue;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.ProfileWords;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Unheard;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts the profile that is listened to into words.
@Component
class Listening {

    static final List<Option> REASONS = List.of(
            new Option("Un autre service aide mieux", "Un autre service aide mieux"),
            new Option("Un autre territoire", "Elle habite un autre territoire"),
            new Option("Un autre métier", "Son projet n’est pas dans nos métiers"),
            new Option("Pas maintenant", "Elle n’est pas disponible maintenant"));

    private final Persons persons;
    private final Profiles profiles;
    private final Choices choices;
    private final Unheard unheard;
    private final Occupations occupations;
    private final ProfileWords words;
    private final Files files;
    private final Clock clock;

    Listening(
            Persons persons,
            Profiles profiles,
            Choices choices,
            Unheard unheard,
            Occupations occupations,
            ProfileWords words,
            Files files,
            Clock clock) {
        this.persons = persons;
        this.profiles = profiles;
        this.choices = choices;
        this.unheard = unheard;
        this.occupations = occupations;
        this.words = words;
        this.files = files;
        this.clock = clock;
    }

    QueuePage.Open open(Actor.Team team, UUID id) {
        var person = persons.get(team.platform(), id);
        var profile = profiles.get(team.platform(), id);
        var told = profile.told();
        var file = told.file() == null ? null : files.find(told.file()).orElse(null);
        var text = told.text() == null ? "" : told.text();
        return new QueuePage.Open(
                id.toString(),
                profile.version(),
                person.name(),
                person.firstName(),
                person.communeName(),
                received(person, profile),
                file == null ? null : "/equipe/personnes/" + id + "/fichiers/" + file.id(),
                file == null ? null : file.mediaType(),
                text,
                facts(profile),
                placed(profile),
                others(profile),
                shown(person),
                person.phone() == null ? null : French.phoneLink(person.phone()),
                person.phone() == null ? null : French.phone(person.phone()),
                REASONS,
                profile.state().words(),
                profile.state() instanceof ProfileState.Submitted || profile.state() instanceof ProfileState.AskedMore,
                unheard.waits(team.platform(), id),
                profile.state() instanceof ProfileState.Draft,
                HealthWords.in(text).isPresent(),
                profile.reach() == null,
                !choices.granted(person.platform(), person.id(), ChoiceKind.BE_SHOWN),
                !profile.skills().certifications().isEmpty(),
                "/equipe/personnes/" + id);
    }

    private String received(Person person, Profile profile) {
        var by = person.createdBy().equals(person.firstName()) ? "" : ", ouvert par " + person.createdBy();
        return profile.state() instanceof ProfileState.Submitted(var at)
                ? "Profil reçu " + French.ago(at, clock.instant(), Paris.ZONE) + by
                : profile.state().words() + by;
    }

    private List<QueuePage.Fact> facts(Profile profile) {
        var facts = new ArrayList<QueuePage.Fact>();
        facts.add(new QueuePage.Fact(
                "Métier",
                profile.occupations().isEmpty()
                        ? "Ne sait pas encore"
                        : String.join(
                                ", ",
                                profile.occupations().stream()
                                        .map(occupations::brief)
                                        .toList())));
        if (profile.wish() != null) {
            facts.add(new QueuePage.Fact("Souhait", profile.wish()));
        }
        facts.add(new QueuePage.Fact("Trajet", words.journey(profile)));
        facts.add(new QueuePage.Fact("Horaires", words.hours(profile)));
        facts.add(new QueuePage.Fact("Libre", words.start(profile)));
        facts.add(new QueuePage.Fact("Diplômes et permis", words.held(profile)));
        facts.add(new QueuePage.Fact("Expérience", words.done(profile)));
        facts.add(new QueuePage.Fact("Formation", words.training(profile)));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    private List<Choice> placed(Profile profile) {
        return profile.occupations().stream()
                .flatMap(code -> occupations.find(code).stream())
                .map(one -> Choice.of(one.code(), one.brief(), true))
                .toList();
    }

    /// Same family first: where she could be placed too.
    private List<Choice> others(Profile profile) {
        return occupations.all().stream()
                .filter(one -> !profile.occupations().contains(one.code()))
                .sorted(java.util.Comparator.comparing(one ->
                        profile.occupations().stream().noneMatch(code -> occupations.sameFamily(code, one.code()))))
                .map(one -> Choice.of(one.code(), one.brief(), false))
                .toList();
    }

    private List<String> shown(Person person) {
        var latest = choices.latest(person.platform(), person.id());
        return latest.values().stream()
                .filter(Choices.Said::granted)
                .map(said -> said.kind().labelOfHer())
                .toList();
    }
}
