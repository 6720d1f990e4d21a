package fr.ensemblier.training.vae;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.training.model.Vae;
import fr.ensemblier.training.model.Vaes;
import fr.ensemblier.ui.ListAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of the list of VAEs.
@Repository
class Listed {

    static final int PAGE = 50;
    static final int MOST = 20_000;

    private static final String FROM = """
              from vae e
              join person f on f.platform_id = e.platform_id and f.id = e.person_id
              join person p on p.platform_id = f.platform_id
                           and p.id = case when f.merged_into is null then f.id else f.merged_into end
             where e.platform_id = :platform and p.erased_at is null and p.archived_at is null
            """;
    private static final String ASKED = FROM + """
               and (:state = '' or e.state = :state)
               and (:kind = '' or e.kind = :kind)
               and (:certification = '' or e.certification = :certification)
               and (:words = '' or p.words like all ((select asked_words(:words))::text[]))
            """;

    /// By the day that the line shows: that of the last move.
    private static final String LATEST_FIRST = """
            lpad((date '2100-01-01' - greatest(e.made_on, e.sent_on, e.incomplete_on, e.admissible_on, e.supported_on, e.written_on,
                                               e.jury_on, e.ended_on))::text, 8, '0')""";

    private final JdbcClient jdbc;

    Listed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Vae vae, String name, @Nullable String adviser) {}

    /// Of a page only the last line is named in the address of the next, never a person.
    List<Row> page(PlatformId platform, Filter filter, int most) {
        var key = "nom".equals(filter.tri()) ? "p.words" : LATEST_FIRST;
        return bound("""
                        select e.*, concat_ws(' ', p.first_name, p.last_name) as name, p.adviser_name
                        """ + ASKED + """
                           and (:after = '' or %1$s || '~' || e.id > (select %1$s || '~' || e.id %2$s and e.id::text = :after))
                         order by %1$s || '~' || e.id
                         limit :most
                        """.formatted(key, FROM), platform, filter)
                .param("after", ListAddress.text(filter.apres()))
                .param("most", most)
                .query((row, _) -> new Row(Vaes.read(row), row.getString("name"), row.getString("adviser_name")))
                .list();
    }

    Map<String, Integer> states(PlatformId platform, Filter filter) {
        return bound("select e.state, count(*) as n " + ASKED + " group by 1", platform, filter.inAnyState())
                .query((row, _) -> Map.entry(row.getString("state"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, Filter filter) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("state", ListAddress.text(filter.etat()))
                .param("kind", ListAddress.text(filter.type()))
                .param("certification", ListAddress.text(filter.diplome()))
                .param("words", ListAddress.text(filter.q()));
    }
}
