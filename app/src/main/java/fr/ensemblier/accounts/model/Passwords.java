package fr.ensemblier.accounts.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a password must be: long, and not one that everybody tries first.
public final class Passwords {

    private static final int SHORTEST = 12;
    /// bcrypt reads no more than 72 bytes.
    private static final int LONGEST_BYTES = 72;
    private static final List<String> COMMON = List.of(
            "motdepasse",
            "password",
            "azerty",
            "qwerty",
            "123456",
            "987654",
            "abcdef",
            "bonjour",
            "soleil",
            "doudou",
            "chouchou",
            "loulou",
            "marseille",
            "jetaime",
            "iloveyou",
            "admin",
            "ensemblier");

    private Passwords() {}

    /// Why it is refused, in words for the screen; empty when it is good.
    public static Optional<String> refusal(String password, String email, String name) {
        if (password.length() < SHORTEST) {
            return Optional.of("Choisissez au moins 12 caractères, par exemple quatre mots.");
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("Choisissez 72 caractères au plus.");
        }
        var lower = password.toLowerCase(Locale.FRENCH);
        if (lower.chars().distinct().count() < 5 || COMMON.stream().anyMatch(word -> fills(lower, word))) {
            return Optional.of("Ce mot de passe est trop courant. Choisissez plutôt quatre mots sans lien.");
        }
        var own = List.of(email.toLowerCase(Locale.FRENCH).split("@", 2)[0], name.toLowerCase(Locale.FRENCH));
        if (own.stream().anyMatch(word -> word.length() > 3 && fills(lower, word))) {
            return Optional.of("Votre mot de passe ressemble à votre nom ou à votre adresse. Choisissez-en un autre.");
        }
        return Optional.empty();
    }

    /// Whether little remains of the password without the word.
    private static boolean fills(String password, String word) {
        return password.contains(word) && password.replace(word, "").length() <= 6;
    }
}
