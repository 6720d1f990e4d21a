package fr.ensemblier.immersions;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Which immersions were done to their end, for the module that builds on them.
@Component
public class DoneImmersions {

    /// Its last day, where, and in words: « PMSMP chez Les Tilleuls ».
    public record Done(UUID person, LocalDate on, String words) {}

    private final Immersions immersions;

    DoneImmersions(Immersions immersions) {
        this.immersions = immersions;
    }

    /// Empty when it is not, or not any more (R-E6).
    public Optional<Done> of(PlatformId platform, UUID immersion) {
        return immersions
                .find(platform, immersion)
                .filter(one -> one.state() instanceof ImmersionState.Ended)
                .map(one -> new Done(
                        one.person(),
                        ((ImmersionState.Ended) one.state()).on(),
                        one.frame().words() + " chez " + one.employer()));
    }
}
