package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.pathways.model.Facts;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.placements.HireAnswered;
import fr.ensemblier.placements.HireCorrected;
import fr.ensemblier.placements.HireRecorded;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.placements.TutorNamed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

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
        feed(event.platform(), event.person(), event.hire());
    }

    /// A hire that stands again does its step again; a step that a human took back, or that was never done, stays.
    @ApplicationModuleListener(id = "pathways.hire-corrected")
    void on(HireCorrected event) {
        var fact = fact(event.hire());
        facts.hold(fact);
        if (hires.stands(event.hire())) {
            if (facts.undone(event.platform(), fact)) {
                feed(event.platform(), event.person(), event.hire());
            }
            if (facts.undone(event.platform(), fact + NAMED)) {
                name(event.platform(), event.person(), event.hire());
            }
            if (facts.undone(event.platform(), fact + ENDED)) {
                end(event.platform(), event.person(), event.hire());
            }
        } else {
            for (var undone : List.of(fact + ENDED, fact + NAMED, fact + BEGUN, fact)) {
                facts.fedBy(event.platform(), undone)
                        .forEach(step -> guiding.starve(event.platform(), step, undone, "Embauche annulée"));
            }
        }
    }

    @ApplicationModuleListener(id = "pathways.hire-answered")
    void on(HireAnswered event) {
        facts.hold(fact(event.hire()));
        end(event.platform(), event.person(), event.hire());
    }

    /// AFEST: the trainer is named once the person works there (R-W5); another name later changes nothing.
    @ApplicationModuleListener(id = "pathways.tutor-named")
    void on(TutorNamed event) {
        facts.hold(fact(event.hire()));
        name(event.platform(), event.person(), event.hire());
    }

    /// A pathway that begins with a contract, such as an AFEST, takes the one that the person has already; others lead
    /// to a contract that is still to come.
    void taken(PlatformId platform, UUID person, Pathway pathway) {
        if (pathway.steps().getFirst().sheet().kind() == StepKind.CONTRACT) {
            hires.post(platform, person).ifPresent(post -> {
                feed(platform, person, post.hire());
                if (hires.tutored(post.hire())) {
                    name(platform, person, post.hire());
                }
            });
        }
    }

    private void name(PlatformId platform, UUID person, UUID id) {
        hires.question(id)
                .ifPresent(hire -> guiding.feedInTurn(
                        platform,
                        person,
                        StepKind.TRAINER_NAMED,
                        Paris.today(clock),
                        fact(id) + NAMED,
                        "Tutrice ou tuteur nommé chez " + hire.employer()));
    }

    private void end(PlatformId platform, UUID person, UUID id) {
        hires.question(id)
                .ifPresent(hire -> guiding.feedInTurn(
                        platform,
                        person,
                        StepKind.FOLLOW_UP,
                        Paris.today(clock),
                        fact(id) + ENDED,
                        "Nouvelles à six mois, chez " + hire.employer()));
    }

    private void feed(PlatformId platform, UUID person, UUID id) {
        hires.question(id).ifPresent(hire -> {
            var today = Paris.today(clock);
            guiding.feed(
                    platform,
                    person,
                    StepKind.CONTRACT,
                    hire.startsOn().isAfter(today) ? today : hire.startsOn(),
                    fact(id),
                    "Embauche chez " + hire.employer());
            guiding.beginInTurn(
                    platform,
                    person,
                    StepKind.FOLLOW_UP,
                    hire.startsOn(),
                    fact(id) + BEGUN,
                    "Embauche chez " + hire.employer());
        });
    }

    private static String fact(UUID hire) {
        return "HIRE:" + hire;
    }
}
