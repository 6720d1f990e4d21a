package fr.ensemblier.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// D1: somebody registers without an account, in her turn; who waits moves up and is told (R-E4); who comes is noted.
@WholeApplication
class RegistrationsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private AnEvent at;

    @BeforeEach
    void makeThem() {
        at = new AnEvent(mvc, jdbc);
    }

    @Test
    void shePutsHerNameDownAndIsToldAndMayLeave() {
        var event = at.published("questions", "Êtes-vous libre en semaine ?");
        assertThat(at.registers(event, "Zoé Morel", "zoe@example.invalid"))
                .hasStatus(422)
                .bodyText()
                .contains("Répondez par oui ou par non", "value=\"Zoé Morel\"");

        var page = AnEvent.page(at.registers(event, "Zoé Morel", "zoe@example.invalid", "answers[0]", "non"));

        assertThat(at.get(at.visitor, page)).hasStatusOk().bodyText().contains("Votre place est réservée", "Zoé Morel");
        assertThat(at.told("registered", event)).isOne();
        assertThat(at.get(at.claire, AnEvent.TEAM + "/" + event + "/inscrits"))
                .bodyText()
                .contains("Zoé Morel", "Êtes-vous libre en semaine", "? Non.");
        assertThat(at.post(at.visitor, page + "/annuler")).hasStatus3xxRedirection();
        assertThat(at.states(event)).containsExactly("CANCELLED");
        assertThat(at.told("left", event)).isOne();
        assertThat(at.post(at.visitor, page + "/annuler")).hasStatus3xxRedirection();
        assertThat(at.told("left", event)).as("said once").isOne();
    }

    @Test
    void whoWaitsMovesUpInOrderAndIsToldOnce() {
        var event = at.published();
        var first = AnEvent.page(at.registers(event, "Une", "une@example.invalid"));
        at.registers(event, "Deux", "deux@example.invalid");
        var third = AnEvent.page(at.registers(event, "Trois", "trois@example.invalid"));
        at.registers(event, "Quatre", "quatre@example.invalid");
        assertThat(at.states(event)).containsExactly("SEATED", "SEATED", "WAITING", "WAITING");
        assertThat(at.get(at.visitor, third)).bodyText().contains("première personne sur la liste d’attente");

        at.post(at.visitor, first + "/annuler");

        assertThat(at.states(event)).containsExactly("CANCELLED", "SEATED", "SEATED", "WAITING");
        assertThat(at.told("seated", event)).isOne();
        assertThat(at.get(at.visitor, third)).bodyText().contains("Votre place est réservée");

        assertThat(at.post(
                        at.claire,
                        AnEvent.TEAM + "/" + event + "/modifier",
                        at.form("seats", "3", "version", version(event))))
                .hasStatus3xxRedirection();
        assertThat(at.states(event)).containsExactly("CANCELLED", "SEATED", "SEATED", "SEATED");
        assertThat(at.told("seated", event)).isEqualTo(2);
        assertThat(at.told("changed", event))
                .as("more seats are no news to who has one")
                .isZero();
    }

    @Test
    void whoRegistersTwiceIsRegisteredOnceAndNobodySeesThePageOfAnother() {
        var event = at.published();
        AnEvent.page(at.registers(event, "Zoé Morel", "zoe@example.invalid"));

        var again = at.registers(event, "zoé  morel", "ZOE@example.invalid");

        assertThat(AnEvent.page(again)).as("she tapped twice").startsWith("/evenement/");
        at.sql("update registration set registered_at = now() - interval '1 hour' where event_id = ?", event);
        var later = at.registers(event, "Zoé Morel", "zoe@example.invalid");
        assertThat(later).hasStatus3xxRedirection();
        assertThat(later.getResponse().getRedirectedUrl()).isEqualTo("/p/gironde/agenda/" + event);
        assertThat(at.states(event)).containsExactly("SEATED");
        assertThat(at.told("registered", event)).isOne();
    }

    @Test
    void aTelephoneAloneIsToldByTextMessage() {
        var event = at.published();
        AnEvent.page(at.post(
                at.visitor,
                "/p/gironde/agenda/" + event + "/inscription",
                "name",
                "Zoé Morel",
                "phone",
                "06 39 98 12 12"));

        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select channel from outgoing_message where key = ?")
                                .param("event.registered:" + at.registration(event, 1))
                                .query(String.class)
                                .single()))
                .isEqualTo("SMS");
    }

    @Test
    void whatIsWrongIsSaidAtThePlace() {
        var event = at.published();
        assertThat(at.post(
                        at.visitor, "/p/gironde/agenda/" + event + "/inscription", "name", "123", "headcount", "900"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le nom", "Donnez un courriel ou un téléphone", "Écrivez un nombre de personnes");
        assertThat(at.states(event)).isEmpty();
        assertThat(at.post(
                        at.visitor,
                        "/p/gironde/agenda/" + event + "/inscription",
                        "name",
                        "Zoé",
                        "email",
                        "zoe@example.invalid",
                        "site",
                        "robot"))
                .hasStatus3xxRedirection();
        assertThat(at.states(event)).as("a robot").isEmpty();
    }

    @Test
    void aDraftIsNobodysAndAnEventThatBeganIsClosed() {
        var draft = at.draft();
        assertThat(at.get(at.visitor, "/p/gironde/agenda/" + draft)).hasStatus(404);
        assertThat(at.registers(draft, "Zoé", "zoe@example.invalid")).hasStatus(404);
        assertThat(at.get(at.visitor, "/p/metropole-de-lyon/agenda/" + at.published()))
                .hasStatus(404);

        var begun = at.published();
        at.begins(begun);
        assertThat(at.registers(begun, "Zoé", "zoe@example.invalid")).hasStatus3xxRedirection();
        assertThat(at.states(begun)).isEmpty();
    }

    @Test
    void presenceIsOneTapAndWhoIsAbsentLeavesHerSeat() {
        var event = at.published();
        at.registers(event, "Une", "une@example.invalid");
        at.registers(event, "Deux", "deux@example.invalid");
        at.registers(event, "Trois", "trois@example.invalid");
        assertThat(tap(event, 1, "presence")).hasStatus3xxRedirection();
        assertThat(at.states(event)).as("nobody came before the day").containsExactly("SEATED", "SEATED", "WAITING");
        at.begins(event);

        tap(event, 1, "presence");
        tap(event, 1, "presence");
        assertThat(at.states(event)).containsExactly("CAME", "SEATED", "WAITING");
        tap(event, 3, "presence");
        assertThat(at.states(event)).as("full").containsExactly("CAME", "SEATED", "WAITING");
        tap(event, 2, "absence");
        tap(event, 3, "presence");
        assertThat(at.states(event)).containsExactly("CAME", "MISSED", "CAME");
        tap(event, 2, "reprendre");
        assertThat(at.states(event)).as("her seat was taken").containsExactly("CAME", "MISSED", "CAME");
        tap(event, 3, "reprendre");
        assertThat(at.states(event)).as("as she stood before").containsExactly("CAME", "MISSED", "WAITING");
    }

    @Test
    void whoStandsAtTheDoorIsNotedWithThreeFields() {
        var event = at.published("seats", "1");
        at.begins(event);
        assertThat(door(event, "Une Passante")).hasStatus3xxRedirection();
        assertThat(at.states(event)).containsExactly("CAME");
        assertThat(door(event, "Une Autre")).hasStatus3xxRedirection();
        assertThat(at.states(event)).as("no seat is left").containsExactly("CAME");
    }

    /// R-E6: what was typed at the door by mistake, or twice, is no presence and no absence.
    @Test
    void aMistakeAtTheDoorIsTakenOut() {
        var event = at.published("seats", "2");
        at.begins(event);
        door(event, "Une Passante");
        door(event, "Une Passante");
        assertThat(at.states(event)).as("the same form sent twice").containsExactly("CAME");

        tap(event, 1, "reprendre");

        assertThat(at.states(event)).containsExactly("CANCELLED");
    }

    @Test
    void aGroupSaysHowManyAreThere() {
        var event = at.published("seats", "30");
        at.registers(event, "Une classe", "classe@example.invalid", "headcount", "25");
        at.begins(event);
        for (var wrong : List.of("0", "vingt", "-3", "999")) {
            assertThat(many(event, wrong)).hasStatus3xxRedirection();
            assertThat(at.states(event)).as(wrong).containsExactly("SEATED");
        }

        many(event, "28");

        assertThat(at.states(event)).containsExactly("CAME");
        assertThat(at.get(at.claire, AnEvent.TEAM + "/" + event)).bodyText().contains(">28<");
    }

    private MvcTestResult many(UUID event, String many) {
        return at.post(
                at.claire,
                AnEvent.TEAM + "/" + event + "/inscrits/" + at.registration(event, 1) + "/presence",
                "many",
                many);
    }

    @Test
    void aGroupThatNoRoomHoldsIsToldSo() {
        var event = at.published("seats", "20");

        assertThat(at.registers(event, "Une classe", "classe@example.invalid", "headcount", "25"))
                .hasStatus(422)
                .bodyText()
                .contains("plus grand que le nombre de places");
        assertThat(at.states(event)).isEmpty();
    }

    @Test
    void oneIsNotRegisteredInTwoWays() {
        var event = at.published("ways", "ON_SITE", "link", "https://visio.example.invalid/a");
        at.sql("insert into event_way (platform_id, event_id, way) values ('33', ?, 'REMOTE')", event);
        at.registers(event, "Zoé", "zoe@example.invalid", "way", "ON_SITE");

        assertThat(at.registers(event, "Zoé", "zoe@example.invalid", "way", "REMOTE"))
                .hasStatus3xxRedirection();
        assertThat(at.states(event)).containsExactly("SEATED");
    }

    @Test
    void theOthersAreAbsentAtOnceAndWhoIsNotedLaterCame() {
        var event = at.published("seats", "");
        IntStream.rangeClosed(1, 4).forEach(n -> at.registers(event, "Personne", n + "@example.invalid"));
        at.ends(event);
        tap(event, 1, "presence");

        at.post(at.claire, AnEvent.TEAM + "/" + event + "/inscrits/autres-absents");
        assertThat(at.states(event)).containsExactly("CAME", "MISSED", "MISSED", "MISSED");
        tap(event, 4, "presence");
        assertThat(at.states(event)).containsExactly("CAME", "MISSED", "MISSED", "CAME");
    }

    /// D1, R-E4: whoever asks at the same time: exactly the seats that there are, the others in order, each told once.
    @Test
    void manyAtOnceNeverTakeMoreThanTheSeats() throws InterruptedException, ExecutionException {
        var event = at.published("seats", "5");
        List<Callable<Integer>> acts = new ArrayList<>();
        for (var number = 1; number <= 16; number++) {
            var mail = "n" + number + "@example.invalid";
            acts.add(() -> at.registers(event, "Personne", mail).getResponse().getStatus());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(acts)) {
                assertThat(done.get()).isEqualTo(302);
            }
        }

        var states = at.states(event);
        assertThat(states).hasSize(16);
        assertThat(states.subList(0, 5)).containsOnly("SEATED");
        assertThat(states.subList(5, 16)).containsOnly("WAITING");
        assertThat(at.told("registered", event)).isEqualTo(5);
        assertThat(at.told("waiting", event)).isEqualTo(11);
    }

    /// R-W1: what the application does not do, the database refuses too.
    @Test
    void theDatabaseRefusesMoreThanTheSeatsAndWhatHasNoName() {
        var event = at.published("seats", "1");
        at.registers(event, "Une", "une@example.invalid");
        at.registers(event, "Deux", "deux@example.invalid");

        assertThat(refuses("update registration set state = 'SEATED' where event_id = ? and turn = 2", event))
                .isTrue();
        assertThat(refuses(
                        "update registration set state = 'MISSED', decided_at = now(), decided_by = 'x' where event_id = ? and turn = 2",
                        event))
                .isTrue();
        assertThat(refuses("update registration set name = null where event_id = ? and turn = 1", event))
                .isTrue();
        assertThat(refuses("update event set state = 'DRAFT', published_at = null where id = ?", event))
                .isTrue();
    }

    private boolean refuses(String sql, UUID event) {
        try {
            at.sql(sql, event);
            return false;
        } catch (DataAccessException _) {
            return true;
        }
    }

    private MvcTestResult tap(UUID event, int turn, String act) {
        return at.post(at.claire, AnEvent.TEAM + "/" + event + "/inscrits/" + at.registration(event, turn) + "/" + act);
    }

    private MvcTestResult door(UUID event, String name) {
        return at.post(at.claire, AnEvent.TEAM + "/" + event + "/inscrits", "name", name, "there", "oui");
    }

    private String version(UUID event) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select version::text from event where id = ?")
                        .param(event)
                        .query(String.class)
                        .single());
    }
}
