package fr.ensemblier.appointments.model;

import fr.ensemblier.appointments.model.AppointmentState.Booked;
import fr.ensemblier.appointments.model.AppointmentState.Noted;
import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.HerTalks;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes appointments and moves them (R-W1): each act is a line in her file, and is told to whom it concerns, in the
/// same
/// transaction (R-E4). What she does herself is news of her (R-P6).
@Component
public class Booking {

    /// Whether she came.
    public enum Presence {
        ATTENDED,
        EXCUSED,
        NO_SHOW
    }

    /// Who acts: the person in her space, somebody of the team under her name (R-P8), or a counsellor of the body that
    /// sent her by a referral.
    public record By(Side side, String name, @Nullable UUID referral) {

        public By(Side side, String name) {
            this(side, name, null);
        }
    }

    /// A time with an adviser, at a place or by telephone.
    public record Wanted(
            UUID adviser, String adviserName, @Nullable UUID place, Instant starts, Instant ends) {

        public static Wanted of(Slot slot) {
            return new Wanted(slot.adviser(), slot.adviserName(), slot.place(), slot.starts(), slot.ends());
        }
    }

    private final Appointments appointments;
    private final Telling telling;
    private final People people;
    private final HerTalks talks;
    private final Reasons reasons;
    private final Tasks tasks;
    private final Clock clock;

    Booking(
            Appointments appointments,
            Telling telling,
            People people,
            HerTalks talks,
            Reasons reasons,
            Tasks tasks,
            Clock clock) {
        this.appointments = appointments;
        this.telling = telling;
        this.people = people;
        this.talks = talks;
        this.reasons = reasons;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional
    public Outcome book(
            PlatformId platform, UUID person, Wanted wanted, AppointmentKind kind, @Nullable String note, By by) {
        var one = made(platform, person, wanted, kind, note, by, null);
        var refused = appointments.refused(one, null);
        if (refused.isPresent()) {
            return new Outcome.No(refused.get());
        }
        appointments.add(one, by.referral());
        happened(one, "Rendez-vous pris : " + telling.when(one), null, by);
        telling.booked(one, by.side());
        return new Outcome.Made(one);
    }

    /// Another time: the former one stays as moved, the new one follows it.
    @Transactional
    public Outcome move(PlatformId platform, UUID id, Wanted wanted, By by) {
        var before = appointments.hold(platform, id);
        if (!(before.state() instanceof Booked booked) || !mayChange(before, by)) {
            return new Outcome.No(Refused.OVER);
        }
        var after = made(platform, before.person(), wanted, before.kind(), before.note(), by, before.id());
        var refused = appointments.refused(after, before.id());
        if (refused.isPresent()) {
            return new Outcome.No(refused.get());
        }
        appointments.save(before.in(booked.moved(after.id(), clock.instant(), by.name())));
        tasks.close(platform, LeftAdvisers.task(before));
        appointments.add(after, by.referral());
        happened(
                after,
                "Rendez-vous déplacé au " + telling.when(after),
                "Il était le " + telling.when(before) + ".",
                by);
        telling.moved(before, after, by.side());
        return new Outcome.Made(after);
    }

    /// `reason` is a code of the list of her reasons or of the team's; `whose` wish it was: the team may note hers.
    @Transactional
    public Outcome cancel(PlatformId platform, UUID id, String reason, Side whose, By by) {
        var before = appointments.hold(platform, id);
        if (!(before.state() instanceof Booked booked) || !mayChange(before, by)) {
            return new Outcome.No(Refused.OVER);
        }
        var after = before.in(booked.cancelled(whose, reason, clock.instant(), by.name()));
        appointments.save(after);
        tasks.close(platform, LeftAdvisers.task(before));
        happened(after, "Rendez-vous annulé : " + telling.when(after), reasons.words(whose, reason), by);
        telling.cancelled(after, whose, by);
        return new Outcome.Made(after);
    }

    /// Once it has begun. Who came had a talk (R-P6, R06).
    @Transactional
    public Outcome note(PlatformId platform, UUID id, Presence presence, String by) {
        var before = appointments.hold(platform, id);
        if (!(before.state() instanceof Booked booked) || !before.canBeNoted(clock.instant())) {
            return new Outcome.No(Refused.OVER);
        }
        var now = clock.instant();
        var after = before.in(
                switch (presence) {
                    case ATTENDED ->
                        booked.attended(
                                talks.met(
                                        platform,
                                        before.person(),
                                        before.place() == null,
                                        before.day(),
                                        before.kind().words(),
                                        by),
                                now,
                                by);
                    case EXCUSED -> booked.excused(now, by);
                    case NO_SHOW -> booked.noShow(now, by);
                });
        appointments.save(after);
        switch (presence) {
            case ATTENDED -> {}
            case EXCUSED -> line(after, "Absence excusée au rendez-vous du " + telling.when(after), null, false);
            case NO_SHOW -> line(after, "Absence au rendez-vous du " + telling.when(after), null, false);
        }
        return new Outcome.Made(after);
    }

    /// Noted by mistake (R-E6). Refused when its time was taken since.
    @Transactional
    public Outcome takeBack(PlatformId platform, UUID id) {
        var before = appointments.hold(platform, id);
        if (!(before.state() instanceof Noted noted)) {
            return new Outcome.No(Refused.OVER);
        }
        var refused = appointments.refused(before, before.id());
        if (refused.isPresent()) {
            return new Outcome.No(refused.get());
        }
        appointments.save(before.in(noted.takenBack()));
        if (noted instanceof AppointmentState.Attended attended) {
            talks.notMet(platform, before.person(), attended.talk());
        } else {
            line(before, "Absence notée par erreur : rendez-vous du " + telling.when(before), null, false);
        }
        return new Outcome.Made(before.in(noted.takenBack()));
    }

    /// The team until its end; afterwards what is left to say is whether she came.
    private boolean mayChange(Appointment one, By by) {
        return by.side() == Side.TEAM ? one.ends().isAfter(clock.instant()) : one.hersToChange(Paris.today(clock));
    }

    private Appointment made(
            PlatformId platform,
            UUID person,
            Wanted wanted,
            AppointmentKind kind,
            @Nullable String note,
            By by,
            @Nullable UUID from) {
        return new Appointment(
                platform,
                UUID.randomUUID(),
                person,
                wanted.adviser(),
                wanted.adviserName(),
                wanted.place(),
                kind,
                wanted.starts(),
                wanted.ends(),
                note,
                by.side(),
                by.name(),
                clock.instant(),
                from,
                new Booked());
    }

    private void happened(Appointment one, String title, @Nullable String detail, By by) {
        line(one, title, detail, by.side() == Side.PERSON);
    }

    private void line(Appointment one, String title, @Nullable String detail, boolean news) {
        people.happened(one.platform(), one.person(), "APPOINTMENT", title, detail, news);
    }
}
