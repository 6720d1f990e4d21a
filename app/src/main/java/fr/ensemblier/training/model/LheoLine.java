package fr.ensemblier.training.model;

/// What a file in LHEO says of one `formation`: what it is, or why it is refused, wholly (R-E3).
public sealed interface LheoLine {

    int line();

    record Read(LheoFormation formation) implements LheoLine {

        @Override
        public int line() {
            return formation.line();
        }
    }

    /// `line` is that of the element at fault; `cause` is in French.
    record Refused(int line, String element, String value, String cause) implements LheoLine {}
}
