package fr.ensemblier.offers.register;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.model.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the offers of an organisation, or of the whole platform for the team.
@Repository
class OfferList {

    /// What is asked: all of it may be missing.
    record Asked(
            @Nullable String state,
            @Nullable String occupation,
            @Nullable UUID organisation,
            boolean ending,
            boolean endingFirst,
            @Nullable String words,
            List<UUID> placesNamedSo) {}

    record Row(
            UUID id,
            String state,
            UUID establishment,
            @Nullable String title,
            @Nullable String occupation,
            @Nullable String communeName,
            @Nullable String contractClass,
            @Nullable Integer contractMonths,
            int openings,
            int filled,
            OffsetDateTime moment,
            int rank,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate expiresOn,
            @Nullable String closeReason) {}

    static final List<String> STATES = List.of("PUBLISHED", "DRAFT", "EXPIRED", "CLOSED");

    /// Days to the last one, counted back so that the first to end ranks highest; what does not end comes last.
    private static final String RANK = """
             case when :endingFirst and state = 'PUBLISHED' then date '2100-01-01' - expires_on else 0 end
            """;

    private static final String ASKED = """
             where platform_id = :platform
               and (:organisation::uuid is null or organisation_id = :organisation::uuid)
               and (:occupation::text is null or occupation = :occupation)
               and (:words::text is null or holds_words(words, :words) or establishment_id = any(:places))
               and (:ending::date is null or state = 'PUBLISHED' and expires_on <= :ending::date)
            """;

    private final JdbcClient jdbc;

    OfferList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many there are in each state, whatever state is asked.
    Map<String, Integer> counts(Desk desk, Asked asked, @Nullable LocalDate ending) {
        return bound("select state, count(*) as n from job_offer" + ASKED + " group by state", desk, asked, ending)
                .query((row, _) -> Map.entry(row.getString("state"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Occupations in use, the most frequent first.
    List<Map.Entry<String, Integer>> occupations(PlatformId platform, @Nullable UUID organisation, int limit) {
        return jdbc.sql("""
                select occupation, count(*) as n
                  from job_offer
                 where platform_id = :platform and occupation is not null
                   and (:organisation::uuid is null or organisation_id = :organisation::uuid)
                 group by occupation
                 order by n desc, occupation
                 limit :limit
                """)
                .param("platform", platform.value())
                .param("organisation", organisation, Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> Map.entry(row.getString("occupation"), row.getInt("n")))
                .list();
    }

    /// The page after `before`: the newest first, or those that end first before the others.
    List<Row> page(Desk desk, Asked asked, @Nullable LocalDate ending, @Nullable Cursor before, int size) {
        return bound(
                        "select *, coalesce(published_at, created_at) as moment, " + RANK + " as rank from job_offer"
                                + ASKED
                                + """
                               and (:state::text is null or state = :state)
                               and (:moment::timestamptz is null or (
                            """
                                + RANK + """
                                    , coalesce(published_at, created_at), id) < (:rank, :moment::timestamptz, :id::uuid))
                             order by rank desc, moment desc, id desc
                             limit :size
                            """,
                        desk,
                        asked,
                        ending)
                .param("endingFirst", asked.endingFirst())
                .param("rank", before == null ? 0 : before.rank())
                .param("state", asked.state(), Types.VARCHAR)
                .param("moment", before == null ? null : before.moment(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", before == null ? null : before.id(), Types.OTHER)
                .param("size", size)
                .query((row, _) -> row(row))
                .list();
    }

    /// The last row of the page before.
    record Cursor(int rank, OffsetDateTime moment, UUID id) {

        static @Nullable Cursor of(@Nullable String text) {
            if (text == null || !text.matches("-?\\d{1,6}_\\d{1,17}_[0-9a-f-]{36}")) {
                return null;
            }
            var parts = text.split("_");
            var micros = Long.parseLong(parts[1]);
            return new Cursor(
                    Integer.parseInt(parts[0]),
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000)
                            .atOffset(ZoneOffset.UTC),
                    UUID.fromString(parts[2]));
        }

        static String of(Row row) {
            var instant = row.moment().toInstant();
            return row.rank() + "_" + (instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000) + "_"
                    + row.id();
        }
    }

    private JdbcClient.StatementSpec bound(String sql, Desk desk, Asked asked, @Nullable LocalDate ending) {
        var organisation = desk.organisation() == null ? asked.organisation() : desk.organisation();
        return jdbc.sql(sql)
                .param("platform", desk.platform().value())
                .param("organisation", organisation, Types.OTHER)
                .param("occupation", asked.occupation(), Types.VARCHAR)
                .param("words", asked.words(), Types.VARCHAR)
                .param("places", asked.placesNamedSo().toArray(UUID[]::new))
                .param("ending", ending, Types.DATE);
    }

    private static Row row(ResultSet row) throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getObject("establishment_id", UUID.class),
                row.getString("title"),
                row.getString("occupation"),
                row.getString("commune_name"),
                row.getString("contract_class"),
                row.getObject("contract_months", Integer.class),
                row.getInt("openings"),
                row.getInt("filled"),
                row.getObject("moment", OffsetDateTime.class),
                row.getInt("rank"),
                published == null ? null : Paris.date(published.toInstant()),
                row.getObject("expires_on", LocalDate.class),
                row.getString("close_reason"));
    }
}
