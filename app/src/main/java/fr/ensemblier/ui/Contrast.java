package fr.ensemblier.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether two colours can be read one on the other, as WCAG 2.1 measures it.
public final class Contrast {

    private static final double NEEDED = 4.5;
    private static final String PAPER = "#FFFFFF";
    private static final String GROUND = "#F6F4EF";
    private static final double TINT_OF_BRAND = 0.08;
    private static final double TINT_OF_ACCENT = 0.09;
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private Contrast() {}

    /// From 1 (the same) to 21 (black on white).
    public static double ratio(String one, String other) {
        return ratio(Rgb.of(one), Rgb.of(other));
    }

    /// What keeps a platform from choosing these two colours, in words; empty if it may.
    public static List<String> acceptable(String brand, String accent) {
        return Stream.concat(
                        refusals("La couleur principale", brand, TINT_OF_BRAND),
                        refusals("La couleur d’accent", accent, TINT_OF_ACCENT))
                .toList();
    }

    private static Stream<String> refusals(String name, String colour, double tint) {
        if (!COLOUR.matcher(colour).matches()) {
            return Stream.of(name + " s’écrit avec un dièse et six chiffres ou lettres, par exemple #0B5C63.");
        }
        var text = Rgb.of(colour);
        var refusals = new ArrayList<String>();
        refuse(refusals, name, "sur le blanc", ratio(text, Rgb.of(PAPER)));
        refuse(refusals, name, "sur le fond des pages", ratio(text, Rgb.of(GROUND)));
        refuse(refusals, name, "sur sa propre teinte claire", ratio(text, text.mixedWithWhite(tint)));
        return refusals.stream();
    }

    private static void refuse(List<String> refusals, String name, String where, double ratio) {
        if (ratio < NEEDED) {
            refusals.add("%s se lit mal %s : contraste de %s, il faut au moins 4,5. Choisissez-la plus foncée."
                    .formatted(name, where, String.format(Locale.FRENCH, "%.1f", Math.floor(ratio * 10) / 10)));
        }
    }

    private static double ratio(Rgb one, Rgb other) {
        var lighter = Math.max(one.luminance(), other.luminance());
        var darker = Math.min(one.luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// A colour in linear light, each part from 0 to 1.
    private record Rgb(double red, double green, double blue) {

        static Rgb of(String colour) {
            return new Rgb(part(colour, 1), part(colour, 3), part(colour, 5));
        }

        private static double part(String colour, int at) {
            var value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }

        double luminance() {
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        }

        /// As `color-mix(in oklab, this share, white)` does it; white is (1, 0, 0) in Oklab.
        Rgb mixedWithWhite(double share) {
            var l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
            var m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
            var s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
            var lightness = share * (0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s) + 1 - share;
            var a = share * (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s);
            var b = share * (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
            return oklab(lightness, a, b);
        }

        private static Rgb oklab(double lightness, double a, double b) {
            var l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
            var m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
            var s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
            return new Rgb(
                    visible(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                    visible(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                    visible(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
        }

        private static double cube(double value) {
            return value * value * value;
        }

        private static double visible(double part) {
            return Math.clamp(part, 0, 1);
        }
    }
}
