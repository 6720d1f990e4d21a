package fr.ensemblier.platforms.settings;

import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a platform presents itself; partners are one a line.
record Identity(String name, String tagline, String hotline, String hours, String email, String partners) {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST = 120;

    Identity(
            @Nullable String name,
            @Nullable String tagline,
            @Nullable String hotline,
            @Nullable String hours,
            @Nullable String email,
            @Nullable String partners) {
        this.name = French.typography(text(name));
        this.tagline = French.typography(text(tagline));
        this.hotline = text(hotline);
        this.hours = French.typography(text(hours));
        this.email = text(email);
        this.partners = French.typography(text(partners));
    }

    static Identity of(Platform platform) {
        return new Identity(
                platform.name(),
                platform.tagline(),
                platform.hotline(),
                platform.hours(),
                platform.email(),
                String.join("\n", platform.partners()));
    }

    List<String> partnerList() {
        return partners.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("name", "Indiquez le nom de la plateforme, en 120 signes au plus."));
        }
        if (tagline.length() > LONGEST) {
            errors.add(new FieldError("tagline", "Raccourcissez la phrase d’accueil : 120 signes au plus."));
        }
        if (!hotline.isEmpty() && !Telephones.answersThePublic(hotline)) {
            errors.add(new FieldError("hotline", "Indiquez un numéro entier, par exemple 05 36 49 12 12."));
        }
        if (hours.length() > 2 * LONGEST) {
            errors.add(new FieldError("hours", "Raccourcissez les horaires : 240 signes au plus."));
        }
        if (!email.isEmpty() && !MAIL.matcher(email).matches()) {
            errors.add(new FieldError("email", "Indiquez une adresse, par exemple bonjour@plateforme.fr."));
        }
        return List.copyOf(errors);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip().replace("\r", "");
    }
}
