package fr.ensemblier.events.model;

import fr.ensemblier.events.PresenceNoted;
import fr.ensemblier.events.model.RegistrationState.Came;
import fr.ensemblier.events.model.RegistrationState.Cancelled;
import fr.ensemblier.events.model.RegistrationState.Missed;
import fr.ensemblier.events.model.RegistrationState.Seated;
import fr.ensemblier.events.model.RegistrationState.Waiting;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.People;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What a registration of somebody who has a file is in that file: a line of its story, and, when she came or did not
/// after all, a fact for who builds on it.
@Component
class HerStory {

    private final People people;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    HerStory(People people, ApplicationEventPublisher publisher, Clock clock) {
        this.people = people;
        this.publisher = publisher;
        this.clock = clock;
    }

    void registered(Event event, Registration one) {
        line(
                one,
                (one.state() instanceof Waiting ? "En liste d’attente : " : "Place réservée : ") + named(event),
                false);
    }

    /// That she came is an act of hers (R-P6).
    void moved(Event event, @Nullable RegistrationState before, Registration one) {
        if (one.person() == null) {
            return;
        }
        switch (one.state()) {
            case Came _ -> line(one, "Présence notée : " + named(event), true);
            case Missed _ -> line(one, "Absence à « " + event.title() + " »", false);
            case Cancelled _ -> line(one, "Inscription annulée : " + named(event), false);
            case Seated _
            when before instanceof Came || before instanceof Missed ->
                line(one, "Présence reprise, notée par erreur : " + named(event), false);
            case Seated _, Waiting _ -> {}
        }
        if (one.state() instanceof Came || before instanceof Came) {
            publisher.publishEvent(new PresenceNoted(one.platform(), one.id(), one.person()));
        }
    }

    private String named(Event event) {
        return event.title() + ", " + EventWords.when(event, Paris.today(clock));
    }

    private void line(Registration one, String title, boolean hers) {
        if (one.person() != null) {
            people.happened(one.platform(), one.person(), "EVENT", title, null, hers);
        }
    }
}
