package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Move;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.people.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-W1: whatever acts follow each other, the database takes each state that the types reach, and reads it back the
/// same.
@WholeApplication
class SequencesTests {

    private static final By CLAIRE = new By("Claire", null, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Course course;

    @Autowired
    Immersions immersions;

    @Test
    void everySequenceOfActsIsKeptAndReadBackTheSame() {
        var at = new AtAStructure(mvc, jdbc);
        var random = new Random(11);
        var reached = new HashSet<String>();
        var frames =
                Arrays.stream(LegalFrame.values()).filter(LegalFrame::ofAFile).toList();
        Actors.as(new Actor.Machine("test", Given.GIRONDE), () -> {
            for (var run = 0; run < 60; run++) {
                var one = wished(at, frames.get(random.nextInt(frames.size())));
                course.ask(one, null, CLAIRE);
                for (var act = 0; act < 16; act++) {
                    var outcome = course.move(Given.GIRONDE, one.id(), any(random, act, at.today), CLAIRE);
                    var kept = immersions.get(Given.GIRONDE, one.id());
                    if (outcome instanceof Outcome.Made(var made)) {
                        assertThat(kept.state()).isEqualTo(made.state());
                        assertThat(kept.talk()).isEqualTo(made.talk());
                        reached.add(kept.state().word());
                    }
                }
                end(one.id(), at.today);
            }
        });
        assertThat(reached)
                .contains("REQUESTED", "ACCEPTED", "DRAFTED", "SIGNED", "HANDED_OFF", "RUNNING", "CANCELLED");
    }

    /// So that the next one may be at the same time.
    private void end(UUID id, LocalDate today) {
        course.move(Given.GIRONDE, id, new Move.Cancel(today, "HOST"), CLAIRE);
        jdbc.sql("delete from immersion_event where immersion_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from immersion_view where immersion_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from immersion_link where immersion_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from immersion where id = :id").param("id", id).update();
    }

    /// Mostly the acts in their order, so that the later states are reached too.
    private static Move any(Random random, int act, LocalDate today) {
        var plan = new Immersion.Plan(today, today.plusDays(random.nextInt(4)), BigDecimal.TEN, 1);
        var past = new Immersion.Plan(today.minusDays(3), today, BigDecimal.TEN, 1);
        var chosen = random.nextInt(4) == 0 ? random.nextInt(10) : act % 9;
        return switch (chosen) {
            case 0 -> new Move.Talk(today, "Claire");
            case 1 -> new Move.Accept(today);
            case 2 -> random.nextBoolean() ? new Move.Draft(today, plan) : new Move.HandOff(today, "Collège", plan);
            case 3 -> random.nextBoolean() ? new Move.Sign(today) : new Move.HandOff(today, "France Travail", null);
            case 4 -> new Move.Begin(today);
            case 5 -> new Move.Interrupt(today, "HOST");
            case 6 -> new Move.TakeBack(today);
            case 7 -> new Move.Reschedule(today, random.nextBoolean() ? plan : past, "Grève");
            case 8 -> new Move.End(today);
            default -> random.nextBoolean() ? new Move.Cancel(today, "HOST") : new Move.Refuse(today, "FULL");
        };
    }

    private static Immersion wished(AtAStructure at, LegalFrame frame) {
        return new Immersion(
                Given.GIRONDE,
                UUID.randomUUID(),
                at.her.person(),
                "Zoé",
                at.place,
                at.paul.organisation(),
                at.establishment,
                "Les Tilleuls",
                "aide-a-domicile",
                frame,
                null,
                null,
                true,
                "la personne",
                Instant.now(),
                null,
                null,
                null,
                null,
                new ImmersionState.Wished(),
                1);
    }
}
