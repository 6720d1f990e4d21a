package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.PromisedOpenings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Link;
import java.util.List;
import org.springframework.stereotype.Component;

/// Says to the team, on an offer, to whom its openings are promised already.
@Component
class OpeningsPromised implements PromisedOpenings {

    private final Ways ways;
    private final HiredElsewhere elsewhere;
    private final People people;

    OpeningsPromised(Ways ways, HiredElsewhere elsewhere, People people) {
        this.ways = ways;
        this.elsewhere = elsewhere;
        this.people = people;
    }

    @Override
    public List<Link> of(PlatformId platform, JobOfferId offer) {
        return ways.promised(platform, offer).stream()
                .map(one -> new Link(
                        people.find(one.person())
                                        .map(People.Reachable::fullName)
                                        .orElse("Dossier archivé")
                                + (elsewhere.of(one).isEmpty() ? "" : " (embauche ailleurs, à vérifier)"),
                        "/equipe/formations/engagements/" + one.id()))
                .toList();
    }
}
