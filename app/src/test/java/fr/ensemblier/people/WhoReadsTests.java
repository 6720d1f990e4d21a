package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who reads a file and who does not: R-P2, R-P3, R-P4, R-P7.
@WholeApplication
class WhoReadsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate zoe() {
        return Actors.machine("test", () -> Given.submitted(jdbc));
    }

    /// R-P4: each opening is noted; she and the head read it, an adviser does not.
    @Test
    void notesEachOpening() {
        var her = zoe();

        assertThat(mvc.get().uri("/equipe/personnes/" + her.person()).with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/mon-espace/donnees").with(SignedIn.as(her)))
                .bodyText()
                .contains("Claire Test");
        assertThat(mvc.get().uri("/equipe/personnes/journal").with(SignedIn.as(Given.HEAD)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/equipe/personnes/journal").with(SignedIn.as(Given.CLAIRE)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void hidesAFileFromAnotherPlatform() {
        var other = new Actor.Team(UUID.randomUUID(), "Ailleurs", new fr.ensemblier.foundation.PlatformId("69"), true);

        assertThat(mvc.get().uri("/equipe/personnes/" + zoe().person()).with(SignedIn.as(other)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /// R-P3: an employer reads nothing of a person or her barriers, whatever is asked in SQL.
    @Test
    void givesNothingToAnEmployer() {
        var her = zoe();
        var employer = new Actor.Employer(UUID.randomUUID(), "Recruteur", Given.GIRONDE, UUID.randomUUID(), true);

        for (var table : java.util.List.of(
                "person",
                "profile",
                "barrier",
                "choice",
                "hidden_employer",
                "post_request",
                "person_event",
                "referral",
                "candidate_card")) {
            assertThat(Actors.as(
                            employer,
                            () -> jdbc.sql("select count(*) from " + table)
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(her.person()).isNotNull();
    }

    /// R-P2: no column of the card could hold an identity.
    @Test
    void keepsTheCardWithoutIdentity() {
        var columns = Actors.machine(
                "test",
                () -> jdbc.sql("select column_name from information_schema.columns where table_name = 'candidate_card'")
                        .query((row, _) -> row.getString(1))
                        .list());

        assertThat(columns)
                .isNotEmpty()
                .doesNotContain(
                        "first_name", "last_name", "phone", "email", "birth_year", "person_id", "address", "situation");
    }
}
