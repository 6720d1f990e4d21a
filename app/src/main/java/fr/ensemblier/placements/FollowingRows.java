package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of a hire decides on the opening of its offer and on her file.
@Repository
class FollowingRows {

    /// `changed` is what her answer changed in her file, while it is changed; `givenBack` when it was undone.
    record Caused(
            PlatformId platform,
            UUID hire,
            UUID person,
            @Nullable UUID organisation,
            @Nullable UUID offer,
            boolean stands,
            boolean fills,
            Hires.@Nullable Looking answer,
            @Nullable String changed,
            boolean givenBack,
            @Nullable LocalDate endsOn) {}

    private final JdbcClient jdbc;

    FollowingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Held until the transaction ends, so that two changes follow each other.
    Optional<Caused> hold(PlatformId platform, UUID hire) {
        return jdbc.sql("""
                select platform_id, id, person_id, organisation_id, offer_id, cancelled_at, fills_opening, still_looking,
                       looking_for, work_changed, work_given_back, ends_on
                  from hire
                 where platform_id = :platform and id = :hire
                   for update
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .query((row, _) -> caused(row))
                .optional();
    }

    private static Caused caused(ResultSet row) throws SQLException {
        return new Caused(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getObject("cancelled_at", OffsetDateTime.class) == null,
                row.getBoolean("fills_opening"),
                LookingRows.looking(row.getObject("still_looking", Boolean.class), row.getString("looking_for")),
                row.getString("work_changed"),
                row.getBoolean("work_given_back"),
                row.getObject("ends_on", LocalDate.class));
    }

    void fills(Caused hire, boolean fills) {
        jdbc.sql("update hire set fills_opening = :fills where platform_id = :platform and id = :hire")
                .param("fills", fills)
                .param("platform", hire.platform().value())
                .param("hire", hire.hire())
                .update();
    }

    /// A later hire that stands takes over what her file was before this one. False when there is none.
    boolean handOver(Caused hire) {
        return jdbc.sql("""
                update hire later
                   set work_changed = jsonb_set(later.work_changed, '{before}', gone.work_changed -> 'before')
                  from hire gone
                 where gone.platform_id = :platform and gone.id = :hire
                   and later.platform_id = gone.platform_id
                   and later.id = (select h.id from hire h
                                    where h.platform_id = gone.platform_id and h.person_id = gone.person_id
                                      and h.cancelled_at is null and h.work_changed_at > gone.work_changed_at
                                    order by h.work_changed_at limit 1)
                """)
                        .param("platform", hire.platform().value())
                        .param("hire", hire.hire())
                        .update()
                == 1;
    }

    void givenBack(Caused hire) {
        jdbc.sql("""
                update hire set work_changed = null, work_changed_at = null, work_given_back = true
                 where platform_id = :platform and id = :hire
                """)
                .param("platform", hire.platform().value())
                .param("hire", hire.hire())
                .update();
    }

    Optional<Hires.Contract> contract(UUID hire) {
        return jdbc.sql("""
                select organisation_id, contract_class, starts_on from hire where id = :hire and cancelled_at is null
                """)
                .param("hire", hire)
                .query((row, _) -> new Hires.Contract(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("contract_class"),
                        row.getObject("starts_on", LocalDate.class)))
                .optional();
    }

    boolean tutored(UUID hire) {
        return jdbc.sql("select exists (select from hire_tutor where hire_id = :hire)")
                .param("hire", hire)
                .query(Boolean.class)
                .single();
    }

    boolean stands(UUID hire) {
        return jdbc.sql("select exists (select 1 from hire where id = :hire and cancelled_at is null)")
                .param("hire", hire)
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> endedSearch(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select id from hire
                 where platform_id = :platform and person_id = :person and cancelled_at is null
                   and still_looking = false and looking_said_at is not null
                 order by looking_said_at desc
                 limit 1
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query(UUID.class)
                .optional();
    }
}
