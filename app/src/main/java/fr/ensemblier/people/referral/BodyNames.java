package fr.ensemblier.people.referral;

import fr.ensemblier.accounts.RolePlaces;
import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the referral bodies are called.
@Component
class BodyNames {

    private final List<RolePlaces> places;

    BodyNames(List<RolePlaces> places) {
        this.places = places;
    }

    String of(PlatformId platform, UUID body) {
        return places.stream()
                .flatMap(place -> place.name(platform, body).stream())
                .findFirst()
                .orElse("Organisme non précisé");
    }
}
