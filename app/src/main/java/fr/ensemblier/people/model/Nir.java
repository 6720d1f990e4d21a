package fr.ensemblier.people.model;

import fr.ensemblier.ui.FieldError;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number of the social security is never kept (R-P5): what looks like one, in any text, is refused.
public final class Nir {

    public static final String REFUSED = "Un numéro de sécurité sociale ne se garde pas ici. Effacez-le.";

    /// What stands for one in a spreadsheet that is kept for some days.
    public static final String TAKEN_OUT = "numéro de sécurité sociale retiré";

    private static final Pattern LIKE =
            Pattern.compile("(?<![\\d+])[12][\\s.-]?\\d{2}[\\s.-]?(?:0[1-9]|1[0-2]|[2-9]\\d)"
                    + "[\\s.-]?(?:\\d{2}|2[ABab])[\\s.-]?\\d{3}[\\s.-]?\\d{3}(?:[\\s.-]?\\d{2})?(?!\\d)");

    private Nir() {}

    public static boolean in(@Nullable String text) {
        return text != null && LIKE.matcher(text).find();
    }

    /// Adds an error at the field when its text holds one.
    public static void refuse(String field, @Nullable String text, List<FieldError> errors) {
        if (in(text)) {
            errors.add(new FieldError(field, REFUSED));
        }
    }
}
