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
import fr.ensemblier.placements.Hires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// A person of Gironde, her pathways and her hires, as Claire notes them.
@WholeApplication
abstract class OnAPathway {

    static final PlatformId GIRONDE = new PlatformId("33");
    static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Test", GIRONDE, true);
    static final String CONTRACTS =
            "select string_agg(state, ' ' order by position) from pathway_step where pathway_id = :id and kind = 'CONTRACT'";

    static final String TRAINER = "select state from pathway_step where pathway_id = :id and kind = 'TRAINER_NAMED'";

    static final String FOLLOWED =
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

    LocalDate today = LocalDate.EPOCH;
    UUID person = UUID.randomUUID();

    @BeforeEach
    void makeHer() {
        today = Paris.today(clock);
        person = Actors.machine("test", () -> Given.submitted(jdbc)).person();
    }

    UUID open(String code) {
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

    void news(UUID hire, String check, String answer) {
        assertThat(post("/equipe/embauches/" + hire + "/nouvelles?check=" + check + "&answer=" + answer))
                .hasStatus(HttpStatus.FOUND);
    }

    UUID hire() {
        return hire(today.minusDays(3));
    }

    UUID hire(LocalDate startsOn) {
        var said = AtTheGeiq.hired(person, startsOn);
        return ((Hires.Outcome.Recorded) Actors.as(new Actor.Machine("Claire Test", null), () -> hires.record(said)))
                .hire();
    }

    void correct(UUID hire, String hours) {
        assertThat(post("/equipe/embauches/" + hire
                        + "/corriger?establishmentText=GEIQ des soins&occupation=aide-a-domicile&contract=GEIQ&hours="
                        + hours + "&startsOn=" + today.minusDays(3) + "&why=Heures&version="
                        + one("select version::text from hire where id = :id", hire)))
                .hasStatus(HttpStatus.FOUND);
    }

    void cancel(UUID hire) {
        assertThat(post("/equipe/embauches/" + hire + "/annuler?why=Erreur")).hasStatus(HttpStatus.FOUND);
    }

    /// All that was published is heard.
    void settled() {
        await().untilAsserted(() -> assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql(
                                        "select count(*) from event_publication where completion_date is null and serialized_event like '%' || :id || '%'")
                                .param("id", person.toString())
                                .query(Integer.class)
                                .single()))
                .isZero());
    }

    void move(UUID pathway, String act) {
        var step = one(
                "select id::text from pathway_step where pathway_id = :id and kind = 'CONTRACT' order by position limit 1",
                pathway);
        assertThat(post("/equipe/parcours/" + pathway + "/etapes/" + step + "?act=" + act + "&day=" + today))
                .hasStatus(HttpStatus.FOUND);
    }

    String one(String sql, UUID id) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param("id", id).query(String.class).single());
    }

    void run(String sql, UUID id) {
        Actors.machine("test", () -> jdbc.sql(sql).param("id", id).update());
    }

    MvcTestResult post(String path) {
        return mvc.post().uri(path).with(SignedIn.as(CLAIRE)).exchange();
    }
}
