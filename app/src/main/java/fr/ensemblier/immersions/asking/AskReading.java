package fr.ensemblier.immersions.asking;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.HiddenEmployers;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Places;
import fr.ensemblier.immersions.model.TypedMail;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.People;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads a request as it was typed (R-E2, R-W4): a place of the list, or a structure and an occupation.
@Component
class AskReading {

    private static final int LONGEST = 600;

    private final Immersions immersions;
    private final Places places;
    private final Establishments establishments;
    private final Occupations occupations;
    private final HiddenEmployers hidden;
    private final Clock clock;

    AskReading(
            Immersions immersions,
            Places places,
            Establishments establishments,
            Occupations occupations,
            HiddenEmployers hidden,
            Clock clock) {
        this.immersions = immersions;
        this.places = places;
        this.establishments = establishments;
        this.occupations = occupations;
        this.hidden = hidden;
        this.clock = clock;
    }

    /// Nothing when something is missing or may not be; it is said beside its field.
    Optional<Immersion> read(Actor.Team team, People.Reachable her, AskForm form, List<FieldError> errors) {
        var place = place(team, form);
        var at = place.flatMap(one -> establishments.find(one.establishment())).or(() -> at(team, form));
        var occupation = place.map(Place::occupation)
                .or(() -> occupations.find(text(form.occupation())).map(one -> one.code()));
        var frame = frames(place).stream()
                .filter(one -> one.name().equals(form.frame()))
                .findFirst();
        var talk = ListAddress.day(form.talk());
        var today = Paris.today(clock);
        refuse(at.isEmpty(), "establishment", "Choisissez la structure dans la liste.", errors);
        refuse(
                at.filter(one -> hidden.hold(her, one.organisation())).isPresent(),
                place.isPresent() ? "frame" : "establishment",
                HiddenEmployers.WORDS,
                errors);
        refuse(occupation.isEmpty(), "occupation", "Choisissez le métier à découvrir.", errors);
        refuse(frame.isEmpty(), "frame", "Choisissez le cadre : sans cadre, pas de date.", errors);
        refuse(
                talk == null || talk.isAfter(today),
                "talk",
                "Notez le jour de l’entretien préparatoire, aujourd’hui au plus tard.",
                errors);
        refuse(
                text(form.agreed()).isEmpty(),
                "agreed",
                "Demandez d’abord l’accord de la personne : la structure lira son prénom et ce texte.",
                errors);
        PlainWords.check("wish", form.wish(), LONGEST, errors);
        var email = text(form.email());
        refuse(
                !email.isEmpty() && !TypedMail.whole(email),
                "email",
                "Cette adresse n’est pas complète. Vérifiez-la.",
                errors);
        if (!errors.isEmpty() || at.isEmpty() || occupation.isEmpty() || frame.isEmpty() || talk == null) {
            return Optional.empty();
        }
        return Optional.of(new Immersion(
                team.platform(),
                UUID.randomUUID(),
                her.person(),
                her.firstName(),
                place.map(Place::id).orElse(null),
                at.get().organisation(),
                at.get().id(),
                at.get().name(),
                occupation.get(),
                frame.get(),
                text(form.wish()).isEmpty() ? null : text(form.wish()),
                ListAddress.day(form.from()),
                false,
                team.name(),
                clock.instant(),
                renewed(team, her, at.get(), form).map(Immersion::id).orElse(null),
                new Immersion.Talk(talk, team.name()),
                null,
                null,
                new ImmersionState.Requested(),
                1));
    }

    private static void refuse(boolean wrong, String field, String message, List<FieldError> errors) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }

    private Optional<Immersion> renewed(Actor.Team team, People.Reachable her, Establishment at, AskForm form) {
        return earlier(team, her).stream()
                .filter(one -> one.id().toString().equals(form.renews())
                        && one.establishment().equals(at.id()))
                .findFirst();
    }

    /// Those that this one may renew.
    List<Immersion> earlier(Actor.Team team, People.Reachable her) {
        return immersions.ofPerson(team.platform(), her.person()).stream()
                .filter(one -> one.frame() == LegalFrame.PMSMP && one.state() instanceof ImmersionState.Past)
                .toList();
    }

    /// The one chosen from the list, if she may come to it.
    Optional<Place> place(Actor.Team team, AskForm form) {
        return ListAddress.key(form.place())
                .map(place -> places.get(team.platform(), place))
                .filter(one -> one.frames().stream().anyMatch(LegalFrame::ofAFile));
    }

    private Optional<Establishment> at(Actor.Team team, AskForm form) {
        return ListAddress.key(form.establishment())
                .flatMap(establishments::find)
                .filter(one -> one.platform().equals(team.platform()))
                .or(() -> Optional.of(text(form.establishmentText()))
                        .filter(typed -> !typed.isEmpty())
                        .flatMap(typed -> establishments.search(team.platform(), typed, 1).stream()
                                .findFirst()));
    }

    /// Under which she may come there; a pupil is asked for elsewhere (ADR 44).
    static List<LegalFrame> frames(Optional<Place> place) {
        return place.map(Place::frames).orElse(List.of(LegalFrame.values())).stream()
                .filter(LegalFrame::ofAFile)
                .toList();
    }
}
