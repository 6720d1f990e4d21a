package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The hires of one employer, the latest first.
@Repository
class EmployerHires {

    record Row(
            UUID id,
            String name,
            String occupation,
            String contract,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        boolean over(LocalDate today) {
            return endsOn != null && endsOn.isBefore(today);
        }
    }

    private final JdbcClient jdbc;

    EmployerHires(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(PlatformId platform, UUID organisation, int limit) {
        return jdbc.sql("""
                select h.id, coalesce(nullif(concat_ws(' ', p.first_name, p.last_name), ''), 'Personne effacée') as name,
                       h.occupation, h.contract_class, h.starts_on, h.ends_on
                  from hire h
                  left join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 where h.platform_id = :platform and h.organisation_id = :organisation and h.cancelled_at is null
                 order by h.starts_on desc, h.id
                 limit :limit
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("occupation"),
                        row.getString("contract_class"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }
}
