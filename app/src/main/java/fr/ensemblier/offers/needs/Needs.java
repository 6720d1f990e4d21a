package fr.ensemblier.offers.needs;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.model.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where needs are kept.
@Repository
class Needs {

    /// The order of a list; what comes first has the highest rank, then the newest.
    enum Sort {
        RECENT("recents", "Les plus récents"),
        URGENT("urgents", "Les plus urgents"),
        PEOPLE("nombre", "Le plus de personnes");

        private static final List<String> HORIZONS = List.of("LATER", "M12", "M6", "M3", "NOW");

        private final String code;
        private final String label;

        Sort(String code, String label) {
            this.code = code;
            this.label = label;
        }

        static Sort of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElse(RECENT);
        }

        String code() {
            return code;
        }

        String label() {
            return label;
        }

        /// The same as the statement computes.
        int rank(Need need) {
            return switch (this) {
                case RECENT -> 0;
                case URGENT -> HORIZONS.indexOf(need.horizon()) + 1;
                case PEOPLE -> need.headcount();
            };
        }
    }

    /// The last of the page before.
    record Cursor(int rank, Instant at, UUID id) {

        static String text(NeedsAsked asked, Need need) {
            return asked.sort().rank(need) + "_"
                    + (need.collectedAt().getEpochSecond() * 1_000_000
                            + need.collectedAt().getNano() / 1000) + "_" + need.id();
        }

        static @Nullable Cursor of(@Nullable String text) {
            if (text == null || !text.matches("-?\\d{1,4}_\\d{1,17}_[0-9a-f-]{36}")) {
                return null;
            }
            var parts = text.split("_");
            var micros = Long.parseLong(parts[1]);
            return new Cursor(
                    Integer.parseInt(parts[0]),
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
                    UUID.fromString(parts[2]));
        }
    }

    private static final String RANK = """
             case :sort when 'URGENT' then coalesce(array_position(array['LATER', 'M12', 'M6', 'M3', 'NOW'], horizon), 0)
                        when 'PEOPLE' then headcount
                        else 0 end
            """;

    private final JdbcClient jdbc;

    Needs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Need get(PlatformId platform, UUID id) {
        return jdbc.sql("select * from hiring_need where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> need(row))
                .optional()
                .orElseThrow(() -> new NotFound("need", id));
    }

    void add(PlatformId platform, Need need) {
        jdbc.sql("""
                insert into hiring_need (platform_id, id, organisation_id, establishment_id, occupation, headcount,
                        horizon, difficulty, causes, comment, collected_by, collected_name, collected_at)
                values (:platform, :id, :organisation, :establishment, :occupation, :headcount,
                        :horizon, :difficulty, :causes, :comment, :by, :name, :at)
                """)
                .param("platform", platform.value())
                .param("id", need.id())
                .param("organisation", need.organisation())
                .param("establishment", need.establishment())
                .param("occupation", need.occupation())
                .param("headcount", need.headcount())
                .param("horizon", need.horizon())
                .param("difficulty", need.difficulty())
                .param("causes", need.causes().toArray(String[]::new))
                .param("comment", need.comment(), Types.VARCHAR)
                .param("by", need.collectedBy())
                .param("name", need.collectedName())
                .param("at", need.collectedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(PlatformId platform, UUID id, Instant at) {
        jdbc.sql("""
                update hiring_need
                   set closed_at = :at
                 where platform_id = :platform and id = :id and closed_at is null
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In the order asked, after the cursor.
    List<Need> page(Desk desk, NeedsAsked asked, @Nullable Cursor after, int size) {
        return bound(
                        "select *",
                        desk,
                        asked,
                        "and (:moment::timestamptz is null or (" + RANK
                                + ", collected_at, id) < (:rank, :moment::timestamptz, :id::uuid)) order by " + RANK
                                + " desc, collected_at desc, id desc limit :size")
                .param("sort", asked.sort().name())
                .param("rank", after == null ? 0 : after.rank())
                .param(
                        "moment",
                        after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("size", size)
                .query((row, _) -> need(row))
                .list();
    }

    /// The occupations most asked for, with the number of needs, whatever occupation is asked; that one always.
    List<Map.Entry<String, Integer>> occupations(Desk desk, NeedsAsked asked, int limit) {
        return bound(
                        "select occupation, count(*) as n",
                        desk,
                        asked.of(null),
                        "group by occupation order by occupation is not distinct from :kept desc, n desc, occupation limit :limit")
                .param("kept", asked.occupation(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, _) -> Map.entry(row.getString("occupation"), row.getInt("n")))
                .list();
    }

    /// The latest offer made of each of the needs, if any.
    Map<UUID, UUID> offers(Desk desk, List<UUID> needs) {
        return jdbc
                .sql("""
                select distinct on (need_id) need_id, id
                  from job_offer
                 where platform_id = :platform and need_id = any (:needs)
                 order by need_id, created_at desc, id
                """)
                .param("platform", desk.platform().value())
                .param("needs", needs.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("need_id", UUID.class), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int count(Desk desk, NeedsAsked asked) {
        return bound("select count(*)", desk, asked, "").query(Integer.class).single();
    }

    /// How many people are wanted.
    int people(Desk desk, NeedsAsked asked) {
        return bound("select coalesce(sum(headcount), 0)", desk, asked, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String select, Desk desk, NeedsAsked asked, String rest) {
        return jdbc.sql(select + """
                  from hiring_need
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

    private static Need need(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Need(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                row.getString("occupation"),
                row.getInt("headcount"),
                row.getString("horizon"),
                row.getString("difficulty"),
                List.of((String[]) row.getArray("causes").getArray()),
                row.getString("comment"),
                row.getString("collected_by"),
                row.getString("collected_name"),
                row.getObject("collected_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
