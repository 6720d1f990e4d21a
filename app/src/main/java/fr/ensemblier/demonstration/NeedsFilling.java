package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// 150 needs in each platform that works, over 18 months (open-data 6.4, 6.5).
@Component
class NeedsFilling implements Filling {

    private static final int NEEDS = 150;

    private final JdbcTemplate jdbc;
    private final Workplaces workplaces;
    private final ValueLists lists;

    NeedsFilling(JdbcTemplate jdbc, Workplaces workplaces, ValueLists lists) {
        this.jdbc = jdbc;
        this.workplaces = workplaces;
        this.lists = lists;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var places = workplaces.of(platform);
            if (!places.isEmpty()) {
                needs(world, platform, places);
            }
        }
    }

    private void needs(World world, PlatformId platform, List<Workplace> places) {
        var horizons = lists.of("NEED_HORIZON");
        var causes = lists.of("NEED_CAUSE");
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < NEEDS; i++) {
            var place = world.one(places);
            var collected = world.daysAgo(1, 540);
            var closed = world.chance(0.35)
                    ? collected.plus(Duration.ofDays(10 + world.random().nextInt(120)))
                    : null;
            var team = world.chance(0.6);
            var difficulty = world.chance(0.7)
                    ? world.chance(0.25) ? "VERY_HARD" : "HARD"
                    : world.one(List.of("EASY", "NORMAL", "UNKNOWN"));
            rows.add(new Object[] {
                platform.value(),
                World.id("need:" + platform + ":" + i),
                place.organisation(),
                place.id(),
                workplaces.job(world, place).code(),
                world.chance(0.6) ? 1 : 2 + world.random().nextInt(5),
                world.one(horizons).code(),
                difficulty,
                OffersFilling.array(
                        List.of(world.one(causes).code(), world.one(causes).code()).stream()
                                .distinct()
                                .toList()),
                world.chance(0.4) ? world.one(OffersWords.COMMENTS) : null,
                team ? "TEAM" : "EMPLOYER",
                team ? "l’équipe de la plateforme" : "un recruteur de la structure",
                Timestamp.from(collected),
                closed == null || closed.isAfter(world.now()) ? null : Timestamp.from(closed)
            });
        }
        jdbc.batchUpdate("""
                insert into hiring_need (platform_id, id, organisation_id, establishment_id, occupation, headcount, horizon,
                        difficulty, causes, comment, collected_by, collected_name, collected_at, closed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?)
                """, rows);
    }
}
