package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Namesakes;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Receives somebody that a referral body sends; run as a machine of the platform.
@Component
class Referring {

    /// What came of it.
    sealed interface Outcome {
        record Referred(UUID person) implements Outcome {}

        /// The same body sent the same person: its first demand goes on.
        record SentBefore(UUID referral, LocalDate day) implements Outcome {}
    }

    private final Persons persons;
    private final Namesakes namesakes;
    private final Profiles profiles;
    private final Referrals referrals;
    private final People people;
    private final Tasks tasks;
    private final Platforms platforms;
    private final Parameters parameters;
    private final Clock clock;

    Referring(
            Persons persons,
            Namesakes namesakes,
            Profiles profiles,
            Referrals referrals,
            People people,
            Tasks tasks,
            Platforms platforms,
            Parameters parameters,
            Clock clock) {
        this.persons = persons;
        this.namesakes = namesakes;
        this.profiles = profiles;
        this.referrals = referrals;
        this.people = people;
        this.tasks = tasks;
        this.platforms = platforms;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// Somebody already known by the same telephone or mail is not opened twice.
    @Transactional
    public Outcome refer(Actor.Referrer by, Persons.Opening opening, @Nullable String wish) {
        var known = namesakes.alike(by.platform(), opening).stream()
                .filter(one -> one.phone() != null && one.phone().equals(opening.phone())
                        || one.email() != null && one.email().equals(opening.email()))
                .findFirst();
        if (known.isPresent()) {
            var before = referrals.ofPerson(by.platform(), known.get().id()).stream()
                    .filter(sent -> sent.body().equals(by.organisation()))
                    .findFirst();
            if (before.isPresent()) {
                people.happened(
                        by.platform(),
                        known.get().id(),
                        "REFERRED",
                        "Orientée de nouveau par " + by.name(),
                        wish,
                        false);
                return new Outcome.SentBefore(
                        before.get().id(), Paris.date(before.get().at()));
            }
        }
        var id = known.isPresent() ? known.get().id() : persons.open(opening);
        if (known.isEmpty()) {
            profiles.begin(by.platform(), id, wish);
        }
        referrals.add(by, id, wish);
        people.happened(by.platform(), id, "REFERRED", "Orientée par " + by.name(), wish, false);
        var due = WorkingDays.after(
                Paris.today(clock),
                parameters.days("people.answer-working-days", by.platform()),
                platforms.get(by.platform()).departement());
        tasks.open(new Task(
                by.platform(),
                "referral:" + id,
                "referral.new",
                null,
                id,
                null,
                "Appeler " + opening.firstName() + ", de la part de " + by.name(),
                wish,
                "/equipe/personnes/" + id,
                due,
                false));
        return new Outcome.Referred(id);
    }
}
