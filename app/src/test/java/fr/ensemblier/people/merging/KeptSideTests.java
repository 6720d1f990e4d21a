package fr.ensemblier.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E6: the file that is validated, fuller or older is kept unless somebody says otherwise, and the undo lies in its
/// time line.
@WholeApplication
class KeptSideTests {

    private static final Actor.Team CLAIRE =
            new Actor.Team(UUID.randomUUID(), "Claire Test", new PlatformId("33"), false);
    private static final String COMPARE = "/equipe/personnes/reunir";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final UUID poor = UUID.randomUUID();
    private final UUID rich = UUID.randomUUID();

    @BeforeEach
    void two() {
        TwoFiles.person(jdbc, "Mona", poor, "null", "null", "now() - interval '90 days'");
        TwoFiles.person(jdbc, "Mona", rich, "null", "null", "now()");
        Actors.machine(
                "test",
                () -> jdbc.sql("insert into profile (platform_id, person_id, state) values ('33', :id, 'DRAFT')")
                        .param("id", poor)
                        .update());
        TwoFiles.profile(jdbc, rich, "'{aide-soignant}'", 30);
    }

    @Test
    void keepsTheValidatedFileByItselfAndWarns() {
        assertThat(mvc.get().uri(COMPARE + "?garde=" + poor + "&autre=" + rich).with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("name=\"garde\" value=\"" + rich + "\"", "les employeurs ne le verront plus");
        assertThat(mvc.get()
                        .uri(COMPARE + "?garde=" + poor + "&autre=" + rich + "&choisi=true")
                        .with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("name=\"garde\" value=\"" + poor + "\"")
                .containsPattern("name=\"garder-profile\" value=\"autre\" checked");
    }

    @Test
    void leadsFromTheOldAddressAndOffersTheUndo() {
        assertThat(mvc.post()
                        .uri(COMPARE)
                        .param("garde", rich.toString())
                        .param("autre", poor.toString())
                        .param("version", "0")
                        .param("autreVersion", "0")
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(mvc.get().uri("/equipe/personnes/" + poor).with(SignedIn.as(CLAIRE)))
                .hasRedirectedUrl("/equipe/personnes/" + rich);
        assertThat(mvc.get().uri("/equipe/personnes/" + rich).with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("Réuni avec le dossier de Mona Secretname", "Séparer de nouveau");
    }
}
