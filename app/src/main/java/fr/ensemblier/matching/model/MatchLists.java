package fr.ensemblier.matching.model;

import java.sql.Types;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// An employer's matches as her lists show them.
@Repository
public class MatchLists {

    /// In which order; the code stands in addresses. [#PROPOSED] is that of R-M6 and R-M9: who said she is
    /// interested, then whom the team puts forward, then the best score.
    public enum Order {
        PROPOSED("", "Dans l’ordre proposé"),
        NEWEST("recents", "Profils récents d’abord"),
        NEAREST("trajet", "Plus proches d’abord");

        private final String code;
        private final String label;

        Order(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static Order of(String code) {
            return Stream.of(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElse(PROPOSED);
        }
    }

    private static final String SOUGHT = """
             where organisation_id = :organisation and state = :state
               and (cast(:offer as uuid) is null or offer_id = cast(:offer as uuid))
               and (:words = '' or exists (select 1 from candidate_card k
                                            where k.card_key = match.card_key
                                              and holds_words(plain_words(k.called || ' ' || k.commune_name), :words)))
            """;

    private final JdbcClient jdbc;

    MatchLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A page of an employer's in a state; it begins after the match `after`; `offer` is any when null, `words`
    /// are of how she is called or of her commune.
    public List<Match> page(
            UUID organisation,
            Match.State state,
            @Nullable UUID offer,
            String words,
            Order order,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql("select * from match " + SOUGHT
                        + """
                   and (cast(:after as uuid) is null
                        or (%1$s, id) %2$s (select %1$s, id from match where id = cast(:after as uuid)))
                 order by %3$s
                 limit :limit
                """.formatted(key(order), order == Order.NEAREST ? ">" : "<", by(order)))
                .param("organisation", organisation)
                .param("state", state.name())
                .param("offer", offer, Types.OTHER)
                .param("words", words)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> Matches.match(row))
                .list();
    }

    /// How many those are.
    public int count(UUID organisation, Match.State state, @Nullable UUID offer, String words) {
        return jdbc.sql("select count(*) from match " + SOUGHT)
                .param("organisation", organisation)
                .param("state", state.name())
                .param("offer", offer, Types.OTHER)
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    private static String key(Order order) {
        return switch (order) {
            case PROPOSED -> "coalesce(interested_at, '-infinity'::timestamptz), (forward or origin = 'TEAM'), score";
            case NEWEST -> "notified_at";
            case NEAREST -> "coalesce((parts ->> 'km')::numeric, 999)";
        };
    }

    private static String by(Order order) {
        return switch (order) {
            case PROPOSED ->
                "coalesce(interested_at, '-infinity'::timestamptz) desc, (forward or origin = 'TEAM') desc, score desc, id desc";
            case NEWEST -> "notified_at desc, id desc";
            case NEAREST -> "coalesce((parts ->> 'km')::numeric, 999), id";
        };
    }

    /// How many an employer has in each state, by offer.
    public Map<Match.State, Map<UUID, Integer>> counts(UUID organisation) {
        var counts = new EnumMap<Match.State, Map<UUID, Integer>>(Match.State.class);
        jdbc.sql("""
                select state, offer_id, count(*) from match
                 where organisation_id = :organisation
                 group by state, offer_id
                 order by offer_id
                """)
                .param("organisation", organisation)
                .query((row, _) -> counts.computeIfAbsent(
                                Match.State.valueOf(row.getString(1)), _ -> new LinkedHashMap<>())
                        .put(row.getObject(2, UUID.class), row.getInt(3)))
                .list();
        return counts;
    }

    public int toTreat(UUID organisation) {
        return jdbc.sql("select count(*) from match where organisation_id = :organisation and state = 'TO_TREAT'")
                .param("organisation", organisation)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
