package fr.ensemblier.organisations.talks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The team notes a talk with an employer, finds what comes next in its file, and takes a wrong entry back (R-E4,
/// R-E6).
@WholeApplication
class TalksTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Structures structures;

    @Autowired
    Clock clock;

    private UUID organisation = new UUID(0, 0);

    @BeforeEach
    void anEmployer() {
        organisation = Actors.as(TEAM, () -> {
            var name = "Employeur " + UUID.randomUUID();
            var id = structures.addOrganisation(GIRONDE, name, "", "", null, Source.TEAM);
            structures.add(
                    GIRONDE,
                    id,
                    new Facts(name, "", "EHPAD", "ESTABLISHMENT", "", "", "", "33063", "", "", "0536490001", ""),
                    Source.TEAM);
            return id;
        });
    }

    @Test
    void noteATalkAndFindItsNextStepInTheFile() {
        assertThat(tell(
                        "VISIT",
                        today(),
                        "Deux départs en retraite au printemps.",
                        "Rappeler pour le planning",
                        today()))
                .hasStatus3xxRedirection();

        assertThat(part())
                .contains("Visite, aujourd’hui, par Claire Essai")
                .contains("Deux départs en retraite")
                .contains("Ensuite : Rappeler pour le planning")
                .contains("Noter que c’est fait");
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void takesAnEntryBackWithItsTaskAndPutsItAgain() {
        tell("CALL", today(), "Mauvais employeur.", "Envoyer la convention", today());
        var talk = Actors.as(
                TEAM,
                () -> jdbc.sql("select id from employer_talk where organisation_id = :o")
                        .param("o", organisation)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .single());

        assertThat(post("/" + talk + "/retirer")).hasStatus3xxRedirection();
        assertThat(part()).doesNotContain("Mauvais employeur");
        assertThat(open()).isZero();
        assertThat(body("")).contains("Mauvais employeur", "Retiré");
        assertThat(post("/" + talk + "/remettre")).hasStatus3xxRedirection();
        assertThat(part()).contains("Mauvais employeur");
        assertThat(open()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvSource({
        "PIGEON,2026-01-05,Vu,,,Dites comment l’échange a eu lieu",
        "CALL,2099-01-05,Vu,,,aujourd’hui ou avant",
        "CALL,hier,Vu,,,aujourd’hui ou avant",
        "CALL,2026-01-05,'',,,Écrivez ce qui s’est dit",
        "CALL,2026-01-05,Vu,Rappeler,,Dites pour quel jour",
        "CALL,2026-01-05,Vu,Rappeler,2020-01-01,Dites pour quel jour",
        "CALL,2026-01-05,Vu,,2099-01-01,Écrivez ce qu’il faut faire"
    })
    void refusesAtTheFieldAndKeepsWhatWasTyped(
            String how, String day, String note, String step, String by, String why) {
        assertThat(tell(how, day, note, step, by)).hasStatus(422).bodyText().contains(why, note);
        assertThat(Actors.as(
                        TEAM,
                        () -> jdbc.sql("select count(*) from employer_talk where organisation_id = :o")
                                .param("o", organisation)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    /// R-P7
    @Test
    void isNobodyElsesToRead() {
        tell("CALL", today(), "Entre nous.", null, null);
        var owner = new Actor.Employer(UUID.randomUUID(), "Elle", GIRONDE, organisation, true);
        var other = new Actor.Team(UUID.randomUUID(), "Autre", new PlatformId("69"), true);
        for (var actor : new Actor[] {owner, other}) {
            assertThat(Actors.as(
                            actor,
                            () -> jdbc.sql("select count(*) from employer_talk where organisation_id = :o")
                                    .param("o", organisation)
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
        assertThat(mvc.get()
                        .uri("/equipe/employeurs/" + organisation + "/echanges")
                        .with(SignedIn.as(other)))
                .hasStatus(404);
    }

    /// An adviser prepares a visit on one page: each part answers, alone or in the file.
    @Test
    void theFileHoldsAllThatAVisitNeeds() {
        assertThat(mvc.get().uri("/equipe/employeurs/" + organisation).with(SignedIn.as(TEAM)))
                .hasStatusOk()
                .bodyText()
                .contains("tel:+33536490001", "/echanges\"", "/offres\"", "/contacts\"", "/embauches\"");
        for (var one : new String[] {"echanges", "offres", "contacts", "embauches"}) {
            var address = "/equipe/employeurs/" + organisation + "/" + one;
            assertThat(mvc.get().uri(address).with(SignedIn.as(TEAM)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html");
            assertThat(mvc.get().uri(address).header("HX-Request", "true").with(SignedIn.as(TEAM)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<html")
                    .contains("<h2");
        }
    }

    private String today() {
        return Paris.today(clock).toString();
    }

    private int open() {
        return Actors.as(
                TEAM,
                () -> jdbc.sql("select count(*) from task where organisation_id = :o and done_at is null")
                        .param("o", organisation)
                        .query(Integer.class)
                        .single());
    }

    private MvcTestResult tell(
            String how,
            String day,
            String note,
            @org.jspecify.annotations.Nullable String step,
            @org.jspecify.annotations.Nullable String by) {
        return mvc.post()
                .uri("/equipe/employeurs/" + organisation + "/echanges")
                .param("how", how)
                .param("day", day)
                .param("note", note)
                .param("step", step == null ? "" : step)
                .param("by", by == null ? "" : by)
                .with(SignedIn.as(TEAM))
                .exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri("/equipe/employeurs/" + organisation + "/echanges" + address)
                .with(SignedIn.as(TEAM))
                .exchange();
    }

    private String part() {
        return text(mvc.get()
                .uri("/equipe/employeurs/" + organisation + "/echanges")
                .header("HX-Request", "true")
                .with(SignedIn.as(TEAM))
                .exchange());
    }

    private String body(String address) {
        return text(mvc.get()
                .uri("/equipe/employeurs/" + organisation + "/echanges" + address)
                .with(SignedIn.as(TEAM))
                .exchange());
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }
}
