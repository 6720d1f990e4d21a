package fr.ensemblier.demonstration;

import fr.ensemblier.demonstration.TraineesFilling.Her;
import fr.ensemblier.demonstration.TraineesFilling.Place;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The rows of people in training, and of what leads them there.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class TraineesRows {

    static final String HOME_HELP = "aide-a-domicile";

    private final JdbcTemplate jdbc;

    TraineesRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static UUID trainee(Her her, Place place) {
        return World.id("trainee:" + her.id() + place.id());
    }

    void trainee(
            PlatformId platform,
            Her her,
            Place place,
            String state,
            LocalDate since,
            @Nullable LocalDate admitted,
            @Nullable LocalDate entered,
            @Nullable LocalDate ended,
            @Nullable String reason,
            @Nullable String certified,
            @Nullable LocalDate certifiedOn) {
        jdbc.update(
                """
                insert into trainee (platform_id, id, person_id, session_id, state, since_on, admitted_on, entered_on, ended_on,
                                     reason, certified, certified_on, blocks, noted_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?)
                """,
                platform.value(),
                trainee(her, place),
                her.id(),
                place.id(),
                state,
                Date.valueOf(since),
                day(admitted),
                day(entered),
                day(ended),
                reason,
                certified,
                day(certifiedOn),
                "BLOCKS".equals(certified) ? "{BC01,BC02}" : "{}",
                Timestamp.valueOf(since.atTime(10, 0)),
                her.adviser());
    }

    /// Seven hours each working day; one in five people misses a day in three.
    void hours(World world, PlatformId platform, Her her, Place place, LocalDate from, LocalDate to, int index) {
        var number = 0;
        for (var day = from; !day.isAfter(to) && !day.isAfter(world.today()); day = day.plusDays(1)) {
            if (!World.workingDay(day).equals(day)) {
                continue;
            }
            number++;
            var missed = index % 5 == 2 ? number % 3 == 0 : number % 11 == 5;
            jdbc.update(
                    """
                    insert into attendance (platform_id, trainee_id, on_day, planned, attended, excused, noted_by, noted_at)
                    values (?, ?, ?, 7, ?, ?, ?, ?)
                    """,
                    platform.value(),
                    trainee(her, place),
                    Date.valueOf(day),
                    missed ? number % 2 == 0 ? 0 : 3.5 : 7,
                    missed && number % 2 == 1,
                    her.adviser(),
                    Timestamp.valueOf(day.atTime(17, 0)));
        }
    }

    void wish(PlatformId platform, Her her, LocalDate noted) {
        jdbc.update(
                """
                insert into training_wish (platform_id, id, person_id, occupation, state, noted_on, noted_by)
                values (?, ?, ?, ?, 'WAITING', ?, ?)
                """,
                platform.value(),
                World.id("wish:" + her.id()),
                her.id(),
                her.occupations().contains(HOME_HELP)
                        ? HOME_HELP
                        : her.occupations().getFirst(),
                Date.valueOf(noted),
                her.adviser());
    }

    void application(World world, PlatformId platform, Her her, int number) {
        var state = List.of("PREPARING", "SENT", "ADMITTED", "WAITING_LIST", "REFUSED", "ADMITTED", "WITHDRAWN")
                .get(number % 7);
        var made = World.later(her.since(), world.today().minusDays(70));
        var sent = World.later(made, world.today().minusDays(50));
        var listed = World.later(sent, world.today().minusDays(25));
        var ended = World.later(listed, world.today().minusDays(8));
        var over = List.of("ADMITTED", "REFUSED", "WITHDRAWN").contains(state);
        jdbc.update(
                """
                insert into training_application (platform_id, id, person_id, school, course, state, made_on, made_by, sent_on,
                                                  listed_on, ended_on, reason)
                values (?, ?, ?, 'IFAS des Grands-Champs', 'Diplôme d’État d’aide-soignant', ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                World.id("application:" + her.id()),
                her.id(),
                state,
                Date.valueOf(made),
                her.adviser(),
                state.equals("PREPARING") ? null : Date.valueOf(sent),
                state.equals("WAITING_LIST") ? Date.valueOf(listed) : null,
                over ? Date.valueOf(ended) : null,
                switch (state) {
                    case "REFUSED" -> "RANK";
                    case "WITHDRAWN" -> "PERSONAL";
                    default -> null;
                });
    }

    record Employer(UUID organisation, UUID establishment, String name) {}

    /// Those of home help with an offer online come first.
    List<Employer> employers(PlatformId platform) {
        return jdbc.query(
                """
                select e.organisation_id, e.id, e.name from establishment e
                 where e.platform_id = ? and e.closed_on is null and e.setting = 'HOME'
                 order by exists (select from job_offer o
                                   where o.platform_id = e.platform_id and o.establishment_id = e.id
                                     and o.state = 'PUBLISHED' and o.filled < o.openings and o.occupation = ?) desc,
                          md5('promise:' || e.id)
                 limit 12
                """,
                (row, _) -> new Employer(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)),
                platform.value(),
                HOME_HELP);
    }

    void promise(World world, PlatformId platform, Her her, int number) {
        var employers = employers(platform);
        var employer = employers.get(number % employers.size());
        var made = World.later(her.since(), world.today().minusDays(30));
        var broken = number % 4 == 1;
        jdbc.update(
                """
                insert into employer_promise (platform_id, id, person_id, organisation_id, establishment_id, employer_name,
                                              occupation, contract_class, months, starts_on, state, made_on, made_by, ended_on,
                                              reason, offer_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                        (select o.id from job_offer o
                          where o.platform_id = ? and o.organisation_id = ? and o.state = 'PUBLISHED' and o.occupation = ?
                            and o.openings - o.filled > (select count(*) from employer_promise other
                                                          where other.platform_id = o.platform_id and other.offer_id = o.id
                                                            and other.state = 'MADE')
                          order by o.id limit 1))
                """,
                platform.value(),
                World.id("promise:" + her.id()),
                her.id(),
                employer.organisation(),
                employer.establishment(),
                employer.name(),
                HOME_HELP,
                number % 3 == 0 ? "PRIVE_CDI" : "PRIVE_CDD",
                number % 3 == 0 ? null : number % 3 == 1 ? 12 : 4,
                Date.valueOf(broken ? made.plusDays(10) : world.today().plusDays(60 + number)),
                broken ? "NOT_KEPT" : "MADE",
                Date.valueOf(made),
                her.adviser(),
                broken ? Date.valueOf(World.later(made, world.today().minusDays(3))) : null,
                broken ? "POST_CLOSED" : null,
                platform.value(),
                employer.organisation(),
                HOME_HELP);
    }

    /// Some of those who were hired had the promise of it.
    void promisesKept(World world, PlatformId platform) {
        jdbc.update("""
                insert into employer_promise (platform_id, id, person_id, organisation_id, establishment_id, employer_name,
                                              occupation, contract_class, months, starts_on, state, made_on, made_by, ended_on, hire_id)
                select h.platform_id, md5('promise-kept:' || h.id)::uuid, h.person_id, h.organisation_id, h.establishment_id,
                       h.employer_name, h.occupation, h.contract_class, h.contract_months, h.starts_on, 'KEPT',
                       greatest(p.created_at::date, h.starts_on - 60), coalesce(p.adviser_name, 'L’équipe'), h.starts_on, h.id
                  from hire h
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 where h.platform_id = ? and h.establishment_id is not null and h.organisation_id is not null
                   and h.cancelled_at is null and h.starts_on between p.created_at::date and cast(? as date)
                   and (h.contract_months is null or h.contract_months between 1 and 60)
                 order by md5('promise:' || h.id)
                 limit 9
                """, platform.value(), Date.valueOf(world.today()));
    }

    /// Some who were hired elsewhere have a place that somebody else promised them: their adviser is asked about two,
    /// and said of the third that it stands.
    void promisesInQuestion(World world, PlatformId platform) {
        jdbc.update(
                """
                with asked as (
                    select h.*, p.created_at, p.adviser_name, e.id as other_place, e.organisation_id as other, e.name as other_name,
                           row_number() over (order by h.starts_on desc, h.id) as number
                      from hire h
                      join person p on p.platform_id = h.platform_id and p.id = h.person_id
                     cross join lateral (select e.id, e.organisation_id, e.name from establishment e
                                          where e.platform_id = h.platform_id and e.closed_on is null and e.setting = 'HOME'
                                            and e.organisation_id <> h.organisation_id
                                            and not exists (select from hidden_employer x
                                                             where x.person_id = h.person_id and x.organisation_id = e.organisation_id)
                                          order by md5(e.id::text || h.id) limit 1) e
                     where h.platform_id = ? and h.organisation_id is not null and h.cancelled_at is null
                       and h.starts_on between p.created_at::date and cast(? as date)
                       and (h.ends_on is null or h.ends_on > cast(? as date) + 60)
                       and not exists (select from employer_promise other where other.person_id = h.person_id)
                     order by h.starts_on desc, h.id
                     limit 3)
                insert into employer_promise (platform_id, id, person_id, organisation_id, establishment_id, employer_name,
                                              occupation, contract_class, months, starts_on, state, made_on, made_by, beside_hires)
                select platform_id, md5('promise-asked:' || id)::uuid, person_id, other, other_place, other_name, ?, 'PRIVE_CDD', 12,
                       cast(? as date) + 45, 'MADE', greatest(created_at::date, starts_on - 20), coalesce(adviser_name, 'L’équipe'),
                       case when number = 3 then array[id] else '{}'::uuid[] end
                  from asked
                """,
                platform.value(),
                Date.valueOf(world.today()),
                Date.valueOf(world.today()),
                HOME_HELP,
                Date.valueOf(world.today()));
        jdbc.update(
                """
                insert into task (platform_id, id, key, kind, for_kind, for_id, person_id, organisation_id, title, detail, href, due_on,
                                  urgent, opened_at)
                select x.platform_id, md5('task:promise-elsewhere:' || x.id)::uuid, 'promise-elsewhere:' || x.id, 'promise.elsewhere',
                       case when p.adviser_id is null then 'TEAM' else 'ACCOUNT' end, p.adviser_id::text, p.id, x.organisation_id,
                       concat_ws(' ', p.first_name, p.last_name) || ' : embauche ailleurs, que devient la place promise ?',
                       'Embauche chez ' || h.employer_name || '. ' || x.employer_name || ' lui promet une place. Dites si elle la garde.',
                       '/equipe/formations/engagements/' || x.id, ?, false, ?
                  from employer_promise x
                  join person p on p.platform_id = x.platform_id and p.id = x.person_id
                  join hire h on h.platform_id = x.platform_id and h.person_id = x.person_id
                             and x.id = md5('promise-asked:' || h.id)::uuid
                 where x.platform_id = ? and cardinality(x.beside_hires) = 0
                """,
                Date.valueOf(World.workingDay(world.today().plusDays(1))),
                Timestamp.from(world.daysAgo(0, 1)),
                platform.value());
    }

    /// A group of each state, of those who wait.
    void groups(World world, PlatformId platform, List<Her> waiting) {
        var states = List.of("FORMING", "ASKED", "REFUSED", "GIVEN_UP", "AGREED");
        var seekers = waiting.stream().filter(Her::seeker).toList();
        for (var index = 0; index < states.size(); index++) {
            var state = states.get(index);
            var cohort = World.id("cohort:" + platform + state);
            var made = world.today().minusDays(40L - 5 * index);
            var asked = !state.equals("FORMING") && !state.equals("GIVEN_UP");
            var over = !state.equals("FORMING") && !state.equals("ASKED");
            var session = state.equals("AGREED") ? coming(world, platform) : null;
            jdbc.update(
                    """
                    insert into cohort (platform_id, id, name, occupation, scheme, state, made_on, made_by, asked_on, asked_of,
                                        ended_on, session_id, reason)
                    values (?, ?, ?, 'assistant-de-vie-aux-familles', 'POEC', ?, ?, 'L’équipe', ?, ?, ?, ?, ?)
                    """,
                    platform.value(),
                    cohort,
                    "Préparation collective n° " + (index + 1),
                    state.equals("AGREED") && session == null ? "ASKED" : state,
                    Date.valueOf(made),
                    asked ? Date.valueOf(made.plusDays(5)) : null,
                    asked ? "Uniformation" : null,
                    over && !(state.equals("AGREED") && session == null) ? Date.valueOf(made.plusDays(15)) : null,
                    session,
                    state.equals("REFUSED") ? "NO_FUNDING" : state.equals("GIVEN_UP") ? "FEW" : null);
            for (var who = 0; who < 4 && !seekers.isEmpty(); who++) {
                jdbc.update(
                        """
                        insert into cohort_member (platform_id, cohort_id, person_id, added_on) values (?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        platform.value(),
                        cohort,
                        seekers.get((index * 4 + who) % seekers.size()).id(),
                        Date.valueOf(made));
            }
            if (session != null) {
                candidates(platform, cohort, session, made.plusDays(15));
            }
        }
    }

    private @Nullable UUID coming(World world, PlatformId platform) {
        return jdbc
                .query("""
                        select s.id from training_session s
                          join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
                          join training t on t.platform_id = a.platform_id and t.id = a.training_id
                         where s.platform_id = ? and s.state <> 'CANCELLED' and s.starts_on > ? and 'POEC' = any (a.schemes)
                         order by s.starts_on limit 1
                        """, (row, _) -> row.getObject(1, UUID.class), platform.value(), Date.valueOf(world.today()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void candidates(PlatformId platform, UUID cohort, UUID session, LocalDate on) {
        jdbc.update("""
                insert into trainee (platform_id, id, person_id, session_id, state, since_on, noted_at, noted_by)
                select m.platform_id, md5('cohort-trainee:' || m.cohort_id || m.person_id)::uuid, m.person_id, ?, 'CANDIDATE', ?, ?,
                       'L’équipe'
                  from cohort_member m where m.platform_id = ? and m.cohort_id = ?
                on conflict do nothing
                """, session, Date.valueOf(on), Timestamp.valueOf(on.atTime(10, 0)), platform.value(), cohort);
    }

    static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
