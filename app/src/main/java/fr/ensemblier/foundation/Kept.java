package fr.ensemblier.foundation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a module keeps about one person, in French, for her to read and to take with her (article 15 of the GDPR): who
/// received what of hers, and when. Each module that keeps rows of persons has one.
public interface Kept {

    /// Whose it is: the keys and addresses under which the rows of the modules know her.
    record Her(
            PlatformId platform,
            UUID person,
            UUID card,
            UUID log,
            @Nullable String phone,
            @Nullable String email) {}

    /// A title and its lines, ready to show.
    record Part(String title, List<String> lines) {}

    /// The tables that it answers for.
    Set<String> tables();

    /// Asked by herself, outside of a transaction.
    List<Part> about(Her her);
}
