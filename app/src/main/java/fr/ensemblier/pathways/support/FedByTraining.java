package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.pathways.model.Facts;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.training.HerTraining;
import fr.ensemblier.training.HerTraining.Standing;
import fr.ensemblier.training.TrainingMoved;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A session entered begins the step of the training, its end finishes it or breaks it off; a school that admits closes
/// the
/// step of the application, a promise that of the employer. Nothing is typed twice; what was noted by mistake opens its
/// step again.
@Component
class FedByTraining {

    private final Guiding guiding;
    private final Facts facts;
    private final HerTraining training;

    FedByTraining(Guiding guiding, Facts facts, HerTraining training) {
        this.guiding = guiding;
        this.facts = facts;
        this.training = training;
    }

    @ApplicationModuleListener(id = "pathways.training-moved")
    void on(TrainingMoved event) {
        facts.hold(fact(event));
        training.now(event).ifPresent(standing -> follow(event, standing));
    }

    private static String fact(TrainingMoved event) {
        return event.subject() + ":" + event.id();
    }

    private void follow(TrainingMoved event, Standing standing) {
        var platform = event.platform();
        var fact = fact(event);
        switch (standing) {
            case Standing.Begun(var on, var why) -> {
                undo(platform, ended(fact), why);
                guiding.begin(platform, event.person(), StepKind.TRAINING, on, begun(fact), why);
            }
            case Standing.Finished(var begun, var on, var why) -> {
                begin(event, StepKind.TRAINING, begun, why, fact);
                guiding.feed(platform, event.person(), StepKind.TRAINING, on, ended(fact), why);
            }
            case Standing.BrokenOff(var begun, var on, var code, var why) ->
                brokenOff(event, StepKind.TRAINING, begun, on, code, why, fact);
            case Standing.Admitted(var on, var why) ->
                guiding.feed(platform, event.person(), StepKind.APPLICATION, on, fact, why);
            case Standing.Promised(var on, var why) ->
                guiding.feed(platform, event.person(), StepKind.PROMISE, on, fact, why);
            case Standing.Vae vae -> follow(event, vae, fact);
            case Standing.Nothing(var why) -> {
                undo(platform, fact, why);
                undo(platform, ended(fact), why);
                undo(platform, begun(fact), why);
            }
        }
    }

    /// The feasibility file and the VAE itself are steps of their own; each begins and ends by its day.
    private void follow(TrainingMoved event, Standing.Vae vae, String fact) {
        follow(event, StepKind.VAE_FILE, vae.sent(), vae.admissible(), vae, fact + ":FILE");
        follow(event, StepKind.VAE, vae.prepared(), vae.judged(), vae, fact);
    }

    private void follow(
            TrainingMoved event,
            StepKind kind,
            @Nullable LocalDate begun,
            @Nullable LocalDate over,
            Standing.Vae vae,
            String fact) {
        var platform = event.platform();
        var stopped = over == null ? vae.stopped() : null;
        if (over == null && stopped == null) {
            undo(platform, ended(fact), vae.why());
        }
        if (begun == null) {
            undo(platform, begun(fact), vae.why());
            return;
        }
        if (stopped != null) {
            brokenOff(event, kind, begun, stopped, vae.code(), vae.why(), fact);
            return;
        }
        begin(event, kind, begun, vae.why(), fact);
        if (over != null) {
            guiding.feed(platform, event.person(), kind, over, ended(fact), vae.why());
        }
    }

    private void brokenOff(
            TrainingMoved event, StepKind kind, LocalDate begun, LocalDate on, String code, String why, String fact) {
        begin(event, kind, begun, why, fact);
        if (facts.fedBy(event.platform(), ended(fact)).isEmpty()) {
            facts.fedBy(event.platform(), begun(fact))
                    .forEach(step -> guiding.breakOff(event.platform(), step, on, code, ended(fact)));
        }
    }

    /// A step that this training ended has begun; it says its end alone.
    private void begin(TrainingMoved event, StepKind kind, LocalDate on, String why, String fact) {
        if (facts.fedBy(event.platform(), ended(fact)).isEmpty()) {
            guiding.begin(event.platform(), event.person(), kind, on, begun(fact), why);
        }
    }

    private void undo(PlatformId platform, String fact, String why) {
        facts.fedBy(platform, fact).forEach(step -> guiding.starve(platform, step, fact, why));
    }

    private static String begun(String fact) {
        return fact + ":BEGUN";
    }

    private static String ended(String fact) {
        return fact + ":ENDED";
    }
}
