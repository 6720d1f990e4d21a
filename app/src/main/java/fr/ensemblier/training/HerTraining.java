package fr.ensemblier.training;

import fr.ensemblier.training.model.ApplicationState;
import fr.ensemblier.training.model.Applications;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.Trainee;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.training.model.TraineeWords;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.Vae;
import fr.ensemblier.training.model.VaeState;
import fr.ensemblier.training.model.Vaes;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a training that moved stands now, for the modules that follow it: an event may be told again later.
@Component
public class HerTraining {

    /// Where it stands. `fact` names what is so; `why` says it in words.
    public sealed interface Standing {

        String why();

        /// She is in the session since that day.
        record Begun(LocalDate on, String why) implements Standing {}

        record Finished(LocalDate begun, LocalDate on, String why) implements Standing {}

        record BrokenOff(LocalDate begun, LocalDate on, String code, String why) implements Standing {}

        /// The school answered yes.
        record Admitted(LocalDate on, String why) implements Standing {}

        /// An employer promises a contract.
        record Promised(LocalDate on, String why) implements Standing {}

        /// A VAE: the days it went by, null those that have not come. `stopped` ends it before its jury, for `code`,
        /// one of the reasons of a step.
        record Vae(
                @Nullable LocalDate sent,
                @Nullable LocalDate admissible,
                @Nullable LocalDate prepared,
                @Nullable LocalDate judged,
                @Nullable LocalDate stopped,
                String code,
                String why)
                implements Standing {}

        /// Nothing of the kind, or no more.
        record Nothing(String why) implements Standing {}
    }

    private final Trainees trainees;
    private final Catalogue catalogue;
    private final Applications applications;
    private final PromisedTo promises;
    private final Vaes vaes;
    private final TraineeWords words;

    HerTraining(
            Trainees trainees,
            Catalogue catalogue,
            Applications applications,
            PromisedTo promises,
            Vaes vaes,
            TraineeWords words) {
        this.trainees = trainees;
        this.catalogue = catalogue;
        this.applications = applications;
        this.promises = promises;
        this.vaes = vaes;
        this.words = words;
    }

    /// Empty when her file is open no more: what counts stays as it is.
    public Optional<Standing> now(TrainingMoved event) {
        return switch (event.subject()) {
            case TRAINEE ->
                trainees.find(event.platform(), event.id())
                        .map(this::session)
                        .or(() -> trainees.exists(event.platform(), event.id())
                                ? Optional.empty()
                                : Optional.of(new Standing.Nothing("Inscription retirée, notée par erreur")));
            case APPLICATION ->
                applications
                        .find(event.platform(), event.id())
                        .map(one -> one.state() instanceof ApplicationState.Admitted(var _, var on)
                                ? new Standing.Admitted(on, "Admission" + French.SPACE + ": " + one.school())
                                : new Standing.Nothing("Admission annulée"));
            case PROMISE ->
                promises.find(event.platform(), event.id())
                        .<Standing>map(
                                one -> new Standing.Promised(one.madeOn(), "Engagement " + French.of(one.employer())))
                        .or(() -> promises.exists(event.platform(), event.id())
                                ? Optional.empty()
                                : Optional.of(new Standing.Nothing("Engagement retiré, noté par erreur")));
            case VAE -> vaes.find(event.platform(), event.id()).map(this::vae);
        };
    }

    private Standing vae(Vae one) {
        var state = one.state();
        var stopped = state instanceof VaeState.NotAdmissible || state instanceof VaeState.DroppedOut;
        var supported = state.day(VaeState.Supported.class);
        return new Standing.Vae(
                state.day(VaeState.Sent.class),
                state.day(VaeState.Admissible.class),
                supported == null ? state.day(VaeState.Written.class) : supported,
                state.day(VaeState.Judged.class),
                stopped ? one.latest() : null,
                one.state() instanceof VaeState.DroppedOut(var _, var _, var why) ? broken(why) : "BODY",
                "VAE" + French.SPACE + ": " + French.small(one.state().words()));
    }

    /// A reason of VAE_DROPOUT in the words of the list PATHWAY_BREAK.
    private static String broken(String reason) {
        return switch (reason) {
            case "WORK_AGAIN" -> "HIRED";
            case "OTHER_PROJECT" -> "WRONG_JOB";
            case "PERSONAL" -> "PERSONAL";
            case "NO_PAY", "NO_FUNDING", "NO_TIME" -> "BARRIER";
            case "ADVISED_AGAINST" -> "BODY";
            default -> "HER_WISH";
        };
    }

    private Standing session(Trainee one) {
        var title = catalogue
                .find(one.platform(), one.session())
                .map(session -> session.sheet().title())
                .orElse("Formation");
        return switch (one.state()) {
            case TraineeState.Entered entered -> new Standing.Begun(entered.on(), title);
            case TraineeState.Finished finished ->
                new Standing.Finished(finished.way().on(), finished.on(), title);
            case TraineeState.BrokenOff broken ->
                new Standing.BrokenOff(broken.way().on(), broken.on(), code(broken.reason()), reason(broken, title));
            case TraineeState.Candidate _,
                    TraineeState.Admitted _,
                    TraineeState.TurnedAway _,
                    TraineeState.Withdrawn _ -> new Standing.Nothing("Entrée annulée" + French.SPACE + ": " + title);
        };
    }

    /// In the words of the list PATHWAY_BREAK.
    private static String code(String reason) {
        return switch (reason) {
            case "SESSION_CANCELLED" -> "BODY";
            case "MONEY" -> "BARRIER";
            default -> reason;
        };
    }

    private String reason(TraineeState.BrokenOff broken, String title) {
        @Nullable String why = words.reason(broken);
        return Optional.ofNullable(why).orElse(title);
    }
}
