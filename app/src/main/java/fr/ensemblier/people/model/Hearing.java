package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What she says of herself reaches employers once the team has heard it, also when she changes it later (R-P2, R-P3).
/// The message, its mark and the task are written together (R-E4).
@Component
public class Hearing {

    private final Unheard rows;
    private final Persons persons;
    private final Promises promises;
    private final Tasks tasks;
    private final Clock clock;

    Hearing(Unheard rows, Persons persons, Promises promises, Tasks tasks, Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.promises = promises;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// She has changed her message. One that is not answered yet is heard with its profile.
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Profile before, Profile.Told told) {
        if (!(before.state() instanceof ProfileState.Answered)) {
            return;
        }
        if (told.text() == null && told.file() == null) {
            heard(before.platform(), before.person());
        } else if (isNew(told.text(), before.told().text())
                || isNew(told.file(), before.told().file())) {
            rows.mark(before.platform(), before.person(), true);
            ask(persons.get(before.platform(), before.person()));
        }
    }

    private static boolean isNew(@Nullable Object said, @Nullable Object before) {
        return said != null && !Objects.equals(said, before);
    }

    private void ask(Person person) {
        tasks.open(new Task(
                person.platform(),
                key(person.id()),
                "message.changed",
                person.adviser(),
                person.id(),
                null,
                person.brief() + " a changé son message",
                "Les employeurs le voient une fois que vous l’avez écouté.",
                "/equipe/profils/" + person.id(),
                promises.answerBefore(person.platform(), clock.instant()),
                false));
    }

    /// The team has heard it, or there is nothing to hear any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void heard(PlatformId platform, UUID person) {
        rows.mark(platform, person, false);
        tasks.close(platform, key(person));
    }

    private static String key(UUID person) {
        return "message:" + person;
    }
}
