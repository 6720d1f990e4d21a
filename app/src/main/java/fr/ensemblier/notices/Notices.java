package fr.ensemblier.notices;

/// Tells people things. Called inside the transaction that makes them true: both are kept or neither (R-E4).
public interface Notices {

    /// Writes the notice and the outgoing mail or text message; a key told before is not told again.
    void tell(Message message);
}
