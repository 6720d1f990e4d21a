package fr.ensemblier.events.hers;

import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.events.model.ShownEvents;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The events for which she was registered, and whether she came.
@Component
@Order(6)
class KeptRegistrations implements Kept {

    private final Registrations registrations;
    private final Events events;
    private final Clock clock;

    KeptRegistrations(Registrations registrations, Events events, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("registration");
    }

    @Override
    public List<Part> about(Her her) {
        return List.of(new Part(
                "Mes évènements",
                registrations.ofPerson(her.platform(), her.person()).stream()
                        .map(this::line)
                        .toList()));
    }

    private String line(Registration one) {
        var event = Actors.as(ShownEvents.machine(one.platform()), () -> events.get(one.platform(), one.event()));
        return event.title() + ", " + EventWords.when(event, Paris.today(clock)) + ", "
                + EventWords.where(event) + French.SPACE + ": " + French.small(EventWords.state(one))
                + ". Noté par " + one.by() + ".";
    }
}
