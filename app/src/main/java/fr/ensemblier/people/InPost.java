package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// People who work and whose employer must not know what they do here (R-P9), for the modules that ask employers.
public interface InPost {

    /// What she asked and where it stands, for the home of her space.
    record Next(String title, String text, String href) {}

    /// The organisations that see nothing of her: those she named and the others of their legal entities. Whether she
    /// has a card or not.
    List<UUID> hiddenFrom(PlatformId platform, UUID person);

    /// One of the employers she works for must not know.
    boolean secret(PlatformId platform, UUID person);

    /// Those of them of whom one must not know.
    Set<UUID> secret(PlatformId platform, Collection<UUID> persons);

    /// Who must not know, in words: « son employeur ne doit pas le savoir », or by name where another one may.
    Optional<String> secrecy(PlatformId platform, UUID person);

    /// When and where her last request asks to be called: « À appeler après 18 h, jamais au travail ».
    Optional<String> call(PlatformId platform, UUID person);

    /// Her requests, as long as they are news: what happened last comes first.
    List<Next> next(PlatformId platform, UUID person);
}
