package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.Views;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the requests for pupils are kept, as far as the actor may read them.
@Repository
class PupilRows {

    private final JdbcClient jdbc;

    PupilRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PupilRequest get(PlatformId platform, UUID id) {
        return one("", platform, id).orElseThrow(() -> new NotFound("pupil request", id));
    }

    /// Nobody else moves it until the transaction ends.
    PupilRequest hold(PlatformId platform, UUID id) {
        return one(" for update", platform, id).orElseThrow(() -> new NotFound("pupil request", id));
    }

    private Optional<PupilRequest> one(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select * from pupil_request where platform_id = :platform and id = :id" + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> PupilRow.read(row))
                .optional();
    }

    /// Whether the same adult has asked for the same pupil here and waits (a second click). Nobody else asks for that
    /// pupil here until the transaction ends.
    boolean waiting(PupilRequest asked, PupilRequest.Who who) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(lower(:key), 0))")
                .param("key", "pupil" + asked.platform().value() + asked.place() + who.pupil())
                .query((_, _) -> true)
                .single();
        return jdbc.sql("""
                select exists (select from pupil_request
                                where platform_id = :platform and place_id = :place and state in ('ASKED', 'SENT', 'ACCEPTED')
                                  and lower(pupil) = lower(:pupil) and (adult_email = :email or adult_phone = :phone))
                """)
                .param("platform", asked.platform().value())
                .param("place", asked.place())
                .param("pupil", who.pupil())
                .param("email", who.email(), Types.VARCHAR)
                .param("phone", who.phone(), Types.VARCHAR)
                .query(Boolean.class)
                .single();
    }

    void add(PupilRequest one, PupilRequest.Who who) {
        jdbc.sql("""
                insert into pupil_request (platform_id, id, place_id, organisation_id, establishment_id, employer_name, occupation,
                                           frame, asked_through, adult, adult_email, adult_phone, school, school_departement, level, signatory, pupil,
                                           age, wished_from, wished_until, words, asked_at, state)
                values (:platform, :id, :place, :organisation, :establishment, :employer, :occupation, :frame, :through, :adult,
                        :email, :phone, :school, :schoolIn, :level, :signatory, :pupil, :age, :from, :until, :words, :at, 'ASKED')
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("place", one.place())
                .param("organisation", one.organisation())
                .param("establishment", one.establishment())
                .param("employer", one.employer())
                .param("occupation", one.occupation())
                .param("frame", one.frame().name())
                .param("through", one.through().name())
                .param("adult", who.adult())
                .param("email", who.email(), Types.VARCHAR)
                .param("phone", who.phone(), Types.VARCHAR)
                .param("school", who.school())
                .param("schoolIn", one.schoolIn(), Types.VARCHAR)
                .param("level", one.level().name())
                .param("signatory", who.signatory())
                .param("pupil", who.pupil())
                .param("age", one.age().name())
                .param("from", one.wishedFrom())
                .param("until", one.wishedUntil())
                .param("words", who.words(), Types.VARCHAR)
                .param("at", one.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Keeps where it stands now; `due` is the day of both views.
    void save(PupilRequest one, @Nullable LocalDate due) {
        var visit = PupilState.visit(one.state());
        var hours = visit == null ? null : visit.hours();
        jdbc.sql("""
                update pupil_request
                   set state = :state, wished_from = :wishedFrom, wished_until = :wishedUntil, level = :level, words = :words, talk_on = :talkOn, talk_by = :talkBy,
                       sent_at = :sentAt,
                       from_on = :from, until_on = :until, timetable = :timetable,
                       begins_at = :begins, ends_at = :ends, pause_minutes = :pause,
                       closed_on = :closed, closed_by = :closedBy, reason = :reason, views_due = :due
                 where platform_id = :platform and id = :id
                """)
                .param("state", one.state().word())
                .param("wishedFrom", one.wishedFrom())
                .param("wishedUntil", one.wishedUntil())
                .param("level", one.level().name())
                .param("words", one.who() == null ? null : one.who().words(), Types.VARCHAR)
                .param("talkOn", one.talk() == null ? null : one.talk().on(), Types.DATE)
                .param("talkBy", one.talk() == null ? null : one.talk().by(), Types.VARCHAR)
                .param(
                        "sentAt",
                        one.talk() == null ? null : one.talk().sentAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("from", visit == null ? null : visit.from(), Types.DATE)
                .param("until", visit == null ? null : visit.until(), Types.DATE)
                .param("timetable", visit == null ? null : visit.timetable(), Types.VARCHAR)
                .param("begins", hours == null ? null : hours.begins(), Types.TIME)
                .param("ends", hours == null ? null : hours.ends(), Types.TIME)
                .param("pause", hours == null ? null : hours.pause(), Types.INTEGER)
                .param("closed", closed(one.state()), Types.DATE)
                .param(
                        "closedBy",
                        one.state() instanceof PupilState.Cancelled cancelled ? cancelled.by() : null,
                        Types.VARCHAR)
                .param("reason", reason(one.state()), Types.VARCHAR)
                .param("due", due, Types.DATE)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    /// False when that side has said its view already, or it is not asked.
    boolean view(PupilRequest one, boolean host, Views.Answer answer, @Nullable String words) {
        return jdbc.sql("""
                update pupil_request
                   set host_view = case when :host then :answer else host_view end,
                       host_words = case when :host then :words else host_words end,
                       adult_view = case when :host then adult_view else :answer end,
                       adult_words = case when :host then adult_words else :words end
                 where platform_id = :platform and id = :id and state = 'DONE' and erased_on is null
                   and case when :host then host_view else adult_view end is null
                """)
                        .param("host", host)
                        .param("answer", answer.name())
                        .param("words", words, Types.VARCHAR)
                        .param("platform", one.platform().value())
                        .param("id", one.id())
                        .update()
                == 1;
    }

    private static @Nullable LocalDate closed(PupilState state) {
        return switch (state) {
            case PupilState.Declined declined -> declined.on();
            case PupilState.Cancelled cancelled -> cancelled.on();
            case PupilState.Open _, PupilState.Done _ -> null;
        };
    }

    private static @Nullable String reason(PupilState state) {
        return switch (state) {
            case PupilState.Declined declined -> declined.reason();
            case PupilState.Cancelled cancelled -> cancelled.reason();
            case PupilState.Open _, PupilState.Done _ -> null;
        };
    }
}
