package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Asking.TODAY;
import static fr.ensemblier.evaluation.model.Asking.YEAR;
import static fr.ensemblier.evaluation.model.Asking.day;
import static fr.ensemblier.evaluation.model.Asking.team;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-F2 to R-F4: each indicator on a world small enough to be counted by hand.
@WholeApplication
class FiguresTests {

    private static final Actor NATIONAL = new Actor.National(UUID.randomUUID(), "Hélène");

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
    }

    @Test
    void countsAnEmployerOnceHoweverManyActs() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        var home = world.organisation("SAD", "FOR_PROFIT");
        world.need(ehpad, "aide-soignant", 3, day(3, 1));
        world.need(ehpad, "aide-soignant", 2, day(4, 1));
        world.offer(ehpad, "aide-soignant", 1, 0, day(5, 1), null);
        world.hire(world.person(), home, "PRIVE_CDI", null, day(6, 1));
        world.hire(world.person(), null, "PRIVE_CDI", null, day(6, 1));

        assertThat(asked.count(Indicators.EMPLOYERS, YEAR)).isEqualTo(2);
        assertThat(asked.count(Indicators.EMPLOYERS, Period.month(YearMonth.of(2026, 5))))
                .isEqualTo(1);
        assertThat(asked.sum(Indicators.EMPLOYERS, Breakdown.FAMILY)).isEqualTo(2);
        assertThat(Actors.as(
                        team(world.platform),
                        () -> facts.employers(
                                world.platform, YEAR, TODAY, Facts.Choice.of(Breakdown.FAMILY, "EHPAD"), null, 50)))
                .singleElement()
                .satisfies(row -> assertThat(List.of(row.needs(), row.offers(), row.contacts(), row.hires()))
                        .containsExactly(2L, 1L, 0L, 0L));
    }

    /// R-F5: who they are, for the team; « non précisé » is a class, and the network has no other.
    @Test
    void tellsTheTeamAloneWhoWasHired() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        var born = world.person();
        world.born(born, 2001);
        world.hire(born, ehpad, "PRIVE_CDI", null, day(3, 1));
        world.hire(world.person(), ehpad, "PRIVE_CDI", null, day(3, 1));

        for (var by : List.of(Breakdown.AGE, Breakdown.SITUATION, Breakdown.SOURCE)) {
            assertThat(asked.sum(Indicators.HIRES, by)).as(by.words()).isEqualTo(2);
            assertThat(Indicators.HIRES.shared()).doesNotContain(by);
        }
        var ages = new Question(Indicators.HIRES, YEAR, Figures.Bucket.NONE, Breakdown.AGE);
        assertThat(Actors.as(
                                team(world.platform),
                                () -> figures.answers(List.of(ages), Level.TEAM, world.platform, TODAY))
                        .to(ages, world.platform))
                .extracting(Cell::group)
                .containsExactlyInAnyOrder("18_25", "?");
        assertThat(Actors.as(NATIONAL, () -> figures.answers(List.of(ages), Level.NATIONAL, "", TODAY))
                        .to(ages, world.platform))
                .extracting(Cell::group)
                .containsExactly("?");
    }

    @Test
    void addsUpTheRecruitmentsNeededOnTheDayInParisWhenTheyWereSaid() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        world.need(ehpad, "aide-soignant", 3, day(3, 1));
        world.need(ehpad, "infirmier", 2, day(4, 1));

        assertThat(asked.count(Indicators.NEEDS, Period.month(YearMonth.of(2026, 3))))
                .isEqualTo(3);
        assertThat(asked.count(Indicators.NEEDS, Period.month(YearMonth.of(2026, 2))))
                .isZero();
        assertThat(asked.count(Indicators.NEEDS, YEAR)).isEqualTo(5);
        assertThat(asked.sum(Indicators.NEEDS, Breakdown.OCCUPATION)).isEqualTo(5);
    }

    @Test
    void countsOffersAndThePostsInThem() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        world.offer(ehpad, "aide-soignant", 3, 0, day(3, 1), null);
        world.offer(ehpad, "aide-soignant", 2, 0, day(3, 2), day(5, 2));

        var cell = asked.total(Indicators.OFFERS, YEAR);

        assertThat(cell.count()).isEqualTo(2);
        assertThat(cell.whole()).isEqualTo(5);
    }

    @Test
    void countsAPersonOnceHoweverOftenSheIsProposed() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        var first = world.offer(ehpad, "aide-soignant", 3, 0, day(3, 1), null);
        var second = world.offer(ehpad, "infirmier", 3, 0, day(3, 1), null);
        var amina = world.person();
        world.match(first, ehpad, amina, day(3, 2), day(3, 16), null);
        world.match(second, ehpad, amina, day(4, 2), day(4, 16), null);
        world.match(second, ehpad, world.person(), day(4, 2), day(4, 16), null);

        assertThat(asked.count(Indicators.PROPOSED, YEAR)).isEqualTo(2);
        assertThat(asked.sum(Indicators.PROPOSED, Breakdown.OCCUPATION)).isEqualTo(2);
        assertThat(asked.count(Indicators.PROPOSED, Period.month(YearMonth.of(2026, 4))))
                .isEqualTo(2);
    }

    @Test
    void countsAPersonWhereSheIsSupportedAndAMatchWhereItsOfferIs() {
        var neighbour = new SmallWorld(jdbc);
        var ehpad = neighbour.organisation("EHPAD", "NON_PROFIT");
        var offer = neighbour.offer(ehpad, "aide-soignant", 3, 0, day(3, 1), null);
        neighbour.match(offer, ehpad, world.platform, world.person(), day(3, 2), day(3, 16), day(3, 3));

        assertThat(asked.count(Indicators.PROPOSED, YEAR)).isEqualTo(1);
        assertThat(asked.total(Indicators.CONTACTED, YEAR).whole()).isZero();
        var there = Actors.as(
                team(neighbour.platform),
                () -> asked.total(Indicators.CONTACTED, Level.TEAM, neighbour.platform, YEAR));
        assertThat(there.whole()).isEqualTo(1);
    }

    @Test
    void comparesContactsInTimeWithMatchesThatAreDue() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        var open = world.offer(ehpad, "aide-soignant", 3, 0, day(3, 1), null);
        var closed = world.offer(ehpad, "aide-soignant", 1, 1, day(3, 1), day(3, 5));
        world.match(open, ehpad, world.person(), day(3, 2), day(3, 16), day(3, 4));
        world.match(open, ehpad, world.person(), day(3, 2), day(3, 16), day(3, 16));
        world.match(open, ehpad, world.person(), day(3, 2), day(3, 16), day(3, 22));
        world.match(open, ehpad, world.person(), day(3, 2), day(3, 16), null);
        world.match(closed, ehpad, world.person(), day(3, 2), day(3, 16), null);
        world.match(open, ehpad, world.person(), day(11, 18), day(12, 2), null);

        var cell = asked.total(Indicators.CONTACTED, YEAR);

        assertThat(Indicators.CONTACTED.result(cell)).isEqualTo(new Result.Rate(2, 4));
        assertThat(cell.delay()).isEqualTo(new Result.Median(14, 3));
    }

    @Test
    void datesAHireByItsStartEvenWhenItIsTypedLate() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        world.hire(world.person(), ehpad, "PRIVE_CDI", null, day(2, 1));
        world.hire(world.person(), ehpad, "PRIVE_CDD", 6, day(2, 2));
        world.hire(world.person(), ehpad, "PRIVE_CDD", 2, day(2, 3));
        assertThat(asked.total(Indicators.HIRES, YEAR).count()).isEqualTo(3);
        assertThat(asked.total(Indicators.HIRES, YEAR).part()).isEqualTo(2);

        world.hire(world.person(), ehpad, "APPRENTISSAGE", 24, day(2, 4));

        assertThat(asked.count(Indicators.HIRES, Period.month(YearMonth.of(2026, 2))))
                .isEqualTo(4);
        assertThat(asked.total(Indicators.HIRES, YEAR).part()).isEqualTo(2);
    }

    @Test
    void comparesFilledPostsWithThoseOfOffersClosed() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        assertThat(Indicators.FILLED.result(asked.total(Indicators.FILLED, YEAR)))
                .isEqualTo(new Result.Absent());
        world.offer(ehpad, "aide-soignant", 3, 2, day(3, 1), day(3, 11));
        world.offer(ehpad, "aide-soignant", 2, 0, day(3, 1), day(3, 31));
        world.offer(ehpad, "aide-soignant", 9, 1, day(3, 1), null);

        var cell = asked.total(Indicators.FILLED, YEAR);

        assertThat(Indicators.FILLED.result(cell)).isEqualTo(new Result.Rate(2, 5));
        assertThat(cell.delay()).isEqualTo(new Result.Median(10, 1));
    }
}
