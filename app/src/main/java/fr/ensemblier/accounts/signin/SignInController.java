package fr.ensemblier.accounts.signin;

import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Homes;
import fr.ensemblier.accounts.model.SecondFactors;
import fr.ensemblier.accounts.signin.SigningIn.Outcome;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The first step: who are you, with a password, a passkey or a provider. Then [#next] says what is still missing.
@Controller
class SignInController {

    static final String ASKED = "accounts.asked";
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final String NEXT = "/connexion/suite";

    private final SigningIn signingIn;
    private final SecondFactors factors;
    private final Doors doors;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    SignInController(
            SigningIn signingIn,
            SecondFactors factors,
            Doors doors,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.signingIn = signingIn;
        this.factors = factors;
        this.doors = doors;
        this.providers = providers;
    }

    @GetMapping("/connexion")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable String refus,
            @RequestParam(required = false) @Nullable String perdu,
            HttpServletRequest request) {
        if (suite != null && Homes.isOurs(suite)) {
            request.getSession().setAttribute(ASKED, suite);
        }
        if (Homes.of(Actors.current()).isPresent()) {
            return new ModelAndView("redirect:" + NEXT);
        }
        return page(
                "",
                perdu != null,
                refus == null ? List.of() : List.of(new FieldError("email", refusal(refus))),
                HttpStatus.OK);
    }

    @PostMapping("/connexion")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var wrong = wrong(email, password);
        if (wrong != null) {
            return page(email, false, List.of(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (signingIn.password(email, password, Origin.of(request))) {
            case Outcome.Welcome(var account) -> {
                doors.enter(account);
                yield new ModelAndView("redirect:" + NEXT);
            }
            case Outcome.Refused() ->
                page(
                        email,
                        false,
                        List.of(new FieldError("email", "L’adresse ou le mot de passe n’est pas le bon.")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.TooMany() ->
                page(email, false, List.of(new FieldError("email", tooMany())), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static @Nullable FieldError wrong(String email, String password) {
        if (email.isBlank()) {
            return new FieldError("email", "Indiquez votre adresse électronique.");
        }
        if (!MAIL.matcher(email.strip()).matches()) {
            return new FieldError("email", "Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr.");
        }
        return password.isEmpty() ? new FieldError("password", "Indiquez votre mot de passe.") : null;
    }

    static String tooMany() {
        return "Trop d’essais. Attendez 15 minutes, ou demandez un nouveau mot de passe.";
    }

    /// Sends on to what is missing: a second factor, a role, nothing.
    @GetMapping(NEXT)
    String next(@RequestParam(required = false) @Nullable String suite, HttpSession session) {
        if (suite != null && Homes.isOurs(suite)) {
            session.setAttribute(ASKED, suite);
        }
        var home = Homes.of(Actors.current());
        if (home.isPresent()) {
            return "redirect:" + Homes.after(home.get(), takeAsked(session));
        }
        return Doors.account()
                .map(pass -> {
                    if (pass.confirmed()) {
                        return "redirect:/connexion/role";
                    }
                    return factors.of(pass.account()).any()
                            ? "redirect:/connexion/code"
                            : "redirect:/connexion/second-facteur";
                })
                .orElse("redirect:/connexion");
    }

    @PostMapping("/deconnexion")
    String leave() {
        doors.leave();
        return "redirect:/";
    }

    private ModelAndView page(String email, boolean lost, List<FieldError> errors, HttpStatus status) {
        return new ModelAndView(
                "accounts/signin/page", Map.of("page", new SignInPage(email, lost, errors, providers())), status);
    }

    private List<Link> providers() {
        if (!(providers.getIfAvailable() instanceof Iterable<?> registrations)) {
            return List.of();
        }
        var links = new java.util.ArrayList<Link>();
        for (var registration : registrations) {
            if (registration instanceof ClientRegistration known) {
                links.add(new Link(
                        "Continuer avec " + name(known), "/oauth2/authorization/" + known.getRegistrationId()));
            }
        }
        return links;
    }

    /// The one that the operator gave; without it the framework takes the whole address of the provider.
    static String name(ClientRegistration provider) {
        var name = provider.getClientName();
        return name.contains("://") ? String.valueOf(URI.create(name).getHost()) : name;
    }

    private static String refusal(String code) {
        return code.equals("inconnu")
                ? "Aucun compte ne correspond. Demandez une invitation à la responsable de la plateforme."
                : "La connexion n’a pas abouti. Recommencez, ou utilisez votre mot de passe.";
    }

    private static @Nullable String takeAsked(HttpSession session) {
        if (!(session.getAttribute(ASKED) instanceof String asked)) {
            return null;
        }
        session.removeAttribute(ASKED);
        return asked;
    }
}
