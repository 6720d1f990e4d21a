package fr.ensemblier.accounts.space;

import fr.ensemblier.accounts.model.AccessLink;
import fr.ensemblier.accounts.model.AccessLinks;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Homes;
import fr.ensemblier.accounts.model.Seal;
import fr.ensemblier.accounts.model.Secrets;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The doors of a person's space: the link of a message opens a page that asks (R-M7), the code is typed.
@Controller
class SpaceController {

    private static final String ASKED = "accounts.asked";

    private final AccessLinks links;
    private final Doors doors;
    private final WrongCodes wrong;
    private final Device device;
    private final Seal seal;
    private final Clock clock;

    SpaceController(AccessLinks links, Doors doors, WrongCodes wrong, Device device, Seal seal, Clock clock) {
        this.links = links;
        this.doors = doors;
        this.wrong = wrong;
        this.device = device;
        this.seal = seal;
        this.clock = clock;
    }

    /// The page behind a link; `name` is empty when it does not open.
    record LinkPage(String secret, Door door, String name) {}

    /// What a link is worth: only one that has grown old says that the profile is kept.
    enum Door {
        OPENS,
        OLD,
        CLOSED,
        UNKNOWN
    }

    /// Asks for the code.
    record CodePage(String code, boolean lost, List<FieldError> errors) {

        @Nullable String error() {
            return FieldError.of(errors, "code");
        }
    }

    @GetMapping("/mon-espace/ouvrir/{secret}")
    ModelAndView ask(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest request) {
        if (suite != null && Homes.isOurs(suite)) {
            request.getSession().setAttribute(ASKED, suite);
        }
        return byLink(secret)
                .map(link -> {
                    request.setAttribute(Frame.PLATFORM, link.platform());
                    return link(
                            new LinkPage(secret, Door.OPENS, link.name() == null ? "" : link.name()), HttpStatus.OK);
                })
                .orElseGet(() -> shut(secret, request));
    }

    private ModelAndView shut(String secret, HttpServletRequest request) {
        var link = Actors.machine("accounts", () -> links.byHash(AccessLink.Kind.CANDIDATE, Secrets.hash(secret)));
        link.ifPresent(one -> request.setAttribute(Frame.PLATFORM, one.platform()));
        var door = link.map(one -> one.revokedAt() == null ? Door.OLD : Door.CLOSED)
                .orElse(Door.UNKNOWN);
        return link(new LinkPage(secret, door, ""), HttpStatus.GONE);
    }

    @PostMapping("/mon-espace/ouvrir/{secret}")
    ModelAndView open(@PathVariable String secret, HttpServletRequest request) {
        return byLink(secret).map(link -> open(link, request.getSession())).orElseGet(() -> shut(secret, request));
    }

    @GetMapping("/mon-espace/code")
    ModelAndView askCode(
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable String perdu,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Actors.current() instanceof Actor.Candidate) {
            return new ModelAndView("redirect:/mon-espace");
        }
        if (suite != null && Homes.isOurs(suite)) {
            request.getSession().setAttribute(ASKED, suite);
        }
        device.mark(request, response);
        return code("", perdu != null, List.of(), HttpStatus.OK);
    }

    @PostMapping("/mon-espace/code")
    ModelAndView type(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var typed = Secrets.typed(code);
        if (typed.length() != 8) {
            return refused(code, "Le code a 8 lettres et chiffres. Vérifiez ce que vous avez noté.");
        }
        if (!wrong.mayTry(Origin.of(request), typed)) {
            return refused(code, "Trop d’essais. Attendez 15 minutes, ou appelez votre plateforme.");
        }
        var link = byCode(typed);
        if (link.isEmpty()) {
            wrong.typed();
            return refused(
                    code, "Ce code n’est pas le bon, ou il a plus de 30 jours. Demandez-en un autre à la plateforme.");
        }
        var here = device.mark(request, response);
        return Actors.machine("accounts", () -> links.useOn(here, link.get().id(), clock.instant()))
                ? open(link.get(), request.getSession())
                : refused(
                        code,
                        "Ce code a déjà servi sur un autre appareil. Demandez-en un autre à la plateforme. "
                                + "Ce n’était pas vous ? Dites-le-lui.");
    }

    private Optional<AccessLink> byLink(String secret) {
        return Actors.machine("accounts", () -> links.byHash(AccessLink.Kind.CANDIDATE, Secrets.hash(secret)))
                .filter(link -> link.opensAt(clock.instant()));
    }

    /// Codes given before marks existed are kept as plain hashes, for the 30 days that they still open.
    private Optional<AccessLink> byCode(String typed) {
        return Stream.concat(seal.marks(typed).stream(), Stream.of(Secrets.hash(typed)))
                .flatMap(mark ->
                        Actors.machine("accounts", () -> links.byHash(AccessLink.Kind.CANDIDATE_CODE, mark)).stream())
                .filter(link -> link.revokedAt() == null && clock.instant().isBefore(link.expiresAt()))
                .findFirst();
    }

    private ModelAndView open(AccessLink link, HttpSession session) {
        var asked = session.getAttribute(ASKED) instanceof String path ? path : null;
        session.removeAttribute(ASKED);
        doors.open(
                Objects.requireNonNull(link.platform()),
                Objects.requireNonNull(link.person()),
                link.name() == null ? "" : link.name());
        return new ModelAndView("redirect:" + Homes.after("/mon-espace", asked));
    }

    private static ModelAndView link(LinkPage page, HttpStatus status) {
        return new ModelAndView("accounts/space/link", Map.of("page", page), status);
    }

    private static ModelAndView refused(String code, String why) {
        return code(code, false, List.of(new FieldError("code", why)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView code(String code, boolean lost, List<FieldError> errors, HttpStatus status) {
        return new ModelAndView("accounts/space/code", Map.of("page", new CodePage(code, lost, errors)), status);
    }
}
