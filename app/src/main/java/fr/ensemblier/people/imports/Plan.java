package fr.ensemblier.people.imports;

import fr.ensemblier.people.model.Person;
import java.util.List;

/// What an import would do with one person.
sealed interface Plan {

    Incoming incoming();

    record Create(Incoming incoming) implements Plan {}

    /// She is there already, with all that the line says.
    record Unchanged(Incoming incoming) implements Plan {}

    /// She may be one that we know: a human decides. `completes` says what the line would add.
    record Duplicate(Incoming incoming, Person like, String why, List<String> completes) implements Plan {}

    /// Like an earlier line of the same file: decided at the next import.
    record LikeLine(Incoming incoming, int earlier, String why) implements Plan {}
}
