package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.pathways.model.ExitReason;
import fr.ensemblier.pathways.model.Move;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.StepState;
import fr.ensemblier.pathways.model.Templates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// 120 pathways in each platform that works, through the same moves as people make: some begin, most are under way,
/// some
/// wait, some left for a job, a training or something else; every state of a step is among them.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class PathwaysFilling implements Filling {

    private static final int EACH = 120;
    private static final List<String> SKIPS = List.of("ALREADY", "NOT_NEEDED", "NO_PLACE", "REFUSED", "REPLACED");
    private static final List<String> BREAKS =
            List.of("HIRED", "WRONG_JOB", "HER_WISH", "PERSONAL", "BARRIER", "ABSENCE", "EMPLOYER", "BODY");
    private static final List<String> PAUSES = List.of("PERSONAL", "WAITING", "AT_WORK", "BARRIER", "HER_WISH");

    private final JdbcTemplate jdbc;
    private final Templates templates;
    private final Pathways pathways;

    PathwaysFilling(JdbcTemplate jdbc, Templates templates, Pathways pathways) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.pathways = pathways;
    }

    @Override
    public int order() {
        return 78;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var offered = templates.all(platform);
            var people = people(platform);
            for (var index = 0; index < people.size(); index++) {
                var person = people.get(index);
                var known = (int) ChronoUnit.DAYS.between(person.since(), world.today());
                var age = Math.max(1, known - world.random().nextInt(20));
                // The first three templates carry most people, as in the evaluated platforms.
                var template = offered.get(index % 4 == 3 ? world.random().nextInt(offered.size()) : index % 3);
                var named = new AtomicInteger();
                var pathway = template.copyFor(
                        platform,
                        person.id(),
                        world.today().minusDays(age),
                        person.adviser(),
                        () -> World.id("pathway:" + person.id() + named.incrementAndGet()));
                pathways.add(pathway);
                note(pathway, "Parcours ouvert", pathway.openedOn(), person.adviser());
                live(world, pathway, age, index, person.adviser());
            }
        }
        jdbc.update("update pathway set opened_at = opened_on");
    }

    private record Followed(UUID id, String adviser, LocalDate since) {}

    private List<Followed> people(PlatformId platform) {
        return jdbc.query(
                """
                select p.id, coalesce(p.adviser_name, 'L’équipe'), p.created_at::date from person p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.platform_id = ? and p.archived_at is null and p.erased_at is null
                   and r.state in ('VALIDATED', 'WORKING', 'WORKING_MORE', 'PAUSED')
                 order by p.created_at < now() - interval '60 days' desc, md5('pathway:' || p.id)
                 limit ?
                """,
                (row, _) ->
                        new Followed(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)),
                platform.value(),
                EACH);
    }

    private void live(World world, Pathway opened, int age, int index, String by) {
        var pathway = opened;
        var day = opened.openedOn();
        var steps = 1 + world.random().nextInt(opened.steps().size() + 1);
        for (var step : opened.steps().stream().limit(steps).toList()) {
            day = day.plusDays(1 + world.random().nextInt(Math.max(2, age / steps)));
            if (!day.isBefore(world.today())) {
                if (world.chance(0.6)) {
                    pathway = made(world, pathway, new Move.Plan(step.id(), day.plusDays(1)), by, "Étape prévue : ");
                }
                break;
            }
            if (step.sheet().optional() && world.chance(0.7)) {
                pathway = made(world, pathway, new Move.Skip(step.id(), day, world.one(SKIPS)), by, "Étape passée : ");
                continue;
            }
            pathway = made(world, pathway, new Move.Begin(step.id(), day), by, "Étape commencée : ");
            var end = day.plusDays(
                    step.sheet().days() == null ? 0 : Math.min(step.sheet().days(), age / 3));
            if (end.isAfter(world.today()) || world.chance(0.12)) {
                break;
            }
            if (index % 15 == 4) {
                pathway = made(
                        world, pathway, new Move.BreakOff(step.id(), end, world.one(BREAKS)), by, "Étape arrêtée : ");
                break;
            }
            pathway = made(world, pathway, new Move.Finish(step.id(), end), by, "Étape terminée : ");
            day = end;
        }
        end(world, pathway, index, by);
    }

    private void end(World world, Pathway pathway, int index, String by) {
        var busy = pathway.steps().stream().anyMatch(step -> step.state() instanceof StepState.Underway);
        var through = pathway.current().isEmpty();
        if (!busy && !through && index % 6 == 1) {
            made(
                    world,
                    pathway,
                    new Move.Plan(
                            pathway.current().orElseThrow().id(),
                            world.today().plusDays(1 + world.random().nextInt(20))),
                    by,
                    "Étape prévue : ");
            return;
        }
        if (!busy && (through || world.chance(0.2))) {
            var reason = through
                    ? world.one(
                            List.of(ExitReason.CDI, ExitReason.CDI, ExitReason.CDD_6, ExitReason.CERTIFYING_TRAINING))
                    : world.one(List.of(ExitReason.values()));
            made(
                    world,
                    pathway,
                    new Move.Leave(world.today().minusDays(world.random().nextInt(9)), reason, world.chance(0.8)),
                    by,
                    "Sortie du parcours : " + reason.words());
        } else if (index % 11 == 7) {
            made(
                    world,
                    pathway,
                    new Move.Pause(world.today().minusDays(world.random().nextInt(20)), world.one(PAUSES)),
                    by,
                    "Parcours en pause");
        }
    }

    /// The move, or the same pathway where it is refused.
    private Pathway made(World world, Pathway pathway, Move move, String by, String said) {
        if (!(pathway.move(move, world.today()) instanceof Pathway.Outcome.Moved(var after))) {
            return pathway;
        }
        pathways.save(pathway, after);
        var title = move instanceof Move.OfStep of
                ? pathway.step(of.step()).orElseThrow().sheet().title()
                : "";
        note(after, said + title, move.on().isAfter(world.today()) ? world.today() : move.on(), by);
        return after;
    }

    private void note(Pathway pathway, String said, LocalDate on, String by) {
        pathways.note(pathway, said, null, on, by);
    }
}
