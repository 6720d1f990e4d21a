package fr.ensemblier.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// R-H1, R-H2, R-W5: what a hire begins, the follow-up and an AFEST, and what of it is taken back with the hire.
class FollowedUpTests extends OnAPathway {
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
}
