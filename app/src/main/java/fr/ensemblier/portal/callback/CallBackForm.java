package fr.ensemblier.portal.callback;

import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.ui.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody who wants to be called types; `site` is a trap for robots, invisible to people.
record CallBackForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String slot,
        @Nullable String channel,
        @Nullable String subject,
        @Nullable String site) {

    static final Set<String> SLOTS = Set.of("MORNING", "NOON", "AFTERNOON", "EVENING", "ANY");
    static final Set<String> CHANNELS = Set.of("CALL", "SMS");
    private static final int LONGEST_NAME = 80;
    private static final Pattern NAME = Pattern.compile("(?U)\\p{L}[\\p{L}\\p{M} .'’-]*");
    private static final int LONGEST_SUBJECT = 500;

    static CallBackForm blank() {
        return new CallBackForm("", "", "ANY", "CALL", "", "");
    }

    boolean fromRobot() {
        return site != null && !site.isBlank();
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (text(name).isEmpty() || text(name).length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "Indiquez votre prénom ou votre nom."));
        } else if (!NAME.matcher(text(name)).matches()) {
            errors.add(new FieldError("name", "Écrivez votre nom avec des lettres seulement."));
        }
        if (number().isEmpty()) {
            errors.add(
                    new FieldError("phone", "Indiquez un numéro de téléphone français, par exemple 06 39 98 12 34."));
        }
        if (!SLOTS.contains(text(slot))) {
            errors.add(new FieldError("slot", "Choisissez un moment."));
        }
        if (!CHANNELS.contains(text(channel))) {
            errors.add(new FieldError("channel", "Choisissez comment nous vous répondons."));
        }
        if (text(subject).length() > LONGEST_SUBJECT) {
            errors.add(new FieldError("subject", "Votre message est trop long : 500 signes au plus."));
        }
        return List.copyOf(errors);
    }

    /// The number in the international form, if it is one that can be called in France or overseas.
    Optional<String> number() {
        return Telephones.called(text(phone));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
