package fr.ensemblier.organisations.model;

/// The numbers that name a structure: SIREN (9 digits), SIRET (14), FINESS (9 characters), and their keys.
///
/// A wrong key is a warning, not a refusal: published files hold some. La Poste has a rule of its own.
public final class Identifiers {

    private static final String POSTE = "356000000";

    private Identifiers() {}

    /// Without spaces and dots.
    public static String bare(String typed) {
        return typed.replaceAll("[\\s.\\u00A0\\u202F-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    public static boolean isSiret(String number) {
        return number.matches("\\d{14}");
    }

    public static boolean isSiren(String number) {
        return number.matches("\\d{9}");
    }

    public static boolean isFiness(String number) {
        return number.matches("\\d[0-9AB]\\d{7}");
    }

    /// Whether the last digit is the one that the others give. Letters of Corsica count as 0.
    public static boolean keyFits(String number) {
        var digits = number.replaceAll("[AB]", "0");
        if (digits.startsWith(POSTE) && digits.length() == 14) {
            return digits.chars().map(c -> c - '0').sum() % 5 == 0 || luhn(digits);
        }
        return luhn(digits);
    }

    /// The digit to write after `number` so that the key fits.
    public static char key(String number) {
        for (var digit = '0'; digit < '9'; digit++) {
            if (luhn(number + digit)) {
                return digit;
            }
        }
        return '9';
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
