package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.pathways.model.ExitReason;
import fr.ensemblier.pathways.model.Move;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.PathwayStep;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.StepSheet;
import fr.ensemblier.pathways.model.StepState;
import fr.ensemblier.pathways.model.Templates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// 120 pathways in each platform that works, through the same moves as people make: some begin, most are under way,
/// some wait, some left for a job, a training or something else; every state of a step is among them.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class PathwaysFilling implements Filling {

    private static final int EACH = 120;
    private static final List<String> SKIPS = List.of("ALREADY", "NOT_NEEDED", "NO_PLACE", "REFUSED", "REPLACED");
    private static final List<String> BREAKS =
            List.of("HIRED", "WRONG_JOB", "HER_WISH", "PERSONAL", "BARRIER", "ABSENCE", "EMPLOYER", "BODY");
    /// Why one leaves who was not hired.
    private static final List<ExitReason> WITHOUT_WORK = List.of(
            ExitReason.CERTIFYING_TRAINING,
            ExitReason.OTHER_TRAINING,
            ExitReason.OTHER_SUPPORT,
            ExitReason.OTHER_PROJECT,
            ExitReason.HER_WISH,
            ExitReason.PERSONAL,
            ExitReason.NO_NEWS,
            ExitReason.MOVED);
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
                var until =
                        person.hired() == null ? world.today() : person.hired().on();
                var known = (int) ChronoUnit.DAYS.between(person.since(), until);
                var age = Math.max(1, known - world.random().nextInt(20));
                // The first three templates carry most people, as in the evaluated platforms.
                var drawn = offered.get(index % 4 == 3 ? world.random().nextInt(offered.size()) : index % 3);
                var template = !person.care() && drawn.name().contains("aide-soignant") ? offered.getFirst() : drawn;
                var named = new AtomicInteger();
                var pathway = template.copyFor(
                        platform,
                        person.id(),
                        until.minusDays(age),
                        person.adviser(),
                        () -> World.id("pathway:" + person.id() + named.incrementAndGet()));
                pathways.add(pathway);
                note(pathway, "Parcours ouvert", pathway.openedOn(), person.adviser());
                live(world, pathway, age, index, person);
            }
        }
        jdbc.update("update pathway set opened_at = opened_on");
    }

    /// In work since a day, under a contract that ends the pathway.
    private record Hired(LocalDate on, ExitReason reason) {}

    private record Followed(
            UUID id,
            String adviser,
            LocalDate since,
            boolean care,
            @Nullable Hired hired) {}

    private List<Followed> people(PlatformId platform) {
        return jdbc.query(
                """
                select p.id, coalesce(p.adviser_name, 'L’équipe'), p.created_at::date, h.starts_on, h.contract_class,
                       h.contract_months,
                       r.occupations && array['aide-soignant', 'agent-de-service-hospitalier'] and not 'DEAS' = any (r.certifications)
                  from person p
                  left join lateral (select * from hire h
                                      where h.person_id = p.id and (h.ends_on is null or h.ends_on >= current_date)
                                      order by h.starts_on limit 1) h on true
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.platform_id = ? and p.archived_at is null and p.erased_at is null
                   and r.state in ('VALIDATED', 'WORKING', 'WORKING_MORE', 'PAUSED')
                   and (h.starts_on is not null or not exists (select from hire x where x.person_id = p.id))
                   and (h.starts_on is null or h.starts_on <= current_date and h.starts_on > p.created_at::date + 40)
                 order by p.created_at < now() - interval '60 days' desc, md5('pathway:' || p.id)
                 limit ?
                """,
                (row, _) -> new Followed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(7),
                        hired(row.getObject(4, LocalDate.class), row.getString(5), row.getObject(6, Integer.class))),
                platform.value(),
                EACH);
    }

    private static @Nullable Hired hired(@Nullable LocalDate on, @Nullable String contract, @Nullable Integer months) {
        return on == null || contract == null
                ? null
                : new Hired(
                        on,
                        switch (contract) {
                            case "PRIVE_CDD", "CONTRACTUEL" ->
                                months == null || months >= 6 ? ExitReason.CDD_6 : ExitReason.SHORT_JOB;
                            case "TITULAIRE" -> ExitReason.CIVIL_SERVANT;
                            case "APPRENTISSAGE", "PROFESSIONNALISATION" -> ExitReason.WORK_STUDY;
                            default -> ExitReason.CDI;
                        });
    }

    /// Each step takes its time; who is hired leaves what was to come.
    private void live(World world, Pathway opened, int age, int index, Followed person) {
        var by = person.adviser();
        var hired = person.hired();
        var until = hired == null ? world.today() : hired.on();
        var pathway = opened;
        var day = opened.openedOn();
        var steps = 1 + world.random().nextInt(opened.steps().size() + 1);
        for (var step : opened.steps().stream()
                .limit(hired == null ? steps : opened.steps().size())
                .toList()) {
            if (starts(step.sheet())) {
                if (hired != null) {
                    hire(world, pathway, step, person);
                    return;
                }
                break;
            }
            day = World.workingDay(day.plusDays(1 + world.random().nextInt(Math.max(2, age / steps))));
            if (!day.isBefore(until)) {
                if (hired == null && world.chance(0.6)) {
                    pathway = made(world, pathway, new Move.Plan(step.id(), day.plusDays(1)), by, "Étape prévue : ");
                }
                break;
            }
            if (step.sheet().optional() && world.chance(0.7)) {
                pathway = made(world, pathway, new Move.Skip(step.id(), day, world.one(SKIPS)), by, "Étape passée : ");
                continue;
            }
            var end = World.workingDay(day.plusDays(days(step.sheet())));
            if (hired != null && end.isAfter(until)) {
                break;
            }
            pathway = made(world, pathway, new Move.Begin(step.id(), day), by, "Étape commencée : ");
            if (hired == null && index % 15 == 4) {
                var stopped = end.isAfter(world.today()) ? world.today() : end;
                pathway = made(
                        world,
                        pathway,
                        new Move.BreakOff(step.id(), stopped, world.one(BREAKS)),
                        by,
                        "Étape arrêtée : ");
                break;
            }
            if (end.isAfter(world.today())
                    || world.chance(0.12) && end.isAfter(world.today().minusDays(20))) {
                break;
            }
            pathway = made(world, pathway, new Move.Finish(step.id(), end), by, "Étape terminée : ");
            day = end;
        }
        if (hired == null) {
            end(world, pathway, index, by);
        } else {
            leave(world, pathway, hired.on(), hired, by);
        }
    }

    /// A step that is the job itself: nobody passes it without a hire.
    private static boolean starts(StepSheet sheet) {
        return sheet.kind() == StepKind.CONTRACT && !sheet.title().startsWith("Contrat d’insertion");
    }

    /// Six months of follow-up, then out.
    private void hire(World world, Pathway opened, PathwayStep contract, Followed person) {
        var hired = Objects.requireNonNull(person.hired());
        var by = person.adviser();
        var pathway = made(world, opened, new Move.Begin(contract.id(), hired.on()), by, "Étape commencée : ");
        pathway = made(world, pathway, new Move.Finish(contract.id(), hired.on()), by, "Étape terminée : ");
        var next = pathway.current().filter(step -> step.sheet().kind() == StepKind.FOLLOW_UP);
        var first = World.workingDay(hired.on().plusDays(1));
        if (next.isPresent() && first.isBefore(world.today())) {
            pathway = made(world, pathway, new Move.Begin(next.get().id(), first), by, "Étape commencée : ");
            var end = World.workingDay(hired.on().plusDays(days(next.get().sheet()) + 1));
            if (end.isAfter(world.today())) {
                return;
            }
            pathway = made(world, pathway, new Move.Finish(next.get().id(), end), by, "Étape terminée : ");
            leave(world, pathway, end, hired, by);
            return;
        }
        leave(world, pathway, hired.on(), hired, by);
    }

    private void leave(World world, Pathway pathway, LocalDate on, Hired hired, String by) {
        made(
                world,
                pathway,
                new Move.Leave(on, hired.reason(), true),
                by,
                "Sortie du parcours : " + hired.reason().words());
    }

    /// How long a step takes when it goes as it should.
    private static int days(StepSheet sheet) {
        if (sheet.days() != null) {
            return sheet.days() - 1;
        }
        if (sheet.hours() != null) {
            return sheet.hours() / 5;
        }
        return sheet.kind() == StepKind.TRAINING ? 40 : 0;
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
                            World.workingDay(
                                    world.today().plusDays(1 + world.random().nextInt(20)))),
                    by,
                    "Étape prévue : ");
            return;
        }
        if (!busy && (through || world.chance(0.2))) {
            var reason = through ? ExitReason.CERTIFYING_TRAINING : world.one(WITHOUT_WORK);
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
