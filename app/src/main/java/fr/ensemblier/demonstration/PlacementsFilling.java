package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Some 150 hires in each platform that works, those of the contacts first, then of most who say that they work, with
/// the answers to their checks.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class PlacementsFilling implements Filling {

    private static final int HIRES = 150;
    private static final List<String> STAYING =
            List.of("THERE", "THERE", "THERE", "THERE", "THERE_DIFFICULT", "UNKNOWN");

    private record Known(
            UUID id,
            UUID person,
            @Nullable UUID organisation,
            @Nullable UUID establishment,
            String employer,
            @Nullable UUID offer,
            @Nullable UUID contact,
            String occupation,
            @Nullable String setting,
            Instant since,
            String state,
            HireTerms terms) {

        /// In work, as her profile says, or looking for another post.
        boolean looks() {
            return state.equals("VALIDATED");
        }
    }

    /// From a day to another, or for good; `reason` why it ended before its time.
    private record Planned(
            Known known,
            String broughtBy,
            LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String reason) {

        boolean over(LocalDate today) {
            return ends != null && ends.isBefore(today);
        }

        Planned from(LocalDate day) {
            return new Planned(known, broughtBy, day, ends, reason);
        }

        Planned ended(LocalDate on, String why) {
            return new Planned(known, broughtBy, starts, on, why);
        }
    }

    private final JdbcTemplate jdbc;
    private final List<Object[]> hires = new ArrayList<>();
    private final List<Object[]> checks = new ArrayList<>();
    private final List<Object[]> states = new ArrayList<>();
    private int departures;

    PlacementsFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            departures = 0;
            var matched = byContact(platform);
            var planned = new ArrayList<Planned>();
            matched.forEach(known -> planned.add(plan(world, known, "MATCH")));
            heard(world, platform, Math.max(20, HIRES - matched.size()))
                    .forEach(known -> planned.add(plan(
                            world,
                            known,
                            world.one(
                                    List.of("PATHWAY", "EVENT", "IMMERSION", "SPONTANEOUS", "DECLARED", "DECLARED")))));
            oneAtATime(planned).forEach(one -> hire(world, platform, settled(world, one)));
        }
        jdbc.batchUpdate("""
                insert into hire (platform_id, id, person_id, organisation_id, establishment_id, employer_name, offer_id, contact_id,
                                  brought_by, occupation, setting, contract_class, contract_months, weekly_hours, starts_on,
                                  ends_on, end_reason, still_looking, declared_by, declared_name, declared_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, hires);
        jdbc.batchUpdate("""
                insert into hire_check (platform_id, hire_id, due, due_on, asked, answer, answered_at, answered_by)
                select ?, h.id, ?, ?, ?, ?, ?, ? from hire h where h.id = ? on conflict do nothing
                """, checks);
        jdbc.batchUpdate("update profile set state = ? where person_id = ?", states);
        World.OPERATING.forEach(platform -> notBegun(world, platform));
        hires.clear();
        checks.clear();
        states.clear();
        new EndedHires(jdbc).fill(world);
        withoutAPost();
        fillOpenings();
    }

    /// Of those who are said to work and have no hire, most rest or look: the platform knows where people work.
    private void withoutAPost() {
        jdbc.update("""
                update profile r set state = case r.state when 'WORKING' then 'PAUSED' else 'VALIDATED' end
                 where r.state in ('WORKING', 'WORKING_MORE') and abs(hashtext(r.person_id::text)) % 4 <> 0
                   and not exists (select from hire h where h.platform_id = r.platform_id and h.person_id = r.person_id)
                """);
    }

    /// The last one to have begun says that she has not (R-H2); nobody has said more since.
    private void notBegun(World world, PlatformId platform) {
        jdbc.update(
                """
                update hire_check k
                   set answer = case when due = 'D1' and asked = 'PERSON' then 'NOT_BEGUN' end,
                       answered_at = case when due = 'D1' and asked = 'PERSON' then least(cast(? as timestamptz), k.due_on + time '11:10') end,
                       answered_by = case when due = 'D1' and asked = 'PERSON' then 'Équipe de la plateforme' end
                 where k.platform_id = ?
                   and k.hire_id = (select h.id from hire h
                                     where h.platform_id = k.platform_id and h.starts_on < ? and h.ends_on is null
                                     order by h.starts_on desc, h.id limit 1)
                """,
                Timestamp.from(world.now()),
                platform.value(),
                Date.valueOf(world.today().minusDays(1)));
    }

    /// An opening is filled by a hire that is recorded, and by nothing else (R-M10).
    private void fillOpenings() {
        jdbc.update("""
                update job_offer o
                   set filled = h.n,
                       openings = greatest(o.openings, h.n),
                       close_reason = case when o.close_reason is null then null
                                           when h.n > 0 and h.n >= o.openings then 'FILLED_PLATFORM'
                                           when o.close_reason = 'FILLED_PLATFORM' then 'FILLED_OTHER'
                                           else o.close_reason end
                  from (select f.id, (select count(*) from hire where offer_id = f.id) as n from job_offer f) h
                 where h.id = o.id
                """);
        jdbc.update("update hire set fills_opening = true where offer_id is not null");
        jdbc.update("""
                update contact c
                   set ended_by_hire = (select h.id from hire h
                                          join person p on p.platform_id = h.platform_id and p.id = h.person_id
                                         where p.card_key = c.card_key and h.still_looking = false
                                         order by h.declared_at desc, h.id limit 1)
                 where c.state = 'WITHDRAWN'
                """);
        jdbc.update("""
                update hire h
                   set work_changed_at = h.declared_at,
                       work_changed = jsonb_build_object(
                           'before', jsonb_build_object('state', 'VALIDATED', 'hours_min', r.hours_min,
                                         'hours_max', r.hours_max, 'situation', p.situation, 'situation_on', p.situation_on),
                           'after', jsonb_build_object('state', r.state, 'hours_min', r.hours_min,
                                         'hours_max', r.hours_max, 'situation', 'EMPLOYEE_SECTOR', 'situation_on', h.starts_on))
                  from profile r
                  join person p on p.platform_id = r.platform_id and p.id = r.person_id
                 where r.platform_id = h.platform_id and r.person_id = h.person_id and h.still_looking is not null
                   and r.state in ('WORKING', 'WORKING_MORE')
                """);
        jdbc.update("""
                update person p
                   set situation_before = coalesce(p.situation_before, p.situation), situation = 'EMPLOYEE_SECTOR',
                       situation_on = h.starts_on
                  from hire h
                 where h.platform_id = p.platform_id and h.person_id = p.id and h.starts_on <= current_date
                   and (h.ends_on is null or h.ends_on >= current_date
                        or h.looking_before is not null and h.still_looking is null)
                """);
    }

    private List<Known> byContact(PlatformId platform) {
        return jdbc.query(
                """
                select c.hire_id, p.id as person, c.organisation_id, c.establishment_id, coalesce(e.name, 'Structure') as employer,
                       c.offer_id, c.id as contact, o.occupation, e.setting, c.closed_at,
                       o.contract_class, o.contract_months, o.weekly_hours, r.state
                  from contact c
                  join person p on p.card_key = c.card_key
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                  join job_offer o on o.id = c.offer_id
                  left join establishment e on e.id = c.establishment_id
                 where c.platform_id = ? and c.hire_id is not null and o.occupation is not null
                 order by c.id
                """,
                (row, _) -> new Known(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getObject(7, UUID.class),
                        row.getString(8),
                        row.getString(9),
                        Objects.requireNonNull(row.getTimestamp(10)).toInstant(),
                        row.getString(14),
                        new HireTerms(row.getString(11), row.getObject(12, Integer.class), row.getInt(13))),
                platform.value());
    }

    /// Hires that nobody of the platform brought about, of people whose profile rests: where such work is done, near
    /// them if there is some.
    private List<Known> heard(World world, PlatformId platform, int count) {
        return jdbc.query(
                """
                select p.id, r.occupations[1], e.organisation_id, e.id, e.name, e.setting, r.validated_at,
                       case when cardinality(r.contract_classes) > 0 then array_to_string(r.contract_classes, ' ') end as wanted,
                       r.hours_max, r.state, e.family, coalesce(e.owner = 'PUBLIC', false), e.commune, e.commune_name
                  from person p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                  cross join lateral (select e.*, o.sector as owner
                                        from establishment e
                                        join organisation o on o.platform_id = e.platform_id and o.id = e.organisation_id
                                       where e.platform_id = p.platform_id and e.closed_on is null
                                       order by e.family || ':' || r.occupations[1] = any (string_to_array(?, ' ')) desc,
                                                abs(e.lat - p.lat) < 0.2 and abs(e.lon - p.lon) < 0.3 desc,
                                                md5(e.id::text || p.id)
                                       limit 1) e
                 where p.platform_id = ? and cardinality(r.occupations) > 0 and r.validated_at is not null
                   and not exists (select from contact c where c.card_key = p.card_key and c.hire_id is not null)
                 order by r.state in ('WORKING', 'WORKING_MORE') desc, md5(p.id::text)
                 limit ?
                """,
                (row, _) -> new Known(
                        World.id("heard:" + row.getString(1)),
                        row.getObject(1, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        null,
                        null,
                        row.getString(2),
                        row.getString(6),
                        after(world, row.getTimestamp(7).toInstant()),
                        row.getString(10),
                        HireTerms.wanted(
                                world,
                                row.getString(8),
                                row.getInt(9),
                                new Workplace(
                                        row.getObject(4, UUID.class),
                                        row.getObject(3, UUID.class),
                                        row.getString(11),
                                        row.getString(6),
                                        row.getString(13),
                                        row.getString(14),
                                        0,
                                        0,
                                        row.getBoolean(12)),
                                row.getString(2))),
                OffersWords.whereOneWorks(),
                platform.value(),
                count);
    }

    /// Some time since the platform knows her.
    private static Instant after(World world, Instant known) {
        var drawn = world.daysAgo(5, 420);
        return drawn.isAfter(known) ? drawn : PeopleFilling.earliest(known.plus(Duration.ofDays(2)), world.now());
    }

    private static Planned plan(World world, Known known, String broughtBy) {
        var starts = World.workingDay(
                Paris.date(known.since()).plusDays(1 + world.random().nextInt(12)));
        var months = known.terms().months();
        var ends = months == null ? null : starts.plusMonths(months).minusDays(1);
        var left = starts.plusDays(10 + world.random().nextInt(120));
        var reason = world.one(List.of("TRIAL_PERSON", "TRIAL_EMPLOYER", "RESIGNATION", "OTHER_JOB_SECTOR"));
        return world.chance(0.16) && left.isBefore(world.today()) && (ends == null || left.isBefore(ends))
                ? new Planned(known, broughtBy, starts, left, reason)
                : new Planned(known, broughtBy, starts, ends, null);
    }

    /// Who is hired elsewhere has left the post before.
    private static List<Planned> oneAtATime(List<Planned> planned) {
        var kept = new ArrayList<Planned>();
        planned.stream()
                .collect(Collectors.groupingBy(one -> one.known().person(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(hers -> {
                    var inOrder = apart(hers.stream()
                            .sorted(Comparator.comparing(Planned::starts)
                                    .thenComparing(one -> one.known().id()))
                            .toList());
                    for (var n = 0; n < inOrder.size(); n++) {
                        var one = inOrder.get(n);
                        var next = n + 1 < inOrder.size() ? inOrder.get(n + 1) : null;
                        kept.add(
                                next == null || one.over(next.starts())
                                        ? one
                                        : one.ended(
                                                World.later(
                                                        one.starts(),
                                                        next.starts().minusDays(1)),
                                                "OTHER_JOB_SECTOR"));
                    }
                });
        return kept;
    }

    /// Nobody begins two posts on one day: the second begins on the next working day.
    private static List<Planned> apart(List<Planned> inOrder) {
        var apart = new ArrayList<Planned>();
        for (var one : inOrder) {
            var before = apart.isEmpty() ? null : apart.getLast().starts();
            apart.add(
                    before == null || one.starts().isAfter(before)
                            ? one
                            : one.from(World.workingDay(before.plusDays(1))));
        }
        return apart;
    }

    /// Her profile says what her hire says: who looks as if she had no work has left it, or looks for more hours.
    private Planned settled(World world, Planned one) {
        var today = world.today();
        if (one.over(today)) {
            return one;
        }
        if (one.known().state().equals("PAUSED")) {
            states.add(new Object[] {"WORKING", one.known().person()});
        } else if (one.known().looks() && one.starts().isBefore(today.minusDays(45))) {
            var days = (int) ChronoUnit.DAYS.between(one.starts(), today) - 25;
            return one.ended(one.starts().plusDays(15 + world.random().nextInt(days)), "RESIGNATION");
        } else if (one.known().looks()) {
            states.add(new Object[] {"WORKING_MORE", one.known().person()});
        }
        return one;
    }

    private void hire(World world, PlatformId platform, Planned one) {
        var known = one.known();
        var starts = one.starts();
        var ends = one.ends();
        var by = world.one(List.of("EMPLOYER", "TEAM", "PERSON"));
        hires.add(new Object[] {
            platform.value(),
            known.id(),
            known.person(),
            known.organisation(),
            known.establishment(),
            known.employer(),
            known.offer(),
            known.contact(),
            one.broughtBy(),
            known.occupation(),
            known.setting(),
            known.terms().contract(),
            known.terms().months(),
            known.terms().hours(),
            Date.valueOf(starts),
            ends == null ? null : Date.valueOf(ends),
            one.reason(),
            !known.state().equals("WORKING") && world.chance(0.6),
            by,
            "Équipe de la plateforme",
            Timestamp.from(known.since())
        });
        var left = one.reason() == null ? null : ends;
        check(world, platform, known.id(), "D1", starts.plusDays(1), left);
        check(world, platform, known.id(), "W1", starts.plusWeeks(1), left);
        check(world, platform, known.id(), "M1", starts.plusMonths(1), left);
        check(world, platform, known.id(), "M3", starts.plusMonths(3), left);
        check(world, platform, known.id(), "M6", starts.plusMonths(6), left);
        check(world, platform, known.id(), "M12", starts.plusMonths(12), left);
    }

    /// One employer in seven does not say what the person says (R-H2).
    private String departure(String asked, boolean come) {
        return come && asked.equals("EMPLOYER") && departures++ % 7 == 0 ? "THERE" : "LEFT";
    }

    private void check(
            World world, PlatformId platform, UUID hire, String due, LocalDate on, @Nullable LocalDate left) {
        for (var asked : List.of("PERSON", "EMPLOYER")) {
            var come = on.isBefore(world.today().minusDays(3));
            var gone = left != null && !on.isBefore(left);
            var answer = gone ? departure(asked, come) : world.one(STAYING);
            checks.add(new Object[] {
                platform.value(),
                due,
                Date.valueOf(on),
                asked,
                come ? answer : null,
                come
                        ? Timestamp.from(World.workingDay(on)
                                .atTime(
                                        9 + Math.floorMod(hire.hashCode() + due.hashCode(), 8),
                                        Math.floorMod(hire.hashCode(), 60))
                                .atZone(Paris.ZONE)
                                .toInstant())
                        : null,
                come ? "Équipe de la plateforme" : null,
                hire
            });
        }
    }
}
