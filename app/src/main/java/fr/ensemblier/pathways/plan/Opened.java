package fr.ensemblier.pathways.plan;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.HerBarriers;
import fr.ensemblier.people.HerBarriers.Barrier;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the barrier of an address, of that person and of the platform of who asks, and notes the opening (R-P4).
@Component
class Opened {

    private final HerBarriers barriers;
    private final People people;
    private final Openings openings;

    Opened(HerBarriers barriers, People people, Openings openings) {
        this.barriers = barriers;
        this.people = people;
        this.openings = openings;
    }

    Barrier barrier(UUID person, UUID barrier, String act) {
        var team = Actors.team();
        var one = barriers.find(team.platform(), barrier)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> new NotFound("barrier", barrier));
        openings.note(team.platform(), person, act);
        return one;
    }

    People.Reachable her(UUID person) {
        return people.find(person)
                .filter(one -> one.platform().equals(Actors.team().platform()))
                .orElseThrow(() -> new NotFound("person", person));
    }
}
