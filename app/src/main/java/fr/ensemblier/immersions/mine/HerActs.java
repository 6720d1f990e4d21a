package fr.ensemblier.immersions.mine;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Move;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.Signing;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What she does herself in her space. The acts are a machine's, under her name, after it is seen whose they are.
@Component
class HerActs {

    private final Immersions immersions;
    private final Course course;
    private final Signing signing;
    private final Views views;
    private final Establishments establishments;
    private final People people;
    private final Clock clock;

    HerActs(
            Immersions immersions,
            Course course,
            Signing signing,
            Views views,
            Establishments establishments,
            People people,
            Clock clock) {
        this.immersions = immersions;
        this.course = course;
        this.signing = signing;
        this.views = views;
        this.establishments = establishments;
        this.people = people;
        this.clock = clock;
    }

    People.Reachable her() {
        var actor = Actors.candidate();
        return people.find(actor.person()).orElseThrow(() -> new NotFound("person", actor.person()));
    }

    /// Hers, else it is not found.
    Immersion get(UUID id) {
        return immersions.get(Actors.candidate().platform(), id);
    }

    /// Her adviser talks with her before the structure is asked (R-W4). Empty when she has asked already.
    Optional<Immersion> ask(People.Reachable her, Place place, LegalFrame frame, @Nullable String wish) {
        var at = establishments
                .find(place.establishment())
                .orElseThrow(() -> new NotFound("establishment", place.establishment()));
        var asked = new Immersion(
                her.platform(),
                UUID.randomUUID(),
                her.person(),
                her.firstName(),
                place.id(),
                place.organisation(),
                place.establishment(),
                at.name(),
                place.occupation(),
                frame,
                wish,
                null,
                true,
                "La personne",
                clock.instant(),
                null,
                null,
                null,
                null,
                new ImmersionState.Wished(),
                1);
        return machine(her, () -> course.ask(asked, null, By.her()));
    }

    Outcome cancel(Immersion one) {
        var move = new Move.Cancel(Paris.today(clock), "HER_CHOICE");
        return machine(her(), () -> course.move(one.platform(), one.id(), move, By.her()));
    }

    Signing.Result sign(Immersion one) {
        return machine(
                her(), () -> signing.sign(one.platform(), one.id(), Party.PERSON, Signatures.How.SPACE, By.her()));
    }

    boolean view(Immersion one, Views.Said said) {
        return machine(her(), () -> views.give(one.platform(), one.id(), Views.Side.PERSON, said));
    }

    private static <T> T machine(People.Reachable her, Supplier<T> act) {
        return Actors.as(new Actor.Machine("immersions.herself", her.platform()), act);
    }
}
