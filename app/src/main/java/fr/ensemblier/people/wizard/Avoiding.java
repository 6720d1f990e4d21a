package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.ui.Choice;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which employer she means by what she chose or typed: a promise is made of one that is known, and of no other (R-P9).
@Component
class Avoiding {

    /// What was found.
    sealed interface Named {
        record One(UUID organisation, String name) implements Named {}

        record Several() implements Named {}

        record Unknown() implements Named {}
    }

    /// Answer of who finds hers in no list.
    static final String NONE = "none";

    private final NamedEmployers employers;

    Avoiding(NamedEmployers employers) {
        this.employers = employers;
    }

    Named named(PlatformId platform, @Nullable String key, @Nullable String chosen, String typed) {
        if (NONE.equals(chosen)) {
            return new Named.Unknown();
        }
        var known = employers.known(platform, chosen == null || chosen.isEmpty() ? key : chosen, typed);
        if (known.isPresent()) {
            return one(known.get());
        }
        var places = employers.like(platform, typed);
        return switch ((int)
                places.stream().map(Establishment::organisation).distinct().count()) {
            case 0 -> new Named.Unknown();
            case 1 -> one(places.getFirst());
            default -> new Named.Several();
        };
    }

    /// The employers that bear these words, and « none of them »; empty unless there are several.
    List<Choice> bearing(PlatformId platform, String typed) {
        var places = typed.isBlank() ? List.<Establishment>of() : employers.like(platform, typed.strip());
        if (places.stream().map(Establishment::organisation).distinct().count() < 2) {
            return List.of();
        }
        return Stream.concat(
                        places.stream()
                                .map(place -> new Choice(
                                        place.id().toString(),
                                        place.name(),
                                        place.organisationName() + ", " + place.communeName(),
                                        false)),
                        Stream.of(Choice.of(NONE, "Aucun de ceux-là", false)))
                .toList();
    }

    private static Named one(Establishment place) {
        return new Named.One(place.organisation(), place.organisationName());
    }
}
