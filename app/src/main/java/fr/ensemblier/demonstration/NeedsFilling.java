package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// 150 needs in each platform that works, over 18 months (open-data 6.4, 6.5).
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class NeedsFilling implements Filling {

    private static final int NEEDS = 150;
    private static final int OPEN_DAYS = 240;
    private static final int BECAME_OFFERS = 12;
    private static final List<String> REASONS =
            List.of("FILLED_OTHER", "FILLED_OTHER", "POSTPONED", "CANCELLED", "DUPLICATE", "OTHER");

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
                thatBecameOffers(platform);
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
                    : collected.plus(Duration.ofDays(OPEN_DAYS));
            var over = !closed.isAfter(world.now());
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
                over ? Timestamp.from(closed) : null,
                over ? REASONS.get(i % REASONS.size()) : null,
                over ? "l’équipe de la plateforme" : null
            });
        }
        jdbc.batchUpdate("""
                insert into hiring_need (platform_id, id, organisation_id, establishment_id, occupation, headcount, horizon,
                        difficulty, causes, comment, collected_by, collected_name, collected_at, closed_at,
                        close_reason, closed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /// A few offers began as a need, noted some days before.
    private void thatBecameOffers(PlatformId platform) {
        jdbc.update("""
                insert into hiring_need (platform_id, id, organisation_id, establishment_id, occupation, headcount, horizon,
                        difficulty, collected_by, collected_name, collected_at, closed_at, close_reason, closed_by)
                select platform_id, md5('need of ' || id)::uuid, organisation_id, establishment_id, occupation, openings, 'NOW',
                       'HARD', 'EMPLOYER', 'un recruteur de la structure', created_at - interval '6 days', published_at, 'OFFER',
                       'un recruteur de la structure'
                  from job_offer
                 where platform_id = ? and state in ('PUBLISHED', 'CLOSED') and need_id is null
                 order by id
                 limit ?
                """, platform.value(), BECAME_OFFERS);
        jdbc.update("""
                update job_offer o set need_id = n.id
                  from hiring_need n
                 where o.platform_id = ? and n.platform_id = o.platform_id and n.id = md5('need of ' || o.id)::uuid
                """, platform.value());
    }
}
