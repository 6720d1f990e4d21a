package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Given;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.LheoFormation;
import fr.ensemblier.training.model.Recruiting;
import fr.ensemblier.training.model.SessionState;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.training.model.Writing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// C5: a session typed by hand, its seats, and what becomes of it (R-W1, R09).
@WholeApplication
class SessionsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Writing writing;

    private final LocalDate today = Paris.today(Clock.systemUTC());
    private final String title = "Formation " + UUID.randomUUID();

    @Test
    void isTypedFoundAndShown() {
        var session = add(Map.of());

        assertThat(get(session)).bodyText().contains(title, "Pessac", "0\u00A0place prise sur 14", "Région");
        assertThat(get("/equipe/formations?metier=aide-a-domicile&q=" + title))
                .bodyText()
                .contains(session);
        assertThat(get("/equipe/formations?communeText=Pessac&km=10&q=" + title))
                .bodyText()
                .contains(session, "à moins de");
        assertThat(get("/equipe/formations?communeText=Paris&km=10&q=" + title))
                .bodyText()
                .doesNotContain(session);
        assertThat(get("/equipe/formations?financement=CPF&q=" + title))
                .bodyText()
                .doesNotContain(session);
        assertThat(get("/equipe/formations/export?q=" + title)).bodyText().contains(title, "Pessac");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThat(post("/equipe/formations/nouvelle", Map.of("siret", "12", "seats", "beaucoup")))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez l’intitulé", "Choisissez le métier", "14 chiffres", "beaucoup");
    }

    /// R-W5: dated schemes, and the longest POEC.
    @Test
    void theSchemesKeepTheirConditions() {
        assertThat(post("/equipe/formations/nouvelle", typed(Map.of("schemes", "PRO_A"))))
                .hasStatus(422)
                .bodyText()
                .contains("n’existe pas au premier jour");
        assertThat(post("/equipe/formations/nouvelle", typed(Map.of("schemes", "POEC", "hoursCentre", "401"))))
                .hasStatus(422)
                .bodyText()
                .contains("400 heures au plus");
        assertThat(post("/equipe/formations/nouvelle", typed(Map.of("schemes", "POEC", "hoursCentre", "400"))))
                .hasStatus3xxRedirection();
    }

    @Test
    void saysEarlyThatCandidatesAreMissing() {
        var session = add(Map.of());
        assertThat(get(session)).bodyText().contains("Pas assez de candidats\u00A0:", "0\u00A0personne pour 14");
        assertThat(get("/equipe/formations?quand=manque&q=" + title)).bodyText().contains(session);

        assertThat(post(session + "/places", Map.of("seats", "14", "elsewhere", "10")))
                .hasStatus3xxRedirection();

        assertThat(get(session))
                .bodyText()
                .contains("10\u00A0places prises sur 14")
                .doesNotContain("Pas assez de candidats\u00A0:");
        assertThat(post(session + "/places", Map.of("seats", "5", "elsewhere", "10")))
                .hasStatus(422)
                .bodyText()
                .contains("plus de personnes inscrites que de places");
    }

    @Test
    void isPostponedCancelledAndRestoredWithACause() {
        var session = add(Map.of());
        assertThat(post(session + "/reporter", Map.of("to", today.plusDays(40).toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(post(session + "/reporter", Map.of("to", today.toString(), "postponeCause", "NO_ROOM")))
                .hasStatus(422);
        assertThat(post(session + "/reporter", Map.of("to", today.plusDays(40).toString(), "postponeCause", "NO_ROOM")))
                .hasStatus3xxRedirection();
        assertThat(get(session)).bodyText().contains("Reportée", "Elle devait commencer le", "Pas de locaux");

        assertThat(post(session + "/annuler", Map.of("cancelCause", "FEW_CANDIDATES")))
                .hasStatus3xxRedirection();
        assertThat(get(session)).bodyText().contains("Annulée", "Pas assez de candidats");
        assertThat(post(session + "/reporter", Map.of("to", today.plusDays(60).toString(), "postponeCause", "NO_ROOM")))
                .as("R-W1: it is restored first")
                .hasStatus(422);
        assertThat(post(session + "/retablir", Map.of())).hasStatus3xxRedirection();
        assertThat(get(session)).bodyText().contains("À venir");
    }

    /// R-E6: what the team corrects is as it says, though it was postponed and its seats were known.
    @Test
    void aCorrectionChangesDaysAndSeats() {
        var session = add(Map.of());
        assertThat(post(session + "/reporter", Map.of("to", today.plusDays(40).toString(), "postponeCause", "NO_ROOM")))
                .hasStatus3xxRedirection();
        var before = read(id(session));
        assertThat(post(
                        session + "/modifier",
                        typed(Map.of(
                                "starts", today.plusDays(50).toString(),
                                "ends", today.plusDays(130).toString(),
                                "seats", ""))))
                .hasStatus3xxRedirection();

        var after = read(id(session));
        assertThat(after.starts()).isEqualTo(today.plusDays(50));
        assertThat(after.ends()).isEqualTo(today.plusDays(130));
        assertThat(after.seats()).isNull();
        assertThat(after.state()).isInstanceOf(SessionState.Postponed.class);
        assertThatThrownBy(() -> Actors.as(new Actor.Machine("test", Given.GIRONDE), () -> {
                    writing.change(
                            before,
                            before.sheet(),
                            new Writing.Dates(
                                    "1", today, LheoFormation.Known.DAY, null, 3, Recruiting.OPEN, null, List.of()),
                            "Claire");
                    return before;
                }))
                .as("somebody changed it meanwhile")
                .isInstanceOf(Outdated.class);
    }

    private TrainingSession read(UUID session) {
        return Actors.as(new Actor.Machine("test", Given.GIRONDE), () -> catalogue.get(Given.GIRONDE, session));
    }

    /// Whatever its name comes after, the occupation that was typed is the first that it leads to.
    @Test
    void theOccupationTypedStaysTheFirst() {
        var session = add(Map.of("occupation", "veilleur-de-nuit", "certification", "DEAS"));

        assertThat(read(id(session)).sheet().occupations())
                .hasSizeGreaterThan(1)
                .first()
                .isEqualTo("veilleur-de-nuit");
    }

    /// R-W1: the database refuses what the types do not allow.
    @Test
    void theDatabaseRefusesToo() {
        var id = id(add(Map.of()));
        assertThatThrownBy(() -> set("update training_session set state = 'CANCELLED' where id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> set("update training_session set seats = 3, elsewhere = 4 where id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class);
        set("""
                update training_session set state = 'CANCELLED', cause = 'BODY', decided_on = current_date, decided_by = 'x'
                 where id = ?
                """, id);
        assertThatThrownBy(() ->
                        set("update training_session set state = 'POSTPONED', was_on = current_date where id = ?", id))
                .hasMessageContaining("R-W1");
    }

    private String add(Map<String, String> more) {
        var answer = post("/equipe/formations/nouvelle", typed(more));
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private Map<String, String> typed(Map<String, String> more) {
        var all = new java.util.HashMap<>(Map.of(
                "title", title,
                "body", "Centre fictif",
                "occupation", "aide-a-domicile",
                "teaching", "PLACE",
                "communeText", "Pessac",
                "starts", today.plusDays(20).toString(),
                "ends", today.plusDays(100).toString(),
                "seats", "14",
                "hoursCentre", "300",
                "schemes", "REGION"));
        all.putAll(more);
        return all;
    }

    private static UUID id(String session) {
        return UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(Given.CLAIRE)).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var asked = mvc.post().uri(uri).with(SignedIn.as(Given.CLAIRE));
        fields.forEach(asked::param);
        return asked.exchange();
    }

    private void set(String sql, UUID id) {
        Actors.as(
                new Actor.Machine("test", Given.GIRONDE),
                () -> jdbc.sql(sql).param(id).update());
    }
}
