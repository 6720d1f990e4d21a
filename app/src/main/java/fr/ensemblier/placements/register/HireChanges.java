package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Corrects and cancels hires, and takes it back (R-E6): each change keeps the row as it was and as it left it.
/// Figures follow, since they count the rows.
@Repository
class HireChanges {

    /// What a hire says now.
    record Facts(
            @Nullable UUID organisation,
            @Nullable UUID establishment,
            String employer,
            @Nullable String setting,
            String occupation,
            String contract,
            @Nullable Integer months,
            @Nullable BigDecimal hours,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String endReason) {}

    /// `undoable` only the last one, unless it took something back.
    record Change(
            UUID id, String kind, String said, @Nullable String reason, String by, Instant at, boolean undoable) {}

    private final JdbcClient jdbc;
    private final MovedChecks checks;

    HireChanges(JdbcClient jdbc, MovedChecks checks) {
        this.jdbc = jdbc;
        this.checks = checks;
    }

    /// Empty when the hire is another by now than the one that was read (R-E5), or is cancelled.
    @Transactional
    Optional<UUID> correct(
            PlatformId platform,
            UUID hire,
            int version,
            Facts facts,
            String said,
            String reason,
            String by,
            Instant at) {
        if (!holds(platform, hire, version)) {
            return Optional.empty();
        }
        var change = keep(platform, hire, "CORRECTED", said, reason, by, at);
        jdbc.sql("""
                update hire
                   set organisation_id = :organisation, establishment_id = :establishment, employer_name = :employer,
                       setting = :setting, occupation = :occupation, contract_class = :contract,
                       contract_months = :months, weekly_hours = :hours, starts_on = :starts, ends_on = :ends,
                       end_reason = :endReason, version = version + 1
                 where platform_id = :platform and id = :hire
                """)
                .param("organisation", facts.organisation(), Types.OTHER)
                .param("establishment", facts.establishment(), Types.OTHER)
                .param("employer", facts.employer())
                .param("setting", facts.setting(), Types.VARCHAR)
                .param("occupation", facts.occupation())
                .param("contract", facts.contract())
                .param("months", facts.months(), Types.INTEGER)
                .param("hours", facts.hours(), Types.NUMERIC)
                .param("starts", facts.startsOn())
                .param("ends", facts.endsOn(), Types.DATE)
                .param("endReason", facts.endReason(), Types.VARCHAR)
                .param("platform", platform.value())
                .param("hire", hire)
                .update();
        left(platform, change);
        checks.follow(platform, hire);
        return Optional.of(change);
    }

