package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.Given;
import fr.ensemblier.training.model.Outcome;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.Ways;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// C12, R-H1: somebody who holds a promised place is hired by another employer; her adviser says what becomes of it.
class HiredElsewhereTests extends AtAnEmployer {

    private static final String ASKED = "que devient la place promise";

    @Autowired
    Ways ways;

    @Autowired
    PromisedTo promises;

    private UUID hiredElsewhere(LocalDate starts, LocalDate ends) {
        return hired(UUID.randomUUID(), UUID.randomUUID(), "PRIVE_CDD", starts, ends);
    }

    private String tasks(String promise) {
        return at.text(
                "select coalesce(string_agg(case when done_at is null then 'OPEN' else 'DONE' end, ' '), '-') from task where key = ?",
                "promise-elsewhere:" + InTraining.id(promise));
    }

    private String state(String promise) {
        return at.text(
                "select state || coalesce(' ' || reason, '') from employer_promise where id = ?",
                InTraining.id(promise));
    }

    @Test
    void theAdviserIsAskedAndGivesThePlaceUp() {
        var promise = promise("PRIVE_CDI", "");
        assertThat(at.get(promise)).bodyText().doesNotContain(ASKED);
        assertThat(InTraining.to(at.post(promise + "/ailleurs")))
                .as("nobody hired her elsewhere")
                .isEqualTo(promise);
        assertThat(state(promise)).isEqualTo("MADE");

        hiredElsewhere(at.today, at.today.plusYears(1));
        await().untilAsserted(() -> assertThat(tasks(promise)).isEqualTo("OPEN"));
        assertThat(at.get(promise)).bodyText().contains(ASKED, "Chez Les Érables depuis le");
        assertThat(at.get(base())).bodyText().contains("Embauche ailleurs, à vérifier");
        assertThat(state(promise)).as("nothing ends by itself").isEqualTo("MADE");

        InTraining.to(at.post(promise + "/ailleurs"));
        assertThat(state(promise)).isEqualTo("NOT_KEPT OTHER_JOB");
        assertThat(tasks(promise)).isEqualTo("DONE");
        assertThat(at.get(promise))
                .bodyText()
                .contains("Non tenu", "embauche ailleurs")
                .doesNotContain(ASKED);
    }

    @Test
    void thePlaceMayStayHers() {
        var promise = promise("PRIVE_CDI", "");
        hiredElsewhere(at.today, at.today.plusYears(1));
        await().untilAsserted(() -> assertThat(tasks(promise)).isEqualTo("OPEN"));

        InTraining.to(at.post(promise + "/reste"));
        assertThat(state(promise)).isEqualTo("MADE");
        assertThat(tasks(promise)).isEqualTo("DONE");
        assertThat(at.get(promise))
                .bodyText()
                .contains("La place reste promise")
                .doesNotContain(ASKED);

        hiredElsewhere(at.today.plusDays(1), at.today.plusYears(2));
        await().untilAsserted(
                        () -> assertThat(tasks(promise)).as("another hire").isEqualTo("OPEN"));
    }

    /// What the hire takes away is asked of the offer as well.
    @Test
    void theOfferSaysThatItIsInQuestion() {
        var offer = UUID.randomUUID();
        offer(offer, organisation, place);
        var opening = promise("PRIVE_CDI", "");
        InTraining.to(at.post(opening, "offer", offer.toString()));
        hiredElsewhere(at.today, at.today.plusYears(1));

        assertThat(at.get("/equipe/offres/" + offer)).bodyText().contains("dont 1\u00a0promis", "embauche ailleurs");
    }

    /// A replacement that is over on the first day promised takes nothing away, nor does a post of before the promise.
    @Test
    void whatDoesNotCollideAsksNothing() {
        var promise = promise("PRIVE_CDI", "");
        hiredElsewhere(at.today.minusDays(40), at.today.plusYears(1));
        hiredElsewhere(at.today.plusDays(1), at.today.plusDays(60));
        assertThat(at.get(promise)).bodyText().doesNotContain(ASKED);
    }

