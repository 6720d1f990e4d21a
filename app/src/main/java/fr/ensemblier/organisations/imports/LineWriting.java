package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes one line, wholly or not at all (R-E3).
@Component
class LineWriting {

    private final Structures structures;

    LineWriting(Structures structures) {
        this.structures = structures;
    }

    /// False when its employer is closed here: only the team opens it again.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean create(PlatformId platform, Incoming incoming) {
        var entity = incoming.entity();
        var organisation = structures
                .organisation(platform, entity.finess(), entity.siren(), entity.name())
                .orElseGet(() -> structures.addOrganisation(
                        platform, entity.name(), entity.siren(), entity.finess(), null, incoming.source()));
        if (structures.closed(platform, organisation)) {
            return false;
        }
        structures.add(platform, organisation, incoming.facts(), incoming.source());
        return true;
    }

    /// False when somebody changed the structure since it was looked at.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean change(PlatformId platform, Structure known, Facts facts, Incoming incoming) {
        return structures.change(
                platform,
                known.id(),
                known.version(),
                facts,
                incoming.source() == Source.FINESS ? incoming.facts() : null);
    }
}
