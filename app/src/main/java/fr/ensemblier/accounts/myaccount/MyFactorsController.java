package fr.ensemblier.accounts.myaccount;

import fr.ensemblier.accounts.model.Authenticators;
import fr.ensemblier.accounts.model.SecondFactors;
import fr.ensemblier.accounts.model.Totp;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Changing one's second factors. The last one cannot be removed.
@Controller
@RequestMapping("/mon-compte")
class MyFactorsController {

    private static final String OFFERED = "accounts.offered";

    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final MyPasskeys passkeys;

    MyFactorsController(SecondFactors factors, Authenticators authenticators, MyPasskeys passkeys) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
    }

    /// A new authenticator, not confirmed yet.
    record AuthenticatorPage(Authenticators.Offer offer, boolean replaces, List<FieldError> errors) {

        @Nullable String error() {
            return FieldError.of(errors, "code");
        }
    }

    @GetMapping("/application")
    ModelAndView offer(HttpSession session) {
        return page(secret(session), List.of(), HttpStatus.OK);
    }

    @PostMapping("/application")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code, HttpSession session, RedirectAttributes redirect) {
        var secret = secret(session);
        if (!authenticators.confirm(MyAccountController.me(), secret, code)) {
            var wrong = "Ce code n’est pas le bon. Attendez le suivant dans votre application, puis tapez-le.";
            return page(secret, List.of(new FieldError("code", wrong)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        session.removeAttribute(OFFERED);
        Flash.ok("Votre application est en place.").after(redirect);
        return MyAccountController.back();
    }

    @PostMapping("/application/retirer")
    ModelAndView removeAuthenticator(RedirectAttributes redirect) {
        var me = MyAccountController.me();
        if (isLast(me)) {
            last().after(redirect);
        } else {
            authenticators.remove(me);
            Flash.ok("L’application ne sert plus à vous connecter.").after(redirect);
        }
        return MyAccountController.back();
    }

    /// The script has just registered one.
    @PostMapping("/cles")
    ModelAndView added(RedirectAttributes redirect) {
        Flash.ok("Votre clé d’accès est enregistrée.").after(redirect);
        return MyAccountController.back();
    }

    @PostMapping("/cles/{id}/retirer")
    ModelAndView removePasskey(@PathVariable String id, RedirectAttributes redirect) {
        var me = MyAccountController.me();
        if (isLast(me)) {
            last().after(redirect);
        } else {
            passkeys.remove(me, id);
            Flash.ok("La clé d’accès est retirée.").after(redirect);
        }
        return MyAccountController.back();
    }

    private boolean isLast(UUID account) {
        var held = factors.of(account);
        return held.passkeys() + (held.authenticator() ? 1 : 0) <= 1;
    }

    private static Flash last() {
        return Flash.warn("C’est votre dernier moyen de vous reconnaître. Ajoutez-en un autre d’abord.");
    }

    private static String secret(HttpSession session) {
        if (session.getAttribute(OFFERED) instanceof String offered) {
            return offered;
        }
        var secret = Totp.secret();
        session.setAttribute(OFFERED, secret);
        return secret;
    }

    private ModelAndView page(String secret, List<FieldError> errors, HttpStatus status) {
        var me = MyAccountController.me();
        var page = new AuthenticatorPage(
                authenticators.offer(me, secret), factors.of(me).authenticator(), errors);
        return new ModelAndView("accounts/myaccount/authenticator", Map.of("page", page), status);
    }
}
