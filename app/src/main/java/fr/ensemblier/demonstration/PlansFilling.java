package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.pathways.model.SupportMove;
import fr.ensemblier.pathways.model.SupportState;
import fr.ensemblier.pathways.model.SupportStep;
import fr.ensemblier.pathways.model.SupportSteps;
import fr.ensemblier.pathways.model.UsualActions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What is done about the barriers of people, through the same moves as the team makes; every state is among them.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class PlansFilling implements Filling {

    private static final Map<String, String> PARTNERS = Map.of(
            "MOBILITY", "Garage solidaire des Rives",
            "CHILDCARE", "Relais petite enfance",
            "HOUSING", "Service logement du Département",
            "MONEY", "Point conseil budget",
            "ADMINISTRATIVE", "France services",
            "DIGITAL", "Conseiller numérique de la médiathèque");
    private static final List<String> RESULTS =
            List.of("Accord reçu", "Place obtenue", "Aide de 600 €", "Rendez-vous honoré", "Atelier suivi en entier");
    private static final List<String> REFUSALS = List.of("NOT_ELIGIBLE", "FULL", "NO_ANSWER", "ABSENT", "TOO_FAR");

    private final JdbcTemplate jdbc;
    private final SupportSteps steps;
    private final UsualActions usual;
    private final ValueLists lists;

    PlansFilling(JdbcTemplate jdbc, SupportSteps steps, UsualActions usual, ValueLists lists) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.usual = usual;
        this.lists = lists;
    }

    @Override
    public int order() {
        return 79;
    }

    private record Hindered(
            UUID id, String kind, LocalDate since, @Nullable LocalDate lifted, String adviser) {}

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var hindered = hindered(platform);
            for (var index = 0; index < hindered.size(); index++) {
                var barrier = hindered.get(index);
                jdbc.update(
                        "update barrier set severity = ? where platform_id = ? and id = ?",
                        1 + world.random().nextInt(3),
                        platform.value(),
                        barrier.id());
                if (index % 3 != 2 && !usual.of(barrier.kind()).isEmpty()) {
                    act(world, platform, barrier, index);
                }
            }
        }
    }

    private List<Hindered> hindered(PlatformId platform) {
        return jdbc.query(
                """
                select b.id, b.kind, b.said_at::date, b.lifted_on, coalesce(p.adviser_name, 'L’équipe')
                  from barrier b join person p on p.platform_id = b.platform_id and p.id = b.person_id
                 where b.platform_id = ? and p.archived_at is null and p.erased_at is null
                 order by md5('plan:' || b.id)
                """,
                (row, _) -> new Hindered(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)),
                platform.value());
    }

    private void act(World world, PlatformId platform, Hindered barrier, int index) {
        var last = barrier.lifted() == null ? world.today() : barrier.lifted();
        var days = (int) Math.max(0, ChronoUnit.DAYS.between(barrier.since(), last));
        var noted = last.minusDays(world.random().nextInt(Math.min(days, 60) + 1));
        var partner = PARTNERS.getOrDefault(barrier.kind(), "Partenaire du territoire");
        var step = new SupportStep(
                platform,
                World.id("support:" + barrier.id()),
                barrier.id(),
                world.one(lists.of("OBJECTIVE_" + barrier.kind())).code(),
                world.one(usual.of(barrier.kind())),
                index % 4 == 1 ? null : partner,
                world.today().plusDays(world.random().nextInt(30) - 5L),
                noted,
                barrier.adviser(),
                new SupportState.ToDo());
        steps.save(barrier.lifted() == null ? live(world, step, partner, index, last) : obtained(world, step, last));
    }

    private SupportStep live(World world, SupportStep step, String partner, int index, LocalDate today) {
        if (index % 7 == 3) {
            return step;
        }
        var asked = made(step, new SupportMove.Ask(partner, day(world, step.notedOn(), today)), today);
        return switch (index % 5) {
            case 0 -> made(asked, new SupportMove.Obtain(world.one(RESULTS), day(world, step.notedOn(), today)), today);
            case 1 -> made(asked, new SupportMove.Refuse(world.one(REFUSALS), today), today);
            case 2 -> made(asked, new SupportMove.GiveUp("REPLACED", today), today);
            default -> asked;
        };
    }

    private SupportStep obtained(World world, SupportStep step, LocalDate on) {
        return made(step, new SupportMove.Obtain(world.one(RESULTS), on), on);
    }

    private static LocalDate day(World world, LocalDate from, LocalDate until) {
        return from.plusDays(world.random().nextInt((int) ChronoUnit.DAYS.between(from, until) + 1));
    }

    /// The move, or the same step where it is refused.
    private static SupportStep made(SupportStep step, SupportMove move, LocalDate today) {
        return step.move(move, today) instanceof SupportStep.Outcome.Moved(var after) ? after : step;
    }
}
