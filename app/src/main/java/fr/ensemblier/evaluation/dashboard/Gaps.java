package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// Posts published beside persons proposed, occupation by occupation: where people are missing.
record Gaps(List<Gap> gaps, List<Label> labels, List<Tick> ticks, long posts, long people, double height) {

    private static final int MOST = 8;
    private static final double LEFT = 8;
    private static final double WIDTH = 330;
    private static final double STEP = 43;
    private static final double FIRST = 62;
    private static final double WIDE = 96;

    record Gap(String code, String occupation, long posts, long people, double y, double postsAt, double peopleAt) {

        double nameAt() {
            return y - 14;
        }

        double wordsAt() {
            return Math.max(postsAt, peopleAt) + 14;
        }

        double baseline() {
            return y + 5;
        }

        boolean missing() {
            return posts > people;
        }

        String words() {
            if (posts == people) {
                return "autant";
            }
            return missing()
                    ? "manque" + French.SPACE + French.number(posts - people)
                    : French.number(people - posts) + French.SPACE + "de plus";
        }
    }

    /// What a point of the first line is, said beside it rather than in a legend.
    record Label(double x, String anchor, String words, boolean posts) {}

    record Tick(double x, String label) {}

    /// An occupation with both numbers.
    record Pair(String code, String occupation, long posts, long people) {}

    static Gaps of(List<Pair> all) {
        var posts = all.stream().mapToLong(Pair::posts).sum();
        var people = all.stream().mapToLong(Pair::people).sum();
        var shown = all.stream()
                .sorted(Comparator.comparingLong((Pair pair) -> -Math.max(pair.posts(), pair.people()))
                        .thenComparing(Pair::occupation))
                .limit(MOST)
                .toList();
        var highest = shown.stream()
                .flatMapToLong(pair -> LongStream.of(pair.posts(), pair.people()))
                .max()
                .orElse(1);
        var top = top(highest);
        var gaps = new ArrayList<Gap>();
        for (var pair : shown) {
            gaps.add(new Gap(
                    pair.code(),
                    pair.occupation(),
                    pair.posts(),
                    pair.people(),
                    FIRST + STEP * gaps.size(),
                    at(pair.posts(), top),
                    at(pair.people(), top)));
        }
        var ticks = LongStream.of(0, top / 2, top)
                .mapToObj(value -> new Tick(at(value, top), French.number(value)))
                .toList();
        return new Gaps(gaps, labels(gaps), ticks, posts, people, FIRST + STEP * gaps.size());
    }

    private static List<Label> labels(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return List.of();
        }
        var first = gaps.getFirst();
        var near = Math.abs(first.postsAt() - first.peopleAt()) < WIDE;
        return List.of(
                label(
                        first.peopleAt(),
                        near,
                        first.peopleAt() < first.postsAt(),
                        French.plural(first.people(), "personne", "personnes"),
                        false),
                label(
                        first.postsAt(),
                        near,
                        first.postsAt() <= first.peopleAt(),
                        French.plural(first.posts(), "poste", "postes"),
                        true));
    }

    /// Near each other, the left one ends at its point and the right one begins there.
    private static Label label(double at, boolean near, boolean left, String words, boolean posts) {
        return new Label(at, anchor(at, near, left), words, posts);
    }

    private static String anchor(double at, boolean near, boolean left) {
        if (!near) {
            return at < WIDE / 2 ? "start" : "middle";
        }
        return left ? "end" : "start";
    }

    private static double at(long value, long top) {
        return Math.round(10 * (LEFT + WIDTH * value / Math.max(top, 1))) / 10.0;
    }

    private static long top(long highest) {
        var unit = 2L;
        while (highest > unit * 10) {
            unit *= 10;
        }
        return Math.max(2, (highest + unit - 1) / unit * unit);
    }
}
