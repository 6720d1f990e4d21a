package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-W2: at most one adviser in charge, nobody without having accepted; she is told and may prefer another.
@WholeApplication
class HandoverTests extends AroundATeam {

    @Autowired
    List<Job> jobs;

    @Autowired
    Clock clock;

    @Test
    void nothingChangesBeforeTheColleagueAccepts() {
        task(her, sofiane);
        assertThat(propose(sofiane, claire, her, "")).hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(sofiane.account().toString());
        assertThat(count(
                        "select count(*) from task where for_id = ? and kind = 'handover.asked' and done_at is null",
                        claire))
                .isOne();

        assertThat(post(claire, handover() + "/accepter", "person", her.person().toString()))
                .hasStatus3xxRedirection();

        assertThat(adviser()).isEqualTo(claire.account().toString());
        assertThat(count(
                        "select count(*) from task where for_id = ? and kind = 'handover.asked' and done_at is null",
                        claire))
                .isZero();
        assertThat(count("select count(*) from task where for_id = ? and kind = 'test' and done_at is null", claire))
                .as("what is to do goes with her")
                .isOne();
        assertThat(text("select title from outgoing_message where person_id = ? order by created_at desc limit 1"))
                .isEqualTo("Claire vous accompagne maintenant");
        assertThat(post(claire, handover() + "/refuser", "why", "trop tard")).hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(claire.account().toString());
        assertThat(get(sofiane, "/equipe/personnes?conseiller=passees"))
                .bodyText()
                .contains(called());
    }

    @Test
    void whoRefusesSaysWhyAndNothingChanges() {
        propose(sofiane, claire, her, "");

        assertThat(post(claire, handover() + "/refuser", "why", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(post(claire, handover() + "/refuser", "why", "Je pars en congé"))
                .hasStatus3xxRedirection();

        assertThat(adviser()).isEqualTo(sofiane.account().toString());
        assertThat(get(sofiane, handover())).bodyText().contains("Je pars en congé");
    }

    /// Only the colleague who is asked answers, only the one in charge or a head proposes and takes back.
    @Test
    void othersNeitherAnswerNorPropose() {
        assertThat(propose(claire, head, her, sofiane.account().toString())).hasStatus(403);
        propose(sofiane, claire, her, "");

        assertThat(post(
                        sofiane,
                        handover() + "/accepter",
                        "person",
                        her.person().toString()))
                .hasStatus(403);
        assertThat(get(member("Maylis", "ADVISER"), handover())).hasStatus(404);
        assertThat(post(claire, handover() + "/retirer", "", "")).hasStatus(403);
        assertThat(propose(sofiane, head, her, "")).as("proposed already").hasStatus(422);
        assertThat(post(head, handover() + "/retirer", "", "")).hasStatus3xxRedirection();
        assertThat(post(claire, handover() + "/accepter", "person", her.person().toString()))
                .hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(sofiane.account().toString());
    }

    /// The database refuses a second proposal too.
    @Test
    void nobodyIsProposedTwice() {
        propose(sofiane, claire, her, "");
        var first = handover().substring(handover().lastIndexOf('/') + 1);

        assertThatThrownBy(() -> Actors.machine(
                        "test", () -> jdbc.sql("""
                                with other as (
                                    insert into handover select platform_id, gen_random_uuid(), from_account, from_name, to_account,
                                           to_name, back_on, words, state, proposed_at, proposed_by
                                      from handover where id = ?::uuid returning platform_id, id)
                                insert into handover_person select platform_id, id, ?, 'PROPOSED' from other
                                """).params(first, her.person()).update()))
                .hasMessageContaining("handover_once");
    }

    /// For a time: on the day of the return she goes back, by the machine; a day that has passed is refused.
    @Test
    void oneForATimeComesBack() {
        var tomorrow = Paris.today(clock).plusDays(1).toString();
        assertThat(proposeUntil(Paris.today(clock).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("jour du retour");
        assertThat(proposeUntil(tomorrow)).hasStatus3xxRedirection();
        post(claire, handover() + "/accepter", "person", her.person().toString());
        set("update handover set back_on = current_date - 1 where to_account = ?", claire.account());

        daily();

        assertThat(adviser()).isEqualTo(sofiane.account().toString());
        assertThat(get(claire, handover())).bodyText().contains("au jour prévu");
    }

    /// Who leaves the team leaves nobody with a name that nobody answers to.
    @Test
    void whoLeavesTheTeamLeavesNobodyBehind() {
        propose(sofiane, claire, her, "");
        assertThat(get(head, "/equipe/reglages/equipe/" + sofiane.account() + "/retirer"))
                .as("what follows is said before, and the handover comes first")
                .bodyText()
                .contains(
                        "1\u00A0personne n’aura plus de conseiller",
                        "1\u00A0relais proposé sera retiré",
                        "/equipe/relais/nouveau?de=" + sofiane.account());

        assertThat(post(head, "/equipe/reglages/equipe/" + sofiane.account() + "/retirer", "", ""))
                .hasStatus3xxRedirection();

        await(() -> adviser() == null);
        assertThat(
                        text(
                                "select h.state from handover h join handover_person p on p.handover_id = h.id where p.person_id = ?"))
                .isEqualTo("WITHDRAWN");
        assertThat(get(head, "/equipe/personnes?conseiller=aucun&q=" + called()))
                .bodyText()
                .contains("À attribuer, ");
    }

    /// An adviser takes who waits; a colleague's person is asked for, not taken.
    @Test
    void nobodyTakesAColleaguesPerson() {
        assertThat(post(claire, file() + "/suivi", "adviser", "moi")).hasStatus3xxRedirection();
        assertThat(adviser()).isEqualTo(sofiane.account().toString());

        post(sofiane, file() + "/suivi", "adviser", "");
        assertThat(adviser()).isNull();
        post(claire, file() + "/suivi", "adviser", "moi");
        assertThat(adviser()).isEqualTo(claire.account().toString());
    }

    @Test
    void sheReadsWhoSupportsHerAndMayPreferSomebodyElse() {
        assertThat(get(her, "/mon-espace/accompagnement")).bodyText().contains("Sofiane");
        assertThat(mvc.post()
                        .uri("/mon-espace/accompagnement")
                        .param("words", "")
                        .with(SignedIn.as(her)))
                .hasStatus3xxRedirection();

        assertThat(text("select title from task where person_id = ? and kind = 'adviser.change' and done_at is null"))
                .contains("préfère être suivie par quelqu’un d’autre");
    }

    private MvcTestResult propose(Actor.Team by, Actor.Team to, Actor.Candidate who, String from) {
        return mvc.post()
                .uri("/equipe/relais/nouveau")
                .param("de", from)
                .param("to", to.account().toString())
                .param("person", who.person().toString())
                .param("words", "Elle habite ton secteur.")
                .with(SignedIn.as(by))
                .exchange();
    }

    private MvcTestResult proposeUntil(String day) {
        return mvc.post()
                .uri("/equipe/relais/nouveau")
                .param("to", claire.account().toString())
                .param("which", "toutes")
                .param("length", "jusque")
                .param("backOn", day)
                .param("words", "Pendant mon congé.")
                .with(SignedIn.as(sofiane))
                .exchange();
    }

    private String handover() {
        return "/equipe/relais/"
                + text(
                        "select p.handover_id::text from handover_person p join handover h on h.id = p.handover_id where p.person_id = ? order by h.proposed_at desc limit 1");
    }

    private void daily() {
        var job = jobs.stream()
                .filter(one -> one.name().equals("people.handovers"))
                .findFirst()
                .orElseThrow();
        Actors.machine(job.name(), job::run);
    }
}
