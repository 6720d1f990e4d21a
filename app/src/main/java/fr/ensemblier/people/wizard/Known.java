package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has this telephone or this mail.
@Repository
class Known {

    private final JdbcClient jdbc;

    Known(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who bears this first name there, who has sent her profile before who has only begun one; two of one household
    /// may
    /// share a telephone.
    Optional<UUID> named(PlatformId platform, String firstName, @Nullable String phone, @Nullable String email) {
        return jdbc.sql("""
                select p.id
                  from person p
                  left join profile f on f.platform_id = p.platform_id and f.person_id = p.id
                 where p.platform_id = :platform and p.erased_at is null and p.archived_at is null
                   and lower(p.first_name) = lower(:name)
                   and (p.phone = :phone or lower(p.email) = :email)
                 order by coalesce(f.state, 'DRAFT') = 'DRAFT', p.created_at desc
                 limit 1
                """)
                .param("platform", platform.value())
                .param("name", firstName)
                .param("phone", phone, Types.VARCHAR)
                .param("email", email, Types.VARCHAR)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    /// One file for each of a household, a father and a son of one first name too: the one that was sent before the one
    /// that was only begun.
    List<UUID> at(PlatformId platform, @Nullable String phone, @Nullable String email) {
        return jdbc.sql("""
                with there as (
                    select p.id, lower(p.first_name) as first, lower(coalesce(p.last_name, '')) as last, p.created_at,
                           coalesce(f.state, 'DRAFT') = 'DRAFT' as begun
                      from person p
                      left join profile f on f.platform_id = p.platform_id and f.person_id = p.id
                     where p.platform_id = :platform and p.erased_at is null and p.archived_at is null
                       and (p.phone = :phone or lower(p.email) = :email)
                )
                select distinct on (first, last) id
                  from there
                 where not (begun and exists (select from there sent where sent.first = there.first and not sent.begun))
                 order by first, last, begun, created_at desc
                 limit 5
                """)
                .param("platform", platform.value())
                .param("phone", phone, Types.VARCHAR)
                .param("email", email, Types.VARCHAR)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
