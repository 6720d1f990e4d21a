package fr.ensemblier.training.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a VAE stands (R-W1), as on France VAE: the file is there, here are its state and its days.
///
/// ```
/// Project ──> Sent ──> Admissible ──> Supported ──> Written ──> Jury ──> Judged
///             │  ↑          └───────────────────────↑
///             │  Incomplete
///             └──> NotAdmissible            every open one ──> DroppedOut
/// ```
/// What is sent first is the feasibility file, what is written the dossier de validation. Each goes back by one step
/// when it was noted by mistake (R-E6): a file that was sent again to the day it was called incomplete.
public sealed interface VaeState {

    /// Before its end.
    sealed interface Open extends VaeState {}

    /// What the dossier de validation stands on.
    sealed interface Ready extends Open {}

    /// The day of the last move; null for a project.
    @Nullable LocalDate on();

    record Project() implements Open {
        @Override
        public @Nullable LocalDate on() {
            return null;
        }
    }

    /// `again`: pieces were asked for, and it was sent once more.
    record Sent(@Nullable Incomplete again, LocalDate on) implements Open {}

    record Incomplete(Sent from, LocalDate on) implements Open {}

    record Admissible(Sent from, LocalDate on) implements Ready {}

    record Supported(Admissible from, LocalDate on) implements Ready {}

    record Written(Ready from, LocalDate on) implements Open {}

    /// She was heard; the result is awaited.
    record Jury(Written from, LocalDate on) implements Open {}

    /// `blocks` are those obtained, of a part alone.
    record Judged(Jury from, LocalDate on, Result result, List<String> blocks) implements VaeState {

        public Judged {
            blocks = List.copyOf(blocks);
        }
    }

    record NotAdmissible(Sent from, LocalDate on) implements VaeState {}

    /// `reason` is of the list VAE_DROPOUT.
    record DroppedOut(Open from, LocalDate on, String reason) implements VaeState {}

    /// What the jury gives.
    enum Result {
        WHOLE("Diplôme ou titre entier"),
        BLOCKS("Une partie, par blocs"),
        NONE("Rien n’est validé");

        private final String words;

        Result(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// As before the last move; null for a project.
    default @Nullable VaeState before() {
        return switch (this) {
            case Project _ -> null;
            case Sent(var again, var _) -> again == null ? new Project() : again;
            case Incomplete(var from, var _) -> from;
            case Admissible(var from, var _) -> from;
            case Supported(var from, var _) -> from;
            case Written(var from, var _) -> from;
            case Jury(var from, var _) -> from;
            case Judged(var from, var _, var _, var _) -> from;
            case NotAdmissible(var from, var _) -> from;
            case DroppedOut(var from, var _, var _) -> from;
        };
    }

    /// Itself and all it stands on, the latest first.
    default List<VaeState> way() {
        return Stream.iterate((VaeState) this, Objects::nonNull, VaeState::before)
                .toList();
    }

    /// The day on which it came to a step, the first time; null when it has not.
    default @Nullable LocalDate day(Class<? extends VaeState> step) {
        return way().reversed().stream()
                .filter(step::isInstance)
                .findFirst()
                .map(VaeState::on)
                .orElse(null);
    }

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Project _ -> "PROJECT";
            case Sent _ -> "SENT";
            case Incomplete _ -> "INCOMPLETE";
            case Admissible _ -> "ADMISSIBLE";
            case Supported _ -> "SUPPORTED";
            case Written _ -> "WRITTEN";
            case Jury _ -> "JURY";
            case Judged _ -> "JUDGED";
            case NotAdmissible _ -> "NOT_ADMISSIBLE";
            case DroppedOut _ -> "DROPPED_OUT";
        };
    }

    /// For screens.
    default String words() {
        return switch (this) {
            case Project _ -> "Projet";
            case Sent _ -> "Dossier de faisabilité envoyé";
            case Incomplete _ -> "Dossier incomplet";
            case Admissible _ -> "Recevable";
            case Supported _ -> "Accompagnement en cours";
            case Written _ -> "Dossier de validation envoyé";
            case Jury _ -> "Résultat du jury attendu";
            case Judged judged ->
                switch (judged.result()) {
                    case WHOLE -> "Diplôme obtenu";
                    case BLOCKS -> "Blocs obtenus";
                    case NONE -> "Non validée";
                };
            case NotAdmissible _ -> "Non recevable";
            case DroppedOut _ -> "Abandonnée";
        };
    }
}
