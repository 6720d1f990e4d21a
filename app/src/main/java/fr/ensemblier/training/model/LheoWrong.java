package fr.ensemblier.training.model;

/// A refusal on its way out of the reading of one formation.
final class LheoWrong extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LheoLine.Refused refused;

    LheoWrong(LheoNode at, String element, String value, String cause) {
        super(cause, null, false, false);
        refused = new LheoLine.Refused(
                at.line(), element, value.length() > 80 ? value.substring(0, 80) + "…" : value, cause);
    }

    /// At the element itself where it is there.
    static LheoWrong in(LheoNode around, String element, String value, String cause) {
        return new LheoWrong(around.one(element).orElse(around), element, value, cause);
    }

    LheoLine.Refused refused() {
        return refused;
    }
}
