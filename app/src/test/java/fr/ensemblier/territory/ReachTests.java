package fr.ensemblier.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// R-M2: minutes with a means become a straight distance; distances are those of the great circle.
class ReachTests {

    @Test
    void parisToLyonIsAbout392Kilometres() {
        assertThat(Distance.km(48.8566, 2.3522, 45.7640, 4.8357)).isCloseTo(391.5, within(1.0));
    }

    @Test
    void noDistanceFromAPlaceToItself() {
        assertThat(Distance.km(44.8, -0.6, 44.8, -0.6)).isZero();
    }

    @Test
    void halfAnHourGoesFartherByCarThanByBicycleThanOnFoot() {
        var foot = new Reach(Means.FOOT, 30).km();
        var bike = new Reach(Means.BIKE, 30).km();
        var car = new Reach(Means.CAR, 30).km();
        assertThat(foot).isCloseTo(1.6, within(0.01));
        assertThat(bike).isGreaterThan(foot);
        assertThat(car).isGreaterThan(bike);
    }

    @Test
    void theMinutesOfTheLongestDistanceAreTheReachItself() {
        for (var means : Means.values()) {
            var reach = new Reach(means, 45);
            assertThat(reach.minutesFor(reach.km())).isEqualTo(45);
        }
    }

    @Test
    void refusesLessThanFiveMinutesAndMoreThanTwoHours() {
        assertThatThrownBy(() -> new Reach(Means.CAR, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reach(Means.CAR, 121)).isInstanceOf(IllegalArgumentException.class);
    }
}
