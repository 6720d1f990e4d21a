package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The establishments that are open, and the work that one finds there.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class Workplaces {

    private final JdbcTemplate jdbc;

    Workplaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Workplace> of(PlatformId platform) {
        return jdbc.query(
                """
                select e.*, coalesce(o.sector = 'PUBLIC', false) as civil
                  from establishment e
                  join organisation o on o.platform_id = e.platform_id and o.id = e.organisation_id
                 where e.platform_id = ? and e.closed_on is null
                 order by e.id
                """,
                (row, _) -> new Workplace(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("family"),
                        row.getString("setting"),
                        row.getString("commune"),
                        row.getString("commune_name"),
                        row.getDouble("lat"),
                        row.getDouble("lon"),
                        row.getBoolean("civil")),
                platform.value());
    }

    /// An occupation of the family, drawn by its weight.
    OffersWords.Job job(World world, Workplace place) {
        var jobs = Objects.requireNonNull(OffersWords.JOBS.getOrDefault(place.family(), OffersWords.JOBS.get("OTHER")));
        var draw = world.random()
                .nextInt(jobs.stream().mapToInt(OffersWords.Job::weight).sum());
        for (var job : jobs) {
            draw -= job.weight();
            if (draw < 0) {
                return job;
            }
        }
        return jobs.getFirst();
    }
}
