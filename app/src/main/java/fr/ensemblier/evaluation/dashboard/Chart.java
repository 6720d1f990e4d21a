package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Bars drawn by the server, and the same figures as a table. Bars start at zero; the second part lies on the first.
record Chart(String said, List<Bar> bars, List<Line> grid, String first, String second) {

    private static final double LEFT = 30;
    private static final double WIDTH = 402;
    private static final double FLOOR = 288;
    private static final double HEIGHT = 250;
    private static final int LINES = 2;

    /// One stretch of time: its name in the table, its mark under the axis, and both parts.
    record Value(String name, String mark, long first, long second) {

        long total() {
            return first + second;
        }
    }

    record Bar(
            String name,
            String mark,
            long first,
            long second,
            double x,
            double width,
            double y1,
            double h1,
            double y2,
            double h2) {

        double middle() {
            return round(x + width / 2);
        }

        double above() {
            return round(y2 - 7);
        }

        String total() {
            return French.number(first + second);
        }
    }

    record Line(double y, String label) {

        double text() {
            return y + 4;
        }
    }

    static Chart of(String said, List<Value> values, String first, String second) {
        var top = top(values.stream().mapToLong(Value::total).max().orElse(0));
        var step = WIDTH / Math.max(values.size(), 1);
        var width = Math.min(30, step * 0.66);
        var bars = new ArrayList<Bar>();
        for (var at = 0; at < values.size(); at++) {
            var value = values.get(at);
            var low = HEIGHT * value.first() / top;
            var high = HEIGHT * value.second() / top;
            bars.add(new Bar(
                    value.name(),
                    value.mark(),
                    value.first(),
                    value.second(),
                    round(LEFT + step * at + (step - width) / 2),
                    round(width),
                    round(FLOOR - low),
                    round(low),
                    round(FLOOR - low - high),
                    round(high)));
        }
        var grid = IntStream.rangeClosed(0, LINES)
                .mapToObj(line -> new Line(round(FLOOR - HEIGHT * line / LINES), French.number(top * line / LINES)))
                .toList();
        return new Chart(said, bars, grid, first, second);
    }

    boolean stacked() {
        return !second.isEmpty();
    }

    long sumOfFirst() {
        return bars.stream().mapToLong(Bar::first).sum();
    }

    long sumOfSecond() {
        return bars.stream().mapToLong(Bar::second).sum();
    }

    /// The next even round number, so that the middle line is a whole number.
    private static long top(long highest) {
        var unit = 2L;
        while (highest > unit * 10) {
            unit *= 10;
        }
        return Math.max(2, (highest + unit - 1) / unit * unit);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
