package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Asking.TODAY;
import static fr.ensemblier.evaluation.model.Asking.YEAR;
import static fr.ensemblier.evaluation.model.Asking.day;
import static fr.ensemblier.evaluation.model.Asking.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R02 and R03, on a world small enough to be counted by hand.
@WholeApplication
class EventFiguresTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Figures figures;

    @Autowired
    Facts facts;

    private SmallWorld world;
    private Asking asked;

    @BeforeEach
    void emptyPlatform() {
        world = new SmallWorld(jdbc);
        asked = new Asking(figures, world);
        world.event("Forum de mars", "FORUM", "PUBLISHED", day(3, 2), "{EVERYBODY}", 40, 6);
        world.event("Information d’avril", "INFORMATION", "PUBLISHED", day(4, 1), "{JOB_SEEKERS,PUPILS}", null, 9);
        world.event("Webinaire vide", "WEBINAR", "PUBLISHED", day(5, 1), "{IN_POST}", null, 0);
        world.event("Annulé", "FORUM", "CANCELLED", day(5, 2), "{EVERYBODY}", null, 3);
        world.event("À venir", "FORUM", "PUBLISHED", TODAY.plusDays(9), "{EVERYBODY}", null, 0);
        world.event("L’an dernier", "FORUM", "PUBLISHED", LocalDate.of(2025, 12, 1), "{EVERYBODY}", 20, 0);
    }

    @Test
    void countsTheEventsHeldAndWhoWasThere() {
        assertThat(asked.count(EventIndicators.EVENTS, YEAR)).isEqualTo(3);
        var presences = asked.total(EventIndicators.PRESENCES, YEAR);
        assertThat(List.of(presences.count(), presences.part())).containsExactly(55L, 15L);
        assertThat(asked.sum(EventIndicators.PRESENCES, Breakdown.EVENT_KIND)).isEqualTo(55);
        assertThat(Actors.as(
                        team(world.platform),
                        () -> asked.cells(Question.of(EventIndicators.EVENTS, YEAR, Breakdown.MEANT))))
                .extracting(Cell::group)
                .containsExactlyInAnyOrder("EVERYBODY", "SEVERAL", "IN_POST");
    }

    /// R-F2: the figure opens its rows.
    @Test
    void theRowsAreTheEvents() {
        var rows = Actors.as(
                team(world.platform),
                () -> facts.rows(EventIndicators.PRESENCES, world.platform, YEAR, TODAY, Facts.Choice.ALL, null, 10));

        assertThat(rows)
                .extracting(FactRow::title, FactRow::weight)
                .containsExactly(tuple("Information d’avril", 9L), tuple("Forum de mars", 46L));
    }

    /// The network counts the same, without a title.
    @Test
    void theNetworkCountsThem() {
        assertThat(Actors.as(
                                new Actor.National(UUID.randomUUID(), "Nadia"),
                                () -> asked.total(EventIndicators.PRESENCES, Level.NATIONAL, world.platform, YEAR))
                        .count())
                .isEqualTo(55);
    }
}
