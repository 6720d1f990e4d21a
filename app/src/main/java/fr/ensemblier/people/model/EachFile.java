package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Job;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a job of the night does to one file after the other: one that fails is logged and counted, and stops no other
/// (R-P6).
public final class EachFile {

    private static final Logger LOG = LoggerFactory.getLogger(EachFile.class);

    private final String what;
    private int done;
    private int failed;

    /// `what` becomes of a file, for the log.
    public EachFile(String what) {
        this.what = what;
    }

    public void attempt(UUID file, Runnable act) {
        try {
            act.run();
            done++;
        } catch (RuntimeException e) {
            LOG.error("File {} could not be {}", file, what, e);
            failed++;
        }
    }

    public Job.Outcome outcome() {
        return new Job.Outcome(done, failed);
    }
}
