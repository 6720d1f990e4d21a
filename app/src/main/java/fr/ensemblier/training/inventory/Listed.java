package fr.ensemblier.training.inventory;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.ui.ListAddress;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of the list of sessions.
@Repository
class Listed {

    static final int PAGE = 50;
    static final int MOST = 20_000;

    /// Kilometres as the crow flies on a plane, near enough to cut and to order by: what is shown is computed
    /// on the globe.
    private static final String KM = """
            (111.2 * sqrt(power(a.lat - :lat, 2) + power((a.lon - :lon) * cos(radians(:lat)), 2)))""";

    private static final String OVER =
            "(case when s.ends_on is null then s.starts_on + 365 else s.ends_on end < :today)";

    /// Begins soon, and too few of its seats are taken.
    private static final String FEW = """
            (s.state <> 'CANCELLED' and s.seats is not null and s.starts_on between :today and cast(:today as date) + :early
             and (s.elsewhere + h.held + h.candidates) * 100 < s.seats * :few)""";

    private static final String WHEN = """
            case when s.state = 'CANCELLED' then 'annulees'
                 when s.starts_on > :today then 'avenir'
                 when %s then 'passees'
                 else 'encours' end
            """.formatted(OVER);

    private static final String FROM = Catalogue.TABLES + """
             where s.platform_id = :platform
               and (:words = '' or holds_words(plain_words(concat_ws(' ', t.title, t.body_name, a.commune_name)), :words))
               and (:occupation = '' or :occupation = any (t.occupations))
               and (:scheme = '' or :scheme = any (a.schemes))
               and (not :free or s.seats is null or s.seats > s.elsewhere + h.held)
               and (cast(:since as date) is null or s.starts_on >= :since)
               and (cast(:lat as double precision) is null or a.lat is null or %s <= :km)
            """.formatted(KM);

    private static final String ASKED =
            " and (:when = 'toutes' or :when = 'manque' and " + FEW + " or " + WHEN + " = :when)";

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    Listed(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// `few` when it begins soon and lacks candidates.
    record Row(TrainingSession session, int candidates, boolean few) {}

    /// Of a page only the last session is named in the address of the next.
    List<Row> page(PlatformId platform, Filter filter, @Nullable Commune around, int most) {
        var key = switch (ListAddress.text(filter.tri())) {
            case "titre" -> "plain_words(t.title)";
            case "places" -> "lpad((100000 - coalesce(s.seats - s.elsewhere - h.held, 0))::text, 6, '0')";
            case "distance" ->
                around == null
                        ? "to_char(s.starts_on, 'YYYYMMDD')"
                        : "lpad(coalesce(round((" + KM + " * 10)::numeric)::text, '999999'), 8, '0')";
            default ->
                ListAddress.text(filter.quand()).equals("passees")
                        ? "lpad((date '2100-01-01' - s.starts_on)::text, 8, '0')"
                        : "to_char(s.starts_on, 'YYYYMMDD')";
        };
        return bound(
                        "select " + Catalogue.COLUMNS + ", h.candidates, " + FEW + " as few " + FROM + ASKED
                                + """
                           and (:after = '' or %1$s || '~' || s.id
                                > (select %1$s || '~' || s.id %2$s where s.platform_id = :platform and s.id::text = :after))
                         order by %1$s || '~' || s.id
                         limit :most
                        """.formatted(key, Catalogue.TABLES),
                        platform,
                        filter,
                        around)
                .param("after", ListAddress.text(filter.apres()))
                .param("most", most)
                .query((row, _) -> new Row(Catalogue.read(row), row.getInt("candidates"), row.getBoolean("few")))
                .list();
    }

    /// How many are in each state, whatever state is asked.
    Map<String, Integer> counts(PlatformId platform, Filter filter, @Nullable Commune around) {
        var counted = bound(
                        "select " + WHEN + " as class, count(*) as n, count(*) filter (where " + FEW + ") as few "
                                + FROM + " group by 1",
                        platform,
                        filter,
                        around)
                .query((row, _) -> List.of(
                        Map.entry(row.getString("class"), row.getInt("n")),
                        Map.entry("manque", row.getInt("few")),
                        Map.entry("toutes", row.getInt("n"))))
                .list();
        return counted.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, Filter filter, @Nullable Commune around) {
        var when = ListAddress.text(filter.quand());
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("today", Paris.today(clock))
                .param("early", parameters.days("training.early-days", platform))
                .param("few", parameters.days("training.few-percent", platform))
                .param("words", ListAddress.text(filter.q()))
                .param("occupation", ListAddress.text(filter.metier()))
                .param("scheme", ListAddress.text(filter.financement()))
                .param("free", "libres".equals(filter.places()))
                .param("since", ListAddress.day(filter.depuis()), Types.DATE)
                .param("lat", around == null ? null : around.lat(), Types.DOUBLE)
                .param("lon", around == null ? null : around.lon(), Types.DOUBLE)
                .param("km", filter.around())
                .param("when", when.isEmpty() ? "avenir" : when);
    }
}
