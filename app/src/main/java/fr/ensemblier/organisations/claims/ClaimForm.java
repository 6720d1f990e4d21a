package fr.ensemblier.organisations.claims;

import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.ui.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a recruiter writes to claim her structure.
record ClaimForm(
        @Nullable UUID lieu,
        @Nullable String structure,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String siret,
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String message) {

    private static final int LONGEST = 200;
    private static final int LONGEST_MESSAGE = 1_000;

    static ClaimForm empty(@Nullable UUID place, String structure) {
        return new ClaimForm(place, structure, null, null, null, null, null, null, null, null);
    }

    /// What is missing or wrong, but the commune, which only the list of communes can judge.
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (lieu == null && text(structure).isEmpty()) {
            errors.add(new FieldError("structure", "Écrivez le nom de votre structure."));
        }
        var number = Identifiers.bare(text(siret));
        if (!number.isEmpty() && !Identifiers.isSiret(number)) {
            errors.add(new FieldError("siret", "Un SIRET a 14 chiffres. Vous pouvez aussi laisser ce champ vide."));
        }
        if (text(name).length() < 2) {
            errors.add(new FieldError("name", "Écrivez votre prénom et votre nom."));
        }
        if (text(jobTitle).isEmpty()) {
            errors.add(new FieldError("jobTitle", "Écrivez votre fonction, par exemple « directrice »."));
        }
        if (!text(email).matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}")) {
            errors.add(new FieldError("email", "Écrivez une adresse complète, par exemple nom@structure.fr."));
        }
        if (!digits().matches("0\\d{9}")) {
            errors.add(new FieldError(
                    "phone", "Écrivez un numéro de 10 chiffres : l’équipe vous appelle pour confirmer."));
        }
        if (tooLong()) {
            errors.add(new FieldError("message", "Une réponse est trop longue. Raccourcissez-la."));
        }
        return errors;
    }

    private boolean tooLong() {
        return text(message).length() > LONGEST_MESSAGE
                || List.of(text(structure), text(name), text(jobTitle), text(email)).stream()
                        .anyMatch(answer -> answer.length() > LONGEST);
    }

    String digits() {
        return text(phone).replaceAll("[\\s.\\-()\\u00A0\\u202F]", "").replaceFirst("^(\\+33|0033)", "0");
    }

    static String text(@Nullable String answer) {
        return answer == null ? "" : answer.strip();
    }

    static @Nullable String orNull(@Nullable String answer) {
        return text(answer).isEmpty() ? null : text(answer);
    }
}
