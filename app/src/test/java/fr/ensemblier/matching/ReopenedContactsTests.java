package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.placements.Hires;
import java.util.List;
import org.junit.jupiter.api.Test;

/// R-E6, R-M10: the contacts that a hire ended begin again only with the agreement of the person, and the one that
/// brought it follows the hire.
@WholeApplication
class ReopenedContactsTests extends AroundAHire {

    /// The contacts that her « no » ended are not opened behind her back: her team is asked, one by one.
    @Test
    void herTeamIsAskedForEachContactThatTheHireEnded() {
        var her = her("Amina");
        var asked = requested(elsewhere(), her);
        var second = elsewhere();
        var met = requested(second, her);
        Readings.across(() -> answers.accept(met, "PERSON", "Amina", null, null));
        var hire = hired(accepted(her), Hires.Looking.NO);
        await(() -> scene.state(asked).equals("WITHDRAWN") && scene.state(met).equals("WITHDRAWN"));

        cancel(hire);
        await(() -> task(asked) == 1 && task(met) == 1);
        assertThat(scene.state(asked)).isEqualTo("WITHDRAWN");
        assertThat(page(met)).bodyText().contains("Rouvrir la rencontre", "seulement avec son accord");

        act(met, "rouvrir");
        act(asked, "laisser");

        assertThat(scene.state(met)).isEqualTo("ACCEPTED");
        assertThat(scene.state(asked)).isEqualTo("WITHDRAWN");
        assertThat(task(met) + task(asked)).isZero();
        assertThat(scene.count("select count(*) from revealed_identity where contact_id = ? and until_on is null", met))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from notice where key = ?", "contact-reopened-1:" + met))
                .isEqualTo(1);
        act(asked, "rouvrir");
        assertThat(scene.state(asked)).isEqualTo("WITHDRAWN");
    }

    /// The request that was not answered reaches her anew, with its own clock and its own reminders.
    @Test
    void aRequestThatIsOpenedAgainReachesHerAnew() {
        var her = her("Amina");
        var asked = requested(elsewhere(), her);
        var hire = hired(accepted(her), Hires.Looking.NO);
        await(() -> scene.state(asked).equals("WITHDRAWN"));
        cancel(hire);
        await(() -> task(asked) == 1);

        act(asked, "rouvrir");

        assertThat(scene.state(asked)).isEqualTo("ASKED");
        for (var key : List.of("contact-asked-1:", "contact-reopened-1:")) {
            assertThat(scene.count("select count(*) from notice where key = ?", key + asked))
                    .as(key)
                    .isEqualTo(1);
        }
        takeBack(hire);
        await(() -> scene.state(asked).equals("WITHDRAWN"));
        assertThat(scene.count("select count(*) from notice where key = ?", "contact-withdrawn-1:" + asked))
                .isEqualTo(1);
    }

    /// The contact that brought the hire goes on, and nobody is told anything.
    @Test
    void theContactThatBroughtItIsOpenAgain() {
        var contact = accepted(her("Amina"));
        var hire = hired(contact, Hires.Looking.ANOTHER_POST);
        var told = scene.count("select count(*) from notice where key like ?", "%:" + contact);

        cancel(hire);
        await(() -> scene.state(contact).equals("ACCEPTED"));
        assertThat(scene.count("select count(*) from notice where key like ?", "%:" + contact))
                .isEqualTo(told);
        assertThat(page(contact)).bodyText().contains("L’embauche notée ici est annulée");

        takeBack(hire);
        await(() -> scene.state(contact).equals("CLOSED"));
        assertThat(scene.count("select count(*) from contact where id = ? and stage = 'HIRED'", contact))
                .isEqualTo(1);
    }
}
