package fr.ensemblier.people.handover;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.ui.ListAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of the list of handovers: all of the platform for a head, for an adviser those of hers.
@Repository
class Listed {

    static final int PAGE = 30;
    static final int MOST = 20_000;

    /// `persons` are those it is about, `taken` those who went.
    record Row(Handover handover, int persons, int taken) {

        String key() {
            return new Place(handover.proposedAt(), handover.id()).toString();
        }
    }

    private static final String WHERE = """
              from handover h
             where h.platform_id = :platform
               and (:head or :account in (h.from_account, h.to_account))
               and (:words = '' or holds_words(plain_words(h.from_name || ' ' || h.to_name), :words))
            """;

    private final JdbcClient jdbc;

    Listed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Actor.Team team, HandoverFilter filter, int most) {
        var after = filter.place();
        var way = filter.oldestFirst() ? ">" : "<";
        return bound("""
                        select h.*,
                               (select count(*) from handover_person p
                                 where p.platform_id = h.platform_id and p.handover_id = h.id) as persons,
                               (select count(*) from handover_person p
                                 where p.platform_id = h.platform_id and p.handover_id = h.id
                                   and p.state in ('TAKEN', 'RETURNED')) as taken
                        %1$s
                           and (:state = '' or h.state = :state)
                           and (cast(:at as timestamptz) is null
                                or (h.proposed_at, h.id) %2$s (cast(:at as timestamptz), cast(:id as uuid)))
                         order by h.proposed_at %3$s, h.id %3$s
                         limit :most
                        """.formatted(WHERE, way, filter.oldestFirst() ? "asc" : "desc"), team, filter)
                .param("state", state(filter))
                .param(
                        "at",
                        after.map(place -> place.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after.map(Place::id).orElse(null), java.sql.Types.OTHER)
                .param("most", most)
                .query((row, _) -> new Row(Handovers.read(row), row.getInt("persons"), row.getInt("taken")))
                .list();
    }

    /// How many are in each state, whatever state is asked.
    Map<String, Integer> states(Actor.Team team, HandoverFilter filter) {
        return bound("select h.state, count(*) as n " + WHERE + " group by h.state", team, filter)
                .query((row, _) -> Map.entry(row.getString("state"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String state(HandoverFilter filter) {
        return ListAddress.text(filter.etat()).toUpperCase(Locale.ROOT);
    }

    private JdbcClient.StatementSpec bound(String sql, Actor.Team team, HandoverFilter filter) {
        return jdbc.sql(sql)
                .param("platform", team.platform().value())
                .param("head", team.head())
                .param("account", team.account())
                .param("words", ListAddress.text(filter.q()));
    }
}
