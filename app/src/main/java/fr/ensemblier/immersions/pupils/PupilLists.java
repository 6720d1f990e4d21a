package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The requests for pupils in lists, as far as the actor may read them.
@Repository
class PupilLists {

    private final JdbcClient jdbc;

    PupilLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many there are of each state that there is.
    Map<String, Integer> counts(PlatformId platform) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select state, count(*) from pupil_request where platform_id = :platform group by state")
                .param("platform", platform.value())
                .query((row, _) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return counts;
    }

    /// The latest first; of all states when `state` is empty, from the first on when `after` is no request.
    List<PupilRequest> page(PlatformId platform, String state, @Nullable UUID after, int most) {
        return jdbc.sql("""
                select * from pupil_request
                 where platform_id = :platform and (:state = '' or state = :state)
                   and (not exists (select from pupil_request x where x.platform_id = :platform and x.id = :after)
                        or (asked_at, id) < (select x.asked_at, x.id from pupil_request x where x.platform_id = :platform and x.id = :after))
                 order by asked_at desc, id desc
                 limit :most
                """)
                .param("platform", platform.value())
                .param("state", state)
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query((row, _) -> PupilRow.read(row))
                .list();
    }

    /// Those that a structure was asked, what waits for it first.
    List<PupilRequest> ofOrganisation(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select * from pupil_request
                 where platform_id = :platform and organisation_id = :organisation and sent_at is not null
                 order by state <> 'SENT', asked_at desc, id
                 limit 200
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> PupilRow.read(row))
                .list();
    }
}
