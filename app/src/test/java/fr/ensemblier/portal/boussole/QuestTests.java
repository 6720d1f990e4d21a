package fr.ensemblier.portal.boussole;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.SupportKind;
import fr.ensemblier.portal.OfferBoard.Point;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.territory.Distance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The filters of the map and list (A3, R-M2) against a slow reference, on invented offers.
class QuestTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final PlatformId HERE = new PlatformId("33");
    private static final Quest.Place BORDEAUX = new Quest.Place("33063", "Bordeaux", new Point(44.84, -0.58));
    private static final Map<String, String> FIELDS = Map.of("aide-a-domicile", "QUOTIDIEN", "aide-soignant", "SOINS");

    private final Random random = new Random(7);
    private final List<Posted> all = offers();

    @Test
    void countsAndSortsAsTheSlowReferenceDoes() {
        for (var turn = 0; turn < 200; turn++) {
            var wishes = wishes();
            var radius = Radius.all().get(random.nextInt(Radius.all().size()));
            var occupation = random.nextBoolean() ? "aide-soignant" : null;
            var quest = new Quest(HERE, occupation, null, BORDEAUX, radius, wishes, false, List.of(), FIELDS);

            var expected = new ArrayList<JobOfferId>();
            for (var posted : all) {
                if (nearest(posted) <= radius.km()
                        && (occupation == null || posted.offer().occupation().equals(occupation))
                        && wishes.stream().allMatch(wish -> wish.accepts(posted, TODAY))) {
                    expected.add(posted.offer().id());
                }
            }
            var found = quest.answer(all, TODAY);

            assertThat(found).extracting(one -> one.offer().id()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(quest.count(all, TODAY)).isEqualTo(expected.size());
            assertThat(found.stream().map(Quest.Found::km).toList()).isSorted();
        }
    }

    @Test
    void findsOffersOfNeighbouringTerritoriesWhenAPlaceIsGiven() {
        var quest = new Quest(HERE, null, null, BORDEAUX, Radius.of("100"), Set.of(), false, List.of(), FIELDS);

        assertThat(quest.answer(all, TODAY))
                .extracting(found -> found.offer().platform().value())
                .contains("33", "69");
    }

    /// Keyset: one that ends while somebody reads hides and repeats no other.
    @Test
    void turnsPagesOverAllOffersOnceEvenWhenOneEnds() {
        var quest = new Quest(HERE, null, null, null, Radius.USUAL, Set.of(), false, List.of(), FIELDS);
        var found = quest.answer(all, TODAY);
        var first = Window.of(quest, found, null);
        var after = Quest.key(first.shown().getLast()).toString();
        var expected = found.subList(Window.PAGE, 2 * Window.PAGE).stream()
                .map(one -> one.offer().id())
                .toList();

        assertThat(Window.of(quest, found, after).shown())
                .extracting(one -> one.offer().id())
                .isEqualTo(expected);
        var without = new ArrayList<>(found);
        without.remove(3);
        assertThat(Window.of(quest, without, after).shown())
                .extracting(one -> one.offer().id())
                .isEqualTo(expected);
        without.remove(first.shown().getLast());
        assertThat(Window.of(quest, without, after).shown())
                .extracting(one -> one.offer().id())
                .isEqualTo(expected);
        assertThat(Window.of(quest, found, "'; drop").first()).isZero();
        assertThat(Window.of(quest, List.of(), after).shown()).isEmpty();
    }

    @Test
    void showsThePlatformsOwnOffersWithoutAPlace() {
        var quest = new Quest(HERE, null, null, null, Radius.USUAL, Set.of(), false, List.of(), FIELDS);

        assertThat(quest.answer(all, TODAY))
                .extracting(found -> found.offer().platform())
                .containsOnly(HERE);
    }

    /// R-M2: what is within reach is drawn within reach, a sector where it comes nearest.
    @Test
    void drawsEachOfferWhereItComesNearest() {
        var gironde = new Platform(
                HERE,
                "gironde",
                "BAAM",
                "Gironde",
                "Porteur",
                "33",
                Set.of(),
                Set.of(),
                "#0B5C63",
                "#B4481E",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                SupportKind.NONE,
                Set.of());
        var quest = new Quest(HERE, null, null, BORDEAUX, Radius.of("20"), Set.of(), false, List.of(), FIELDS);

        var spots = BoussoleSpots.spots(gironde, quest, all, null, null, TODAY);

        assertThat(spots)
                .isNotEmpty()
                .allSatisfy(spot -> assertThat(Distance.km(44.84, -0.58, spot.lat(), spot.lon()))
                        .isLessThan(22));
    }

    @Test
    void replacesAFilterOfTheSameGroup() {
        var quest = new Quest(
                HERE, null, null, null, Radius.USUAL, Set.of(Wish.CDI, Wish.SANS_NUIT), false, List.of(), FIELDS);

        assertThat(quest.toggled(Wish.CDD).wishes()).containsExactlyInAnyOrder(Wish.CDD, Wish.SANS_NUIT);
        assertThat(quest.toggled(Wish.CDI).wishes()).containsExactly(Wish.SANS_NUIT);
        assertThat(quest.query()).isEqualTo("?f=cdi&f=sans-nuit");
    }

    /// R-M1: no diploma is neither asked by the employer nor by the law.
    @Test
    void findsWithoutDiplomaOnlyWhatIsOpenToAll() {
        var quest =
                new Quest(HERE, null, null, null, Radius.USUAL, Set.of(Wish.SANS_DIPLOME), false, List.of(), FIELDS);

        assertThat(quest.answer(all, TODAY))
                .isNotEmpty()
                .allMatch(found -> found.posted().openToAll());
    }

    /// R-M2: a sector is not the place of its office, and no journey is counted where one is already.
    @Test
    void saysWhereOneWorksAndHowFar() {
        var quest = new Quest(HERE, null, null, BORDEAUX, Radius.USUAL, Set.of(), false, List.of(), FIELDS);

        for (var found : quest.answer(all, TODAY)) {
            var words = BoussoleRows.distance(quest, found);
            var sector = found.offer().placeKind().equals("SECTOR");
            assertThat(words).startsWith(sector ? "Intervient" : "Bordeaux");
            if (found.km() != null && found.km() < 1) {
                assertThat(words).doesNotContain("min");
            }
        }
    }

    private double nearest(Posted posted) {
        var least = Double.MAX_VALUE;
        for (var point : posted.points()) {
            least = Math.min(
                    least, Distance.km(BORDEAUX.point().lat(), BORDEAUX.point().lon(), point.lat(), point.lon()));
        }
        return least;
    }

    private Set<Wish> wishes() {
        var wishes = new HashSet<Wish>();
        for (var wish : Wish.values()) {
            if (random.nextInt(6) == 0) {
                wishes.add(wish);
            }
        }
        return wishes;
    }

    private List<Posted> offers() {
        var offers = new ArrayList<Posted>();
        for (var i = 0; i < 300; i++) {
            var points = new ArrayList<Point>();
            for (var n = 0; n <= random.nextInt(3); n++) {
                points.add(new Point(44.3 + random.nextDouble(), -1 + random.nextDouble()));
            }
            offers.add(new Posted(offer(i, points.getFirst()), points, random.nextBoolean()));
        }
        return offers;
    }

    private OfferView offer(int i, Point at) {
        return new OfferView(
                new PlatformId(random.nextBoolean() ? "33" : "69"),
                new JobOfferId(new UUID(1, i)),
                "PUBLISHED",
                new UUID(2, i),
                new UUID(3, i),
                "Les Jardins",
                "EHPAD",
                random.nextBoolean() ? "HOME" : "ESTABLISHMENT",
                random.nextBoolean() ? "aide-soignant" : "aide-a-domicile",
                "Une offre (F/H)",
                null,
                random.nextBoolean() ? "STRUCTURE" : "SECTOR",
                "33063",
                "Bordeaux",
                at.lat(),
                at.lon(),
                List.of(),
                List.of("PRIVE_CDI", "PRIVE_CDD", "APPRENTISSAGE", "CESU").get(random.nextInt(4)),
                null,
                1,
                0,
                BigDecimal.valueOf(20 + random.nextInt(20)),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                "NONE",
                random.nextBoolean() ? List.of() : List.of("DEAS"),
                0,
                random.nextBoolean(),
                null,
                TODAY.plusDays(random.nextInt(90)),
                "12,50 € brut par heure",
                false,
                List.of(),
                TODAY.minusDays(random.nextInt(50)),
                TODAY.plusDays(30));
    }
}
