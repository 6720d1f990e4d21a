package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.CardHidden;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Of a person whose file was erased or archived (R-P6): she waits for nothing and is in no group any more,
/// what had not begun ends, names of schools and centres go; days and states stay, so that past counts do not
/// change.
@Repository
class ForgottenTrainings {

    private static final String HERS = " where person_id in (select ended_files(:card))";

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgottenTrainings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "training.card-hidden")
    void on(CardHidden event) {
        run(
                event,
                "update training_wish set state = 'ENDED', ended_on = greatest(:today, noted_on), reason = 'CLOSED'",
                " and state = 'WAITING'");
        run(event, "delete from cohort_member", "");
        run(event, """
                update trainee set state = 'WITHDRAWN', ended_on = greatest(:today, since_on, admitted_on), reason = 'NO_NEWS'
                """, " and state in ('CANDIDATE', 'ADMITTED')");
        run(event, """
                update training_application
                   set state = 'WITHDRAWN', ended_on = greatest(:today, made_on, sent_on, listed_on), reason = 'NO_NEWS'
                """, " and state in ('PREPARING', 'SENT', 'WAITING_LIST')");
        run(event, "update training_application set school = 'effacé', course = 'effacé'", "");
        run(event, """
                update work_study
                   set state = 'BROKEN_OFF', reason = 'HER_WISH',
                       ended_on = greatest(:today, made_on, promised_on, filed_on, started_on)
                """, " and state in ('SEARCHING', 'PROMISED', 'FILED')");
        run(event, "update work_study set school = null", "");
        run(event, """
                update vae
                   set state = 'DROPPED_OUT', reason = 'CLOSED',
                       ended_on = greatest(:today, made_on, sent_on, incomplete_on, admissible_on, supported_on, written_on, jury_on)
                """, " and state not in ('JUDGED', 'NOT_ADMISSIBLE', 'DROPPED_OUT')");
        run(event, "update vae set candidate = null, group_id = null, made_by = 'effacé'", "");
    }

    private void run(CardHidden event, String what, String which) {
        var asked = jdbc.sql(what + HERS + which).param("card", event.cardKey());
        (what.contains(":today") ? asked.param("today", Paris.today(clock)) : asked).update();
    }
}
