package fr.ensemblier.people.queue;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Coordinates;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.ui.FieldError;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Her message as the team lets employers read it, perhaps with a passage less.
@Component
class Rereading {

    private final Profiles profiles;
    private final Persons persons;

    Rereading(Profiles profiles, Persons persons) {
        this.profiles = profiles;
        this.persons = persons;
    }

    /// What employers must not read (R-P2, R-P3); `kept` says that the words about health are not about her.
    Optional<String> refused(PlatformId platform, UUID id, String text, @Nullable String kept) {
        if (Nir.in(text)) {
            return Optional.of(Nir.REFUSED);
        }
        var health = new ArrayList<FieldError>();
        HealthWords.ask("text", text, kept, health);
        return Coordinates.in(text, persons.get(platform, id).lastName())
                .or(() -> health.stream().map(FieldError::message).findFirst());
    }

    /// The profile with that text; nothing told is of no kind.
    Profile keep(Profile profile, String text) {
        var told = profile.told();
        if (text.equals(Objects.requireNonNullElse(told.text(), ""))) {
            return profile;
        }
        var silent = text.isBlank() && told.file() == null;
        profiles.tells(
                profile, new Profile.Told(text.isBlank() ? null : text, told.file(), silent ? null : told.kind()));
        return profiles.get(profile.platform(), profile.person());
    }
}