    private boolean holds(PlatformId platform, UUID hire, int version) {
        return jdbc.sql("""
                select 1 from hire
                 where platform_id = :platform and id = :hire and version = :version and cancelled_at is null
                   for update
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .param("version", version)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// She left: the hire has an end and its reason (R-H2). What was said first stays: an end that is known is
    /// never moved to a later day, and its reason not replaced. False when that day is before the first.
    @Transactional
    boolean ended(PlatformId platform, UUID hire, LocalDate on, @Nullable String reason) {
        return jdbc.sql("""
                update hire
                   set ends_on = least(coalesce(ends_on, :on), :on), end_reason = coalesce(end_reason, :reason),
                       version = version + 1
                 where platform_id = :platform and id = :hire and starts_on <= :on
                """)
                        .param("on", on)
                        .param("reason", reason, Types.VARCHAR)
                        .param("platform", platform.value())
                        .param("hire", hire)
                        .update()
                == 1;
    }

    /// False when it is cancelled already.
    @Transactional
    boolean cancel(PlatformId platform, UUID hire, String reason, String by, Instant at) {
        var held = jdbc.sql("""
                select 1 from hire where platform_id = :platform and id = :hire and cancelled_at is null for update
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .query(Integer.class)
                .optional();
        if (held.isEmpty()) {
            return false;
        }
        var change = keep(platform, hire, "CANCELLED", "Embauche annulée", reason, by, at);
        jdbc.sql("""
                update hire set cancelled_at = :at, cancelled_by = :by, cancel_reason = :reason,
                                version = version + 1
                 where platform_id = :platform and id = :hire
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .param("platform", platform.value())
                .param("hire", hire)
                .update();
        left(platform, change);
        return true;
    }

    /// What the last change of the hire touched is again as before it, and what came since stays; false when another
    /// change came, or when what it touched was touched since.
    @Transactional
    boolean takeBack(PlatformId platform, UUID hire, UUID change, String by, Instant at) {
        var last = of(platform, hire).stream().findFirst();
        if (last.isEmpty() || !last.get().id().equals(change) || !last.get().undoable()) {
            return false;
        }
        if (!untouched(platform, change)) {
            return false;
        }
        var back = keep(
                platform,
                hire,
                "TAKEN_BACK",
                "Retour en arrière : " + last.get().said(),
                null,
                by,
                at);
        jdbc.sql("""
                update hire h
                   set organisation_id = b.organisation_id, establishment_id = b.establishment_id,
                       employer_name = b.employer_name, setting = b.setting, occupation = b.occupation,
                       contract_class = b.contract_class, contract_months = b.contract_months,
                       weekly_hours = b.weekly_hours, starts_on = b.starts_on, ends_on = b.ends_on,
                       end_reason = b.end_reason, cancelled_at = b.cancelled_at, cancelled_by = b.cancelled_by,
                       cancel_reason = b.cancel_reason, version = h.version + 1
                  from hire_change c
                  join hire_change n on n.platform_id = c.platform_id and n.id = :back
                 cross join lateral (select n.before || coalesce(jsonb_object_agg(o.key, o.value), '{}') as line
                                       from jsonb_each(c.before) o
                                      where c.after is null or o.value is distinct from c.after -> o.key) r
                 cross join lateral jsonb_to_record(r.line) as b(organisation_id uuid, establishment_id uuid, employer_name text,
                           setting text, occupation text, contract_class text, contract_months integer,
                           weekly_hours numeric, starts_on date, ends_on date, end_reason text,
                           cancelled_at timestamptz, cancelled_by text, cancel_reason text)
                 where c.platform_id = :platform and c.id = :change
                   and h.platform_id = c.platform_id and h.id = c.hire_id
                """)
                .param("platform", platform.value())
                .param("change", change)
                .param("back", back)
                .update();
        left(platform, back);
        checks.follow(platform, hire);
        return true;
    }

    /// Whether the columns that a change touched are as it left them; what a change of old left is not known.
    private boolean untouched(PlatformId platform, UUID change) {
        return jdbc.sql("""
                select not exists (select from jsonb_each(c.after) a
                                    where a.value is distinct from c.before -> a.key
                                      and a.value is distinct from h.line -> a.key)
                  from hire_change c
                 cross join lateral (select hire_line(hire) as line from hire
                                      where platform_id = c.platform_id and id = c.hire_id) h
                 where c.platform_id = :platform and c.id = :change
                """)
                .param("platform", platform.value())
                .param("change", change)
                .query(Boolean.class)
                .single();
    }

    private void left(PlatformId platform, UUID change) {
        jdbc.sql("""
                update hire_change c
                   set after = (select hire_line(hire) from hire where platform_id = c.platform_id and id = c.hire_id)
                 where c.platform_id = :platform and c.id = :change
                """)
                .param("platform", platform.value())
                .param("change", change)
                .update();
    }

    /// Newest first.
    List<Change> of(PlatformId platform, UUID hire) {
        return jdbc.sql("""
                select id, kind, said, reason, by, at, kind <> 'TAKEN_BACK' and row_number() over (order by at desc, id) = 1
                  from hire_change
                 where platform_id = :platform and hire_id = :hire
                 order by at desc, id
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .query((row, _) -> new Change(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Objects.requireNonNull(row.getObject(6, OffsetDateTime.class))
                                .toInstant(),
                        row.getBoolean(7)))
                .list();
    }

    private UUID keep(
            PlatformId platform, UUID hire, String kind, String said, @Nullable String reason, String by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into hire_change (platform_id, id, hire_id, kind, said, reason, before, by, at)
                select platform_id, :id, id, :kind, :said, :reason, hire_line(hire), :by, :at
                  from hire where platform_id = :platform and id = :hire
                """)
                .param("id", id)
                .param("kind", kind)
                .param("said", said)
                .param("reason", reason, Types.VARCHAR)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("hire", hire)
                .update();
        return id;
    }
}
