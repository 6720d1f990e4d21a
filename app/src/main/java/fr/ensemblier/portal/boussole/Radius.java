package fr.ensemblier.portal.boussole;

import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import fr.ensemblier.ui.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far one looks: kilometres, or minutes with a means of transport turned into a distance by [Reach].
record Radius(String code, double km, @Nullable Means means, int minutes) {

    private static final List<Radius> ALL = List.of(
            kilometres(5),
            kilometres(10),
            kilometres(20),
            kilometres(30),
            kilometres(50),
            kilometres(100),
            journey(Means.FOOT, 20),
            journey(Means.FOOT, 40),
            journey(Means.BIKE, 20),
            journey(Means.BIKE, 40),
            journey(Means.PUBLIC_TRANSPORT, 30),
            journey(Means.PUBLIC_TRANSPORT, 60),
            journey(Means.MOPED, 30),
            journey(Means.CAR, 20),
            journey(Means.CAR, 30),
            journey(Means.CAR, 45),
            journey(Means.CAR, 60));

    static final Radius USUAL = kilometres(30);

    static Radius of(@Nullable String code) {
        return ALL.stream()
                .filter(radius -> radius.code.equals(code))
                .findFirst()
                .orElse(USUAL);
    }

    static List<Radius> all() {
        return ALL;
    }

    /// The next wider ones in kilometres, to propose when nothing is near.
    static List<Radius> wider(double km) {
        return ALL.stream()
                .filter(radius -> radius.means == null && radius.km > km + 0.5)
                .toList();
    }

    /// « 30 km », « 20 min en voiture ».
    String words() {
        return means == null ? French.km(km) : French.minutes(minutes) + " " + means.words();
    }

    private static Radius kilometres(int km) {
        return new Radius(Integer.toString(km), km, null, 0);
    }

    private static Radius journey(Means means, int minutes) {
        return new Radius(means.name() + "-" + minutes, new Reach(means, minutes).km(), means, minutes);
    }
}
