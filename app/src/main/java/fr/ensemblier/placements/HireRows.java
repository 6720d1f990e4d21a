package fr.ensemblier.placements;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of hires and of their checks.
@Repository
class HireRows {

    /// A period of the person at the employer, as far as the question "is it the same hire?" needs it.
    record Period(UUID id, LocalDate startsOn, @Nullable LocalDate endsOn, String contractClass) {}

    private final JdbcClient jdbc;

    HireRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Two declarations of one hire at the same instant wait for each other.
    void lock(UUID person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 7))")
                .param("key", "hire:" + person)
                .query((_, _) -> true)
                .list();
    }

    List<Period> periods(PlatformId platform, UUID person, @Nullable UUID organisation, String employerName) {
        return jdbc.sql("""
                select id, starts_on, ends_on, contract_class
                  from hire
                 where platform_id = :platform
                   and person_id in (select same_persons(:person))
                   and cancelled_at is null
                   and (organisation_id = :organisation
                        or (organisation_id is null and :organisation::uuid is null
                            and lower(employer_name) = lower(:name)))
                 order by starts_on desc
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("organisation", organisation, Types.OTHER)
                .param("name", employerName)
                .query((row, _) -> new Period(
                        row.getObject("id", UUID.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("contract_class")))
                .list();
    }

    void add(UUID id, Hires.Declaration said, Instant at) {
        jdbc.sql("""
                insert into hire (platform_id, id, person_id, organisation_id, establishment_id, employer_name, offer_id,
                                  contact_id, brought_by, occupation, setting, contract_class, contract_months,
                                  weekly_hours, starts_on, ends_on, still_looking, looking_for, looking_asked_on,
                                  looking_said_by, looking_said_at, looking_believed, declared_by, declared_name, declared_at)
                values (:platform, :id, :person, :organisation, :establishment, :employer, :offer,
                        :contact, :brought, :occupation, :setting, :contract, :months,
                        :hours, :starts, :ends, :looking, :lookingFor, :asked, :saidBy, :saidAt, :believed, :by, :name, :at)
                """)
                .param("platform", said.platform().value())
                .param("id", id)
                .param("person", said.person())
                .param("organisation", said.organisation(), Types.OTHER)
                .param("establishment", said.establishment(), Types.OTHER)
                .param("employer", said.employerName())
                .param("offer", said.offer(), Types.OTHER)
                .param("contact", said.contact(), Types.OTHER)
                .param("brought", said.broughtBy())
                .param("occupation", said.occupation())
                .param("setting", said.setting(), Types.VARCHAR)
                .param("contract", said.contractClass())
                .param("months", said.contractMonths(), Types.INTEGER)
                .param("hours", said.weeklyHours(), Types.NUMERIC)
                .param("starts", said.startsOn())
                .param("ends", said.endsOn(), Types.DATE)
                .param("looking", LookingRows.still(said.looking()), Types.BOOLEAN)
                .param("lookingFor", LookingRows.purpose(said.looking()), Types.VARCHAR)
                .param("asked", said.looking() == null ? Paris.date(at) : null, Types.DATE)
                .param("saidBy", said.looking() == null ? null : said.declaredName(), Types.VARCHAR)
                .param(
                        "saidAt",
                        said.looking() == null ? null : at.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("believed", said.believed(), Types.BOOLEAN)
                .param("by", said.declaredBy())
                .param("name", said.declaredName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A renewed contract is the same hire, which now ends later (R-H1) and lasts from its first day to its new
    /// last one (R-W6).
    void prolong(PlatformId platform, UUID id, Hires.Declaration declared, String said, String by, Instant at) {
        var change = UUID.randomUUID();
        jdbc.sql("""
                insert into hire_change (platform_id, id, hire_id, kind, said, before, by, at)
                select platform_id, :change, id, 'CORRECTED', :said, hire_line(hire), :by, :at
                  from hire where platform_id = :platform and id = :id
                """)
                .param("change", change)
                .param("said", said)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("id", id)
                .update();
        jdbc.sql("""
                update hire
                   set ends_on = :ends, contract_class = :contract, end_reason = null, version = version + 1,
                       contract_months = (extract(year from age(cast(:ends as date) + 1, starts_on)) * 12
                                          + extract(month from age(cast(:ends as date) + 1, starts_on)))::integer
                 where platform_id = :platform and id = :id
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("ends", declared.endsOn(), Types.DATE)
                .param("contract", declared.contractClass())
                .update();
        jdbc.sql("""
                update hire_change c
                   set after = (select hire_line(hire) from hire where platform_id = c.platform_id and id = c.hire_id)
                 where c.platform_id = :platform and c.id = :change
                """)
                .param("platform", platform.value())
                .param("change", change)
                .update();
    }

    /// A hire that was known already learns what brought it, unless that is known too.
    void broughtBy(UUID id, Hires.Declaration said) {
        jdbc.sql("""
                update hire
                   set offer_id = coalesce(offer_id, :offer), contact_id = coalesce(contact_id, :contact),
                       brought_by = case when brought_by = 'DECLARED' then :brought else brought_by end
                 where platform_id = :platform and id = :id
                """)
                .param("offer", said.offer(), Types.OTHER)
                .param("contact", said.contact(), Types.OTHER)
                .param("brought", said.broughtBy())
                .param("platform", said.platform().value())
                .param("id", id)
                .update();
    }

    void openCheck(PlatformId platform, UUID hire, Due due, LocalDate on, String asked) {
        jdbc.sql("""
                insert into hire_check (platform_id, hire_id, due, due_on, asked)
                values (:platform, :hire, :due, :on, :asked)
                on conflict do nothing
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .param("due", due.name())
                .param("on", on)
                .param("asked", asked)
                .update();
    }

    /// A check whose day has come and that nobody answered.
    record Waiting(
            PlatformId platform,
            UUID hire,
            UUID person,
            @Nullable UUID organisation,
            @Nullable UUID establishment,
            Due due,
            LocalDate on,
            String employer,
            boolean personSilent,
            boolean employerSilent) {}

    /// At most the last due check of each hire of a living file: who missed one month is not asked the month
    /// before.
    List<Waiting> waiting(LocalDate today) {
        return jdbc.sql("""
                select distinct on (c.platform_id, c.hire_id)
                       c.platform_id, c.hire_id, h.person_id, h.organisation_id, h.establishment_id, c.due, c.due_on, h.employer_name,
                       bool_or(c.asked = 'PERSON') as person_silent, bool_or(c.asked = 'EMPLOYER') as employer_silent
                  from hire_check c
                  join hire h on h.platform_id = c.platform_id and h.id = c.hire_id
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id and p.erased_at is null
                   and (p.archived_at is null or p.merged_into is not null)
                 where c.due_on <= :today
                   and c.due_on > :today::date - 60
                   and c.answer is null
                   and h.cancelled_at is null
                   and not hire_told_twice(h.platform_id, h.person_id, h.organisation_id, h.starts_on)
                   and (h.ends_on is null or h.ends_on >= c.due_on)
                 group by c.platform_id, c.hire_id, h.person_id, h.organisation_id, h.establishment_id, c.due, c.due_on,
                          h.employer_name
                 order by c.platform_id, c.hire_id, c.due_on desc
                """)
                .param("today", today)
                .query((row, _) -> new Waiting(
                        PlatformId.of(row.getString("platform_id")),
                        row.getObject("hire_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("establishment_id", UUID.class),
                        Due.valueOf(row.getString("due")),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("employer_name"),
                        row.getBoolean("person_silent"),
                        row.getBoolean("employer_silent")))
                .list();
    }

    /// The hires about which a person is asked now.
    List<Hires.Asked> asked(PlatformId platform, UUID person, LocalDate today) {
        return jdbc.sql("""
                select h.id, h.employer_name
                  from hire h
                 where h.platform_id = :platform and h.person_id in (select same_persons(:person))
                   and h.cancelled_at is null
                   and exists (select 1 from hire_check c
                                where c.platform_id = h.platform_id and c.hire_id = h.id and c.asked = 'PERSON'
                                  and c.answer is null and c.due_on <= :today and c.due_on > :today::date - 60
                                  and (h.ends_on is null or h.ends_on >= c.due_on))
                 order by h.starts_on desc
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("today", today)
                .query((row, _) -> new Hires.Asked(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
