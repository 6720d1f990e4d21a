package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Letters;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands a profile to the team: state, task and message together (R-E4).
@Component
class Sending {

    /// What came of it.
    sealed interface Outcome {
        record Sent() implements Outcome {}

        record Refused(String field, String why) implements Outcome {}
    }

    private final Profiles profiles;
    private final Persons persons;
    private final People people;
    private final Tasks tasks;
    private final Letters letters;
    private final Promises promises;
    private final Clock clock;

    Sending(
            Profiles profiles,
            Persons persons,
            People people,
            Tasks tasks,
            Letters letters,
            Promises promises,
            Clock clock) {
        this.profiles = profiles;
        this.persons = persons;
        this.people = people;
        this.tasks = tasks;
        this.letters = letters;
        this.promises = promises;
        this.clock = clock;
    }

    @Transactional
    public Outcome send(Pen her) {
        var profile = profiles.get(her.platform(), her.person());
        if (!profile.knowsWhatSheWants()) {
            return new Outcome.Refused(
                    "occupations", "Dites d’abord le métier souhaité, ou « Je ne sais pas encore ».");
        }
        return switch (profile.state()) {
            case ProfileState.Draft draft -> sent(her, profile, draft.submit(clock.instant()));
            case ProfileState.AskedMore asked -> sent(her, profile, asked.submit(clock.instant()));
            case ProfileState.Oriented oriented -> sent(her, profile, oriented.submit(clock.instant()));
            case ProfileState.Submitted _, ProfileState.Answered _ -> new Outcome.Sent();
        };
    }

    private Outcome sent(Pen her, Profile profile, ProfileState.Submitted to) {
        profiles.move(profile, to);
        var person = persons.get(her.platform(), her.person());
        people.happened(her.platform(), her.person(), "SUBMITTED", "Profil envoyé", null, !her.team());
        var before = answerBefore(her.platform());
        ask(person, before, person.brief() + " a envoyé son profil", "Écouter et répondre");
        letters.write(
                person,
                "profile-sent:" + person.id() + ":" + to.at().toEpochMilli(),
                "Nous avons reçu votre profil",
                List.of(
                        "Une personne de l’équipe le lit et vous répond avant "
                                + French.date(before, Paris.today(clock)) + ".",
                        "Rien ne part chez un employeur avant. Vous pouvez changer vos réponses à tout moment."));
        return new Outcome.Sent();
    }

    private void ask(Person person, LocalDate before, String title, String detail) {
        tasks.open(new Task(
                person.platform(),
                "profile:" + person.id(),
                "profile.new",
                person.adviser(),
                person.id(),
                null,
                title,
                detail,
                "/equipe/profils/" + person.id(),
                before,
                false));
    }

    private LocalDate answerBefore(PlatformId platform) {
        return promises.answerBefore(platform, clock.instant());
    }
}
