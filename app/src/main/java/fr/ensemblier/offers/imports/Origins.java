package fr.ensemblier.offers.imports;

import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.model.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// From which lines the offers came.
@Repository
class Origins {

    /// What a line became, what it said then, and what the offer said then, where the line wrote it.
    record Origin(
            UUID organisation,
            String mark,
            String fingerprint,
            @Nullable String wrote,
            Known offer) {}

    private final JdbcClient jdbc;

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By organisation and mark.
    Map<String, Origin> of(Desk desk) {
        return bound("""
                select o.organisation_id, o.mark, o.fingerprint, o.wrote, j.id, j.establishment_id, j.state, j.title, j.occupation,
                       j.contract_class
                  from offer_origin o
                  join job_offer j on j.platform_id = o.platform_id and j.id = o.offer_id
                 where o.platform_id = :platform
                   and (:organisation::uuid is null or o.organisation_id = :organisation::uuid)
                """, desk)
                .query((row, _) -> new Origin(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("mark"),
                        row.getString("fingerprint"),
                        row.getString("wrote"),
                        known(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(origin -> key(origin.organisation(), origin.mark()), origin -> origin));
    }

    /// The drafts and the published offers of the desk.
    List<Known> alive(Desk desk) {
        return bound("""
                select id, establishment_id, state, title, occupation, contract_class
                  from job_offer
                 where platform_id = :platform
                   and (:organisation::uuid is null or organisation_id = :organisation::uuid)
                   and state in ('DRAFT', 'PUBLISHED')
                """, desk).query((row, _) -> known(row)).list();
    }

    /// From now on this line is that offer; `wrote` is what it says, where the line wrote it.
    void remember(Incoming line, JobOfferId offer, @Nullable String wrote) {
        jdbc.sql("""
                insert into offer_origin (platform_id, organisation_id, mark, offer_id, fingerprint, wrote)
                values (:platform, :organisation, :mark, :offer, :fingerprint, :wrote)
                on conflict (platform_id, organisation_id, mark)
                   do update set offer_id = excluded.offer_id, fingerprint = excluded.fingerprint,
                                 wrote = excluded.wrote
                """)
                .param("platform", line.at().platform().value())
                .param("organisation", line.at().organisation())
                .param("mark", line.mark())
                .param("offer", offer.value())
                .param("fingerprint", line.fingerprint())
                .param("wrote", wrote, Types.VARCHAR)
                .update();
    }

    static String key(UUID organisation, String mark) {
        return organisation + " " + mark;
    }

    private JdbcClient.StatementSpec bound(String sql, Desk desk) {
        return jdbc.sql(sql)
                .param("platform", desk.platform().value())
                .param("organisation", desk.organisation(), Types.OTHER);
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                row.getString("state"),
                row.getString("title"),
                row.getString("occupation"),
                row.getString("contract_class"));
    }
}
