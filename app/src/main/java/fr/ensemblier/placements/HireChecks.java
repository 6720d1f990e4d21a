package fr.ensemblier.placements;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The news asked of both sides after a hire (R-H2), and the tasks that remind the team of them.
@Component
class HireChecks {

    private final HireRows rows;
    private final People people;
    private final Tasks tasks;

    HireChecks(HireRows rows, People people, Tasks tasks) {
        this.rows = rows;
        this.people = people;
        this.tasks = tasks;
    }

    void open(UUID hire, Hires.Declaration said) {
        for (var due : Due.values()) {
            var on = due.on(said.startsOn());
            rows.openCheck(said.platform(), hire, due, on, "PERSON");
            if (said.organisation() != null) {
                rows.openCheck(said.platform(), hire, due, on, "EMPLOYER");
            }
        }
    }

    static String taskKey(UUID hire, Due due) {
        return "hire-check:" + hire + ":" + due;
    }

    /// Opens a task for each check whose day has come; run again, it changes nothing.
    @Transactional
    public int remind(LocalDate today) {
        var waiting = rows.waiting(today);
        waiting.forEach(this::remind);
        return waiting.size();
    }

    private void remind(HireRows.Waiting check) {
        var person = people.find(check.person());
        person.ifPresent(her -> tasks.open(new Task(
                check.platform(),
                taskKey(check.hire(), check.due()),
                "hire.check",
                her.adviser(),
                check.person(),
                null,
                her.fullName() + " : " + check.due().words(),
                "Prendre des nouvelles d’elle et de son employeur, " + check.employer() + ".",
                "/equipe/embauches/" + check.hire(),
                check.on(),
                false)));
    }

    /// Looks each morning for the checks of the day.
    @Component
    static class Daily implements Job {

        private final HireChecks checks;
        private final Clock clock;

        Daily(HireChecks checks, Clock clock) {
            this.checks = checks;
            this.clock = clock;
        }

        @Override
        public String name() {
            return "placements.checks";
        }

        @Override
        public Rhythm rhythm() {
            return new Rhythm.Daily(5, 30);
        }

        @Override
        public Outcome run() {
            return Outcome.of(checks.remind(Paris.today(clock)));
        }
    }
}