    /// R-E6: the hire was noted by mistake.
    @Test
    void aHireThatIsCancelledAsksNoMore() {
        var promise = promise("PRIVE_CDI", "");
        var hire = hiredElsewhere(at.today, at.today.plusYears(1));
        await().untilAsserted(() -> assertThat(tasks(promise)).isEqualTo("OPEN"));

        InTraining.to(at.post("/equipe/embauches/" + hire + "/annuler", "why", "Notée deux fois"));
        await().untilAsserted(() -> assertThat(tasks(promise)).isEqualTo("DONE"));
        assertThat(at.get(promise)).bodyText().doesNotContain(ASKED);
    }

    /// R-H2: she is not there any more on the day promised.
    @Test
    void whoLeavesTheOtherEmployerIsAskedNoMore() {
        var promise = promise("PRIVE_CDI", "");
        var hire = hiredElsewhere(at.today, at.today.plusYears(1));
        await().untilAsserted(() -> assertThat(tasks(promise)).isEqualTo("OPEN"));

        InTraining.to(at.post(
                "/equipe/embauches/" + hire + "/nouvelles",
                "check",
                "M1:PERSON",
                "answer",
                "LEFT",
                "left",
                at.today.toString()));
        await().untilAsserted(() -> assertThat(tasks(promise)).isEqualTo("DONE"));
        assertThat(at.get(promise)).bodyText().doesNotContain(ASKED);
    }

    /// R-H1: the replacement was over before the day promised, and is not any more.
    @Test
    void aContractThatIsRenewedAsks() {
        var promise = promise("PRIVE_CDI", "");
        var employer = UUID.randomUUID();
        var other = UUID.randomUUID();
        var hire = hired(employer, other, "PRIVE_CDD", at.today, at.today.plusDays(60));
        heard(hire);
        assertThat(tasks(promise)).isEqualTo("-");

        assertThat(hired(employer, other, "PRIVE_CDD", at.today.plusDays(61), at.today.plusYears(1)))
                .isEqualTo(hire);
        await().untilAsserted(() -> assertThat(tasks(promise)).isEqualTo("OPEN"));
        assertThat(at.get(promise)).bodyText().contains(ASKED);
    }

    @Test
    void aPromiseThatIsNotedLateAsks() {
        heard(hiredElsewhere(at.today.minusDays(2), at.today.plusYears(1)));

        var promise = promise("PRIVE_CDI", "", at.today.minusDays(5));
        assertThat(tasks(promise)).isEqualTo("OPEN");
        assertThat(at.get(promise)).bodyText().contains(ASKED);
    }

    /// Two taps at once, or two advisers: the second finds it answered.
    @Test
    void itIsSaidOnceThatThePlaceStays() {
        var promise = InTraining.id(promise("PRIVE_CDI", ""));
        hiredElsewhere(at.today, at.today.plusYears(1));

        Actors.as(new Actor.Machine("test", Given.GIRONDE), () -> {
            var read = promises.get(Given.GIRONDE, promise);
            assertThat(ways.stands(read)).isInstanceOf(Outcome.Made.class);
            assertThat(ways.stands(read)).isInstanceOf(Outcome.No.class);
            return read;
        });
        assertThat(at.text("select cardinality(beside_hires)::text from employer_promise where id = ?", promise))
                .isEqualTo("1");
    }

    /// Nothing is left to hear of this hire.
    private void heard(UUID hire) {
        await().untilAsserted(() -> assertThat(at.text(
                        "select count(*)::text from event_publication where completion_date is null and serialized_event like ?",
                        "%" + hire + "%"))
                .isEqualTo("0"));
    }

    /// The offer is of another kind of contract than the promise: told on both pages, not refused.
    @Test
    void anotherContractIsTold() {
        var offer = UUID.randomUUID();
        offer(offer, organisation, place);
        var opening = promise("PRIVE_CDD", "12");
        assertThat(at.get(opening)).bodyText().contains("Autre contrat que celui promis");
        InTraining.to(at.post(opening, "offer", offer.toString()));
        assertThat(at.get(opening.substring(0, opening.lastIndexOf('/'))))
                .bodyText()
                .contains("Contrat de l’offre", "Ce n’est pas celui qui est promis");
    }
}
