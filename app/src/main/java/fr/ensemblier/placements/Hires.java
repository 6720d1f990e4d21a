package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one place where a hire is recorded (R-H1).
public interface Hires {

    /// Hours a week (L3121-27).
    BigDecimal FULL_TIME = BigDecimal.valueOf(35);

    /// Whether somebody who was hired still looks (R-M10).
    enum Looking {
        NO,
        MORE_HOURS,
        ANOTHER_POST
    }

    /// What somebody declares. `platform` is the person's. `broughtBy`, `contractClass`, `declaredBy` are the
    /// words of the table `hire`; `declaredName` is who said it. `looking` is her own answer, or the team's on
    /// her behalf: null asks her. `believed` is what the employer thinks of it.
    record Declaration(
            PlatformId platform,
            UUID person,
            @Nullable UUID organisation,
            @Nullable UUID establishment,
            String employerName,
            @Nullable UUID offer,
            @Nullable UUID contact,
            String broughtBy,
            String occupation,
            @Nullable String setting,
            String contractClass,
            @Nullable Integer contractMonths,
            @Nullable BigDecimal weeklyHours,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Looking looking,
            @Nullable Boolean believed,
            String declaredBy,
            String declaredName) {

        /// Beside a full-time post no hours are missing: who looks on looks for another post (L3121-27).
        public Declaration {
            if (looking == Looking.MORE_HOURS && fullTime(weeklyHours)) {
                looking = Looking.ANOTHER_POST;
            }
            if (looking != null && declaredBy.equals("EMPLOYER")) {
                throw new IllegalArgumentException("An employer does not answer for the person");
            }
        }
    }

    /// Recorded, or known already for this person, employer and period.
    sealed interface Outcome {
        record Recorded(UUID hire) implements Outcome {}

        /// `news` says what the hire learned by it, such as a later end; null when it learned nothing.
        record Known(UUID hire, @Nullable String news) implements Outcome {}
    }

    /// A hire about which somebody is asked something.
    record Asked(UUID hire, String employer) {}

    /// The question of R-M10 about a hire; `answer` is null until she, or the team for her, has answered.
    /// `over` when the post has ended: the question is then whether she looks for work at all. `ended` is the last
    /// day of a contract that ran out without a word: it may go on.
    record Question(
            PlatformId platform,
            UUID hire,
            UUID person,
            String employer,
            LocalDate startsOn,
            @Nullable BigDecimal weeklyHours,
            @Nullable Looking answer,
            boolean over,
            @Nullable LocalDate ended) {

        /// No hours are missing to a full week.
        public boolean fullTime() {
            return Hires.fullTime(weeklyHours);
        }
    }

    /// `organisation` is null for an employer without a row.
    record Contract(@Nullable UUID organisation, String contractClass, LocalDate startsOn) {}

    /// A post of a person that was not cancelled and is not over; `news` is the next day on which she is asked how it
    /// goes (R-H2). `organisation` is null for an employer without a row, `endsOn` for a contract without end.
    record Post(
            UUID hire,
            @Nullable UUID organisation,
            String employer,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate news) {}

    /// Whether a contract of this class always has a last day (R-W6): the law asks for it.
    static boolean ends(@Nullable String contractClass) {
        return contractClass != null
                && List.of("PRIVE_CDD", "APPRENTISSAGE", "PROFESSIONNALISATION").contains(contractClass);
    }

    /// Whether so many hours a week are the legal full time, or more.
    static boolean fullTime(@Nullable BigDecimal weeklyHours) {
        return weeklyHours != null && weeklyHours.compareTo(FULL_TIME) >= 0;
    }

    /// The hires of a person about which she is asked now (R-H2).
    List<Asked> asked(PlatformId platform, UUID person);

    /// Records it, fills the opening of its offer, opens the checks of R-H2, tells people; in the caller's
    /// transaction. Person and offer may lie in two platforms, so the caller checks who asks and runs it as
    /// [Actor.Machine].
    Outcome record(Declaration declaration);

    /// The hires of a person of which nobody knows yet whether she still looks (R-M10).
    List<Asked> unanswered(PlatformId platform, UUID person);

    /// The question of R-M10, for a caller who has made sure of who asks.
    Optional<Question> question(UUID hire);

    /// Her answer, or the team's for her: `NO` hides her card and ends her other contacts, `MORE_HOURS` lowers
    /// the hours wanted. `how` is how the team knows it (R-P8). False when it was answered before. Runs as
    /// [Actor.Machine].
    boolean answer(Question question, Looking looking, String by, @Nullable String how);

    /// She says that the contract whose last day is past goes on (R-H1): the team notes its new end. False when that
    /// was said or answered before. Runs as [Actor.Machine].
    boolean continues(Question question);

    /// She is not in the post any more since `on` (R-H2): a task for her adviser, and unless she looks already, the
    /// question of R-M10 once more; her file follows. `by` is who said it. Runs as
    /// [fr.ensemblier.foundation.Actor.Machine], in the transaction of the caller.
    void left(PlatformId platform, UUID hire, LocalDate on, String by);

    /// A hire was corrected, cancelled or taken back (R-E6): the opening of its offer, what she said of her search,
    /// the tasks and the contact that brought it follow the row as it is now. Twice changes nothing. In the
    /// transaction of the caller, as [fr.ensemblier.foundation.Actor.Machine].
    void follow(PlatformId platform, UUID hire);

    /// Under which contract a person works by this hire; empty when it was cancelled.
    Optional<Contract> contract(UUID hire);

    /// Where a person works now, or begins soon, as far as the actor may read it.
    Optional<Post> post(PlatformId platform, UUID person);

    /// All of them, the one that begins last first.
    List<Post> posts(PlatformId platform, UUID person);

    /// Whether somebody of the employer is named who looks after the recruit (B7).
    boolean tutored(UUID hire);

    /// Whether the hire counts: it was not cancelled.
    boolean stands(UUID hire);

    /// The hire by which a person last said that she does not look any more, if it stands.
    Optional<UUID> endedSearch(PlatformId platform, UUID person);
}
