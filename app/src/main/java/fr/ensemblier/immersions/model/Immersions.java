package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.ImmersionState.Cancelled;
import fr.ensemblier.immersions.model.ImmersionState.Cover;
import fr.ensemblier.immersions.model.ImmersionState.Covered;
import fr.ensemblier.immersions.model.ImmersionState.Interrupted;
import fr.ensemblier.immersions.model.ImmersionState.Past;
import fr.ensemblier.immersions.model.ImmersionState.Running;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where immersions are kept, as far as the actor may read them.
@Repository
public class Immersions {

    private final JdbcClient jdbc;

    Immersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Immersion> find(PlatformId platform, UUID id) {
        return one("", platform, id);
    }

    public Immersion get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("immersion", id));
    }

    /// Nobody else moves it until the transaction ends.
    Immersion hold(PlatformId platform, UUID id) {
        return one(" for update", platform, id).orElseThrow(() -> new NotFound("immersion", id));
    }

    /// Held as well, and refused when somebody changed it since that version was read (R-E5).
    Immersion hold(PlatformId platform, UUID id, int version) {
        var one = hold(platform, id);
        if (one.version() != version) {
            throw new Outdated("Immersion", id);
        }
        return one;
    }

    private Optional<Immersion> one(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select * from immersion where platform_id = :platform and id = :id" + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> ImmersionRow.read(row))
                .optional();
    }

    /// Hers, with those of the files that were joined to hers (R-E6); the latest first.
    public List<Immersion> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select * from immersion
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by asked_at desc, id
                 limit 100
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> ImmersionRow.read(row))
                .list();
    }

    /// Those of an organisation that the actor may read, what waits for it first.
    public List<Immersion> ofOrganisation(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select * from immersion
                 where platform_id = :platform and organisation_id = :organisation
                 order by state <> 'REQUESTED', asked_at desc, id
                 limit 200
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> ImmersionRow.read(row))
                .list();
    }

    /// Whether she has asked for the same and waits (a second click). Under a lock of her file.
    boolean waiting(Immersion asked) {
        hold(asked);
        return jdbc.sql("""
                select exists (select from immersion
                                where platform_id = :platform and person_id in (select same_persons(:person))
                                  and establishment_id = :at and frame = :frame
                                  and state in ('WISHED', 'REQUESTED', 'ACCEPTED', 'DRAFTED'))
                """)
                .param("platform", asked.platform().value())
                .param("person", asked.person())
                .param("at", asked.establishment())
                .param("frame", asked.frame().name())
                .query(Boolean.class)
                .single();
    }

    private void hold(Immersion one) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "immersion" + one.platform().value() + one.person())
                .query((_, _) -> true)
                .single();
    }

    /// Whether another of hers lies on these days (R-W3). Asked under a lock of her file: the database refuses too what
    /// is of one file.
    boolean overlaps(Immersion one, Immersion.Plan plan) {
        hold(one);
        return jdbc.sql("""
                select exists (select from immersion
                                where platform_id = :platform and id <> :id
                                  and person_id in (select same_persons(:person))
                                  and state in ('DRAFTED', 'SIGNED', 'HANDED_OFF', 'RUNNING', 'ENDED', 'INTERRUPTED')
                                  and daterange(from_on, case when ended_on is null then until_on else ended_on end, '[]')
                                      && daterange(:from, :until, '[]'))
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("person", one.person())
                .param("from", plan.from())
                .param("until", plan.until())
                .query(Boolean.class)
                .single();
    }

    void add(Immersion one) {
        jdbc.sql("""
                insert into immersion (platform_id, id, person_id, called, place_id, organisation_id, establishment_id,
                                       employer_name, occupation, frame, wish, wished_from, asked_how, asked_by,
                                       asked_at, renews, talk_on, talk_by, sent_at, state)
                values (:platform, :id, :person, :called, :place, :organisation, :establishment, :employer, :occupation, :frame,
                        :wish, :wishedFrom, :how, :by, :at, :renews, :talkOn, :talkBy, :sent, :state)
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("person", one.person())
                .param("called", one.called())
                .param("place", one.place(), Types.OTHER)
                .param("organisation", one.organisation())
                .param("establishment", one.establishment())
                .param("employer", one.employer())
                .param("occupation", one.occupation())
                .param("frame", one.frame().name())
                .param("wish", one.wish(), Types.VARCHAR)
                .param("wishedFrom", one.wishedFrom(), Types.DATE)
                .param("how", one.herself() ? "PERSON" : "TEAM")
                .param("by", one.askedBy())
                .param("at", one.askedAt().atOffset(ZoneOffset.UTC))
                .param("renews", one.renews(), Types.OTHER)
                .param("talkOn", one.talk() == null ? null : one.talk().on(), Types.DATE)
                .param("talkBy", one.talk() == null ? null : one.talk().by(), Types.VARCHAR)
                .param(
                        "sent",
                        one.state() instanceof ImmersionState.Requested
                                ? one.askedAt().atOffset(ZoneOffset.UTC)
                                : null,
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("state", one.state().word())
                .update();
    }

    /// Keeps where it stands now; `at` and `by` of the move that brought it there.
    void save(Immersion one, Instant at, String by) {
        var plan = one.plan();
        var said = one.debrief();
        var cover = cover(one.state());
        jdbc.sql("""
                update immersion
                   set state = :state, talk_on = :talkOn, talk_by = :talkBy,
                       sent_at = case when :state = 'REQUESTED' and sent_at is null then :at else sent_at end,
                       answered_at = case when :state in ('ACCEPTED', 'REFUSED') and answered_at is null then :at else answered_at end,
                       answered_by = case when :state in ('ACCEPTED', 'REFUSED') and answered_by is null then :by else answered_by end,
                       from_on = :from, until_on = :until, hours = :hours, days = :days,
                       covered_to = case when :state = 'CANCELLED' then covered_to else :coveredTo end,
                       covered_on = case when :state = 'CANCELLED' then covered_on else :coveredOn end,
                       begun_on = :begun, ended_on = :ended, closed_on = :closed,
                       closed_by = case when cast(:closed as date) is null then null else :by end, reason = :reason,
                       debrief_on = :debriefOn, debrief_by = :debriefBy, debrief = :debrief, reached = :reached,
                       debrief_note = :note, led_to = :led, version = version + 1
                 where platform_id = :platform and id = :id
                """)
                .param("state", one.state().word())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("talkOn", one.talk() == null ? null : one.talk().on(), Types.DATE)
                .param("talkBy", one.talk() == null ? null : one.talk().by(), Types.VARCHAR)
                .param("from", plan == null ? null : plan.from(), Types.DATE)
                .param("until", plan == null ? null : plan.until(), Types.DATE)
                .param("hours", plan == null ? null : plan.hours(), Types.NUMERIC)
                .param("days", plan == null ? null : plan.days(), Types.INTEGER)
                .param("coveredTo", cover == null ? null : cover.to(), Types.VARCHAR)
                .param("coveredOn", cover == null ? null : cover.on(), Types.DATE)
                .param("begun", begun(one.state()), Types.DATE)
                .param("ended", one.state() instanceof Past past ? past.on() : null, Types.DATE)
                .param("closed", closed(one.state()), Types.DATE)
                .param("reason", reason(one.state()), Types.VARCHAR)
                .param("debriefOn", said == null ? null : said.on(), Types.DATE)
                .param("debriefBy", said == null ? null : said.by(), Types.VARCHAR)
                .param("debrief", said == null ? null : said.finding().name(), Types.VARCHAR)
                .param("reached", said == null ? null : said.reached(), Types.BOOLEAN)
                .param("note", said == null ? null : said.note(), Types.VARCHAR)
                .param("led", said == null ? null : said.ledTo(), Types.VARCHAR)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    private static @Nullable Cover cover(ImmersionState state) {
        return switch (state) {
            case Covered covered -> covered.cover();
            case Running running -> running.cover();
            case Past past -> past.cover();
            case ImmersionState.Wished _,
                    ImmersionState.Requested _,
                    ImmersionState.Accepted _,
                    ImmersionState.Drafted _,
                    Cancelled _,
                    ImmersionState.Refused _ -> null;
        };
    }

    private static @Nullable LocalDate begun(ImmersionState state) {
        return state instanceof Running running ? running.since() : state instanceof Past past ? past.since() : null;
    }

    private static @Nullable LocalDate closed(ImmersionState state) {
        return state instanceof Cancelled cancelled
                ? cancelled.on()
                : state instanceof ImmersionState.Refused refused ? refused.on() : null;
    }

    private static @Nullable String reason(ImmersionState state) {
        return switch (state) {
            case Cancelled(var _, var reason) -> reason;
            case ImmersionState.Refused(var _, var reason) -> reason;
            case Interrupted(var _, var _, var _, var reason) -> reason;
            case ImmersionState.Ahead _, Running _, ImmersionState.Ended _ -> null;
        };
    }
}
