package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.CardHidden;
import fr.ensemblier.people.Given;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// ADR 44: what was noted of a pupil before she had no file still moves and is forgotten; nothing new is noted so.
@WholeApplication
class NotedBeforeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private AtAStructure at;
    private UUID noted = UUID.randomUUID();

    /// The triggers of today do not hold what stands since before them.
    @BeforeEach
    void noteIt() throws SQLException {
        at = new AtAStructure(mvc, jdbc);
        noted = at.asked("VISIT");
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update immersion set frame = 'PUPIL' where id = '" + noted + "'");
        }
    }

    /// R-P6.
    @Test
    void itIsCancelledAndLosesItsNameWithTheFile() {
        var her = at.her.person();
        at.sql("update person set erased_at = now(), first_name = 'Effacé', last_name = null where id = ?", her);
        var card = UUID.fromString(at.text("select card_key::text from person where id = ?", her));
        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(_ -> events.publishEvent(new CardHidden(Given.GIRONDE, card))));

        await().untilAsserted(() -> assertThat(
                        at.text("select called || ' ' || state || ' ' || frame from immersion where id = ?", noted))
                .isEqualTo("La personne CANCELLED PUPIL"));
    }

    /// R-W4.
    @Test
    void nothingNewIsNotedSo() {
        assertThatThrownBy(() -> at.sql("""
                        insert into immersion (platform_id, id, person_id, called, organisation_id, establishment_id, employer_name,
                                               occupation, frame, asked_how, asked_by, asked_at, state)
                        select platform_id, gen_random_uuid(), person_id, called, organisation_id, establishment_id, employer_name,
                               occupation, frame, asked_how, asked_by, asked_at, 'WISHED'
                          from immersion where id = ?
                        """, noted))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("pupil_request");
    }
}
