package fr.ensemblier.training;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.training.model.Vaes;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whether somebody has a VAE to follow in her space.
@Component
public class HerVaes {

    private final Vaes vaes;

    HerVaes(Vaes vaes) {
        this.vaes = vaes;
    }

    public boolean any(PlatformId platform, UUID person) {
        return !vaes.ofPerson(platform, person).isEmpty();
    }
}
