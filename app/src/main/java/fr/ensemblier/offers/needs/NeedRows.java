package fr.ensemblier.offers.needs;

import fr.ensemblier.offers.model.Desk;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the needs of a recruiter, or those of the platform.
@Repository
class NeedRows {

    private static final String RANK = """
             case :sort when 'URGENT' then coalesce(array_position(array['LATER', 'M12', 'M6', 'M3', 'NOW'], horizon), 0)
                        when 'PEOPLE' then headcount
                        else 0 end
            """;

    /// The offers made of a need: the latest that may still fill it, and how many of its people all of them take over.
    record Made(@Nullable UUID offer, boolean draft, int openings) {}

    private final JdbcClient jdbc;

    NeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order asked, beside the cursor.
    List<Need> page(Desk desk, NeedsAsked asked, NeedSort.@Nullable Cursor cursor, int size) {
        var back = cursor != null && cursor.back();
        var found = bound(
                        "select *",
                        desk,
                        asked,
                        "and (:moment::timestamptz is null or (%s, collected_at, id) %s (:rank, :moment::timestamptz, :id::uuid)) order by %1$s %s, collected_at %3$s, id %3$s limit :size"
                                .formatted(RANK, back ? ">" : "<", back ? "asc" : "desc"))
                .param("sort", asked.sort().name())
                .param("rank", cursor == null ? 0 : cursor.rank())
                .param(
                        "moment",
                        cursor == null ? null : cursor.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", cursor == null ? null : cursor.id(), Types.OTHER)
                .param("size", size)
                .query((row, _) -> Needs.need(row))
                .list();
        return back ? found.reversed() : found;
    }

    /// The occupations asked for, with the number of needs, whatever occupation is asked.
    List<Map.Entry<String, Integer>> occupations(Desk desk, NeedsAsked asked) {
        return bound(
                        "select occupation, count(*) as n",
                        desk,
                        asked.of(null),
                        "group by occupation order by n desc, occupation")
                .query((row, _) -> Map.entry(row.getString("occupation"), row.getInt("n")))
                .list();
    }

    /// What became of each of the needs, if an offer was begun.
    Map<UUID, Made> offers(Desk desk, List<UUID> needs) {
        return jdbc
                .sql("""
                select need_id,
                       (array_agg(id order by created_at desc, id) filter (where live))[1] as id,
                       coalesce((array_agg(published_at is null order by created_at desc, id) filter (where live))[1],
                                false) as draft,
                       sum(taken) as openings
                  from (select o.*, people_taken_over(o) as taken,
                               o.state <> 'CLOSED' or people_taken_over(o) = o.openings as live
                          from job_offer o
                         where o.platform_id = :platform and o.need_id = any (:needs)) o
                 group by need_id
                """)
                .param("platform", desk.platform().value())
                .param("needs", needs.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("need_id", UUID.class),
                        new Made(row.getObject("id", UUID.class), row.getBoolean("draft"), row.getInt("openings"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int count(Desk desk, NeedsAsked asked) {
        return bound("select count(*)", desk, asked, "").query(Integer.class).single();
    }

    /// How many people are still wanted: those that an offer looks for, or found, are counted there, not here again.
    int people(Desk desk, NeedsAsked asked) {
        return bound("""
                        select coalesce(sum(greatest(headcount - (
                                   select coalesce(sum(people_taken_over(o)), 0)
                                     from job_offer o
                                    where o.platform_id = n.platform_id and o.need_id = n.id), 0)), 0)
                        """, desk, asked, "and closed_at is null")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String select, Desk desk, NeedsAsked asked, String rest) {
        return jdbc.sql(select + """
                  from hiring_need n
                 where platform_id = :platform
                   and (:organisation::uuid is null or organisation_id = :organisation::uuid)
                   and (:state::text is null or (:state = 'OPEN') = (closed_at is null))
                   and (:occupation::text is null or occupation = :occupation)
                   and (:horizon::text is null or horizon = :horizon)
                   and (:words = '' or establishment_id = any(:places) or occupation = any(:named))
                """.indent(1) + rest)
                .param("platform", desk.platform().value())
                .param(
                        "organisation",
                        desk.organisation() == null ? asked.organisation() : desk.organisation(),
                        Types.OTHER)
                .param("state", asked.state(), Types.VARCHAR)
                .param("occupation", asked.occupation(), Types.VARCHAR)
                .param("horizon", asked.horizon(), Types.VARCHAR)
                .param("words", asked.words())
                .param("places", asked.placesNamedSo().toArray(UUID[]::new))
                .param("named", asked.occupationsNamedSo().toArray(String[]::new));
    }
}
