package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.TutorNamed;
import fr.ensemblier.ui.French;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The tutors of recruits: the latest that was said counts. Where the recruit says that nobody is there, naming
/// somebody
/// does not settle it: the team is asked to call (B7, R-H2).
@Repository
class Tutors {

    private final JdbcClient jdbc;
    private final Register register;
    private final People people;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tutors(
            JdbcClient jdbc,
            Register register,
            People people,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.people = people;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    Optional<Tutor> of(PlatformId platform, UUID hire) {
        return jdbc.sql("""
                select name, trained, trained_year, since, said_by from hire_tutor
                 where platform_id = :platform and hire_id = :hire
                 order by noted_at desc, id limit 1
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .query((row, _) -> new Tutor(
                        row.getString("name"),
                        Tutor.Trained.valueOf(row.getString("trained")),
                        row.getObject("trained_year", Integer.class),
                        Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                        Tutor.Side.valueOf(row.getString("said_by"))))
                .optional();
    }

    /// The same said again adds nothing.
    @Transactional
    public void note(PlatformId platform, Register.Row hire, Tutor tutor, String by, LocalDate today) {
        if (of(platform, hire.id()).filter(tutor::equals).isPresent()) {
            return;
        }
        jdbc.sql("""
                insert into hire_tutor (platform_id, id, hire_id, name, trained, trained_year, since, said_by, noted_by, noted_at)
                values (:platform, :id, :hire, :name, :trained, :year, :since, :side, :by, :at)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("hire", hire.id())
                .param("name", tutor.name(), Types.VARCHAR)
                .param("trained", tutor.trained().name())
                .param("year", tutor.year(), Types.INTEGER)
                .param("since", tutor.since())
                .param("side", tutor.by().name())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        switch (tutor.by()) {
            case TEAM ->
                register.checks(platform, hire.id())
                        .forEach(check -> tasks.close(platform, "hire-tutor:" + hire.id() + ":" + check.due()));
            case EMPLOYER -> contrary(platform, hire, today);
        }
        people.happened(
                platform, hire.person(), "hire", "Tutrice ou tuteur nommé chez " + hire.employer(), null, false);
        events.publishEvent(new TutorNamed(platform, hire.id(), hire.person()));
    }

    /// The latest that she said of it, when it is that nobody is there.
    private void contrary(PlatformId platform, Register.Row hire, LocalDate today) {
        register.checks(platform, hire.id()).stream()
                .filter(check ->
                        check.asked().equals("PERSON") && check.welcome().tutor() != null)
                .max(Comparator.comparing(Register.Check::dueOn))
                .filter(check -> check.welcome().tutor() == Welcome.Tutored.NONE)
                .ifPresent(check -> tasks.open(new Task(
                        platform,
                        "hire-tutor:" + hire.id() + ":" + check.due(),
                        "hire.tutor",
                        people.find(hire.person())
                                .map(People.Reachable::adviser)
                                .orElse(null),
                        hire.person(),
                        hire.organisation(),
                        hire.name() + French.SPACE + ": réponses contraires sur son tutorat",
                        "Elle dit que personne ne l’accompagne, " + hire.employer()
                                + " nomme quelqu’un. Appelez les deux, puis notez qui l’accompagne.",
                        "/equipe/embauches/" + hire.id(),
                        today.plusDays(3),
                        false)));
    }
}
