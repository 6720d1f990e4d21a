package fr.ensemblier.people.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who she is and how to reach her has no place in a text that employers may read before she accepts (R-P2).
public final class Coordinates {

    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:\\+33|0033|0)[\\s.-]?[1-9](?:[\\s.-]?\\d{2}){4}(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.\\p{L}{2,}");
    private static final Pattern STREET = Pattern.compile(
            "(?iu)\\b\\d{1,4}\\s*(?:bis|ter)?,?\\s+(?:rue|avenue|av|boulevard|bd|impasse|allée|chemin|route|place|cours|quai)\\b");
    private static final Pattern NAME = Pattern.compile("(?u)[Jj]e m['’]appelle \\p{Lu}[\\p{L}-]+ \\p{Lu}[\\p{L}-]+");

    private Coordinates() {}

    /// What to take out, in French; empty when the text may be read.
    public static Optional<String> in(@Nullable String text, @Nullable String lastName) {
        if (text == null) {
            return Optional.empty();
        }
        if (PHONE.matcher(text).find()) {
            return Optional.of(
                    "Enlevez le numéro de téléphone. L’employeur le reçoit quand une rencontre est acceptée.");
        }
        if (MAIL.matcher(text).find()) {
            return Optional.of(
                    "Enlevez l’adresse de courriel. L’employeur la reçoit quand une rencontre est acceptée.");
        }
        if (STREET.matcher(text).find()) {
            return Optional.of("Enlevez l’adresse. La commune suffit, elle est déjà dans le profil.");
        }
        return NAME.matcher(text).find() || names(text, lastName)
                ? Optional.of("Enlevez le nom de famille. L’employeur le reçoit quand une rencontre est acceptée.")
                : Optional.empty();
    }

    private static boolean names(String text, @Nullable String lastName) {
        return lastName != null
                && lastName.length() > 2
                && Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(lastName) + "(?!\\p{L})")
                        .matcher(text)
                        .find();
    }
}
