package fr.ensemblier.foundation;

import java.util.function.Supplier;

/// The actor of the current thread. Nobody set means [Actor.Visitor]: denied unless published.
///
/// The actor must be set before a transaction begins, since a connection takes the actor's settings when it is
/// borrowed. [#as] inside a running transaction therefore refuses to change the actor, unless its rights stay the same.
public final class Actors {

    private static final Actor NOBODY = new Actor.Visitor();
    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private Actors() {}

    public static Actor current() {
        var actor = CURRENT.get();
        return actor == null ? NOBODY : actor;
    }

    /// The member of the team who acts; refused with 403 when the actor is somebody else.
    public static Actor.Team team() {
        return current() instanceof Actor.Team team ? team : refuse();
    }

    /// The head of the platform who acts; refused with 403 otherwise.
    public static Actor.Team head() {
        return current() instanceof Actor.Team team && team.head() ? team : refuse();
    }

    /// The recruiter who acts; refused with 403 otherwise.
    public static Actor.Employer employer() {
        return current() instanceof Actor.Employer employer ? employer : refuse();
    }

    /// The person who acts in her own space; refused with 403 otherwise.
    public static Actor.Candidate candidate() {
        return current() instanceof Actor.Candidate candidate ? candidate : refuse();
    }

    /// The counsellor of a referral body who acts; refused with 403 otherwise.
    public static Actor.Referrer referrer() {
        return current() instanceof Actor.Referrer referrer ? referrer : refuse();
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        if (!sameRights(actor, current())
                && org.springframework.transaction.support.TransactionSynchronizationManager
                        .isActualTransactionActive()) {
            throw new IllegalStateException("The actor cannot change inside a transaction");
        }
        var before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return actor;
        });
    }

    /// A job that works on all tenants.
    public static <T> T machine(String job, Supplier<T> work) {
        return as(new Actor.Machine(job, null), work);
    }

    public static void machine(String job, Runnable work) {
        as(new Actor.Machine(job, null), work);
    }

    /// Whether the database sees no difference: two jobs of the same tenants differ by their names only.
    private static boolean sameRights(Actor one, Actor other) {
        return one.equals(other)
                || one instanceof Actor.Machine first
                        && other instanceof Actor.Machine second
                        && first.tenant().equals(second.tenant());
    }

    private static <T> T refuse() {
        throw new NotAllowed(
                "This act belongs to another role than " + current().kind());
    }
}
