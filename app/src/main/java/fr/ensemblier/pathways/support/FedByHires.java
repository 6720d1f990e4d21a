package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.pathways.model.Facts;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.Template;
import fr.ensemblier.placements.HireAnswered;
import fr.ensemblier.placements.HireCorrected;
import fr.ensemblier.placements.HireRecorded;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.placements.TutorNamed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A hire closes the step of the contract, whatever brought it (R-H1), and begins the follow-up; the news of six months
/// end that (R-H2); a tutor who is named is the trainer of an AFEST: nothing is typed twice. Cancelled, it opens them
/// again.
@Component
class FedByHires {

    private static final String BEGUN = ":BEGUN";
    private static final String NAMED = ":TUTOR";
    private static final String ENDED = ":ENDED";

    private final Guiding guiding;
    private final Facts facts;
    private final Hires hires;
    private final Clock clock;

    FedByHires(Guiding guiding, Facts facts, Hires hires, Clock clock) {
        this.guiding = guiding;
        this.facts = facts;
        this.hires = hires;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "pathways.hire-recorded")
    void on(HireRecorded event) {
        facts.hold(fact(event.hire()));
        feed(anywhere(event.platform(), event.person()), event.hire());
    }

    /// A hire that stands again does its step again; a step that a human took back, or that was never done, stays.
    @ApplicationModuleListener(id = "pathways.hire-corrected")
    void on(HireCorrected event) {
        var fact = fact(event.hire());
        facts.hold(fact);
        if (hires.stands(event.hire())) {
            again(event, fact, this::feed);
            again(event, fact + NAMED, this::name);
            again(event, fact + ENDED, this::end);
        } else {
            for (var undone : List.of(fact + ENDED, fact + NAMED, fact + BEGUN, fact)) {
                facts.fedBy(event.platform(), undone)
                        .forEach(step -> guiding.starve(event.platform(), step, undone, "Embauche annulée"));
            }
        }
    }

    /// Where it was done before; elsewhere when none of those waits for it any more.
    private void again(HireCorrected event, String fact, BiConsumer<Guiding.Where, UUID> done) {
        var undone = facts.undone(event.platform(), fact);
        undone.forEach(
                pathway -> done.accept(new Guiding.Where(event.platform(), event.person(), pathway), event.hire()));
        if (!undone.isEmpty()) {
            done.accept(anywhere(event.platform(), event.person()), event.hire());
        }
    }

    /// The news of six months end each follow-up that the hire began.
    @ApplicationModuleListener(id = "pathways.hire-answered")
    void on(HireAnswered event) {
        facts.hold(fact(event.hire()));
        facts.fedBy(event.platform(), fact(event.hire()) + BEGUN)
                .forEach(begun ->
                        end(new Guiding.Where(event.platform(), event.person(), begun.pathway()), event.hire()));
        end(anywhere(event.platform(), event.person()), event.hire());
    }

    /// AFEST: the trainer is named once the person works there (R-W5); another name later changes nothing.
    @ApplicationModuleListener(id = "pathways.tutor-named")
    void on(TutorNamed event) {
        facts.hold(fact(event.hire()));
        name(anywhere(event.platform(), event.person()), event.hire());
    }

    /// A pathway that begins with a contract, such as an AFEST, takes the one that the person has already; others lead
    /// to a contract that is still to come. Opened and taken as one: no event would tell of that hire again.
    /// Empty when she has this very pathway open already.
    @Transactional
    public Optional<UUID> open(Actor.Team by, UUID person, Template template, LocalDate on) {
        if (template.steps().getFirst().kind() != StepKind.CONTRACT) {
            return guiding.open(by, person, template, on);
        }
        var hire = hires.post(by.platform(), person).map(Hires.Post::hire);
        hire.ifPresent(one -> facts.hold(fact(one)));
        var opened = guiding.open(by, person, template, on);
        opened.ifPresent(pathway -> hire.filter(hires::stands)
                .ifPresent(one -> take(new Guiding.Where(by.platform(), person, pathway), one)));
        return opened;
    }

    private void take(Guiding.Where where, UUID hire) {
        feed(where, hire);
        if (hires.tutored(hire)) {
            name(where, hire);
        }
    }

    private static Guiding.Where anywhere(PlatformId platform, UUID person) {
        return new Guiding.Where(platform, person, null);
    }

    private void name(Guiding.Where where, UUID id) {
        hires.question(id)
                .ifPresent(hire -> guiding.feedInTurn(
                        where,
                        StepKind.TRAINER_NAMED,
                        Paris.today(clock),
                        fact(id) + NAMED,
                        "Tutrice ou tuteur nommé chez " + hire.employer()));
    }

    private void end(Guiding.Where where, UUID id) {
        hires.question(id)
                .ifPresent(hire -> guiding.feedInTurn(
                        where,
                        StepKind.FOLLOW_UP,
                        Paris.today(clock),
                        fact(id) + ENDED,
                        "Nouvelles à six mois, chez " + hire.employer()));
    }

    private void feed(Guiding.Where where, UUID id) {
        hires.question(id).ifPresent(hire -> {
            var today = Paris.today(clock);
            guiding.feed(
                    where,
                    StepKind.CONTRACT,
                    hire.startsOn().isAfter(today) ? today : hire.startsOn(),
                    fact(id),
                    "Embauche chez " + hire.employer());
            guiding.beginInTurn(
                    where, StepKind.FOLLOW_UP, hire.startsOn(), fact(id) + BEGUN, "Embauche chez " + hire.employer());
        });
    }

    private static String fact(UUID hire) {
        return "HIRE:" + hire;
    }
}
