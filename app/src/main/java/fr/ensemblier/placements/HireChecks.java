package fr.ensemblier.placements;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The news asked of both sides after a hire (R-H2), and the tasks that remind the team of them.
@Component
class HireChecks {

    private final HireRows rows;
    private final People people;
    private final Tasks tasks;
    private final Notices notices;
    private final Accounts accounts;
    private final CandidateLinks links;
    private final Parameters parameters;

    HireChecks(
            HireRows rows,
            People people,
            Tasks tasks,
            Notices notices,
            Accounts accounts,
            CandidateLinks links,
            Parameters parameters) {
        this.rows = rows;
        this.people = people;
        this.tasks = tasks;
        this.notices = notices;
        this.accounts = accounts;
        this.links = links;
        this.parameters = parameters;
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

    /// Nobody has to ask about a hire that did not take place.
    void close(PlatformId platform, UUID hire) {
        for (var due : Due.values()) {
            tasks.close(platform, taskKey(hire, due));
            tasks.close(platform, "hire-contradiction:" + hire + ":" + due);
            tasks.close(platform, "hire-tutor:" + hire + ":" + due);
            tasks.close(platform, "hire-difficulty:" + hire + ":" + due + ":PERSON");
            tasks.close(platform, "hire-difficulty:" + hire + ":" + due + ":EMPLOYER");
            tasks.close(platform, "hire-notbegun:" + hire + ":" + due + ":PERSON");
            tasks.close(platform, "hire-notbegun:" + hire + ":" + due + ":EMPLOYER");
        }
    }

    static String taskKey(UUID hire, Due due) {
        return "hire-check:" + hire + ":" + due;
    }

    /// One work for each check whose day has come: it opens its task; run again, it changes nothing.
    List<Runnable> due(LocalDate today) {
        return rows.waiting(today).stream()
                .<Runnable>map(check -> () -> remind(check, today))
                .toList();
    }

    private void remind(HireRows.Waiting check, LocalDate today) {
        var person = people.find(check.person());
        var days = ChronoUnit.DAYS.between(check.on(), today);
        var recruiters = check.employerSilent() ? recruiters(check) : List.<Accounts.Contact>of();
        var unheard = check.personSilent()
                        && person.filter(her -> her.phone() != null || her.email() != null)
                                .isEmpty()
                || check.employerSilent() && recruiters.isEmpty();
        if (days >= parameters.days("r-h2.adviser-days", check.platform()) || unheard) {
            person.ifPresent(her -> call(check, her));
        }
        if (check.personSilent()) {
            person.ifPresent(her -> askHer(check, her, time(check.platform(), days)));
        }
        if (check.employerSilent() && check.organisation() != null) {
            askEmployer(
                    check,
                    check.organisation(),
                    recruiters,
                    person.map(People.Reachable::fullName),
                    time(check.platform(), days));
        }
    }

    /// Empty for the first message of a check, else which reminder it is. One that failed is not sent after the next.
    private String time(PlatformId platform, long days) {
        return days >= parameters.days("r-h2.second-reminder-days", platform)
                ? ":3"
                : days >= parameters.days("r-h2.first-reminder-days", platform) ? ":2" : "";
    }

    private void call(HireRows.Waiting check, People.Reachable her) {
        tasks.open(new Task(
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
                false));
    }

    private List<Accounts.Contact> recruiters(HireRows.Waiting check) {
        var organisation = check.organisation();
        if (organisation == null) {
            return List.of();
        }
        var place = check.establishment();
        return place == null ? accounts.recruiters(organisation) : accounts.recruiters(organisation, place);
    }

    private void askHer(HireRows.Waiting check, People.Reachable her, String time) {
        if (her.phone() == null && her.email() == null) {
            return;
        }
        notices.tell(new Message(
                check.platform(),
                taskKey(check.hire(), check.due()) + ":PERSON" + time,
                new Message.Recipient.Person(her.person(), her.firstName(), her.email(), her.phone()),
                "Comment se passe votre emploi ?",
                List.of(
                        "Vous travaillez chez " + check.employer()
                                + ". Trois questions, une minute : comment cela se passe-t-il ?",
                        "Votre employeur ne lit pas votre réponse."),
                new Message.Act(
                        "Donner de mes nouvelles",
                        links.link(
                                check.platform(),
                                her.person(),
                                her.firstName(),
                                "/mon-espace/embauches/" + check.hire()))));
    }

    private void askEmployer(
            HireRows.Waiting check,
            UUID organisation,
            List<Accounts.Contact> recruiters,
            Optional<String> name,
            String time) {
        notices.tell(new Message(
                check.platform(),
                "hire-check:EMPLOYER" + time + ":" + check.due() + ":" + check.hire(),
                new Message.Recipient.Organisation(
                        organisation,
                        check.establishment(),
                        recruiters.stream().map(Accounts.Contact::email).toList()),
                "Avez-vous des nouvelles de " + name.orElse("la personne embauchée") + " ?",
                List.of(
                        "Trois questions, une minute : est-elle toujours en poste, qui l’accompagne, qu’est-ce qui aiderait ?"),
                new Message.Act("Donner des nouvelles", "/employeur/embauches/" + check.hire())));
    }

    /// Looks each morning for the checks of the day, questions without an answer, contracts that ended. Each hire has
    /// its own transaction: one that fails stops no other.
    @Component
    static class Daily implements Job {

        private static final Logger LOG = LoggerFactory.getLogger(Daily.class);

        private final HireChecks checks;
        private final StillLooking looking;
        private final EndedContracts ended;
        private final TransactionTemplate transaction;
        private final Clock clock;

        Daily(
                HireChecks checks,
                StillLooking looking,
                EndedContracts ended,
                TransactionTemplate transaction,
                Clock clock) {
            this.checks = checks;
            this.looking = looking;
            this.ended = ended;
            this.transaction = transaction;
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
            var today = Paris.today(clock);
            var works = Stream.of(checks.due(today), looking.due(today), ended.due(today))
                    .flatMap(List::stream)
                    .toList();
            var failed = works.stream().filter(work -> !done(work)).count();
            return new Outcome((int) (works.size() - failed), (int) failed);
        }

        private boolean done(Runnable work) {
            try {
                transaction.executeWithoutResult(_ -> work.run());
                return true;
            } catch (RuntimeException failure) {
                LOG.warn("News of a hire could not be asked", failure);
                return false;
            }
        }
    }
}
