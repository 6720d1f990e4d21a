package fr.ensemblier.people.handover;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Between which advisers she was handed over, for her to read.
@Component
class KeptHandovers implements Kept {

    private final Handovers handovers;

    KeptHandovers(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public Set<String> tables() {
        return Set.of("handover", "handover_person");
    }

    /// Read as a machine: on her screens she reads who supports her, not what was proposed.
    @Override
    public List<Part> about(Her her) {
        var lines = Actors.as(
                new Actor.Machine("people.kept", her.platform()),
                () -> handovers.ofPerson(her.platform(), her.person()).stream()
                        .map(one -> French.capital(French.of(one.fromName())) + " à " + one.toName() + ", proposé le "
                                + French.fullDate(Paris.date(one.proposedAt())) + French.SPACE + ": "
                                + French.small(HandoverListController.state(one)) + ". « " + one.words() + " »")
                        .toList());
        return lines.isEmpty() ? List.of() : List.of(new Part("Qui m’accompagne, et quand cela a changé", lines));
    }
}
