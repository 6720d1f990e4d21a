package fr.ensemblier.foundation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.Set;

/// Which telephone numbers a form takes: those that can be called in France or overseas.
public final class Telephones {

    private static final Set<Integer> FRENCH = Set.of(33, 262, 508, 590, 594, 596, 681, 687, 689);

    private Telephones() {}

    /// The number in the international form, empty when it cannot be one.
    public static Optional<String> called(String typed) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            var parsed = phones.parse(typed, "FR");
            var written = phones.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164);
            var plausible = phones.isPossibleNumber(parsed) && FRENCH.contains(parsed.getCountryCode());
            return Optional.of(written).filter(_ -> plausible);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /// Whether that number, in the international form, reads text messages: a mobile one of France or of an overseas
    /// département. Of another place nobody knows it by its first digits.
    public static boolean readsTexts(String called) {
        return called.matches("\\+(?:33|262|590|594|596)[67]\\d{8}");
    }

    /// Also the short numbers of four digits that answer the public, such as 3949.
    public static boolean answersThePublic(String typed) {
        return typed.replaceAll("[\\s.]", "").matches("3\\d{3}")
                || called(typed).isPresent();
    }
}
