package fr.ensemblier.people.inpost;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.InCharge;
import fr.ensemblier.people.model.Letters;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the team answers to somebody in post; nothing that leaves here goes to her employer (R-P9).
@Component
class PostAnswering {

    private final PostRequests requests;
    private final Persons persons;
    private final InCharge inCharge;
    private final People people;
    private final Letters letters;
    private final Tasks tasks;
    private final Clock clock;

    PostAnswering(
            PostRequests requests,
            Persons persons,
            InCharge inCharge,
            People people,
            Letters letters,
            Tasks tasks,
            Clock clock) {
        this.requests = requests;
        this.persons = persons;
        this.inCharge = inCharge;
        this.people = people;
        this.letters = letters;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// State, message and task together (R-E4); `Outdated` when somebody else answered
    /// meanwhile (R-E5). Her title says nothing of what she asked. `mine`: who answers follows
    /// her from now on, when nobody does; true when it is so (R-W2).
    @Transactional
    public boolean answer(Actor.Team by, PostRequest request, Answer answer, @Nullable String message, boolean mine) {
        requests.answer(request, answer, message, by.name());
        people.happened(
                by.platform(),
                request.person(),
                "POST_ANSWER",
                "Réponse à sa demande" + French.SPACE + ": " + French.small(answer.done()),
                message,
                answer == Answer.ADVICE);
        tasks.close(by.platform(), task(request.id()));
        var her = persons.get(by.platform(), request.person());
        letters.write(
                her,
                "post-answer:" + request.id() + ":" + clock.millis(),
                "L’équipe vous a répondu",
                List.of(by.name() + " a répondu à votre demande. Lisez la réponse dans votre espace."));
        if (!mine || !answer.goesOn() || her.adviser() != null) {
            return false;
        }
        inCharge.give(her, by.account(), by.name(), "post-answer:" + request.id(), null);
        return true;
    }

    static String task(UUID request) {
        return "post-request:" + request;
    }
}
