package fr.ensemblier.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.Given;
import fr.ensemblier.placements.HireRecorded;
import fr.ensemblier.placements.Hires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// R-H1, R-E5, R-E6, R-P6: what a hire does to a pathway once, what a human undid stays undone, and what ends with her
/// file.
@WholeApplication
class FactsTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Test", GIRONDE, true);
    private static final String CONTRACTS =
            "select string_agg(state, ' ' order by position) from pathway_step where pathway_id = :id and kind = 'CONTRACT'";

    private static final String TRAINER =
            "select state from pathway_step where pathway_id = :id and kind = 'TRAINER_NAMED'";

    private static final String FOLLOWED =
            "select state || ' ' || coalesce(begun_on::text, '-') from pathway_step where pathway_id = :id and kind = 'FOLLOW_UP'";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Hires hires;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void makeHer() {
        today = Paris.today(clock);
        person = Actors.machine("test", () -> Given.submitted(jdbc)).person();
    }

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

    /// R-H2: the follow-up begins with the last contract, and ends with the news of six months, whoever gives them
    /// first.
    @Test
    void theFollowUpBeginsWithTheHireAndEndsWithTheNewsOfSixMonths() {
        var pathway = open("IFAS");
        var hire = hire(today.minusMonths(7));
        await().untilAsserted(() -> assertThat(one(FOLLOWED, pathway)).isEqualTo("UNDERWAY " + today.minusMonths(7)));

        news(hire, "M3:PERSON", "THERE");
        settled();
        assertThat(one(FOLLOWED, pathway)).isEqualTo("UNDERWAY " + today.minusMonths(7));
        news(hire, "M6:PERSON", "THERE");
        await().untilAsserted(() -> assertThat(one(FOLLOWED, pathway)).isEqualTo("DONE " + today.minusMonths(7)));
    }

    /// AFEST, R-W5: the tutor who is named is its trainer; not before the person works there, and once.
    @Test
    void aTutorIsTheTrainerOfAnAfest() {
        var pathway = open("AFEST");
        var hire = hire();
        await().untilAsserted(() -> assertThat(one(CONTRACTS, pathway)).isEqualTo("DONE"));
        for (var name : List.of("Nadia Benali", "Luc Perrin")) {
            assertThat(post("/equipe/embauches/" + hire + "/tuteur?tutorName=" + name
                            + "&tutorTrained=UNKNOWN&tutorSince=" + today))
                    .hasStatus(HttpStatus.FOUND);
        }
        await().untilAsserted(() -> assertThat(one(TRAINER, pathway)).isEqualTo("DONE"));

        cancel(hire);
        await().untilAsserted(() -> assertThat(one(TRAINER, pathway)).isEqualTo("TO_COME"));
    }

    /// Who works there already does not type her hire again; a pathway that leads to a contract waits for one to come.
    @Test
    void anAfestTakesTheContractThatIsThere() {
        var hire = hire();
        assertThat(post("/equipe/embauches/" + hire + "/tuteur?tutorName=Nadia Benali&tutorTrained=UNKNOWN&tutorSince="
                        + today))
                .hasStatus(HttpStatus.FOUND);
        var afest = open("AFEST");
        assertThat(one(CONTRACTS, afest)).isEqualTo("DONE");
        assertThat(one(TRAINER, afest)).isEqualTo("DONE");

        assertThat(one(CONTRACTS, open("IFAS"))).isEqualTo("TO_COME");
    }

    /// The one she is in is the contract of the pathway that begins with it, not of an older one that leads to another;
    /// and it may be that of two.
    @Test
    void aPathwayTakesItsOwnContractAndLeavesTheOthersWaiting() {
        hire();
        settled();
        var ifas = open("IFAS");
        var afest = open("AFEST");
        assertThat(one(CONTRACTS, afest)).isEqualTo("DONE");
        assertThat(one(CONTRACTS, ifas)).isEqualTo("TO_COME");
        assertThat(one(FOLLOWED, ifas)).isEqualTo("TO_COME -");
    }

    /// R-E6: what one hire did in two pathways is taken back in both, and stands again in both.
    @Test
    void aHireThatFedOneFeedsTheAfestThatIsOpenedAfterIt() {
        var ifas = open("IFAS");
        var hire = hire();
        await().untilAsserted(() -> assertThat(one(CONTRACTS, ifas)).isEqualTo("DONE"));
        var afest = open("AFEST");
        assertThat(one(CONTRACTS, afest)).isEqualTo("DONE");

        cancel(hire);
        await().untilAsserted(() ->
                assertThat(one(CONTRACTS, ifas) + " " + one(CONTRACTS, afest)).isEqualTo("TO_COME TO_COME"));
        var change = one("select id::text from hire_change where hire_id = :id", hire);
        post("/equipe/embauches/" + hire + "/changements/" + change + "/annuler");
        await().untilAsserted(() ->
                assertThat(one(CONTRACTS, ifas) + " " + one(CONTRACTS, afest)).isEqualTo("DONE DONE"));
    }

    /// A contract that another one follows begins no follow-up.
    @Test
    void theFollowUpWaitsForTheLastContract() {
        var pathway = open("ZEST");
        hire();
        await().untilAsserted(() -> assertThat(one(CONTRACTS, pathway)).isEqualTo("DONE TO_COME"));
        settled();
        assertThat(one(FOLLOWED, pathway)).isEqualTo("TO_COME -");
    }

    /// R-E6.
    @Test
    void aCancelledHireTakesTheFollowUpBack() {
        var pathway = open("IFAS");
        var hire = hire();
        await().untilAsserted(() -> assertThat(one(FOLLOWED, pathway)).startsWith("UNDERWAY"));
        cancel(hire);
        await().untilAsserted(() -> assertThat(one(FOLLOWED, pathway)).isEqualTo("TO_COME -"));
        assertThat(one(CONTRACTS, pathway)).isEqualTo("TO_COME");
    }

    /// R-E6: the news were taken before the hire was cancelled by mistake.
    @Test
    void aHireThatStandsAgainEndsTheFollowUpThatItsNewsEnded() {
        var pathway = open("IFAS");
        var hire = hire(today.minusMonths(7));
        news(hire, "M6:PERSON", "THERE");
        await().untilAsserted(() -> assertThat(one(FOLLOWED, pathway)).startsWith("DONE"));
        cancel(hire);
        await().untilAsserted(() -> assertThat(one(FOLLOWED, pathway)).isEqualTo("TO_COME -"));
        var change = one("select id::text from hire_change where hire_id = :id", hire);
        post("/equipe/embauches/" + hire + "/changements/" + change + "/annuler");

        await().untilAsserted(() -> assertThat(one(FOLLOWED, pathway)).startsWith("DONE"));
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

    private UUID open(String code) {
        mvc.get()
                .uri("/equipe/personnes/" + person + "/parcours/nouveau")
                .with(SignedIn.as(CLAIRE))
                .exchange();
        var template = Actors.machine(
                "test",
                () -> jdbc.sql("select id::text from pathway_template where platform_id = '33' and code = :code")
                        .param("code", code)
                        .query(String.class)
                        .single());
        assertThat(post("/equipe/personnes/" + person + "/parcours/nouveau?template=" + template + "&day="
                        + today.minusDays(10)))
                .hasStatus(HttpStatus.FOUND);
        return UUID.fromString(
                one("select id::text from pathway where person_id = :id order by opened_at desc limit 1", person));
    }

    private void news(UUID hire, String check, String answer) {
        assertThat(post("/equipe/embauches/" + hire + "/nouvelles?check=" + check + "&answer=" + answer))
                .hasStatus(HttpStatus.FOUND);
    }

    private UUID hire() {
        return hire(today.minusDays(3));
    }

    private UUID hire(LocalDate startsOn) {
        var said = AtTheGeiq.hired(person, startsOn);
        return ((Hires.Outcome.Recorded) Actors.as(new Actor.Machine("Claire Test", null), () -> hires.record(said)))
                .hire();
    }

    private void correct(UUID hire, String hours) {
        assertThat(post("/equipe/embauches/" + hire
                        + "/corriger?establishmentText=GEIQ des soins&occupation=aide-a-domicile&contract=GEIQ&hours="
                        + hours + "&startsOn=" + today.minusDays(3) + "&why=Heures&version="
                        + one("select version::text from hire where id = :id", hire)))
                .hasStatus(HttpStatus.FOUND);
    }

    private void cancel(UUID hire) {
        assertThat(post("/equipe/embauches/" + hire + "/annuler?why=Erreur")).hasStatus(HttpStatus.FOUND);
    }

    /// All that was published is heard.
    private void settled() {
        await().untilAsserted(() -> assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql(
                                        "select count(*) from event_publication where completion_date is null and serialized_event like '%' || :id || '%'")
                                .param("id", person.toString())
                                .query(Integer.class)
                                .single()))
                .isZero());
    }

    private void move(UUID pathway, String act) {
        var step = one(
                "select id::text from pathway_step where pathway_id = :id and kind = 'CONTRACT' order by position limit 1",
                pathway);
        assertThat(post("/equipe/parcours/" + pathway + "/etapes/" + step + "?act=" + act + "&day=" + today))
                .hasStatus(HttpStatus.FOUND);
    }

    private String one(String sql, UUID id) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param("id", id).query(String.class).single());
    }

    private void run(String sql, UUID id) {
        Actors.machine("test", () -> jdbc.sql(sql).param("id", id).update());
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(SignedIn.as(CLAIRE)).exchange();
    }
}
