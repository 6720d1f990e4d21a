package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/// C5, R-W5: people who wait are a group, asked for and followed together.
class GroupsTests extends AtAnEmployer {

    private void hours(int hours) {
        at.sql("""
                update training_action set hours_centre = ?
                 where id = (select action_id from training_session where id = ?)
                """, hours, at.session);
    }

    private String tasks(String basin) {
        return at.text(
                "select count(*)::text from task where platform_id = '33' and kind = 'training.group' and title like '%' || ? || '%' and done_at is null",
                basin);
    }

    /// R-W5: a POEI stands on promises that are long enough, a POEC is for job seekers.
    @Test
    void aGroupIsAskedForAndFollowedTogether() {
        InTraining.to(at.post(base() + "/attente", "wish", "aide-a-domicile"));
        var group = InTraining.to(at.post(
                "/equipe/formations/groupes/nouveau",
                "name",
                "Groupe de janvier",
                "occupation",
                "aide-a-domicile",
                "scheme",
                "POEI",
                "person",
                person.toString()));
        assertThat(at.post(group + "/demander", "of", "Uniformation"))
                .hasStatus(422)
                .bodyText()
                .contains("L6326-1", "Zoé Secretname");
        promise("PRIVE_CDI", "");
        InTraining.to(at.post(group + "/demander", "of", "Uniformation"));
        InTraining.to(at.post(group + "/accorder", "session", at.session.toString()));

        assertThat(at.get(group)).bodyText().contains("Accordé", "Candidature", "Engagement des Tilleuls", at.title);
        assertThat(at.text("select state from trainee where person_id = ?", person))
                .isEqualTo("CANDIDATE");
        assertThat(at.get(at.href())).bodyText().contains("Groupe de janvier");
    }

    @Test
    void aPoecIsForJobSeekers() {
        at.sql("update person set situation = 'EMPLOYEE_OTHER' where id = ?", person);
        InTraining.to(at.post(base() + "/attente", "wish", "aide-a-domicile"));
        var group = InTraining.to(at.post(
                "/equipe/formations/groupes/nouveau",
                "name",
                "POEC",
                "occupation",
                "aide-a-domicile",
                "scheme",
                "POEC",
                "person",
                person.toString()));
        assertThat(at.post(group + "/demander", "of", "Uniformation"))
                .hasStatus(422)
                .bodyText()
                .contains("L6326-3");
        InTraining.to(at.post(group + "/abandonner", "why", "FEW"));
        assertThat(at.get(group)).bodyText().contains("Abandonné");
    }

    /// C5: enough people who wait in one basin are a task.
    @Test
    void enoughWhoWaitAreATask() {
        for (var number = 0; number < 8; number++) {
            var one = at.person();
            at.sql("update person set commune = '33529', commune_name = 'La Teste-de-Buch' where id = ?", one);
            InTraining.to(at.post("/equipe/personnes/" + one + "/formations/attente", "wish", "veilleur-de-nuit"));
        }
        assertThat(
                        at.text(
                                "select count(*)::text from task where platform_id = '33' and kind = 'training.group' and title like '%Veilleur%' and done_at is null"))
                .isEqualTo("1");
        assertThat(at.get("/equipe/formations/besoins")).bodyText().contains("Veilleur de nuit", "Groupe possible");
    }

    /// R-W5: no POEC is longer than the law says, in an imported session either.
    @Test
    void aGroupIsNotAgreedInASessionThatIsTooLong() {
        InTraining.to(at.post(base() + "/attente", "wish", "aide-a-domicile"));
        var group = InTraining.to(at.post(
                "/equipe/formations/groupes/nouveau",
                "name",
                "Groupe long",
                "occupation",
                "aide-a-domicile",
                "scheme",
                "POEC",
                "person",
                person.toString()));
        InTraining.to(at.post(group + "/demander", "of", "Uniformation"));
        hours(401);
        assertThat(at.post(group + "/accorder", "session", at.session.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("400 heures au plus");
        hours(400);
        InTraining.to(at.post(group + "/accorder", "session", at.session.toString()));
    }

    /// C5: a group is not proposed any more once nobody waits, or once one of them has her seat.
    @Test
    void theTaskOfAGroupIsClosedWhenNobodyWaits() {
        var waiting = new java.util.ArrayList<UUID>();
        for (var number = 0; number < 8; number++) {
            var one = at.person();
            waiting.add(one);
            at.sql("update person set commune = '33243', commune_name = 'Libourne' where id = ?", one);
            InTraining.to(at.post("/equipe/personnes/" + one + "/formations/attente", "wish", "aide-a-domicile"));
        }
        assertThat(tasks("Libourn")).isEqualTo("1");

        var trainee = at.enrol(waiting.getFirst());
        at.moved(trainee, "admettre", 0);
        assertThat(tasks("Libourn")).as("seven wait").isEqualTo("0");
        InTraining.to(at.post(trainee + "/retour"));
        assertThat(tasks("Libourn")).as("eight wait").isEqualTo("1");

        waiting.forEach(one -> at.sql("update person set archived_at = now() where id = ?", one));
        InTraining.to(at.post(base() + "/attente", "wish", "aide-a-domicile"));
        assertThat(tasks("Libourn")).as("nobody waits there").isEqualTo("0");
    }
}
