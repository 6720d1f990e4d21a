package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session with its course and its place. `seats` null: not known. `elsewhere` are seats taken by people whom
/// the platform does not follow, `held` those of the people whom it follows, from the admission on.
public record TrainingSession(
        PlatformId platform,
        UUID id,
        UUID action,
        UUID training,
        boolean imported,
        Sheet sheet,
        LocalDate starts,
        LheoFormation.Known known,
        @Nullable LocalDate ends,
        @Nullable Integer seats,
        int elsewhere,
        int held,
        Recruiting recruiting,
        @Nullable LocalDate applyBefore,
        SessionState state,
        int version) {

    /// What does not change from one session to the next. Without a commune it is followed from afar.
    public record Sheet(
            String title,
            @Nullable String goal,
            @Nullable String certification,
            @Nullable String level,
            List<String> blocks,
            List<String> occupations,
            @Nullable String siret,
            String body,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String url,
            @Nullable String commune,
            @Nullable String communeName,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String address,
            @Nullable String needs,
            @Nullable String rhythm,
            @Nullable Integer hoursCentre,
            @Nullable Integer hoursCompany,
            List<String> schemes,
            boolean continuous) {

        public Sheet {
            blocks = List.copyOf(blocks);
            occupations = List.copyOf(occupations);
            schemes = List.copyOf(schemes);
        }

        /// Hours in all; 0 when nobody said.
        public int hours() {
            return (hoursCentre == null ? 0 : hoursCentre) + (hoursCompany == null ? 0 : hoursCompany);
        }

        /// « IFAS Xavier-Arnozan, Pessac ».
        public String where() {
            return body + (communeName == null ? ", à distance" : ", " + communeName);
        }
    }

    public int taken() {
        return elsewhere + held;
    }

    /// Null when the seats are not known.
    public @Nullable Integer left() {
        return seats == null ? null : Math.max(0, seats - taken());
    }

    public boolean isCancelled() {
        return state instanceof SessionState.Cancelled;
    }

    public boolean hasBegun(LocalDate today) {
        return !starts.isAfter(today);
    }

    /// Of one without a last day nobody knows: it counts as over a year after its beginning.
    public boolean isOver(LocalDate today) {
        return (ends == null ? starts.plusYears(1) : ends).isBefore(today);
    }

    public TrainingSession in(SessionState next) {
        return new TrainingSession(
                platform,
                id,
                action,
                training,
                imported,
                sheet,
                starts,
                known,
                ends,
                seats,
                elsewhere,
                held,
                recruiting,
                applyBefore,
                next,
                version);
    }
}
