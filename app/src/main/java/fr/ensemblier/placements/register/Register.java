package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/// The hires of a platform and the answers to their checks, as the team reads and writes them.
@Repository
class Register {

    record Row(
            UUID id,
            UUID person,
            String firstName,
            @Nullable String lastName,
            String employer,
            String occupation,
            String contract,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String broughtBy,
            String declaredName,
            @Nullable Boolean stillLooking,
            @Nullable String lookingFor,
            @Nullable Boolean believed,
            int waiting,
            @Nullable UUID organisation,
            @Nullable UUID establishment,
            @Nullable String setting,
            @Nullable BigDecimal hours,
            @Nullable Integer months,
            @Nullable String endReason,
            int version,
            @Nullable Cancelled cancelled) {

        String name() {
            return lastName == null ? firstName : firstName + " " + lastName;
        }
    }

    /// Why a hire counts no more, who said so, on which day.
    record Cancelled(LocalDate on, String by, String reason) {}

    record Check(
            String due,
            LocalDate dueOn,
            String asked,
            @Nullable String answer,
            @Nullable String comment,
            @Nullable String by,
            Welcome welcome) {}

    static final String ROWS = """
            select h.id, h.person_id, coalesce(p.first_name, 'Personne effacée') as first_name, p.last_name, h.employer_name,
                   h.occupation, h.contract_class, h.starts_on, h.ends_on, h.brought_by, h.declared_name, h.still_looking,
                   h.looking_for, h.looking_believed, h.organisation_id, h.establishment_id, h.setting,
                   h.weekly_hours, h.contract_months, h.end_reason, h.version,
                   h.cancelled_at, h.cancelled_by, h.cancel_reason, p.adviser_id,
                   (select count(*) from hire_check c where c.platform_id = h.platform_id and c.hire_id = h.id
                       and c.answer is null and c.due_on <= :today and c.due_on > :today::date - 60
                       and h.cancelled_at is null and (h.ends_on is null or h.ends_on >= c.due_on)) as waiting
              from hire h
              left join person p on p.platform_id = h.platform_id and p.id = h.person_id
             where h.platform_id = :platform
            """;

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(PlatformId platform, UUID id, LocalDate today) {
        return jdbc.sql(ROWS + " and h.id = :id")
                .param("platform", platform.value())
                .param("today", today)
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    /// Whose a hire is: the platform of its rows, the person, the employer.
    record Owner(PlatformId platform, UUID person, @Nullable UUID organisation) {}

    Optional<Owner> owner(UUID id) {
        return jdbc.sql(
                        "select platform_id, person_id, organisation_id from hire where id = :id and cancelled_at is null")
                .param("id", id)
                .query((row, _) -> new Owner(
                        PlatformId.of(row.getString(1)), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .optional();
    }

    List<Row> ofPerson(PlatformId platform, UUID person, LocalDate today) {
        return jdbc.sql(ROWS + " and h.person_id = :person and h.cancelled_at is null order by h.starts_on desc")
                .param("platform", platform.value())
                .param("today", today)
                .param("person", person)
                .query((row, _) -> row(row))
                .list();
    }

    List<Check> checks(PlatformId platform, UUID hire) {
        return jdbc.sql("""
                select due, due_on, asked, answer, comment, answered_by, tutor, helps from hire_check
                 where platform_id = :platform and hire_id = :hire
                 order by due_on, asked desc
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .query((row, _) -> new Check(
                        row.getString("due"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        row.getString("asked"),
                        row.getString("answer"),
                        row.getString("comment"),
                        row.getString("answered_by"),
                        Welcome.of(Objects.requireNonNullElse(row.getString("tutor"), ""), List.of((String[])
                                row.getArray("helps").getArray()))))
                .list();
    }

    /// False when there was an answer already, which stays (R-E5).
    @Transactional
    public boolean answer(
            PlatformId platform,
            UUID hire,
            String due,
            String asked,
            String answer,
            @Nullable String comment,
            Welcome welcome,
            Instant at,
            String by) {
        return jdbc.sql("""
                update hire_check
                   set answer = :answer, comment = :comment, tutor = :tutor, helps = :helps, answered_at = :at, answered_by = :by
                 where platform_id = :platform and hire_id = :hire and due = :due and asked = :asked
                   and answer is null
                """)
                        .param("answer", answer)
                        .param("comment", comment, Types.VARCHAR)
                        .param(
                                "tutor",
                                welcome.tutor() == null ? null : welcome.tutor().name(),
                                Types.VARCHAR)
                        .param("helps", welcome.helps().stream().map(Enum::name).toArray(String[]::new))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("platform", platform.value())
                        .param("hire", hire)
                        .param("due", due)
                        .param("asked", asked)
                        .update()
                == 1;
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("employer_name"),
                row.getString("occupation"),
                row.getString("contract_class"),
                Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                row.getObject("ends_on", LocalDate.class),
                row.getString("brought_by"),
                row.getString("declared_name"),
                row.getObject("still_looking", Boolean.class),
                row.getString("looking_for"),
                row.getObject("looking_believed", Boolean.class),
                row.getInt("waiting"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                row.getString("setting"),
                row.getBigDecimal("weekly_hours"),
                row.getObject("contract_months", Integer.class),
                row.getString("end_reason"),
                row.getInt("version"),
                cancelled(row));
    }

    private static @Nullable Cancelled cancelled(ResultSet row) throws SQLException {
        var at = row.getObject("cancelled_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Cancelled(
                        Paris.date(at.toInstant()), row.getString("cancelled_by"), row.getString("cancel_reason"));
    }
}
