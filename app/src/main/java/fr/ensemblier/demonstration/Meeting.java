package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.territory.WorkingDays;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far an employer and a person have come, with the moments that go with it.
enum Meeting {
    QUEUED("QUEUED", null),
    ASKED("ASKED", null),
    ACCEPTED("ACCEPTED", "TO_REACH"),
    LATE("ACCEPTED", "TO_REACH"),
    REACHED("REACHED", "REACHED"),
    INTERVIEW("REACHED", "INTERVIEW"),
    TRIAL("REACHED", "TRIAL"),
    HIRED("CLOSED", "HIRED"),
    NOT_SUITABLE("CLOSED", "NOT_SUITABLE"),
    PERSON_STOPPED("CLOSED", "PERSON_STOPPED"),
    UNREACHED("CLOSED", "NO_ANSWER"),
    DECLINED("DECLINED", null),
    NO_ANSWER("NO_ANSWER", null),
    WITHDRAWN("WITHDRAWN", null);

    private static final List<String> MESSAGES = List.of(
            "Votre expérience nous intéresse. Seriez-vous libre pour en parler cette semaine ?",
            "Notre équipe s’agrandit. Nous aimerions vous rencontrer et vous montrer les lieux.",
            "Bonjour, votre profil correspond à notre poste. Quand pouvez-vous passer nous voir ?");

    private final String state;
    private final @Nullable String stage;

    Meeting(String state, @Nullable String stage) {
        this.state = state;
        this.stage = stage;
    }

    boolean open() {
        return switch (this) {
            case QUEUED, ASKED, ACCEPTED, LATE, REACHED, INTERVIEW, TRIAL -> true;
            case HIRED, NOT_SUITABLE, PERSON_STOPPED, UNREACHED, DECLINED, NO_ANSWER, WITHDRAWN -> false;
        };
    }

    /// A meeting of this kind of those two, in the columns of its tables.
    Told tell(World world, Couple couple, Instant asked) {
        var message = world.one(MESSAGES);
        var sent = this == QUEUED ? null : asked;
        var answered = answered(world, asked);
        var accepted = answered == null || this == DECLINED ? null : answered;
        var reached = accepted == null || this == ACCEPTED || this == LATE || this == UNREACHED
                ? null
                : world.atWork(
                        accepted.plus(Duration.ofMinutes(1_200 + world.random().nextInt(500))));
        var closed = open()
                ? null
                : world.atWork(
                        asked.plus(Duration.ofMinutes(11_000 + world.random().nextInt(900))));
        var reason = this == NOT_SUITABLE ? world.one(List.of("HOURS", "SKILLS", "START", "FILLED")) : null;
        var refusal = this == DECLINED ? world.one(List.of("DISTANCE", "HOURS", "PAY", "NO_REASON")) : null;
        return new Told(
                this,
                couple,
                state,
                stage,
                message,
                asked,
                sent,
                answered,
                accepted,
                reached,
                closed,
                reason,
                refusal,
                this == WITHDRAWN ? "La personne a trouvé un poste." : reason);
    }

    private @Nullable Instant answered(World world, Instant asked) {
        return switch (this) {
            case QUEUED, ASKED, NO_ANSWER, WITHDRAWN -> null;
            case LATE -> world.atWork(world.now().minus(Duration.ofDays(10)));
            case ACCEPTED, REACHED, INTERVIEW, TRIAL, HIRED, NOT_SUITABLE, PERSON_STOPPED, UNREACHED, DECLINED ->
                world.atWork(asked.plus(Duration.ofMinutes(900 + world.random().nextInt(2_000))));
        };
    }

    /// When it was asked, for those that still go on.
    Instant askedLately(World world) {
        return switch (this) {
            case QUEUED -> world.now().minus(Duration.ofHours(6));
            case ASKED -> world.daysAgo(1, 4);
            case LATE -> world.daysAgo(12, 14);
            case ACCEPTED -> world.daysAgo(4, 5);
            default -> world.daysAgo(6, 20);
        };
    }

    /// One contact, ready to be written.
    record Told(
            Meeting kind,
            Couple couple,
            String state,
            @Nullable String stage,
            String message,
            Instant asked,
            @Nullable Instant sent,
            @Nullable Instant answered,
            @Nullable Instant accepted,
            @Nullable Instant reached,
            @Nullable Instant closed,
            @Nullable String reason,
            @Nullable String refusal,
            @Nullable String closedWhy) {

        @Nullable Object[] row(String platform) {
            var answeredBy = answered == null ? null : couple.called();
            return new Object[] {
                platform,
                couple.contact(),
                couple.match(),
                couple.offer(),
                couple.organisation(),
                couple.establishment(),
                platform,
                couple.card(),
                couple.called(),
                state,
                message,
                recruiter(),
                Timestamp.from(asked),
                at(sent),
                at(sent == null ? null : inFiveDays(sent)),
                at(answered),
                answeredBy,
                refusal,
                at(accepted == null ? null : inFiveDays(accepted)),
                at(reached),
                reached == null ? null : true,
                stage,
                reason,
                reached == null ? null : Date.valueOf(Paris.date(reached).plusDays(kind.open() ? 20 : 10)),
                at(closed),
                closedWhy,
                kind == HIRED ? World.id("hire:" + couple.contact()) : null
            };
        }

        /// Who asks for the employer.
        String recruiter() {
            var recruiter = couple.recruiter();
            return recruiter == null ? "Le service du recrutement" : recruiter;
        }

        /// How long the employer keeps her name and telephone: three months after a meeting without a hire (R-P6).
        @Nullable LocalDate keptUntil() {
            return closed == null || kind == HIRED ? null : Paris.date(closed).plusMonths(3);
        }

        boolean revealed(LocalDate today) {
            var until = keptUntil();
            return accepted != null && (until == null || until.isAfter(today));
        }

        Instant revealedAt() {
            return Objects.requireNonNull(accepted);
        }

        /// Five days, or the working day after (R-M5).
        private static Instant inFiveDays(Instant from) {
            var end = from.atZone(Paris.ZONE).plusDays(5);
            return end.with(WorkingDays.after(end.toLocalDate().minusDays(1), 1, "33"))
                    .toInstant();
        }

        private static @Nullable Timestamp at(@Nullable Instant instant) {
            return instant == null ? null : Timestamp.from(instant);
        }
    }
}
