package fr.ensemblier.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.Given;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// D1, C2: somebody who has a file is registered from it, and that she came is in it and closes her step.
@WholeApplication
class InHerFileTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private AnEvent at;
    private Actor.Candidate her;

    @BeforeEach
    void makeThem() {
        at = new AnEvent(mvc, jdbc);
        her = Actors.machine("test", () -> Given.submitted(jdbc));
        at.sql("update person set email = id || '@example.invalid' where id = ?", her.person());
    }

    @Test
    void sheIsRegisteredOnceAndToldAndHerFileSaysIt() {
        var event = at.published();
        assertThat(at.get(at.claire, here())).hasStatusOk().bodyText().contains("Découvrir l’aide à domicile");
        assertThat(at.post(at.claire, here(), "chosen", "rien"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un évènement de la liste");

        assertThat(at.post(at.claire, here(), "chosen", event + "_ON_SITE")).hasStatus3xxRedirection();
        assertThat(at.post(at.claire, here(), "chosen", event + "_ON_SITE")).hasStatus3xxRedirection();

        assertThat(at.states(event)).containsExactly("SEATED");
        assertThat(at.told("registered", event)).isOne();
        assertThat(story()).singleElement().asString().startsWith("Place réservée : Découvrir l’aide à domicile");
        assertThat(at.get(at.claire, AnEvent.TEAM + "/" + event + "/inscrits"))
                .bodyText()
                .contains("/equipe/personnes/" + her.person());
    }

    @Test
    void thatSheCameClosesHerStepAndTakenBackOpensItAgain() {
        var pathway = UUID.randomUUID();
        at.sql("""
                insert into pathway (platform_id, id, person_id, name, state, opened_on, opened_by, opened_at)
                values ('33', ?, ?, 'Autonomy', 'OPEN', current_date - 30, 'Claire', now())
                """, pathway, her.person());
        at.sql("""
                insert into pathway_step (platform_id, id, pathway_id, position, kind, title, acts, optional, closes, state)
                values ('33', gen_random_uuid(), ?, 1, 'INFORMATION', 'Information collective', 'PERSON', false, 'Venue', 'TO_COME')
                """, pathway);
        var event = at.published();
        at.post(at.claire, here(), "chosen", event + "_ON_SITE");
        at.begins(event);

        tap(event, "presence");
        await().untilAsserted(() -> assertThat(step(pathway)).isEqualTo("DONE"));
        assertThat(story()).anyMatch(line -> line.startsWith("Présence notée : "));

        tap(event, "reprendre");
        await().untilAsserted(() -> assertThat(step(pathway)).isEqualTo("TO_COME"));
    }

    @Test
    void anotherKindOfEventClosesNoStep() {
        var event = at.published("kind", "FORUM");
        at.post(at.claire, here(), "chosen", event + "_ON_SITE");
        at.begins(event);

        tap(event, "presence");

        assertThat(at.states(event)).containsExactly("CAME");
        assertThat(story()).anyMatch(line -> line.startsWith("Présence notée : "));
    }

    @Test
    void theFileOfAnotherPlatformIsNotFound() {
        assertThat(at.get(at.claire, "/equipe/personnes/" + UUID.randomUUID() + "/evenements"))
                .hasStatus(404);
    }

    private String here() {
        return "/equipe/personnes/" + her.person() + "/evenements";
    }

    private void tap(UUID event, String act) {
        assertThat(at.post(
                        at.claire, AnEvent.TEAM + "/" + event + "/inscrits/" + at.registration(event, 1) + "/" + act))
                .hasStatus3xxRedirection();
    }

    private List<String> story() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select title from person_event where person_id = ? and kind = 'EVENT' order by at desc")
                        .param(her.person())
                        .query(String.class)
                        .list());
    }

    private String step(UUID pathway) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select state from pathway_step where pathway_id = ?")
                        .param(pathway)
                        .query(String.class)
                        .single());
    }
}
