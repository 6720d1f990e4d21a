package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.placements.Hires.Looking;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The question "does she still look?" in the rows of hires (R-M10).
@Repository
class LookingRows {

    /// A hire whose question waits for her; `believed` is what the employer thinks of it.
    record Waiting(
            PlatformId platform,
            UUID hire,
            UUID person,
            String employer,
            LocalDate askedOn,
            @Nullable Boolean believed) {}

    /// A post that ended. `changed` is what her answer changed in her file; `elsewhere` when another post of hers
    /// goes on.
    record Over(
            UUID person,
            String employer,
            @Nullable Looking said,
            @Nullable String changed,
            boolean elsewhere) {}

    private final JdbcClient jdbc;

    LookingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static @Nullable Boolean still(@Nullable Looking looking) {
        return looking == null ? null : looking != Looking.NO;
    }

    static @Nullable String purpose(@Nullable Looking looking) {
        return looking == null || looking == Looking.NO ? null : looking.name();
    }

    static @Nullable Looking looking(@Nullable Boolean still, @Nullable String purpose) {
        if (still == null) {
            return null;
        }
        return still ? Looking.valueOf(Objects.requireNonNullElse(purpose, "MORE_HOURS")) : Looking.NO;
    }

    Optional<Hires.Question> question(UUID hire, LocalDate today) {
        return jdbc.sql("""
                select platform_id, id, person_id, employer_name, starts_on, weekly_hours, still_looking, looking_for,
                       coalesce(ends_on <= :today, false) as over,
                       case when looking_before is not null and end_asked_for = ends_on then ends_on end as ended
                  from hire
                 where id = :hire and cancelled_at is null
                """)
                .param("hire", hire)
                .param("today", today)
                .query((row, _) -> new Hires.Question(
                        PlatformId.of(row.getString("platform_id")),
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("employer_name"),
                        Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                        row.getBigDecimal("weekly_hours"),
                        looking(row.getObject("still_looking", Boolean.class), row.getString("looking_for")),
                        row.getBoolean("over"),
                        row.getObject("ended", LocalDate.class)))
                .optional();
    }

    /// Held until the transaction ends; empty when the hire was cancelled.
    Optional<Over> over(PlatformId platform, UUID hire, LocalDate today) {
        return jdbc.sql("""
                select h.person_id, h.employer_name, h.still_looking, h.looking_for, h.work_changed,
                       exists (select from hire o
                                where o.platform_id = h.platform_id and o.id <> h.id and o.cancelled_at is null
                                  and o.person_id in (select same_persons(h.person_id))
                                  and o.starts_on <= :today and (o.ends_on is null or o.ends_on > :today)) as elsewhere
                  from hire h
                 where h.platform_id = :platform and h.id = :hire and h.cancelled_at is null
                   for update of h
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .param("today", today)
                .query((row, _) -> new Over(
                        row.getObject("person_id", UUID.class),
                        row.getString("employer_name"),
                        looking(row.getObject("still_looking", Boolean.class), row.getString("looking_for")),
                        row.getString("work_changed"),
                        row.getBoolean("elsewhere")))
                .optional();
    }

    /// What she said while she was in the post says nothing of now.
    void askAgain(PlatformId platform, UUID hire, LocalDate today) {
        jdbc.sql("""
                update hire
                   set still_looking = null, looking_for = null, looking_said_by = null, looking_said_at = null,
                       looking_asked_on = :today, looking_believed = null
                 where platform_id = :platform and id = :hire
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .param("today", today)
                .update();
    }

    /// Her file is not any more as the post had left it.
    void givenBack(PlatformId platform, UUID hire) {
        jdbc.sql("""
                update hire set work_changed = null, work_changed_at = null, work_given_back = true
                 where platform_id = :platform and id = :hire
                """).param("platform", platform.value()).param("hire", hire).update();
    }

    List<Hires.Asked> unanswered(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select id, employer_name
                  from hire
                 where platform_id = :platform and person_id in (select same_persons(:person)) and still_looking is null
                   and cancelled_at is null
                 order by starts_on desc
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> new Hires.Asked(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /// Of a contract whose last day is past another task says the same (`EndedContracts`).
    List<Waiting> waiting() {
        return jdbc.sql("""
                select h.platform_id, h.id, h.person_id, h.employer_name, h.looking_asked_on, h.looking_believed
                  from hire h
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id and p.erased_at is null
                   and (p.archived_at is null or p.merged_into is not null)
                 where h.still_looking is null and h.cancelled_at is null
                   and not (h.looking_before is not null and h.end_asked_for = h.ends_on)
                   and not hire_told_twice(h.platform_id, h.person_id, h.organisation_id, h.starts_on)
                 order by h.looking_asked_on, h.id
                """)
                .query((row, _) -> new Waiting(
                        PlatformId.of(row.getString("platform_id")),
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("employer_name"),
                        Objects.requireNonNull(row.getObject("looking_asked_on", LocalDate.class)),
                        row.getObject("looking_believed", Boolean.class)))
                .list();
    }

    /// False when an answer is there already.
    boolean answer(PlatformId platform, UUID hire, Looking looking, String by, Instant at) {
        return jdbc.sql("""
                update hire
                   set still_looking = :still, looking_for = :purpose, looking_said_by = :by, looking_said_at = :at
                 where platform_id = :platform and id = :hire and still_looking is null
                """)
                        .param("still", still(looking))
                        .param("purpose", purpose(looking), Types.VARCHAR)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("platform", platform.value())
                        .param("hire", hire)
                        .update()
                == 1;
    }

    /// What her answer changed in her file.
    void settled(PlatformId platform, UUID hire, String changed, Instant at) {
        jdbc.sql("""
                update hire
                   set work_changed = cast(:changed as jsonb), work_changed_at = :at, work_given_back = false
                 where platform_id = :platform and id = :hire
                """)
                .param("changed", changed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("hire", hire)
                .update();
    }

    LocalDate startsOn(PlatformId platform, UUID hire) {
        return jdbc.sql("select starts_on from hire where platform_id = :platform and id = :hire")
                .param("platform", platform.value())
                .param("hire", hire)
                .query(LocalDate.class)
                .single();
    }

    Optional<BigDecimal> hours(PlatformId platform, UUID hire) {
        return jdbc.sql(
                        "select weekly_hours from hire where platform_id = :platform and id = :hire and weekly_hours is not null")
                .param("platform", platform.value())
                .param("hire", hire)
                .query((row, _) -> row.getBigDecimal(1))
                .optional();
    }
}
