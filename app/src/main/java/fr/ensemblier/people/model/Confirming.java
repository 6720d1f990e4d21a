package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A diploma, a part of one or an occupation that the law regulates, added by herself to a profile that was validated,
/// stays off her card until somebody of the team has confirmed it (R-M1). What the team writes counts at once.
@Component
public class Confirming {

    /// What waits: its code, its name, and the day on which she said it.
    public record Waiting(String code, String name, LocalDate on) {}

    private final Unconfirmed rows;
    private final Profiles profiles;
    private final Persons persons;
    private final Cards cards;
    private final People people;
    private final Occupations occupations;
    private final Promises promises;
    private final Tasks tasks;
    private final Clock clock;

    Confirming(
            Unconfirmed rows,
            Profiles profiles,
            Persons persons,
            Cards cards,
            People people,
            Occupations occupations,
            Promises promises,
            Tasks tasks,
            Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.persons = persons;
        this.cards = cards;
        this.people = people;
        this.occupations = occupations;
        this.promises = promises;
        this.tasks = tasks;
        this.clock = clock;
    }

    public List<Waiting> of(PlatformId platform, UUID person) {
        return rows.of(platform, person).stream()
                .map(said -> new Waiting(said.code(), name(said.code()), said.on()))
                .toList();
    }

    /// After an answer was written over `before`, in the same transaction; `herself` when the team did not write it.
    @Transactional
    public void follow(Profile before, boolean herself) {
        var platform = before.platform();
        var had = claims(before);
        var added = claims(profiles.get(platform, before.person())).stream()
                .filter(code -> !had.contains(code))
                .toList();
        rows.forgetTaken(platform, before.person());
        if (herself && before.state() instanceof ProfileState.Answered && !added.isEmpty()) {
            rows.add(platform, before.person(), added, Paris.today(clock));
            people.happened(
                    platform,
                    before.person(),
                    "TO_CONFIRM",
                    "À vérifier : "
                            + String.join(", ", added.stream().map(this::name).toList()),
                    null,
                    true);
        }
    }

    /// The task of her adviser, or of the team, as long as something waits; in the transaction of the answer (R-E4).
    @Transactional
    public void ask(PlatformId platform, UUID id) {
        var waiting = of(platform, id);
        if (waiting.isEmpty()) {
            tasks.close(platform, key(id));
            return;
        }
        var person = persons.get(platform, id);
        tasks.open(new Task(
                platform,
                key(id),
                "profile.confirm",
                person.adviser(),
                id,
                null,
                "Vérifier ce que dit " + person.brief(),
                String.join(", ", waiting.stream().map(Waiting::name).toList()),
                "/equipe/personnes/" + id + "#a-verifier",
                promises.answerBefore(platform, clock.instant()),
                false));
    }

    /// It counts from now on; false when it did not wait.
    @Transactional
    public boolean confirm(PlatformId platform, UUID person, String code) {
        return done(rows.confirm(platform, person, code), platform, person, "Vérifié : " + name(code));
    }

    /// Out of her profile; false when it did not wait, or is the only occupation left.
    @Transactional
    public boolean remove(PlatformId platform, UUID person, String code) {
        return done(rows.remove(platform, person, code), platform, person, "Retiré du profil : " + name(code));
    }

    /// A validation has read all of it.
    @Transactional
    public void confirmAll(PlatformId platform, UUID person) {
        rows.confirmAll(platform, person);
        tasks.close(platform, key(person));
    }

    private boolean done(boolean done, PlatformId platform, UUID person, String title) {
        if (done) {
            people.happened(platform, person, "CONFIRMED", title, null, false);
            cards.keep(platform, person);
            if (rows.of(platform, person).isEmpty()) {
                tasks.close(platform, key(person));
            }
        }
        return done;
    }

    private List<String> claims(Profile profile) {
        return Stream.of(
                        profile.skills().certifications().stream(),
                        profile.skills().blocks().stream(),
                        profile.occupations().stream()
                                .filter(code -> occupations
                                        .find(code)
                                        .map(Occupation::regulated)
                                        .orElse(false)))
                .flatMap(codes -> codes)
                .toList();
    }

    /// « Aide-soignant (F/H) », « Diplôme d’État d’aide-soignant », or a part of it.
    private String name(String code) {
        var parts = code.split(":", 2);
        return occupations
                .certification(parts[0])
                .map(diploma -> parts.length == 1 ? diploma.name() : diploma.brief() + ", " + block(diploma, parts[1]))
                .orElseGet(() -> occupations.brief(code));
    }

    private static String block(Certification diploma, String code) {
        return diploma.blocks().stream()
                .filter(one -> one.code().equals(code))
                .map(Certification.Block::name)
                .findFirst()
                .orElse(code);
    }

    private static String key(UUID person) {
        return "confirm:" + person;
    }
}
