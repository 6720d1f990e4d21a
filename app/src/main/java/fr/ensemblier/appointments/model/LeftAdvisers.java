package fr.ensemblier.appointments.model;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.LeftTeam;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Of an adviser who left the team: no slot of hers is offered any more, and each appointment that she had before her
/// is a
/// task for the team, so that nobody waits at a closed door.
@Repository
class LeftAdvisers {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final People people;
    private final Tasks tasks;
    private final Telling telling;
    private final Clock clock;

    LeftAdvisers(JdbcClient jdbc, Accounts accounts, People people, Tasks tasks, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
        this.tasks = tasks;
        this.telling = telling;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "appointments.left-team")
    void on(LeftTeam event) {
        if (accounts.team(event.platform()).stream().noneMatch(one -> one.id().equals(event.account()))) {
            left(event.platform(), event.account());
        }
    }

    private void left(PlatformId platform, UUID adviser) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update drop_in_session set closed_at = :now
                 where platform_id = :platform and adviser_id = :adviser and closed_at is null
                """)
                .param("now", now)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .update();
        jdbc.sql("""
                select * from appointment
                 where platform_id = :platform and adviser_id = :adviser and state = 'BOOKED' and starts_at > :now
                 order by starts_at, id
                """)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .param("now", now)
                .query((row, _) -> Appointments.read(row))
                .list()
                .forEach(this::ask);
    }

    private void ask(Appointment one) {
        people.find(one.person())
                .ifPresent(her -> tasks.open(new Task(
                        one.platform(),
                        task(one),
                        "appointment.orphan",
                        null,
                        her.person(),
                        null,
                        her.fullName() + " : rendez-vous à reprendre",
                        one.adviserName() + " a quitté l’équipe. Le rendez-vous est prévu le " + telling.when(one)
                                + ". Déplacez-le avec quelqu’un d’autre, ou annulez-le.",
                        "/equipe/rendez-vous/" + one.id(),
                        Paris.today(clock),
                        true)));
    }

    static String task(Appointment one) {
        return "appointment.orphan:" + one.id();
    }
}
