package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actors;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a file refuses and keeps: R-E5 for two editors, R-E2 and R-P6 for a talk, R-P3 for words on health.
@WholeApplication
class TwoEditorsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private String one(String sql, UUID id) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param("id", id).query(String.class).single());
    }

    private MockMvcTester.MockMvcRequestBuilder change(UUID id, String version, String last) {
        return mvc.post()
                .uri("/equipe/personnes/" + id + "/modifier")
                .param("version", version)
                .param("firstName", "Zoé")
                .param("lastName", last)
                .param("phone", "06 39 98 00 00")
                .param("commune", "33063")
                .param("communeText", "Bordeaux")
                .param("situation", "JOB_SEEKER")
                .with(SignedIn.as(Given.CLAIRE));
    }

    /// R-F5, R-M9: optional, the team's alone: her card holds neither.
    @Test
    void sexAndMotiveAreNotedOrLeftOut() {
        var id = Actors.machine("test", () -> Given.submitted(jdbc)).person();
        assertThat(change(id, one("select version::text from person where id = :id", id), "Durand")
                        .param("sex", "NOT_SAID")
                        .param("motive", "INSERTION"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(one("select sex || ' ' || motive from person where id = :id", id))
                .isEqualTo("NOT_SAID INSERTION");
        assertThat(change(id, one("select version::text from person where id = :id", id), "Durand")
                        .param("sex", "AUTRE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez une réponse de la liste.");
        assertThat(change(id, one("select version::text from person where id = :id", id), "Durand"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(one("select coalesce(sex || motive, 'rien') from person where id = :id", id))
                .isEqualTo("rien");
    }

    /// R-E5: the second sees both values side by side, and nothing is overwritten before she chooses hers.
    @Test
    void showsTheSecondBothValues() {
        var id = Actors.machine("test", () -> Given.submitted(jdbc)).person();
        var read = one("select version::text from person where id = :id", id);
        assertThat(change(id, read, "Durand")).hasStatus(HttpStatus.FOUND);

        assertThat(change(id, read, "Martin"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Version enregistrée", ">Durand</td>", ">Martin</td>")
                .doesNotContain("<th scope=\"row\">Prénom</th>");
        assertThat(one("select last_name from person where id = :id", id)).isEqualTo("Durand");

        var now = one("select version::text from person where id = :id", id);
        assertThat(change(id, read, "Martin").param("mine", now)).hasStatus(HttpStatus.FOUND);
        assertThat(one("select last_name from person where id = :id", id)).isEqualTo("Martin");
    }

    /// R-P6: a click by mistake notes no talk; R-E2: what was typed stays; R-P3: nothing on health.
    @Test
    void notesNoTalkByMistake() {
        var id = Actors.machine("test", () -> Given.submitted(jdbc)).person();
        var before = one("select last_contact_at::text from person where id = :id", id);
        var talk = "/equipe/personnes/" + id + "/echange";

        assertThat(mvc.post().uri(talk).param("note", "Elle préfère le matin").with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites comment", "Elle préfère le matin");
        assertThat(mvc.post()
                        .uri(talk)
                        .param("how", "CALL")
                        .param("note", "Elle a mal au dos")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("«\u00A0mal au dos\u00A0»");
        assertThat(one("select last_contact_at::text from person where id = :id", id))
                .isEqualTo(before);
    }

    /// R-M10: once hired, her situation says so, with the day.
    @Test
    void saysSinceWhenSheIsInWork() {
        var id = Actors.machine("test", () -> Given.submitted(jdbc)).person();
        Actors.machine("test", () -> {
            jdbc.sql("update profile set state = 'VALIDATED', validated_at = now() where person_id = :id")
                    .param("id", id)
                    .update();
            people.hired(Given.GIRONDE, id, false, null, LocalDate.EPOCH);
            return id;
        });

        assertThat(mvc.get().uri("/equipe/personnes/" + id).with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .contains("En emploi dans le secteur, depuis le");
    }

    /// R-P4: a printed sheet says who printed it, when and where.
    @Test
    void printsWhoAndWhen() {
        var id = Actors.machine("test", () -> Given.submitted(jdbc)).person();

        assertThat(mvc.get().uri("/equipe/personnes/" + id + "/impression").with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .contains("imprimé le", "par Claire Test");
    }
}
