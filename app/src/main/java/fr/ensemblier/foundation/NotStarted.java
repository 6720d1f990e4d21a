package fr.ensemblier.foundation;

/// The application does not start, for a reason that whoever runs it can mend: the message says in French what is
/// wrong and what to do, and [StartFailures] prints it alone.
public final class NotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotStarted(String words) {
        super(words);
    }

    public NotStarted(String words, Throwable cause) {
        super(words, cause);
    }
}
