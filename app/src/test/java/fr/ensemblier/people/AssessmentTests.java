package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// C1, R-P3: she answers by herself or with her adviser; the team and she read where she stands, nobody else.
@WholeApplication
class AssessmentTests {

    private static final List<String> FIRST = List.of("READS", "WRITES", "COUNTS", "PHONE");
    private static final List<List<String>> PARTS = List.of(
            FIRST,
            List.of("KNOWS", "HELPED", "CARE", "WHY"),
            List.of("LISTENS", "CALM", "DISCREET", "ASKS"),
            List.of("ON_TIME", "WARNS", "ORDERS", "ADAPTS"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate her;
    private String file = "";

    @BeforeEach
    void person() {
        her = Actors.machine("test", () -> Given.submitted(jdbc));
        file = "/equipe/personnes/" + her.person() + "/bilan";
    }

    /// One side a screen, each kept; she comes back to where she left it, and reads what her answers mean.
    @Test
    void sheAnswersSideBySideAndTakesItUpAgain() {
        assertThat(post(her, "/mon-espace/bilan/1", List.of("READS"), "YES"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une réponse pour", "J’écris un mot court", "checked");
        post(her, "/mon-espace/bilan/1", FIRST, "NOT_YET");
        assertThat(get(her, "/mon-espace/bilan")).bodyText().contains("Reprendre", "/mon-espace/bilan/2");

        for (var part = 2; part <= 4; part++) {
            post(her, "/mon-espace/bilan/" + part, PARTS.get(part - 1), "OFTEN");
        }

        assertThat(get(her, "/mon-espace/bilan"))
                .bodyText()
                .contains("À construire", "4 sur 16", "Solide", "16 sur 16", "Refaire le point");
        assertThat(get(Given.CLAIRE, file)).bodyText().contains("À construire", "La personne, 4 sur 16");
    }

    /// Filled together, it stands beside hers, and the page says where both differ.
    @Test
    void whatBothSayStandsSideBySide() {
        for (var part = 1; part <= 4; part++) {
            post(her, "/mon-espace/bilan/" + part, PARTS.get(part - 1), "OFTEN");
        }
        assertThat(post(Given.CLAIRE, file, List.of("READS"), "YES"))
                .hasStatus(422)
                .bodyText()
                .contains("trois phrases");
        assertThat(post(Given.CLAIRE, file, FIRST, "SOMEWHAT")).hasStatus3xxRedirection();

        assertThat(get(Given.CLAIRE, file))
                .bodyText()
                .contains("En route", "Ensemble, 8 sur 16", "Les deux réponses diffèrent", "avec Claire Test");
    }

    /// What was said that day stays: a new point is a new row, the database refuses to change a finished one.
    @Test
    void aFinishedPointStaysAsItWasSaid() {
        post(Given.CLAIRE, file, FIRST, "YES");
        post(Given.CLAIRE, file, FIRST, "OFTEN");

        assertThat(count()).isEqualTo(2);
        assertThatThrownBy(() -> Actors.machine(
                        "test",
                        () -> jdbc.sql("update assessment set answers = '{}' where person_id = ?")
                                .param(her.person())
                                .update()))
                .hasMessageContaining("stays as it was said");
    }

    /// R-P3, R-P7: another platform, an employer and another person read nothing of it.
    @Test
    void nobodyElseReadsIt() {
        post(Given.CLAIRE, file, FIRST, "YES");
        var far = new Actor.Team(UUID.randomUUID(), "Karim", new fr.ensemblier.foundation.PlatformId("69"), true);

        assertThat(get(far, file)).hasStatus(404);
        for (var stranger : List.of(far, Actors.machine("test", () -> Given.submitted(jdbc)))) {
            assertThat(Actors.as(
                            stranger,
                            () -> jdbc.sql("select count(*) from assessment where person_id = ?")
                                    .param(her.person())
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
    }

    private int count() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) from assessment where person_id = ? and finished_at is not null")
                        .param(her.person())
                        .query(Integer.class)
                        .single());
    }

    private MvcTestResult post(Actor by, String address, List<String> items, String answer) {
        var request = mvc.post().uri(address).with(SignedIn.as(by));
        for (var item : items) {
            request = request.param(item, answer);
        }
        return request.exchange();
    }

    private MvcTestResult get(Actor by, String address) {
        return mvc.get().uri(address).with(SignedIn.as(by)).exchange();
    }
}
