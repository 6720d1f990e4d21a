package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Some 150 hires in each platform that works, those of the contacts first, then of most who say that they work, with
/// the answers to their checks.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class PlacementsFilling implements Filling {

    private static final int HIRES = 150;

    private final JdbcTemplate jdbc;
    private final List<Object[]> states = new ArrayList<>();

    PlacementsFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void fill(World world) {
        var placed = new PlacedPersons(jdbc);
        var rows = new HireRows(jdbc);
        var said = new HiresSaid(jdbc);
        for (var platform : World.OPERATING) {
            rows.begin();
            var matched = placed.byContact(platform);
            var planned = new ArrayList<PlannedHire>();
            matched.forEach(known -> planned.add(plan(world, known, "MATCH")));
            placed.heard(world, platform, Math.max(20, HIRES - matched.size()))
                    .forEach(known -> planned.add(plan(
                            world,
                            known,
                            world.one(
                                    List.of("PATHWAY", "EVENT", "IMMERSION", "SPONTANEOUS", "DECLARED", "DECLARED")))));
            oneAtATime(planned).forEach(one -> rows.add(world, platform, settled(world, one)));
        }
        rows.write();
        jdbc.batchUpdate("update profile set state = ? where person_id = ?", states);
        states.clear();
        said.notBegun(world);
        new EndedHires(jdbc).fill(world);
        said.withoutAPost();
        said.fillOpenings();
    }

    private static PlannedHire plan(World world, PlacedPersons.Known known, String broughtBy) {
        var starts = World.workingDay(
                Paris.date(known.since()).plusDays(1 + world.random().nextInt(12)));
        var months = known.terms().months();
        var ends = months == null ? null : starts.plusMonths(months).minusDays(1);
        var left = starts.plusDays(10 + world.random().nextInt(120));
        var reason = world.one(List.of("TRIAL_PERSON", "TRIAL_EMPLOYER", "RESIGNATION", "OTHER_JOB_SECTOR"));
        return world.chance(0.16) && left.isBefore(world.today()) && (ends == null || left.isBefore(ends))
                ? new PlannedHire(known, broughtBy, starts, left, reason)
                : new PlannedHire(known, broughtBy, starts, ends, null);
    }

    /// Who is hired elsewhere has left the post before.
    private static List<PlannedHire> oneAtATime(List<PlannedHire> planned) {
        var kept = new ArrayList<PlannedHire>();
        planned.stream()
                .collect(Collectors.groupingBy(one -> one.known().person(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(hers -> {
                    var inOrder = apart(hers.stream()
                            .sorted(Comparator.comparing(PlannedHire::starts)
                                    .thenComparing(one -> one.known().id()))
                            .toList());
                    for (var n = 0; n < inOrder.size(); n++) {
                        var one = inOrder.get(n);
                        var next = n + 1 < inOrder.size() ? inOrder.get(n + 1) : null;
                        kept.add(
                                next == null || one.over(next.starts())
                                        ? one
                                        : one.ended(
                                                World.later(
                                                        one.starts(),
                                                        next.starts().minusDays(1)),
                                                "OTHER_JOB_SECTOR"));
                    }
                });
        return kept;
    }

    /// Nobody begins two posts on one day: the second begins on the next working day.
    private static List<PlannedHire> apart(List<PlannedHire> inOrder) {
        var apart = new ArrayList<PlannedHire>();
        for (var one : inOrder) {
            var before = apart.isEmpty() ? null : apart.getLast().starts();
            apart.add(
                    before == null || one.starts().isAfter(before)
                            ? one
                            : one.from(World.workingDay(before.plusDays(1))));
        }
        return apart;
    }

    /// Her profile says what her hire says: who looks as if she had no work has left it, or looks for more hours.
    private PlannedHire settled(World world, PlannedHire one) {
        var today = world.today();
        if (one.over(today)) {
            return one;
        }
        if (one.known().state().equals("PAUSED")) {
            states.add(new Object[] {"WORKING", one.known().person()});
        } else if (one.known().looks() && one.starts().isBefore(today.minusDays(45))) {
            var days = (int) ChronoUnit.DAYS.between(one.starts(), today) - 25;
            return one.ended(one.starts().plusDays(15 + world.random().nextInt(days)), "RESIGNATION");
        } else if (one.known().looks()) {
            states.add(new Object[] {"WORKING_MORE", one.known().person()});
        }
        return one;
    }
}
