package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.OpenTasks;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-W2: who is absent has somebody who stands in at once.
@WholeApplication
class StandingInTests extends AroundATeam {

    @Autowired
    OpenTasks tasks;

    @Autowired
    Clock clock;

    /// She who stands in sees the tasks of the absent one, on those days only; one stand-in a day.
    @Test
    void whoStandsInSeesTheTasksOfBoth() {
        task(her, sofiane);
        var today = Paris.today(clock);
        assertThat(sees(claire)).isFalse();

        assertThat(standIn(claire, today.toString(), today.plusDays(3).toString()))
                .hasStatus3xxRedirection();
        assertThat(standIn(head, today.plusDays(3).toString(), today.plusDays(9).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Claire remplace Sofiane");

        assertThat(sees(claire)).isTrue();
        assertThat(get(claire, "/equipe/a-faire?q=" + called())).bodyText().contains("Essai de relais");
        assertThat(adviser())
                .as("she stays with him")
                .isEqualTo(sofiane.account().toString());
        set(
                "update stand_in set until_on = from_on, from_on = from_on - 9 where absent_account = ?",
                sofiane.account());
        set("update stand_in set until_on = current_date - 1 where absent_account = ?", sofiane.account());
        assertThat(sees(claire)).isFalse();
    }

    private boolean sees(Actor.Team who) {
        return Actors.as(who, () -> tasks.of(who, "test", 50)).stream()
                .anyMatch(line -> her.person().equals(line.person()));
    }

    private MvcTestResult standIn(Actor.Team by, String from, String until) {
        return mvc.post()
                .uri("/equipe/relais/remplacements")
                .param("absent", sofiane.account().toString())
                .param("by", by.account().toString())
                .param("from", from)
                .param("until", until)
                .with(SignedIn.as(sofiane))
                .exchange();
    }
}
