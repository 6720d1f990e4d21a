package fr.ensemblier.events;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventKind;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.RegistrationState;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// To which events somebody who has a file came, for the module that builds on them.
@Component
public class HerEvents {

    /// The day, and in words: « Information collective, Découvrir l’aide à domicile ». `information` when it is one.
    public record Came(UUID person, LocalDate on, String words, boolean information) {}

    private final Events events;
    private final Registrations registrations;

    HerEvents(Events events, Registrations registrations) {
        this.events = events;
        this.registrations = registrations;
    }

    /// Empty when she did not, or not any more (R-E6).
    public Optional<Came> of(PlatformId platform, UUID registration) {
        return registrations
                .find(platform, registration)
                .filter(one -> one.person() != null && one.state() instanceof RegistrationState.Came)
                .flatMap(one -> events.find(platform, one.event()).map(event -> came(event, one)));
    }

    private static Came came(Event event, Registration one) {
        if (one.person() == null) {
            throw new IllegalArgumentException("Of nobody: " + one.id());
        }
        return new Came(
                one.person(),
                event.day(),
                event.kind().words() + ", " + event.title(),
                event.kind() == EventKind.INFORMATION);
    }
}
