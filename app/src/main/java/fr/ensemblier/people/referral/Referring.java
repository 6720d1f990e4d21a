package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Namesakes;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Promises;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Receives somebody that a referral body sends; run as a machine of the platform.
@Component
class Referring {

    /// What came of it.
    sealed interface Outcome {
        record Referred(UUID referral) implements Outcome {}

        /// The same body sent the same person: its first demand goes on.
        record SentBefore(UUID referral, LocalDate day) implements Outcome {}
    }

    private final Persons persons;
    private final Namesakes namesakes;
    private final Profiles profiles;
    private final Referrals referrals;
    private final People people;
    private final Tasks tasks;
    private final Promises promises;
    private final Clock clock;

    Referring(
            Persons persons,
            Namesakes namesakes,
            Profiles profiles,
            Referrals referrals,
            People people,
            Tasks tasks,
            Promises promises,
            Clock clock) {
        this.persons = persons;
        this.namesakes = namesakes;
        this.profiles = profiles;
        this.referrals = referrals;
        this.people = people;
        this.tasks = tasks;
        this.promises = promises;
        this.clock = clock;
    }

    /// Somebody already known by the same first name and the same telephone or mail is not opened twice: her adviser
    /// is asked, and who sent her learns nothing of it before the team answers (R-P9). Another one of the household
    /// has a file of her own.
    @Transactional
    public Outcome refer(Sender by, ReferReading.Read read) {
        var opening = read.opening();
        var wish = read.wish();
        var known = namesakes.alike(by.platform(), opening).stream()
                .filter(one -> one.firstName().equalsIgnoreCase(opening.firstName()))
                .filter(one -> one.phone() != null && one.phone().equals(opening.phone())
                        || one.email() != null && one.email().equals(opening.email()))
                .min(Comparator.comparing(
                        one -> profiles.get(by.platform(), one.id()).state() instanceof ProfileState.Draft));
        if (known.isPresent()) {
            var before = referrals.ofPerson(by.platform(), known.get().id()).stream()
                    .filter(by::reads)
                    .findFirst();
            if (before.isPresent()) {
                people.happened(
                        by.platform(),
                        known.get().id(),
                        "REFERRED",
                        "Nouvelle orientation par " + by.name(),
                        wish,
                        false);
                ask(by, known.get().id(), before.get().id(), known, opening, wish);
                return new Outcome.SentBefore(
                        before.get().id(), Paris.date(before.get().at()));
            }
        }
        var id = known.isPresent() ? known.get().id() : persons.open(opening);
        if (known.isEmpty()) {
            profiles.begin(by.platform(), id, wish);
        }
        var called = known.isEmpty()
                ? null
                : opening.lastName() == null ? opening.firstName() : opening.firstName() + " " + opening.lastName();
        var referral = referrals.add(
                by, id, wish, called, called == null ? null : opening.commune().name());
        people.happened(by.platform(), id, "REFERRED", "Orientation par " + by.name(), wish, false);
        ask(by, id, referral, known, opening, wish);
        return new Outcome.Referred(referral);
    }

    private void ask(
            Sender by, UUID id, UUID referral, Optional<Person> known, Persons.Opening opening, @Nullable String wish) {
        tasks.open(new Task(
                by.platform(),
                "referral:" + id,
                "referral.new",
                known.map(Person::adviser).orElse(null),
                id,
                null,
                (opening.phone() == null ? "Écrire à " : "Appeler ") + opening.firstName() + ", de la part de "
                        + by.name(),
                known.isPresent() ? known(known.get(), wish) : wish,
                "/equipe/orientations/" + referral,
                promises.answerBefore(by.platform(), clock.instant()),
                false));
    }

    /// Asked for news, with another number perhaps: the task comes back, for her adviser.
    @Transactional
    public boolean again(Sender by, Referrals.Sent sent, @Nullable String word) {
        people.happened(by.platform(), sent.person(), "REFERRED", "Relance de " + by.name(), word, false);
        tasks.open(new Task(
                by.platform(),
                "referral:" + sent.person(),
                "referral.new",
                sent.adviser(),
                sent.person(),
                null,
                by.name() + " demande des nouvelles de " + sent.name(),
                word,
                "/equipe/orientations/" + sent.id(),
                promises.answerBefore(by.platform(), clock.instant()),
                false));
        return true;
    }

    /// « Déjà connue, suivie par Maylis. »
    static String known(Person one, @Nullable String wish) {
        var followed = one.adviserName() == null
                ? "Déjà connue, à attribuer."
                : "Déjà connue, suivie par " + one.adviserName() + ".";
        return wish == null ? followed : followed + " " + wish;
    }
}
