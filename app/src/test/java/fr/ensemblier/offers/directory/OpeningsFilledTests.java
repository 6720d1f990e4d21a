package fr.ensemblier.offers.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.OfferWorld;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// R-M10: a hire fills an opening, the last one closes the offer, and no race fills one too many.
@WholeApplication
class OpeningsFilledTests {

    @Autowired
    OfferDirectory offers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    OfferWorld world;

    @BeforeEach
    void begin() {
        world = new OfferWorld(jdbc, clock);
    }

    @Test
    void keepsTheOfferWhileOpeningsAreLeft() {
        var id = published(2);
        fill(world.team, id);

        assertThat(world.column(id, "state")).isEqualTo("PUBLISHED");
        assertThat(world.column(id, "filled")).isEqualTo("1");
    }

    @Test
    void closesTheOfferAtTheLastOpening() {
        var id = published(1);
        fill(world.employer, id);

        assertThat(world.column(id, "state")).isEqualTo("CLOSED");
        assertThat(world.column(id, "close_reason")).isEqualTo("FILLED_PLATFORM");
        assertThat(offers.published()).extracting(OfferView::id).doesNotContain(id);
    }

    @Test
    void letsANeighbouringTeamFillIt() {
        var id = published(1);
        fill(new Actor.Team(UUID.randomUUID(), "Paul", new PlatformId("69"), false), id);

        assertThat(world.column(id, "state")).isEqualTo("CLOSED");
    }

    @Test
    void refusesAVisitor() {
        var id = published(1);

        assertThatThrownBy(() -> fill(new Actor.Visitor(), id)).hasMessageContaining("Only who records hires");
        assertThat(world.column(id, "filled")).isEqualTo("0");
    }

    @Test
    void neverFillsMoreThanThereAre() {
        var id = published(3);
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8).forEach(_ -> threads.execute(() -> fill(world.team, id)));
        }

        assertThat(world.column(id, "filled")).isEqualTo("3");
        assertThat(world.column(id, "state")).isEqualTo("CLOSED");
    }

    private JobOfferId published(int openings) {
        return world.published(openings, Paris.today(clock).plusDays(30));
    }

    private void fill(Actor actor, JobOfferId id) {
        Actors.as(actor, () -> transaction.executeWithoutResult(_ -> offers.fillOpening(id)));
    }
}
