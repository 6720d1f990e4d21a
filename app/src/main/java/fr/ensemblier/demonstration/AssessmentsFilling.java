package fr.ensemblier.demonstration;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Where some people stand: by themselves, together with their adviser, and one in ten of them begun only.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class AssessmentsFilling implements Filling {

    private static final int PERSONS = 90;
    private static final List<String> ANSWERS = List.of("NOT_YET", "SOMEWHAT", "YES", "YES", "OFTEN");
    private static final List<String> ITEMS = List.of(
            "READS",
            "WRITES",
            "COUNTS",
            "PHONE",
            "KNOWS",
            "HELPED",
            "CARE",
            "WHY",
            "LISTENS",
            "CALM",
            "DISCREET",
            "ASKS",
            "ON_TIME",
            "WARNS",
            "ORDERS",
            "ADAPTS");

    private record Her(UUID id, String name, String adviser) {}

    private final JdbcTemplate jdbc;

    AssessmentsFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 81;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var persons = jdbc.query(
                    """
                    select p.id, p.first_name, coalesce(p.adviser_name, 'L’équipe') as adviser
                      from person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                     where p.platform_id = ? and p.archived_at is null and p.erased_at is null and r.state <> 'DRAFT'
                     order by md5('assessment:' || p.id) limit ?
                    """,
                    (row, _) -> new Her(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                    platform.value(),
                    PERSONS);
            for (var n = 0; n < persons.size(); n++) {
                var both = n % 3 == 0;
                if (both || n % 3 == 1) {
                    add(world, platform.value(), persons.get(n), "HERSELF", n % 10 == 4);
                }
                if (both || n % 3 == 2) {
                    add(world, platform.value(), persons.get(n), "TOGETHER", false);
                }
            }
        }
    }

    private void add(World world, String platform, Her her, String by, boolean begun) {
        var at = world.now().minus(Duration.ofHours(30L + world.random().nextInt(24 * 80)));
        var answers = ITEMS.stream()
                .limit(begun ? 4 : ITEMS.size())
                .map(item -> "\"" + item + "\":\"" + world.one(ANSWERS) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        jdbc.update(
                """
                insert into assessment (platform_id, id, person_id, filled_by, by_name, version, begun_at, finished_at, answers)
                values (?, ?, ?, ?, ?, '2026-11', ?, ?, cast(? as jsonb))
                """,
                platform,
                World.id("assessment:" + her.id() + by),
                her.id(),
                by,
                by.equals("HERSELF") ? her.name() : her.adviser(),
                Timestamp.from(at),
                begun ? null : Timestamp.from(at.plus(Duration.ofMinutes(9))),
                answers);
    }
}
