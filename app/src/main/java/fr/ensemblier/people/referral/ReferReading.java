package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.people.model.Towns;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the six fields with which somebody is sent (R-P8), and says what is missing at its place.
@Component
class ReferReading {

    /// Who is sent, and what she wishes.
    record Read(Persons.Opening opening, @Nullable String wish) {}

    /// Requests for pupils come from the school or the legal representative (R-W4).
    private static final String PUPIL = "PUPIL";

    private static final int LONGEST_WISH = 600;
    private static final int AN_HOUR = 40;

    private final Towns towns;
    private final ValueLists values;
    private final SourceOfBody sources;
    private final Limits limits;

    ReferReading(Towns towns, ValueLists values, SourceOfBody sources, Limits limits) {
        this.towns = towns;
        this.values = values;
        this.sources = sources;
        this.limits = limits;
    }

    List<Option> situations() {
        return values.of("SITUATION").stream()
                .filter(one -> !one.code().equals(PUPIL))
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }

    /// Null when something is wrong: `errors` then says what. `name` is who sends, for the body of that name; `key` is
    /// what her limits are counted by.
    @Nullable Read read(PlatformId platform, ReferForm form, String name, String body, String key, List<FieldError> errors) {
        if (text(form.firstName()).isEmpty()) {
            errors.add(new FieldError("firstName", "Écrivez son prénom."));
        }
        var phone = Reaching.phone(form.phone());
        var email = Reaching.mail(form.email());
        if (phone.isEmpty() && !text(form.phone()).isEmpty()) {
            errors.add(new FieldError("phone", "Ce numéro n’est pas complet."));
        }
        if (email.isEmpty() && !text(form.email()).isEmpty()) {
            errors.add(new FieldError("email", "Cette adresse n’est pas complète."));
        }
        if (text(form.phone()).isEmpty() && text(form.email()).isEmpty()) {
            errors.add(
                    new FieldError("phone", "Donnez un téléphone ou un courriel complet, pour joindre la personne."));
        }
        var commune = towns.read(platform, form.commune(), form.communeText(), errors);
        Nir.refuse("wish", form.wish(), errors);
        HealthWords.ask("wish", form.wish(), form.kept(), errors);
        if (text(form.wish()).length() > LONGEST_WISH) {
            errors.add(new FieldError("wish", "Ce texte est long. Gardez 600 signes au plus."));
        }
        if (PUPIL.equals(form.situation())) {
            errors.add(
                    new FieldError("situation", "Pour un élève, son établissement ou ses parents appellent l’équipe."));
        } else if (!values.knows("SITUATION", text(form.situation()))) {
            errors.add(new FieldError("situation", "Choisissez une situation."));
        }
        if (!"true".equals(form.agreed())) {
            errors.add(new FieldError("agreed", "Demandez d’abord l’accord de la personne."));
        }
        if (errors.isEmpty() && !limits.take("refer:" + key, AN_HOUR, Duration.ofHours(1))) {
            errors.add(
                    new FieldError("firstName", "Vous avez adressé beaucoup de personnes. Reprenez dans une heure."));
        }
        if (!errors.isEmpty() || commune == null) {
            return null;
        }
        return new Read(
                new Persons.Opening(
                        platform,
                        text(form.firstName()),
                        orNull(form.lastName()),
                        phone.orElse(null),
                        email.orElse(null),
                        commune,
                        text(form.situation()),
                        sources.of(body),
                        name,
                        name,
                        false),
                orNull(form.wish()));
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
