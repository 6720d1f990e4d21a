package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.Link;
import java.util.Optional;

/// What a person's file says of who is in charge (R-W2): a handover that waits, who stands in, where to propose one.
public interface Standing {

    /// « Relais proposé à Claire Bessière le 3 novembre », with its page for who may see it.
    Optional<Link> waits(Actor.Team team, Person person);

    /// The address where who is in charge, or a head, hands her over.
    Optional<String> handsOver(Actor.Team team, Person person);

    /// « Claire Bessière remplace Sofiane Merabet, du 3 au 10 novembre. »
    Optional<String> standIn(Person person);
}
