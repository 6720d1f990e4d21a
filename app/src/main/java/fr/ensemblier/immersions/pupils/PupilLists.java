package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.ListAddress;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The requests for pupils in lists, as far as the actor may read them.
@Repository
class PupilLists {

    /// What an order compares, the smallest first: two numbers and a day, then the key.
    private static final Map<String, String> ORDERS = Map.of(
            "", "0 as k1, - extract(epoch from r.asked_at) as k2",
            "anciennes", "0 as k1, extract(epoch from r.asked_at) as k2",
            // What is to come, the next first, then what is over, the last first.
            "jour", """
            case when case when r.from_on is null then r.wished_from else r.from_on end >= :today then 0 else 1 end as k1,
            abs(case when r.from_on is null then r.wished_from else r.from_on end - :today) as k2""",
            // What waits for a structure, the one asked first first.
            "reponse", """
            case when r.state = 'SENT' then 0 when r.state = 'ASKED' then 1 else 2 end as k1,
            case when r.state = 'SENT' then extract(epoch from r.sent_at) else extract(epoch from r.asked_at) end as k2""");

    private static final String FOUND = """
            where r.platform_id = :platform
              and (:frame = '' or r.frame = :frame)
              and (:words = '' or holds_words(plain_words(concat_ws(' ', r.pupil, r.school, r.employer_name)), :words))
            """;

    private final JdbcClient jdbc;

    PupilLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many there are of each state that there is, whichever state is asked.
    Map<String, Integer> counts(PlatformId platform, PupilFilter filter) {
        var counts = new HashMap<String, Integer>();
        bound("select r.state, count(*) from pupil_request r " + FOUND + " group by r.state", platform, filter)
                .query((row, _) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return counts;
    }

    /// In the order that is asked; from the first on when `apres` is none of them.
    List<PupilRequest> page(PlatformId platform, PupilFilter filter, LocalDate today, int most) {
        var keys = ORDERS.getOrDefault(ListAddress.text(filter.tri()), ORDERS.get(""));
        return bound("""
                with listed as (select r.*, %s from pupil_request r %s)
                select * from listed
                 where (:state = '' or state = :state)
                   and (not exists (select from listed x where x.id = :after)
                        or (k1, k2, id) > (select x.k1, x.k2, x.id from listed x where x.id = :after))
                 order by k1, k2, id
                 limit :most
                """.formatted(keys, FOUND), platform, filter)
                .param("today", today)
                .param("state", ListAddress.text(filter.etat()))
                .param("after", ListAddress.key(filter.apres()).orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, _) -> PupilRow.read(row))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, PupilFilter filter) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("frame", ListAddress.text(filter.cadre()))
                .param("words", ListAddress.text(filter.q()));
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
