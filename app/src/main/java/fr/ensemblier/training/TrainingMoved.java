package fr.ensemblier.training;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// Something changed about a person's training; [HerTraining] says how it stands now.
public record TrainingMoved(PlatformId platform, UUID person, Subject subject, UUID id) {

    /// Of what `id` is the key.
    public enum Subject {
        TRAINEE,
        APPLICATION,
        PROMISE,
        VAE
    }
}
