package fr.ensemblier.people.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody says of herself on the site to be answered: her name, and ways to reach her in the form that is kept,
/// a
/// telephone as +33…, a mail address in small letters.
public final class Reaching {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern NAME = Pattern.compile("(?U)\\p{L}[\\p{L}\\p{M} .'’-]{0,59}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}");

    private Reaching() {}

    /// A way to reach her, whole; a first name with letters.
    public static void check(
            @Nullable String firstName, @Nullable String phone, @Nullable String email, List<FieldError> errors) {
        var name = ListAddress.text(firstName);
        if (!named(name)) {
            errors.add(new FieldError(
                    "firstName",
                    name.isEmpty() ? "Écrivez votre prénom." : "Écrivez votre prénom, avec des lettres seulement."));
        }
        check(phone, email, errors);
    }

    public static boolean named(String typed) {
        return NAME.matcher(typed).matches();
    }

    /// One of both, whole.
    public static void check(@Nullable String phone, @Nullable String email, List<FieldError> errors) {
        var number = ListAddress.text(phone);
        var address = ListAddress.text(email);
        if (number.isEmpty() && address.isEmpty()) {
            errors.add(new FieldError(
                    "phone", "Donnez un téléphone ou un courriel, pour que nous puissions vous répondre."));
        }
        if (!number.isEmpty() && phone(number).isEmpty()) {
            errors.add(new FieldError(
                    "phone", "Ce numéro n’est pas complet. Écrivez 10 chiffres, par exemple 06 39 98 12 12."));
        }
        if (!address.isEmpty() && mail(address).isEmpty()) {
            errors.add(new FieldError("email", "Cette adresse n’est pas complète. Exemple : amina@exemple.fr."));
        }
    }

    public static Optional<String> phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            var number = PHONES.parse(typed, "FR");
            return PHONES.isPossibleNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    public static Optional<String> mail(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.length() <= 200 && MAIL.matcher(text).matches());
    }
}
