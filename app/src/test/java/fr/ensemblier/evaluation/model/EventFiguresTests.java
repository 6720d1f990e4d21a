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
import org.jspecify.annotations.Nullable;
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
        event("Forum de mars", "FORUM", "PUBLISHED", day(3, 2), "{EVERYBODY}", 40, 6);
        event("Information d’avril", "INFORMATION", "PUBLISHED", day(4, 1), "{JOB_SEEKERS,PUPILS}", null, 9);
        event("Webinaire vide", "WEBINAR", "PUBLISHED", day(5, 1), "{IN_POST}", null, 0);
        event("Annulé", "FORUM", "CANCELLED", day(5, 2), "{EVERYBODY}", null, 3);
        event("À venir", "FORUM", "PUBLISHED", TODAY.plusDays(9), "{EVERYBODY}", null, 0);
        event("L’an dernier", "FORUM", "PUBLISHED", LocalDate.of(2025, 12, 1), "{EVERYBODY}", 20, 0);
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

    private void event(
            String title, String kind, String state, LocalDate on, String meant, @Nullable Integer counted, int came) {
        var id = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql("""
                    insert into event (platform_id, id, kind, title, words, starts_at, ends_at, audiences, hosts, questions, state,
                                       published_at, cancelled_at, cancelled_by, reason, counted, counted_by, made_at, made_by, changed_at)
                    values (:platform, :id, :kind, :title, 'On se parle.', cast(:on as date) + time '10:00', cast(:on as date) + time '12:00',
                            cast(:meant as text[]), '{}', '{}', :state, now(),
                            case :state when 'CANCELLED' then now() end, case :state when 'CANCELLED' then 'Claire' end,
                            case :state when 'CANCELLED' then 'Salle prise' end, cast(:counted as integer),
                            case when cast(:counted as integer) is not null then 'Claire' end, now(), 'Claire', now())
                    """)
                    .param("platform", world.platform)
                    .param("id", id)
                    .param("kind", kind)
                    .param("title", title)
                    .param("on", on.toString())
                    .param("meant", meant)
                    .param("state", state)
                    .param("counted", counted)
                    .update();
            jdbc.sql("insert into event_way (platform_id, event_id, way) values (:platform, :id, 'ON_SITE')")
                    .param("platform", world.platform)
                    .param("id", id)
                    .update();
            if (came > 0) {
                jdbc.sql("""
                        insert into registration (platform_id, id, event_id, way, turn, name, headcount, registered_at, registered_how,
                                                  registered_by, state, came, decided_at, decided_by)
                        values (:platform, gen_random_uuid(), :id, 'ON_SITE', 1, 'Un groupe', :came, now(), 'TEAM', 'Claire', 'CAME',
                                :came, now(), 'Claire')
                        """)
                        .param("platform", world.platform)
                        .param("id", id)
                        .param("came", came)
                        .update();
            }
        });
    }
}
