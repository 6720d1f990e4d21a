package fr.ensemblier.offers.register;

import fr.ensemblier.foundation.Paris;
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
            @Nullable String closeReason,
            @Nullable String placeKind) {}

    static final List<String> STATES = List.of("PUBLISHED", "DRAFT", "EXPIRED", "CLOSED");

    /// Days to the last one, counted back so that the first to end ranks highest; what does not end comes last.
    private static final String RANK = """
             case when :endingFirst and state = 'PUBLISHED' then date '2100-01-01' - expires_on else 0 end
            """;

    private static final String ASKED = """
             where platform_id = :platform
               and (:organisation::uuid is null or organisation_id = :organisation::uuid and actor_at(establishment_id))
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

    /// Occupations in use, in the state and for the employer asked.
    List<Map.Entry<String, Integer>> occupations(Desk desk, Asked asked) {
        return jdbc.sql("""
                select occupation, count(*) as n
                  from job_offer
                 where platform_id = :platform and occupation is not null
                   and (:organisation::uuid is null or organisation_id = :organisation::uuid and actor_at(establishment_id))
                   and (:state::text is null or state = :state)
                 group by occupation
                 order by occupation
                """)
                .param("platform", desk.platform().value())
                .param(
                        "organisation",
                        desk.organisation() == null ? asked.organisation() : desk.organisation(),
                        Types.OTHER)
                .param("state", asked.state(), Types.VARCHAR)
                .query((row, _) -> Map.entry(row.getString("occupation"), row.getInt("n")))
                .list();
    }

    /// The page beside the cursor: the newest first, or those that end first before the others.
    List<Row> page(Desk desk, Asked asked, @Nullable LocalDate ending, @Nullable Cursor cursor, int size) {
        var back = cursor != null && cursor.back();
        var found = bound("""
                        select *, coalesce(published_at, created_at) as moment, %s as rank from job_offer %s
                           and (:state::text is null or state = :state)
                           and (:moment::timestamptz is null
                                or (%1$s, coalesce(published_at, created_at), id) %s (:rank, :moment::timestamptz, :id::uuid))
                         order by rank %s, moment %4$s, id %4$s
                         limit :size
                        """.formatted(RANK, ASKED, back ? ">" : "<", back ? "asc" : "desc"), desk, asked, ending)
                .param("endingFirst", asked.endingFirst())
                .param("rank", cursor == null ? 0 : cursor.rank())
                .param("state", asked.state(), Types.VARCHAR)
                .param("moment", cursor == null ? null : cursor.moment(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", cursor == null ? null : cursor.id(), Types.OTHER)
                .param("size", size)
                .query((row, _) -> row(row))
                .list();
        return back ? found.reversed() : found;
    }

    /// The row beside which a page begins: those after it, or, going `back`, those before it.
    record Cursor(int rank, OffsetDateTime moment, UUID id, boolean back) {

        static @Nullable Cursor of(@Nullable String after, @Nullable String before) {
            var text = before == null ? after : before;
            if (text == null || !text.matches("-?\\d{1,6}_\\d{1,17}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return null;
            }
            var parts = text.split("_");
            var micros = Long.parseLong(parts[1]);
            return new Cursor(
                    Integer.parseInt(parts[0]),
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000)
                            .atOffset(ZoneOffset.UTC),
                    UUID.fromString(parts[2]),
                    before != null);
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
                row.getString("close_reason"),
                row.getString("place_kind"));
    }
}
