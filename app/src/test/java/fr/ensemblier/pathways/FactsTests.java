package fr.ensemblier.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.placements.HireRecorded;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// R-H1, R-E5, R-E6, R-P6: what a hire does to a pathway once, what a human undid stays undone, and what ends with her
/// file.
class FactsTests extends OnAPathway {
    /// ADR 28: an event may be told twice.
    @Test
    void aHireToldTwiceDoesOneStep() {
        var pathway = open("GEIQ_ADVF");
        var hire = hire();
        await().untilAsserted(() -> assertThat(one(CONTRACTS, pathway)).isEqualTo("DONE TO_COME"));

        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(
                        _ -> events.publishEvent(new HireRecorded(GIRONDE, hire, person))));
        correct(hire, "28");
        settled();

        assertThat(one(CONTRACTS, pathway)).isEqualTo("DONE TO_COME");
        assertThat(one(
                        "select count(*)::text from pathway_event where pathway_id = :id and by = 'Ensemblier'",
                        pathway))
                .as("R-P8: no machine signs")
                .isEqualTo("1");
        assertThat(one("""
                select count(*)::text from person_event
                 where person_id = :id and (by in ('events', 'Embauche annulée') or by ~ '^[a-z]+([.-][a-z-]+)*$')
                """, person)).isEqualTo("0");
    }

    /// R-E5: what the adviser took back is not done again when a colleague corrects the hours.
    @Test
    void aCorrectionDoesNotOverruleTheAdviser() {
        var pathway = open("GEIQ_ADVF");
        var hire = hire();
        await().untilAsserted(() -> assertThat(one(CONTRACTS, pathway)).isEqualTo("DONE TO_COME"));
        move(pathway, "back");

        correct(hire, "28");
        settled();

        assertThat(one(CONTRACTS, pathway)).isEqualTo("TO_COME TO_COME");
    }

    @Test
    void aHireThatStandsAgainDoesItsStepAgain() {
        var pathway = open("GEIQ_ADVF");
        var hire = hire();
        await().untilAsserted(() -> assertThat(one(CONTRACTS, pathway)).isEqualTo("DONE TO_COME"));
        cancel(hire);
        await().untilAsserted(() -> assertThat(one(CONTRACTS, pathway)).isEqualTo("TO_COME TO_COME"));
        var change = one("select id::text from hire_change where hire_id = :id", hire);
        post("/equipe/embauches/" + hire + "/changements/" + change + "/annuler");

        await().untilAsserted(() -> assertThat(one(CONTRACTS, pathway)).isEqualTo("DONE TO_COME"));
    }

    @Test
    void aContractUnderWayEndsWithTheHire() {
        var pathway = open("GEIQ_ADVF");
        move(pathway, "begin");
        hire();

        await().untilAsserted(() -> assertThat(one(CONTRACTS, pathway)).isEqualTo("DONE TO_COME"));
    }

    /// R-E6: a pathway that waits is not moved by itself: her adviser is asked.
    @Test
    void aCancelledHireInAPathwayThatWaitsOpensATask() {
        var pathway = open("GEIQ_ADVF");
        var hire = hire();
        await().untilAsserted(() -> assertThat(one(CONTRACTS, pathway)).isEqualTo("DONE TO_COME"));
        post("/equipe/parcours/" + pathway + "/pause?reason=WAITING");
        cancel(hire);

        await().untilAsserted(() -> assertThat(one(
                        "select count(*)::text from task where key = 'pathway.stale:' || :id and done_at is null",
                        pathway))
                .isEqualTo("1"));
    }

    @Test
    void anExitIsNotTakenBackOverTheSamePathwayOpenedAgain() {
        var pathway = open("IFAS");
        post("/equipe/parcours/" + pathway + "/sortie?reason=CDI&sector=oui&day=" + today);
        open("IFAS");

        assertThat(post("/equipe/parcours/" + pathway + "/retour")).hasStatus(HttpStatus.FOUND);
        assertThat(one("select state from pathway where id = :id", pathway)).isEqualTo("LEFT");
    }

    /// R-P4: one look at her file is one opening, though the file loads its pathways by itself.
    @Test
    void aLookAtHerFileIsNotedOnce() {
        open("IFAS");
        var openings = """
                select count(*)::text from audit_entry a join person p on p.log_key = a.subject_key
                 where p.id = :id and a.act = 'person.opened'
                """;
        var before = one(openings, person);
        assertThat(mvc.get()
                        .uri("/equipe/personnes/" + person + "/parcours")
                        .header("HX-Request", "true")
                        .with(SignedIn.as(CLAIRE)))
                .hasStatusOk();
        assertThat(one(openings, person)).isEqualTo(before);
    }

    /// R-P6: a pathway of an archived file is in no list and behind no address.
    @Test
    void whatIsArchivedIsNotOpened() {
        var pathway = open("IFAS");
        run("update person set archived_at = now(), first_name = 'Dossier archivé' where id = :id", person);

        assertThat(mvc.get().uri("/equipe/parcours/" + pathway).with(SignedIn.as(CLAIRE)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/equipe/parcours").with(SignedIn.as(CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Dossier archivé", pathway.toString());
    }

    /// A first visit that broke off is made good by the next.
    @Test
    void aTemplateWithoutItsStepsIsMadeWhole() {
        template("IFAS", "12");
        run("""
                delete from pathway_template_step s using pathway_template t
                 where t.platform_id = '12' and t.code = 'IFAS' and s.template_id = t.id and s.platform_id = :id::text
                """.replace(":id::text", "'12' and :id is not null"), person);

        assertThat(mvc.get().uri("/equipe/reglages/parcours").with(SignedIn.as(head("12"))))
                .hasStatusOk();
        assertThat(template("IFAS", "12")).isPositive();
    }

    private int template(String code, String platform) {
        assertThat(mvc.get().uri("/equipe/reglages/parcours").with(SignedIn.as(head(platform))))
                .hasStatusOk();
        return Actors.machine(
                "test",
                () -> jdbc.sql("""
                select count(*) from pathway_template_step s join pathway_template t
                    on t.platform_id = s.platform_id and t.id = s.template_id
                 where t.platform_id = :platform and t.code = :code
                """)
                        .param("platform", platform)
                        .param("code", code)
                        .query(Integer.class)
                        .single());
    }

    private static Actor.Team head(String platform) {
        return new Actor.Team(UUID.randomUUID(), "Anne Test", new PlatformId(platform), true);
    }
}
