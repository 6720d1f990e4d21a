package fr.ensemblier.accounts.secondfactor;

import fr.ensemblier.accounts.model.AccountPass;
import fr.ensemblier.accounts.model.Authenticators;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.SecondFactors;
import fr.ensemblier.accounts.model.Totp;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The first sign-in: no page opens before a second factor exists.
///
/// The session notes that the account had none when it began; so whoever knows only the password of an account that has
/// one can never use this page.
@Controller
class SecondFactorController {

    private static final String OFFERED = "accounts.offered";

    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final Doors doors;

    SecondFactorController(SecondFactors factors, Authenticators authenticators, Doors doors) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.doors = doors;
    }

    /// What the page shows.
    record SetUpPage(Authenticators.Offer offer, List<FieldError> errors) {

        @Nullable String error() {
            return FieldError.of(errors, "code");
        }
    }

    @GetMapping("/connexion/second-facteur")
    ModelAndView ask(HttpSession session) {
        return withoutAny()
                .map(pass -> page(pass, secret(session), List.of(), HttpStatus.OK))
                .orElseGet(SecondFactorController::next);
    }

    @PostMapping("/connexion/second-facteur")
    ModelAndView authenticator(
            @RequestParam(defaultValue = "") String code, HttpSession session, RedirectAttributes redirect) {
        return withoutAny()
                .map(pass -> authenticator(pass, code, session, redirect))
                .orElseGet(SecondFactorController::next);
    }

    private ModelAndView authenticator(
            AccountPass pass, String code, HttpSession session, RedirectAttributes redirect) {
        var secret = secret(session);
        if (!authenticators.confirm(pass.account(), secret, code)) {
            var wrong = "Ce code n’est pas le bon. Attendez le suivant dans votre application, puis tapez-le.";
            return page(pass, secret, List.of(new FieldError("code", wrong)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        session.removeAttribute(OFFERED);
        doors.confirm(pass.account());
        Flash.ok("Votre compte est protégé par votre application.").after(redirect);
        return next();
    }

    /// The script has just registered a passkey in this session.
    @PostMapping("/connexion/second-facteur/cle")
    ModelAndView passkey(HttpSession session, RedirectAttributes redirect) {
        var pass = Doors.account().filter(one -> !one.confirmed());
        var began = session.getAttribute(OFFERED) != null;
        if (pass.isPresent() && began && factors.of(pass.get().account()).passkeys() > 0) {
            session.removeAttribute(OFFERED);
            doors.confirm(pass.get().account());
            Flash.ok("Votre compte est protégé par votre clé d’accès.").after(redirect);
        }
        return next();
    }

    private Optional<AccountPass> withoutAny() {
        return Doors.account()
                .filter(pass -> !pass.confirmed())
                .filter(pass -> !factors.of(pass.account()).any());
    }

    private static String secret(HttpSession session) {
        if (session.getAttribute(OFFERED) instanceof String offered) {
            return offered;
        }
        var secret = Totp.secret();
        session.setAttribute(OFFERED, secret);
        return secret;
    }

    private ModelAndView page(AccountPass pass, String secret, List<FieldError> errors, HttpStatus status) {
        var page = new SetUpPage(authenticators.offer(pass.account(), secret), errors);
        return new ModelAndView("accounts/secondfactor/page", Map.of("page", page), status);
    }

    private static ModelAndView next() {
        return new ModelAndView("redirect:/connexion/suite");
    }
}
