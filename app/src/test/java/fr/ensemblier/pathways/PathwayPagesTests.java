package fr.ensemblier.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.Given;
import fr.ensemblier.placements.Hires;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-W1, R-W6, R-H1: a pathway from its opening to its exit, on the screens of an adviser, and the same refused by the
/// database.
@WholeApplication
class PathwayPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Hires hires;

    private final LocalDate today = Paris.today(Clock.systemUTC());
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void makeHer() {
        person = Actors.machine("test", () -> Given.submitted(jdbc)).person();
    }

    @Test
    void opensBendsAndLeaves() {
        var pathway = open("AUTONOMY");
        var information = step(pathway, 1);
        assertThat(page(pathway)).contains("Information collective", "Pôle orientation", "C’est commencé");

        assertThat(move(information, "finish", today, "")).hasStatus(HttpStatus.FOUND);
        assertThat(move(step(pathway, 3), "skip", today, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(move(step(pathway, 3), "skip", today, "NOT_NEEDED")).hasStatus(HttpStatus.FOUND);
        assertThat(move(step(pathway, 2), "begin", today.minusDays(2), "")).hasStatus(HttpStatus.FOUND);
        assertThat(page(pathway)).contains("Pas utile pour cette personne", "Étape commencée\u00A0: Pôle orientation");

        assertThat(post("/equipe/parcours/" + pathway + "/sortie")
                        .param("reason", "CDI")
                        .param("sector", "oui")
                        .param("day", today.toString()))
                .as("a step is under way")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites d’abord comment elle finit");
        assertThat(move(step(pathway, 2), "break", today, "HIRED")).hasStatus(HttpStatus.FOUND);
        assertThat(post("/equipe/parcours/" + pathway + "/sortie")
                        .param("reason", "CDI")
                        .param("day", today.toString()))
                .as("R-W6: of the sector or not")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/equipe/parcours/" + pathway + "/sortie")
                        .param("reason", "CDI")
                        .param("sector", "oui")
                        .param("day", today.toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(one(
                        "select state || ' ' || exit_reason || ' ' || exit_kind || ' ' || in_sector from pathway where id = :id",
                        pathway))
                .isEqualTo("LEFT CDI LASTING_WORK true");

        assertThat(move(information, "back", today, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/equipe/parcours/" + pathway + "/retour")).hasStatus(HttpStatus.FOUND);
        assertThat(one("select state from pathway where id = :id", pathway)).isEqualTo("OPEN");
    }

    /// The next step of an open pathway is a card of her home; a paused one asks nothing of her.
    @Test
    void herHomeShowsTheNextStep() {
        var pathway = open("IFAS");
        var her = SignedIn.as(new Actor.Candidate(person, "Zoé", PlatformId.of("33")));
        assertThat(mvc.get().uri("/mon-espace").with(her))
                .bodyText()
                .contains("Ma prochaine étape", "Information collective", "href=\"/mon-espace/parcours\"");

        assertThat(post("/equipe/parcours/" + pathway + "/pause").param("reason", "WAITING"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(mvc.get().uri("/mon-espace").with(her)).bodyText().doesNotContain("Ma prochaine étape");
    }

    /// A step that takes longer than it should is late, on the page of the pathway and in the list.
    @Test
    void saysThatAStepOverruns() {
        var pathway = open("AUTONOMY");
        assertThat(move(step(pathway, 2), "begin", today.minusDays(30), "")).hasStatus(HttpStatus.FOUND);

        assertThat(page(pathway)).contains("En retard, en cours depuis le");
        assertThat(mvc.get().uri("/equipe/parcours?etat=LATE").with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains("/equipe/parcours/" + pathway);
    }

    @Test
    void isNotOpenedTwiceAtOnce() {
        open("IFAS");

        assertThat(post("/equipe/personnes/" + person + "/parcours/nouveau")
                        .param("template", template("IFAS"))
                        .param("day", today.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("déjà ouvert");
    }

    @Test
    void waitsInAPauseAndGoesOn() {
        var pathway = open("ZEST");
        assertThat(post("/equipe/parcours/" + pathway + "/pause").param("reason", "WAITING"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(move(step(pathway, 1), "begin", today, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page(pathway)).contains("Attend une date ou une place", "Reprendre le parcours");
        assertThat(post("/equipe/parcours/" + pathway + "/reprise")).hasStatus(HttpStatus.FOUND);
        assertThat(move(step(pathway, 1), "begin", today, "")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aStepIsAddedWithItsReasonOrNotAtAll() {
        var pathway = open("VAE_INDIVIDUAL");
        var add = "/equipe/parcours/" + pathway + "/etapes/" + step(pathway, 1) + "/ajouter";

        assertThat(post(add).param("title", "Atelier numérique"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Atelier numérique", "Choisissez qui agit", "Dites pourquoi");
        assertThat(post(add)
                        .param("title", "Atelier numérique")
                        .param("kind", "OTHER")
                        .param("acts", "PARTNER")
                        .param("why", "Peu à l’aise avec France VAE"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(one(
                        "select string_agg(title, ' > ' order by position) from pathway_step where pathway_id = :id",
                        pathway))
                .isEqualTo(
                        "Premier conseil > Atelier numérique > Dossier sur France VAE > Préparation et passage devant le jury");
    }

    @Test
    void aHireClosesTheStepOfTheContractUntilItIsCancelled() {
        var pathway = open("GEIQ_ADVF");
        Actors.as(new Actor.Machine("test", null), () -> hires.record(AtTheGeiq.hired(person, today.minusDays(3))));

        await().untilAsserted(() -> assertThat(one(
                        "select coalesce(string_agg(state || ' ' || fed_by, ','), '') from pathway_step where pathway_id = :id and fed_by is not null",
                        pathway))
                .startsWith("DONE HIRE:"));
        var hire = one("select id::text from hire where person_id = :id", person);

        assertThat(post("/equipe/embauches/" + hire + "/annuler").param("why", "N’est jamais venue"))
                .hasStatus(HttpStatus.FOUND);

        await().untilAsserted(() -> assertThat(one(
                        "select string_agg(state, ' ' order by position) from pathway_step where pathway_id = :id and kind = 'CONTRACT'",
                        pathway))
                .as("R-E6: the step is to do again")
                .isEqualTo("TO_COME TO_COME"));
    }

    @Test
    void theDatabaseRefusesTheSame() {
        var pathway = open("AFEST");
        move(step(pathway, 1), "begin", today, "").exchange();
        assertThatThrownBy(() -> one(
                        "update pathway set state = 'LEFT', left_on = opened_on, exit_reason = 'CDI', exit_kind = 'LASTING_WORK', in_sector = true where id = :id returning state",
                        pathway))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> one(
                        "update pathway_step set state = 'DONE', ended_on = begun_on - 1 where pathway_id = :id and state = 'UNDERWAY' returning state",
                        pathway))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(post("/equipe/parcours/" + pathway + "/pause").param("reason", "WAITING"))
                .hasStatus(HttpStatus.FOUND);
        assertThatThrownBy(() -> one(
                        "update pathway_step set state = 'DONE', ended_on = begun_on where pathway_id = :id and state = 'UNDERWAY' returning state",
                        pathway))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID open(String code) {
        assertThat(post("/equipe/personnes/" + person + "/parcours/nouveau")
                        .param("template", template(code))
                        .param("day", today.minusDays(10).toString()))
                .hasStatus(HttpStatus.FOUND);
        return UUID.fromString(one("select id::text from pathway where person_id = :id", person));
    }

    private String template(String code) {
        assertThat(mvc.get()
                        .uri("/equipe/personnes/" + person + "/parcours/nouveau")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk();
        return Actors.machine(
                "test",
                () -> jdbc.sql("select id::text from pathway_template where platform_id = '33' and code = :code")
                        .param("code", code)
                        .query(String.class)
                        .single());
    }

    private String step(UUID pathway, int position) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(
                                "select pathway_id || ' ' || id from pathway_step where pathway_id = :id and position = :position")
                        .param("id", pathway)
                        .param("position", position)
                        .query((row, _) -> row.getString(1).substring(37))
                        .single());
    }

    private MockMvcTester.MockMvcRequestBuilder move(String step, String act, LocalDate on, String reason) {
        var pathway = one("select pathway_id::text from pathway_step where id = :id", UUID.fromString(step));
        return post("/equipe/parcours/" + pathway + "/etapes/" + step)
                .param("act", act)
                .param("day", on.toString())
                .param("reason", reason);
    }

    private String page(UUID pathway) {
        var answer = mvc.get()
                .uri("/equipe/parcours/" + pathway)
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String one(String sql, UUID id) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param("id", id).query(String.class).single());
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(path).with(SignedIn.as(Given.CLAIRE));
    }
}
