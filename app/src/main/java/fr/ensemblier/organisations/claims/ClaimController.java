package fr.ensemblier.organisations.claims;

import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.model.Claim;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Je recrute » : a visitor finds her structure and asks for an access to it.
@Controller
@RequestMapping("/p/{slug}/structure")
class ClaimController {

    private static final int FOUND = 20;
    private static final int ASKED_AN_HOUR = 5;
    private static final int OF_AN_ORIGIN_AN_HOUR = 30;

    private final Platforms platforms;
    private final KnownPlaces places;
    private final Establishments establishments;
    private final Communes communes;
    private final CommuneField field;
    private final Asking asking;
    private final Limits limits;
    private final Clock clock;

    ClaimController(
            Platforms platforms,
            KnownPlaces places,
            Establishments establishments,
            Communes communes,
            CommuneField field,
            Asking asking,
            Limits limits,
            Clock clock) {
        this.platforms = platforms;
        this.places = places;
        this.establishments = establishments;
        this.communes = communes;
        this.field = field;
        this.asking = asking;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView search(@PathVariable String slug, @RequestParam(required = false) @Nullable String q) {
        var platform = platform(slug);
        var typed = q == null || q.isBlank() ? null : q.strip();
        var base = platform.base() + "/structure";
        var found = typed == null
                ? List.<ClaimPage.Found>of()
                : places.find(platform.id(), typed, FOUND + 1).stream()
                        .map(known -> new ClaimPage.Found(
                                known.name(),
                                Family.of(known.family()).label() + ", " + known.commune()
                                        + (known.organisationName().equalsIgnoreCase(known.name())
                                                ? ""
                                                : ", de « " + known.organisationName() + " »"),
                                base + "/demande?lieu=" + known.establishment()))
                        .toList();
        var shown = found.stream().limit(FOUND).toList();
        return page(
                "search",
                new ClaimPage.Search(base, platform.name(), typed, shown, found.size() > FOUND),
                HttpStatus.OK);
    }

    @GetMapping("/demande")
    ModelAndView form(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable UUID lieu,
            @RequestParam(required = false) @Nullable String nom) {
        var platform = platform(slug);
        return form(platform, ClaimForm.empty(lieu, nom == null ? "" : nom), List.of(), HttpStatus.OK);
    }

    @PostMapping("/demande")
    ModelAndView ask(@PathVariable String slug, @ModelAttribute ClaimForm form, HttpServletRequest request) {
        var platform = platform(slug);
        var known = known(platform, form.lieu());
        var errors = new ArrayList<>(form.errors());
        var commune = known.isPresent() ? Optional.<Commune>empty() : commune(platform, form, errors);
        if (!errors.isEmpty()) {
            return form(platform, form, errors, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!limits.take("claim:" + Origin.of(request), OF_AN_ORIGIN_AN_HOUR, Duration.ofHours(1))
                || !limits.take("claim:" + asker(form), ASKED_AN_HOUR, Duration.ofHours(1))) {
            return form(
                    platform,
                    form,
                    List.of(new FieldError(
                            "email", "Vous avez déjà envoyé plusieurs demandes. Réessayez dans une heure.")),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        asking.ask(platform.id(), request(form, known, commune));
        return new ModelAndView("redirect:" + platform.base() + "/structure/envoyee");
    }

    private static String asker(ClaimForm form) {
        return ClaimForm.text(form.email()).toLowerCase(Locale.ROOT);
    }

    @GetMapping("/envoyee")
    ModelAndView next(@PathVariable String slug) {
        var platform = platform(slug);
        return page("next", new ClaimPage.Next(platform.base(), platform.name(), platform.hotline()), HttpStatus.OK);
    }

    private Claim.Request request(ClaimForm form, Optional<Establishment> known, Optional<Commune> commune) {
        return new Claim.Request(
                known.map(Establishment::id).orElse(null),
                known.map(Establishment::name).orElse(ClaimForm.text(form.structure())),
                known.map(Establishment::commune)
                        .or(() -> commune.map(Commune::code))
                        .orElse(""),
                ClaimForm.orNull(Identifiers.bare(ClaimForm.text(form.siret()))),
                ClaimForm.text(form.name()),
                ClaimForm.orNull(form.jobTitle()),
                ClaimForm.text(form.email()),
                form.digits(),
                ClaimForm.orNull(form.message()),
                clock.instant());
    }

    private Optional<Commune> commune(Platform platform, ClaimForm form, List<FieldError> errors) {
        return field.read(
                "commune",
                form.commune(),
                form.communeText(),
                commune -> platforms.covers(platform.id(), commune),
                errors,
                "Choisissez la commune dans la liste qui s’ouvre.",
                "Cette commune n’est pas dans le territoire de cette plateforme : " + platform.territory() + ".");
    }

    private ModelAndView form(Platform platform, ClaimForm form, List<FieldError> errors, HttpStatus status) {
        var place = known(platform, form.lieu());
        var known = place.map(one -> one.name() + ", " + one.communeName());
        var shown = communes.find(ClaimForm.text(form.commune())).map(Commune::label);
        return page(
                "form",
                new ClaimPage.Form(
                        platform.base() + "/structure",
                        form,
                        known.orElse(null),
                        place.map(this::among).orElse(null),
                        shown.orElse(ClaimForm.text(form.communeText())),
                        errors),
                status);
    }

    /// An access may be for one place or for all: she knows before she asks.
    private @Nullable String among(Establishment place) {
        var count = establishments
                .ofOrganisation(place.platform(), place.organisation())
                .size();
        return count < 2
                ? null
                : "« " + place.organisationName() + " » a " + French.plural(count, "lieu", "lieux")
                        + ". L’équipe vous ouvre celui-ci, ou d’autres si vous y recrutez : dites-le dans votre mot.";
    }

    private Optional<Establishment> known(Platform platform, @Nullable UUID place) {
        return place == null
                ? Optional.empty()
                : establishments.find(place).filter(found -> found.platform().equals(platform.id()));
    }

    /// Recruiters have an access only where people and offers are matched (R-T1).
    private Platform platform(String slug) {
        return platforms.bySlug(slug).filter(Platform::matches).orElseThrow(() -> new NotFound("platform", slug));
    }

    private static ModelAndView page(String name, ClaimPage page, HttpStatus status) {
        return new ModelAndView("organisations/claims/" + name, Map.of("page", page), status);
    }
}
