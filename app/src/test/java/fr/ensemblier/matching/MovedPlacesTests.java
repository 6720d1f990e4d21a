package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.organisations.PlacesMoved;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// R-E6, ADR 28: matches and contacts are with the organisation that their place has now, in whatever order it was
/// told.
@WholeApplication
class MovedPlacesTests extends AroundAHire {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    /// A merge whose news failed is told again after its undo: nothing goes to where the place is no more.
    @Test
    void anOldMoveThatIsToldAgainChangesNothing() {
        var contact = accepted(her("Amina"));
        var other = elsewhere();

        place(other.organisation);
        tell(other.organisation, false);
        await(() -> with("contact", contact, other.organisation));
        await(() -> with("match", match(contact), other.organisation));
        assertThat(scene.count(
                        "select count(*) from revealed_identity where contact_id = ? and organisation_id = ?",
                        contact,
                        other.organisation))
                .isEqualTo(1);

        place(scene.organisation);
        tell(other.organisation, false);
        await(() -> with("contact", contact, scene.organisation));
        await(() -> with("match", match(contact), scene.organisation));
    }

    private UUID match(UUID contact) {
        return scene.key("select match_id from contact where id = ?", contact);
    }

    private boolean with(String table, UUID id, UUID organisation) {
        return scene.count("select count(*) from " + table + " where id = ? and organisation_id = ?", id, organisation)
                == 1;
    }

    private void place(UUID organisation) {
        Actors.machine(
                "scene",
                () -> jdbc.sql("update establishment set organisation_id = ? where id = ?")
                        .params(organisation, scene.establishment)
                        .update());
    }

    private void tell(UUID into, boolean undone) {
        Actors.machine("scene", () -> {
            transaction.executeWithoutResult(_ -> events.publishEvent(
                    new PlacesMoved(scene.platform, scene.organisation, into, List.of(scene.establishment), undone)));
            return true;
        });
    }
}
