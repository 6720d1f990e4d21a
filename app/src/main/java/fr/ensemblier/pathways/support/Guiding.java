package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.pathways.model.Move;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.StepState;
import fr.ensemblier.pathways.model.Template;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens a pathway and moves it; each move leaves a line in its story, and the large ones in the file (R-W1).
@Component
class Guiding {

    private final Pathways pathways;
    private final MoveWords words;
    private final People people;
    private final Clock clock;

    Guiding(Pathways pathways, MoveWords words, People people, Clock clock) {
        this.pathways = pathways;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    /// Empty when she has this very pathway open already.
    @Transactional
    public Optional<UUID> open(Actor.Team by, UUID person, Template template, LocalDate on) {
        var pathway = template.copyFor(by.platform(), person, on, by.name(), UUID::randomUUID);
        if (!pathways.add(pathway)) {
            return Optional.empty();
        }
        pathways.note(pathway, "Parcours ouvert", null, on, by.name());
        people.happened(by.platform(), person, "PATHWAY", "Parcours ouvert : " + pathway.name(), null, false);
        return Optional.of(pathway.id());
    }

    @Transactional
    public Pathway.Outcome move(PlatformId platform, UUID id, Move move, String by) {
        var before = pathways.hold(platform, id);
        var outcome = before.move(move, Paris.today(clock));
        if (outcome instanceof Pathway.Outcome.Moved(var after)) {
            save(before, after, move, by);
        }
        return outcome;
    }

    /// A fact of another module does a step of a kind in her oldest open pathway that waits for it; nothing typed
    /// twice.
    @Transactional
    public void feed(PlatformId platform, UUID person, StepKind kind, LocalDate on, String fact, String by) {
        pathways.waitingFor(platform, person, kind).ifPresent(id -> {
            var before = pathways.hold(platform, id);
            before.steps().stream()
                    .filter(step -> step.sheet().kind() == kind)
                    .filter(step -> step.state() instanceof StepState.Ahead)
                    .findFirst()
                    .ifPresent(step -> {
                        var move = new Move.Finish(step.id(), on);
                        if (before.move(move, Paris.today(clock)) instanceof Pathway.Outcome.Moved(var after)) {
                            save(before, after.fed(step.id(), fact), move, by);
                        }
                    });
        });
    }

    /// A fact that turned out wrong takes its step back.
    @Transactional
    public void starve(PlatformId platform, UUID id, UUID step, String by) {
        var before = pathways.hold(platform, id);
        var move = new Move.TakeBack(step, Paris.today(clock));
        if (before.move(move, Paris.today(clock)) instanceof Pathway.Outcome.Moved(var after)) {
            save(before, after, move, by);
        }
    }

    private void save(Pathway before, Pathway after, Move move, String by) {
        pathways.save(before, after);
        var said = words.said(before, move);
        var reason = words.reason(move);
        pathways.note(after, said, reason, move.on(), by);
        people.happened(
                after.platform(),
                after.person(),
                "PATHWAY",
                after.name() + " : " + Character.toLowerCase(said.charAt(0)) + said.substring(1),
                reason,
                false);
    }
}
