package fr.ensemblier.organisations;

import fr.ensemblier.foundation.PlatformId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places and their organisations, for the modules that name them.
public interface Establishments {

    Optional<Establishment> find(UUID establishment);

    /// Those of the ids that exist, in one reading (the implementation overrides this loop).
    default List<Establishment> all(Collection<UUID> establishments) {
        return establishments.stream().flatMap(id -> find(id).stream()).toList();
    }

    /// What a legal document about a place needs.
    Optional<LegalPlace> legal(UUID establishment);

    /// The open ones, by name; a recruiter who was let in for some places is given those alone.
    List<Establishment> ofOrganisation(PlatformId platform, UUID organisation);

    /// The name of an employer of the platform, closed or not.
    Optional<String> employer(PlatformId platform, UUID organisation);

    /// At most `limit` open establishments of the platform whose name or commune holds the words.
    List<Establishment> search(PlatformId platform, String words, int limit);

    /// The open establishments of the platform of exactly this name, whatever its capitals and accents.
    List<Establishment> named(PlatformId platform, String name);

    /// The one that was chosen, else the only one of the name that was typed; none when several are called so.
    default Optional<Establishment> chosen(PlatformId platform, @Nullable UUID chosen, String typed) {
        var found = Optional.ofNullable(chosen)
                .flatMap(this::find)
                .filter(one -> one.platform().equals(platform));
        if (found.isPresent() || typed.isBlank()) {
            return found;
        }
        var named = named(platform, typed);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /// All those of the platform, open or closed, whose name, commune or employer holds the words.
    List<UUID> holding(PlatformId platform, String words);

    /// The open establishments of the platform with this number, FINESS or SIRET; a SIRET may be that of several.
    List<Establishment> numbered(PlatformId platform, String number);

    /// Those of the places that are closed for good, not as doubles of others.
    List<UUID> closedForGood(Collection<UUID> places);

    /// The organisations of the same legal entity (same SIREN, any platform), itself included (R-P9).
    List<UUID> sameLegalEntity(UUID organisation);
}
