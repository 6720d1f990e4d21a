package fr.ensemblier.immersions.places;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.immersions.model.Desk;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.TypedMail;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a place as it was typed: what is wrong is said beside its field.
@Component
class Reading {

    private static final int LONGEST = 600;
    private static final int MOST = 50;

    private final Establishments establishments;
    private final Occupations occupations;
    private final Clock clock;

    Reading(Establishments establishments, Occupations occupations, Clock clock) {
        this.establishments = establishments;
        this.occupations = occupations;
        this.clock = clock;
    }

    /// `known` is the place that is changed, null for a new one.
    Optional<Place> read(Desk desk, PlaceForm form, @Nullable Place known, List<FieldError> errors) {
        var at = at(desk, form);
        var occupation = occupations.find(text(form.occupation()));
        var frames = Arrays.stream(LegalFrame.values()).filter(form::names).toList();
        var seats = Optional.of(text(form.seats()))
                .filter(typed -> typed.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .filter(count -> count >= 1 && count <= MOST);
        refuse(at.isEmpty(), "establishment", "Choisissez la structure qui accueille.", errors);
        refuse(occupation.isEmpty(), "occupation", "Choisissez le métier à découvrir.", errors);
        refuse(frames.isEmpty(), "frames", "Choisissez au moins un cadre : sans cadre, pas de date.", errors);
        words("tasks", form.tasks(), "Écrivez ce que la personne verra ou fera.", errors);
        words("days", form.days(), "Écrivez quand vous accueillez, par exemple « en semaine, de 8 h à 12 h ».", errors);
        refuse(seats.isEmpty(), "seats", "Écrivez un nombre entre 1 et 50.", errors);
        refuse(text(form.contactName()).isEmpty(), "contactName", "Écrivez le nom de la personne à contacter.", errors);
        var phone = text(form.contactPhone());
        var email = text(form.contactEmail());
        var called = phone.isEmpty() ? Optional.<String>empty() : Telephones.called(phone);
        refuse(
                !phone.isEmpty() && called.isEmpty(),
                "contactPhone",
                "Ce numéro n’est pas complet. Vérifiez-le.",
                errors);
        refuse(
                !email.isEmpty() && !TypedMail.whole(email),
                "contactEmail",
                "Cette adresse n’est pas complète. Vérifiez-la.",
                errors);
        refuse(
                phone.isEmpty() && email.isEmpty(),
                "contactPhone",
                "Donnez un téléphone ou un courriel : l’équipe doit pouvoir joindre cette personne.",
                errors);
        if (!errors.isEmpty() || at.isEmpty() || occupation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                desk.platform(),
                known == null ? UUID.randomUUID() : known.id(),
                at.get().organisation(),
                at.get().id(),
                occupation.get().code(),
                frames,
                text(form.tasks()),
                text(form.days()),
                seats.orElse(1),
                new Place.Contact(text(form.contactName()), called.orElse(null), email.isEmpty() ? null : email),
                known == null ? Place.State.OPEN : known.state(),
                !desk.team(),
                desk.name(),
                clock.instant(),
                form.version() == null ? 0 : form.version()));
    }

    private static void words(String field, @Nullable String typed, String missing, List<FieldError> errors) {
        refuse(text(typed).isEmpty(), field, missing, errors);
        refuse(text(typed).length() > LONGEST, field, "Ce texte est long. Gardez 600 signes au plus.", errors);
    }

    private static void refuse(boolean wrong, String field, String message, List<FieldError> errors) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }

    Optional<Establishment> at(Desk desk, PlaceForm form) {
        return ListAddress.key(form.establishment())
                .flatMap(establishments::find)
                .or(() -> Optional.of(text(form.establishmentText()))
                        .filter(typed -> desk.team() && !typed.isEmpty())
                        .flatMap(typed -> establishments.search(desk.platform(), typed, 1).stream()
                                .findFirst()))
                .filter(desk::mine);
    }

    List<Occupation> offered() {
        return occupations.all();
    }
}
