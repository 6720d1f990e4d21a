package fr.ensemblier.offers.imports;

/// What an import would do with a line.
sealed interface Plan {

    Incoming incoming();

    /// Nothing like it is known.
    record Create(Incoming incoming) implements Plan {}

    /// This very line was imported before.
    record Unchanged(Incoming incoming) implements Plan {}

    /// The same reference was imported, and the line says something else now: a human decides whether it replaces.
    /// `now` is what the offer says, `byHand` whether somebody wrote it here since (R-E5).
    record Changed(Incoming incoming, Known known, String now, boolean byHand) implements Plan {}

    /// Like one that is there: a human decides.
    record Duplicate(Incoming incoming, Known known) implements Plan {}

    /// Like an earlier line of the file.
    record LikeLine(Incoming incoming, int earlier) implements Plan {}
}
