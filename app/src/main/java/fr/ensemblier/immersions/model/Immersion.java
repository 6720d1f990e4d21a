package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The immersion of one person in one structure. `called` is what the structure reads of her before it accepted (R-P2);
/// `talk` the preparatory talk (R-W4); `plan` is null until its dates are agreed; `renews` the one that it prolongs
/// (R-W3).
public record Immersion(
        PlatformId platform,
        UUID id,
        UUID person,
        String called,
        @Nullable UUID place,
        UUID organisation,
        UUID establishment,
        String employer,
        String occupation,
        LegalFrame frame,
        @Nullable String wish,
        @Nullable LocalDate wishedFrom,
        boolean herself,
        String askedBy,
        Instant askedAt,
        @Nullable UUID renews,
        @Nullable Talk talk,
        @Nullable Plan plan,
        @Nullable Debrief debrief,
        ImmersionState state,
        int version) {

    /// For who typed while somebody else changed it (R-E5).
    public static final String CHANGED =
            "Quelqu’un a changé cette immersion pendant que vous écriviez. Votre texte est gardé : relisez-le, puis envoyez-le de nouveau.";

    public record Talk(LocalDate on, String by) {}

    /// Its days, both included; `hours` and `days` of presence in all.
    public record Plan(LocalDate from, LocalDate until, BigDecimal hours, int days) {}

    /// What was said of it afterwards with her. `reached`: the objective of the agreement, where there was one.
    public record Debrief(
            LocalDate on,
            String by,
            Finding finding,
            @Nullable Boolean reached,
            @Nullable String note,
            @Nullable String ledTo) {}

    public enum Finding {
        POSITIVE("Positif"),
        MIXED("Partagé"),
        NEGATIVE("Négatif");

        private final String words;

        Finding(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// A PMSMP whose agreement all have signed here: its dates are theirs (R-W3).
    public boolean signedHere() {
        return frame == LegalFrame.PMSMP
                && (state instanceof ImmersionState.Signed
                        || state instanceof ImmersionState.Running running
                                && running.cover().to() == null);
    }

    public Immersion in(ImmersionState next) {
        return copy(talk, plan, debrief, next);
    }

    public Immersion talked(Talk had) {
        return copy(had, plan, debrief, state);
    }

    public Immersion on(Plan other) {
        return copy(talk, other, debrief, state);
    }

    public Immersion found(Debrief said) {
        return copy(talk, plan, said, state);
    }

    private Immersion copy(@Nullable Talk had, @Nullable Plan planned, @Nullable Debrief said, ImmersionState now) {
        return new Immersion(
                platform,
                id,
                person,
                called,
                place,
                organisation,
                establishment,
                employer,
                occupation,
                frame,
                wish,
                wishedFrom,
                herself,
                askedBy,
                askedAt,
                renews,
                had,
                planned,
                said,
                now,
                version);
    }
}
