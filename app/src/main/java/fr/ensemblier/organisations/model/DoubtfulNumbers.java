package fr.ensemblier.organisations.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.ui.French;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Numbers that were taken with a false key ([Identifiers#keyFits]): one task for the team, open while there is one
/// left.
@Repository
public class DoubtfulNumbers {

    private static final String TASK = "numbers:doubtful";
    private static final int DAYS = 14;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Clock clock;

    DoubtfulNumbers(JdbcClient jdbc, Tasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// After structures were brought or corrected.
    @Transactional
    public void look(PlatformId platform) {
        var left = jdbc.sql("""
                select count(*) from establishment
                 where platform_id = :platform and number_doubtful and closed_on is null
                """)
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
        if (left == 0) {
            tasks.close(platform, TASK);
            return;
        }
        tasks.open(new Task(
                platform,
                TASK,
                "number.check",
                null,
                null,
                null,
                French.plural(left, "structure a un numéro à vérifier", "structures ont un numéro à vérifier"),
                "La clé d’un SIRET ou d’un FINESS est fausse. Corrigez-le d’après l’annuaire.",
                "/equipe/employeurs?numero=faux",
                Paris.today(clock).plusDays(DAYS),
                false));
    }
}
