package fr.ensemblier.people.handover;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.StandIns;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Standing;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says it from the handovers and the absences of the team.
@Component
class StandingNow implements Standing {

    private final Handovers handovers;
    private final StandIns standIns;
    private final Clock clock;

    StandingNow(Handovers handovers, StandIns standIns, Clock clock) {
        this.handovers = handovers;
        this.standIns = standIns;
        this.clock = clock;
    }

    @Override
    public Optional<Link> waits(Actor.Team team, Person person) {
        return handovers
                .waitingFor(person.platform(), person.id())
                .filter(one -> team.head()
                        || team.account().equals(one.from())
                        || team.account().equals(one.to()))
                .map(one -> new Link(
                        "Relais proposé à " + one.toName() + " le "
                                + French.shortDate(Paris.date(one.proposedAt()), Paris.today(clock)),
                        HandoverFilter.HERE + "/" + one.id()));
    }

    @Override
    public Optional<String> handsOver(Actor.Team team, Person person) {
        var adviser = person.adviser();
        return adviser == null || !team.head() && !team.account().equals(adviser)
                ? Optional.empty()
                : Optional.of(HandoverFilter.HERE + "/nouveau?de=" + adviser + "&personne=" + person.id());
    }

    @Override
    public Optional<String> standIn(Person person) {
        var adviser = person.adviser();
        var today = Paris.today(clock);
        return adviser == null
                ? Optional.empty()
                : standIns.of(person.platform(), adviser, today)
                        .map(one -> AbsencesController.title(one) + ", " + AbsencesController.when(one, today) + ".");
    }
}
