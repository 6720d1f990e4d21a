package fr.ensemblier.immersions.discovery;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.immersions.model.ShownPlaces;
import fr.ensemblier.immersions.model.ShownPlaces.Spot;
import fr.ensemblier.immersions.model.TypedMail;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.Newcomers;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Demander une visite », without an account: an adult who is curious. Who has a space asks there.
@Controller
@RequestMapping("/p/{slug}/decouvrir/{place:[0-9a-f-]{36}}/visite")
class VisitController {

    private static final Pattern NAME = Pattern.compile("(?U)\\p{L}[\\p{L}\\p{M} .'’-]{0,59}");
    private static final String PUPIL = "PUPIL";
    /// Codes of SOURCE in the words of who is asked.
    private static final String SOURCES = "SOURCE_SAID";

    private static final int OF_AN_ORIGIN_AN_HOUR = 40;
    private static final int OF_ONE_AN_HOUR = 5;
    private static final int LONGEST = 600;

    record Asking(
            String action,
            String base,
            String what,
            String where,
            String tasks,
            String days,
            VisitForm typed,
            List<Option> situations,
            List<Option> sources,
            String leadBody,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }

        List<Option> which(String field) {
            return FieldError.which(errors, field);
        }
    }

    private final Platforms platforms;
    private final ShownPlaces places;
    private final Visits visits;
    private final Occupations occupations;
    private final ValueLists lists;
    private final CommuneField communes;
    private final Limits limits;

    VisitController(
            Platforms platforms,
            ShownPlaces places,
            Visits visits,
            Occupations occupations,
            ValueLists lists,
            CommuneField communes,
            Limits limits) {
        this.platforms = platforms;
        this.places = places;
        this.visits = visits;
        this.occupations = occupations;
        this.lists = lists;
        this.communes = communes;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView form(@PathVariable String slug, @PathVariable UUID place, @ModelAttribute VisitForm form) {
        var platform = platform(slug);
        var spot = spot(platform, place);
        return inHerSpace(platform, spot).orElseGet(() -> show(platform, spot, form, List.of(), HttpStatus.OK));
    }

    private static Optional<ModelAndView> inHerSpace(Platform platform, Spot spot) {
        return Actors.current() instanceof Actor.Candidate her && her.platform().equals(platform.id())
                ? Optional.of(new ModelAndView(
                        "redirect:/mon-espace/immersions/places/" + spot.place().id()))
                : Optional.empty();
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String slug,
            @PathVariable UUID place,
            @ModelAttribute VisitForm form,
            HttpServletRequest request) {
        var platform = platform(slug);
        var spot = spot(platform, place);
        var hers = inHerSpace(platform, spot);
        if (hers.isPresent()) {
            return hers.get();
        }
        var errors = new ArrayList<FieldError>();
        var one = read(platform, spot, form, errors);
        if (one.isEmpty()) {
            return show(platform, spot, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var newcomer = one.get();
        if (!form.fromRobot()) {
            if (!mayAsk(request, newcomer)) {
                return show(platform, spot, form, List.of(tooMany()), HttpStatus.TOO_MANY_REQUESTS);
            }
            var wish = text(form.wish());
            Actors.as(
                    new Actor.Machine(newcomer.firstName(), platform.id()),
                    () -> visits.ask(newcomer, spot, wish.isEmpty() ? null : wish));
        }
        return new ModelAndView("redirect:" + platform.base() + "/decouvrir/merci");
    }

    private Optional<Newcomers.Newcomer> read(Platform platform, Spot spot, VisitForm form, List<FieldError> errors) {
        var name = text(form.firstName());
        var email = text(form.email()).toLowerCase(Locale.ROOT);
        var phone = Telephones.called(text(form.phone()));
        refuse(!NAME.matcher(name).matches(), "firstName", "Écrivez votre prénom, avec des lettres seulement.", errors);
        refuse(
                email.isEmpty() && text(form.phone()).isEmpty(),
                "phone",
                "Donnez un téléphone ou un courriel, pour que nous puissions vous répondre.",
                errors);
        refuse(
                !text(form.phone()).isEmpty() && phone.isEmpty(),
                "phone",
                "Ce numéro n’est pas complet. Écrivez 10 chiffres, par exemple 06 39 98 12 12.",
                errors);
        refuse(
                !email.isEmpty() && !TypedMail.whole(email),
                "email",
                "Cette adresse n’est pas complète. Exemple : amina@exemple.fr.",
                errors);
        var commune = communes.read(
                "commune",
                form.commune(),
                form.communeText(),
                one -> platforms.covers(platform.id(), one),
                errors,
                "Écrivez le nom ou le code postal de votre commune.");
        var situation = text(form.situation());
        refuse(
                situation.equals(PUPIL) || !lists.knows("SITUATION", situation),
                "situation",
                "Choisissez votre situation. Pour un élève, l’école ou un parent fait la demande.",
                errors);
        var source = text(form.source());
        refuse(!lists.knows(SOURCES, source), "source", "Dites qui vous a parlé de nous.", errors);
        PlainWords.check("wish", text(form.wish()), LONGEST, errors);
        if (!errors.isEmpty() || commune.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Newcomers.Newcomer(
                platform.id(),
                name,
                phone.orElse(null),
                email.isEmpty() ? null : email,
                commune.get(),
                situation,
                source,
                "Visite : " + occupations.brief(spot.place().occupation()) + ", "
                        + spot.at().name()));
    }

    private static void refuse(boolean wrong, String field, String message, List<FieldError> errors) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }

    private boolean mayAsk(HttpServletRequest request, Newcomers.Newcomer one) {
        return limits.takeOfAnHour(
                "visit", Origin.of(request), OF_AN_ORIGIN_AN_HOUR, OF_ONE_AN_HOUR, one.phone(), one.email());
    }

    private static FieldError tooMany() {
        return new FieldError("phone", "Vous avez déjà fait plusieurs demandes. Réessayez dans une heure.");
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
    }

    private Spot spot(Platform platform, UUID place) {
        var spot = places.get(platform, place);
        if (!spot.forAdults()) {
            throw new NotFound("place to visit", place);
        }
        return spot;
    }

    private ModelAndView show(
            Platform platform, Spot spot, VisitForm form, List<FieldError> errors, HttpStatus status) {
        var page = new Asking(
                platform.base() + "/decouvrir/" + spot.place().id() + "/visite",
                platform.base(),
                occupations.brief(spot.place().occupation()),
                spot.at().name() + ", " + spot.at().communeName(),
                spot.place().tasks(),
                spot.place().days(),
                form,
                lists.of("SITUATION").stream()
                        .filter(one -> !one.code().equals(PUPIL))
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                lists.of(SOURCES).stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                platform.leadBody(),
                errors);
        return new ModelAndView("immersions/discovery/visit", Map.of("page", page), status);
    }
}
