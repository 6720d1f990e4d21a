package fr.ensemblier.events.model;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads who comes: a name, a way to reach her, how many. What is missing or may not be is said beside its field
/// (R-E2).
public final class WhoReading {

    private static final Pattern NAME = Pattern.compile("(?U)\\p{L}[\\p{L}\\p{M}\\d\\s.,'’&/·()-]{0,99}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>;,]{1,64}@[^@\\s<>;,]+\\.[^@\\s.<>;,]{2,}");
    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private WhoReading() {}

    /// `reached`: whether a mail or a telephone is needed.
    public static Optional<Registration.Who> read(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            boolean reached,
            List<FieldError> errors) {
        var before = errors.size();
        var mail = text(email).toLowerCase(Locale.ROOT);
        var number = Telephones.called(text(phone));
        refuse(
                !NAME.matcher(text(name)).matches(),
                "name",
                "Écrivez le nom. Des lettres, des chiffres et une ponctuation simple suffisent.",
                errors);
        refuse(
                reached && mail.isEmpty() && text(phone).isEmpty(),
                "email",
                "Donnez un courriel ou un téléphone, pour que nous puissions vous prévenir d’un changement.",
                errors);
        refuse(
                !mail.isEmpty()
                        && (mail.length() > LONGEST || !MAIL.matcher(mail).matches()),
                "email",
                "Cette adresse n’est pas complète. Vérifiez-la.",
                errors);
        refuse(
                !text(phone).isEmpty() && number.isEmpty(),
                "phone",
                "Ce numéro n’est pas complet. Écrivez 10 chiffres, par exemple 06 39 98 12 12.",
                errors);
        return errors.size() > before
                ? Optional.empty()
                : Optional.of(new Registration.Who(
                        text(name).replaceAll("\\s+", " "), mail.isEmpty() ? null : mail, number.orElse(null)));
    }

    /// One, when nothing is written; 0 when it is refused.
    public static int headcount(@Nullable String typed, List<FieldError> errors) {
        var text = text(typed);
        var number = text.isEmpty() ? 1 : text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        refuse(
                number < 1 || number > MOST,
                "headcount",
                "Écrivez un nombre de personnes, entre 1 et " + MOST + ".",
                errors);
        return number > MOST ? 0 : number;
    }

    private static void refuse(boolean wrong, String field, String message, List<FieldError> errors) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }
}
