package fr.ensemblier.matching.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-M5: what is stored of a contact is what is read again, in each state.
@WholeApplication
class ContactStorageTests {

    private static final Instant DAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final ContactState.Asked ASKED =
            new ContactState.Queued(null).sent(DAY, DAY.plus(Duration.ofDays(5)));
    private static final ContactState.Accepted ACCEPTED =
            ASKED.accepted(DAY.plus(Duration.ofDays(1)), "PERSON", "STANDING", DAY.plus(Duration.ofDays(6)));
    private static final ContactState.Reached REACHED =
            ACCEPTED.reached(DAY.plus(Duration.ofDays(2)), true, LocalDate.parse("2026-03-15"));
    private static final Instant END = DAY.plus(Duration.ofDays(6));

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachStateComesBackAsItWasStored() {
        var states = List.of(
                new ContactState.Queued(LocalDate.parse("2026-03-10")),
                ASKED,
                ACCEPTED,
                REACHED,
                REACHED.next(Stage.INTERVIEW, LocalDate.parse("2026-03-25")),
                ASKED.declined(END, "PERSON", null, "TOO_FAR"),
                ASKED.unanswered(END),
                REACHED.closed(END, Stage.HIRED, null),
                ACCEPTED.closed(END, Stage.NOT_SUITABLE, "HOURS"),
                ASKED.withdrawn(END, "L’offre n’est plus en ligne."));
        for (var state : states) {
            var queued = contact();
            Readings.across(() -> {
                assertThat(contacts.add(queued, null)).isTrue();
                contacts.save(queued.in(state));
                assertThat(contacts.get(queued.id())).isEqualTo(queued.in(state));
                jdbc.sql("delete from contact where id = ?").param(queued.id()).update();
                return queued;
            });
        }
    }

    private static Contact contact() {
        return new Contact(
                new PlatformId("33"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new PlatformId("69"),
                UUID.randomUUID(),
                "Amina",
                "Bonjour",
                "Solène Marty",
                DAY,
                null,
                0,
                null,
                new ContactState.Queued(null));
    }
}
