package fr.ensemblier.people.model;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each night ends the recordings and CVs that no profile says since a day: an answer was refused after they were kept,
/// or the file that said them was joined to another for good (R-P6).
@Repository
class IdleFiles implements Job {

    private static final Duration GRACE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Files files;
    private final Platforms platforms;
    private final Clock clock;

    IdleFiles(JdbcClient jdbc, Files files, Platforms platforms, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.idle-files";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(3, 35);
    }

    @Override
    public Outcome run() {
        var each = new EachFile("ended");
        for (var platform : platforms.all()) {
            var old = files.older(platform.id(), Erasing.OWNER, clock.instant().minus(GRACE));
            for (var idle : idle(platform.id(), old)) {
                each.attempt(idle, () -> files.delete(idle));
            }
        }
        return each.outcome();
    }

    /// Those that no profile says, no card shows and no undo of a merge would bring back.
    private List<UUID> idle(PlatformId platform, List<UUID> old) {
        return jdbc.sql("""
                select file
                  from unnest(:files) file
                 where not exists (select from profile where platform_id = :platform and message_file = file)
                   and not exists (select from candidate_card where platform_id = :platform and message_file = file)
                   and not exists (select from person_merge
                                    where platform_id = :platform and before is not null
                                      and before -> 'profile' ->> 'message_file' = file::text)
                """)
                .param("files", old.toArray(UUID[]::new))
                .param("platform", platform.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
