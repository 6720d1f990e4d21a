package fr.ensemblier.immersions.pupils;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.ShownPlaces;
import fr.ensemblier.immersions.model.TypedMail;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a request as it was typed: what is missing or may not be is said beside its field (R-E2, R-W4).
@Component
class PupilReading {

    record Read(PupilRequest request, PupilRequest.Who who) {}

    private static final Pattern NAME = Pattern.compile("(?U)\\p{L}[\\p{L}\\p{M} .'’-]{0,79}");
    /// As the form asks them, for the summary of what is wrong.
    private static final List<String> ORDER = List.of(
            "through",
            "adult",
            "email",
            "phone",
            "pupil",
            "age",
            "level",
            "school",
            "schoolIn",
            "signatory",
            "frame",
            "from",
            "until",
            "words",
            "agreed");

    static final String END = "Choisissez la fin de la période, après son début et dans l’année.";

    private static final int LONGEST = 600;
    private static final int LONGEST_NAME = 120;

    private final PupilCalendar calendar;
    private final Departements departements;
    private final Clock clock;

    PupilReading(PupilCalendar calendar, Departements departements, Clock clock) {
        this.calendar = calendar;
        this.departements = departements;
        this.clock = clock;
    }

    /// The frames under which a pupil comes to that place.
    static List<LegalFrame> frames(ShownPlaces.Spot spot) {
        return spot.place().frames().stream()
                .filter(one -> one == LegalFrame.PUPIL || one == LegalFrame.MINI_STAGE)
                .toList();
    }

    Optional<Read> read(PlatformId platform, ShownPlaces.Spot spot, PupilForm form, List<FieldError> errors) {
        var frames = frames(spot);
        var frame = frames.size() == 1
                ? frames.stream().findFirst()
                : one(LegalFrame.values(), form.frame()).filter(frames::contains);
        var through = one(PupilRequest.Through.values(), form.through());
        var level = one(PupilRequest.Level.values(), form.level());
        var age = one(PupilRequest.Age.values(), form.age());
        refuse(
                through.isEmpty(),
                "through",
                "Dites qui fait la demande : l’établissement scolaire ou le représentant légal.",
                errors);
        refuse(
                !NAME.matcher(text(form.adult())).matches(),
                "adult",
                "Écrivez votre nom, avec des lettres seulement.",
                errors);
        var email = text(form.email()).toLowerCase(Locale.ROOT);
        var phone = Telephones.called(text(form.phone()));
        refuse(
                email.isEmpty() && text(form.phone()).isEmpty(),
                "email",
                "Donnez un courriel ou un téléphone, pour que nous puissions vous répondre.",
                errors);
        refuse(
                !email.isEmpty() && !TypedMail.whole(email),
                "email",
                "Cette adresse n’est pas complète. Vérifiez-la.",
                errors);
        refuse(
                !text(form.phone()).isEmpty() && phone.isEmpty(),
                "phone",
                "Ce numéro n’est pas complet. Écrivez 10 chiffres, par exemple 06 39 98 12 12.",
                errors);
        refuse(frame.isEmpty(), "frame", "Choisissez dans quel cadre l’élève vient.", errors);
        refuse(level.isEmpty(), "level", "Choisissez la classe.", errors);
        refuse(
                frame.filter(LegalFrame.PUPIL::equals).isPresent()
                        && level.filter(PupilRequest.Level.OTHER::equals).isPresent(),
                "level",
                frames.size() == 1
                        ? "Ici, seuls les élèves de 3e et de 2de sont accueillis. Cherchez une place en mini-stage."
                        : "La séquence d’observation est pour les élèves de 3e et de 2de. Choisissez le mini-stage.",
                errors);
        named("school", form.school(), "Écrivez le nom du collège ou du lycée.", errors);
        var schoolIn = Optional.of(text(form.schoolIn())).filter(code -> !code.equals(calendar.departement(platform)));
        refuse(
                schoolIn.filter(code ->
                                !code.isEmpty() && departements.find(code).isEmpty())
                        .isPresent(),
                "schoolIn",
                "Choisissez le département dans la liste.",
                errors);
        named("signatory", form.signatory(), "Écrivez qui signe la convention.", errors);
        refuse(
                !NAME.matcher(text(form.pupil())).matches(),
                "pupil",
                "Écrivez le prénom de l’élève, rien d’autre.",
                errors);
        refuse(age.isEmpty(), "age", "Choisissez l’âge de l’élève.", errors);
        var today = Paris.today(clock);
        var from = ListAddress.day(form.from());
        var until = ListAddress.day(form.until());
        refuse(
                from == null || !from.isAfter(today),
                "from",
                "Choisissez le début de la période, à partir de demain.",
                errors);
        refuse(!ends(from, until, today), "until", END, errors);
        var elsewhere =
                schoolIn.filter(code -> departements.find(code).isPresent()).orElse(null);
        if (from != null && until != null && ends(from, until, today)) {
            frame.flatMap(known -> calendar.inTerm(platform, known, elsewhere, from, until))
                    .ifPresent(why -> errors.add(new FieldError("from", why)));
        }
        PlainWords.check("words", text(form.words()), LONGEST, errors);
        refuse(
                text(form.agreed()).isEmpty(),
                "agreed",
                "Cochez cette case : la demande vient de l’établissement scolaire ou du représentant légal.",
                errors);
        errors.sort(Comparator.comparingInt(error -> ORDER.indexOf(error.field())));
        if (!errors.isEmpty()
                || frame.isEmpty()
                || through.isEmpty()
                || level.isEmpty()
                || age.isEmpty()
                || from == null
                || until == null) {
            return Optional.empty();
        }
        var words = text(form.words());
        var who = new PupilRequest.Who(
                text(form.adult()),
                email.isEmpty() ? null : email,
                phone.orElse(null),
                text(form.school()),
                text(form.signatory()),
                text(form.pupil()),
                words.isEmpty() ? null : words);
        var place = spot.place();
        var request = new PupilRequest(
                platform,
                UUID.randomUUID(),
                place.id(),
                place.organisation(),
                place.establishment(),
                spot.at().name(),
                place.occupation(),
                frame.get(),
                through.get(),
                who,
                level.get(),
                age.get(),
                elsewhere,
                from,
                until,
                clock.instant(),
                null,
                new PupilState.Asked(),
                PupilRequest.Said.NOTHING);
        return Optional.of(new Read(request, who));
    }

    /// Whether a period ends after its start and within the year: what never ends is never forgotten (R-P6).
    static boolean ends(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
        return until != null && (from == null || !until.isBefore(from)) && !until.isAfter(today.plusYears(1));
    }

    private static void named(String field, @Nullable String typed, String missing, List<FieldError> errors) {
        refuse(text(typed).isEmpty(), field, missing, errors);
        refuse(text(typed).length() > LONGEST_NAME, field, "Ce texte est long. Gardez 120 signes au plus.", errors);
    }

    private static void refuse(boolean wrong, String field, String message, List<FieldError> errors) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }

    static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String typed) {
        return Arrays.stream(all).filter(known -> known.name().equals(typed)).findFirst();
    }
}
