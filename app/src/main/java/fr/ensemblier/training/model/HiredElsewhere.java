package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A promise and a hire at another employer (C12): her adviser is asked what becomes of the place. It stays promised
/// until somebody says otherwise, for a post of a few hours or of a few weeks takes nothing away.
@Component
public class HiredElsewhere {

    private static final int DAYS_TO_ANSWER = 2;

    private final PromisedTo promises;
    private final Hires hires;
    private final Tasks tasks;
    private final People people;
    private final Clock clock;

    HiredElsewhere(PromisedTo promises, Hires hires, Tasks tasks, People people, Clock clock) {
        this.promises = promises;
        this.hires = hires;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /// The posts that put a promise in question: at another employer, begun since it was made, and not over on the
    /// first day promised. Those about which it was said that it stands are not among them.
    public List<Hires.Post> of(Promise one) {
        return all(one).filter(post -> !one.beside().contains(post.hire())).toList();
    }

    /// Those beside which it was said that it stands.
    public List<Hires.Post> beside(Promise one) {
        return all(one).filter(post -> one.beside().contains(post.hire())).toList();
    }

    private Stream<Hires.Post> all(Promise one) {
        return one.state() instanceof PromiseState.Made
                ? hires.posts(one.platform(), one.person()).stream()
                        .filter(post -> !one.organisation().equals(post.organisation())
                                && !post.startsOn().isBefore(one.madeOn())
                                && (post.endsOn() == null || !post.endsOn().isBefore(one.startsOn())))
                : Stream.empty();
    }

    /// Something changed about her hires.
    void look(PlatformId platform, UUID person) {
        promises.ofPerson(platform, person).forEach(this::ask);
    }

    /// The task follows the question: open as long as it is.
    void ask(Promise one) {
        of(one).stream()
                .findFirst()
                .ifPresentOrElse(post -> ask(one, post), () -> tasks.close(one.platform(), key(one.id())));
    }

    /// Nobody is asked about a file that is closed.
    private void ask(Promise one, Hires.Post post) {
        people.find(one.person())
                .ifPresent(her -> tasks.open(new Task(
                        one.platform(),
                        key(one.id()),
                        "promise.elsewhere",
                        her.adviser(),
                        one.person(),
                        one.organisation(),
                        her.fullName() + French.SPACE + ": embauche ailleurs, que devient la place promise"
                                + French.NARROW + "?",
                        "Embauche chez " + post.employer() + ". " + one.employer()
                                + " lui promet une place. Dites si elle la garde.",
                        "/equipe/formations/engagements/" + one.id(),
                        Paris.today(clock).plusDays(DAYS_TO_ANSWER),
                        false)));
    }

    static String key(UUID promise) {
        return "promise-elsewhere:" + promise;
    }
}
