package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Structure;
import java.util.List;

/// What an import would do with one structure.
sealed interface Plan {

    Incoming incoming();

    record Create(Incoming incoming) implements Plan {}

    /// The source changed these facts since it was read last.
    record Update(Incoming incoming, Structure known, Facts facts, List<String> changes) implements Plan {}

    record Unchanged(Incoming incoming, Structure known) implements Plan {}

    /// The team closed it; the import does not open it again.
    record Closed(Incoming incoming, Structure known) implements Plan {}

    /// It may be one that we have: a human decides. `completes` says what it would add.
    record Duplicate(Incoming incoming, Structure like, String why, List<String> completes) implements Plan {}

    record Refused(Incoming incoming, SheetProblem problem) implements Plan {}
}
