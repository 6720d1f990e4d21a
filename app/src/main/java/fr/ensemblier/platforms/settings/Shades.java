package fr.ensemblier.platforms.settings;

import fr.ensemblier.ui.Contrast;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds a readable colour near one that is not, by darkening it little by little.
final class Shades {

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-F]{6}");
    private static final int STEPS = 100;

    private Shades() {}

    static String written(@Nullable String colour) {
        return colour == null ? "" : colour.strip().toUpperCase(Locale.ROOT);
    }

    static boolean isColour(String colour) {
        return COLOUR.matcher(colour).matches();
    }

    static boolean readable(String colour) {
        return Contrast.acceptable(colour, colour).isEmpty();
    }

    /// The colour itself when it can be read; a grey when it is no colour at all.
    static String nearest(String colour) {
        if (!isColour(colour)) {
            return "#44505A";
        }
        for (var step = 0; step <= STEPS; step++) {
            var darker = darker(colour, 1 - step / (double) STEPS);
            if (readable(darker)) {
                return darker;
            }
        }
        return "#000000";
    }

    private static String darker(String colour, double share) {
        return "#%02X%02X%02X".formatted(part(colour, 1, share), part(colour, 3, share), part(colour, 5, share));
    }

    private static int part(String colour, int at, double share) {
        return (int) Math.round(Integer.parseInt(colour, at, at + 2, 16) * share);
    }
}
