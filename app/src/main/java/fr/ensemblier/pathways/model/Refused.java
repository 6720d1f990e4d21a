package fr.ensemblier.pathways.model;

/// Why a move is not made, for the screen to explain.
public enum Refused {
    /// It was left, or waits in a pause: first take it up again.
    NOT_OPEN,
    /// The step is in a state that does not allow it; somebody else may have been faster.
    NOT_NOW,
    /// The day comes before the beginning of the step or of the pathway.
    TOO_EARLY,
    /// What happened has a day of the past; what is planned has one of the future.
    NOT_THAT_DAY,
    /// A step is under way: it ends first, finished or broken off.
    STEP_UNDER_WAY,
    /// The same pathway was opened for her again since.
    OPEN_AGAIN
}
