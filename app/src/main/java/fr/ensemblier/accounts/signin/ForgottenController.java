package fr.ensemblier.accounts.signin;

import fr.ensemblier.accounts.model.Passwords;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A forgotten password: a link by mail to a page that asks for a new one (R-M7). Nobody learns who has an account.
@Controller
class ForgottenController {

    /// Every answer takes as long: how long must not say whether a mail was written.
    static final Duration AS_LONG = Duration.ofMillis(250);

    private final Forgotten forgotten;
    private final Limits limits;

    ForgottenController(Forgotten forgotten, Limits limits) {
        this.forgotten = forgotten;
        this.limits = limits;
    }

    /// Asks for the mail address; `sent` once the answer was given.
    record AskPage(String email, boolean sent, List<FieldError> errors) {

        @Nullable String error() {
            return FieldError.of(errors, "email");
        }
    }

    /// Asks for the new password, if the link still opens.
    record NewPage(String secret, boolean opens, List<FieldError> errors) {

        @Nullable String error() {
            return FieldError.of(errors, "password");
        }
    }

    @GetMapping("/connexion/oubli")
    ModelAndView ask() {
        return ask(new AskPage("", false, List.of()), HttpStatus.OK);
    }

    @PostMapping("/connexion/oubli")
    ModelAndView send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        if (!email.strip().matches("[^@\\s]+@[^@\\s]+")) {
            var wrong = new FieldError("email", "Indiquez votre adresse, par exemple prenom.nom@exemple.fr.");
            return ask(new AskPage(email, false, List.of(wrong)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var begun = System.nanoTime();
        var key = email.strip().toLowerCase(Locale.ROOT);
        if (limits.take("forgotten:" + Origin.of(request), 60, Duration.ofHours(1))
                && limits.take("forgotten:" + key, 3, Duration.ofHours(1))) {
            Actors.machine("accounts", () -> forgotten.send(key));
        }
        LockSupport.parkNanos(AS_LONG.toNanos() - (System.nanoTime() - begun));
        return ask(new AskPage(email.strip(), true, List.of()), HttpStatus.OK);
    }

    @GetMapping("/connexion/nouveau/{secret}")
    ModelAndView choose(@PathVariable String secret) {
        var opens = Actors.machine("accounts", () -> forgotten.account(secret)).isPresent();
        return choose(new NewPage(secret, opens, List.of()), opens ? HttpStatus.OK : HttpStatus.GONE);
    }

    @PostMapping("/connexion/nouveau/{secret}")
    ModelAndView change(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        var account = Actors.machine("accounts", () -> forgotten.account(secret));
        if (account.isEmpty()) {
            return choose(new NewPage(secret, false, List.of()), HttpStatus.GONE);
        }
        var refusal =
                Passwords.refusal(password, account.get().email(), account.get().name());
        if (refusal.isPresent()) {
            var errors = List.of(new FieldError("password", refusal.get()));
            return choose(new NewPage(secret, true, errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!Actors.machine("accounts", () -> forgotten.change(secret, password))) {
            return choose(new NewPage(secret, false, List.of()), HttpStatus.GONE);
        }
        Flash.ok("Votre mot de passe est changé. Connectez-vous avec le nouveau.")
                .after(redirect);
        return new ModelAndView("redirect:/connexion");
    }

    private static ModelAndView ask(AskPage page, HttpStatus status) {
        return new ModelAndView("accounts/signin/forgotten", Map.of("page", page), status);
    }

    private static ModelAndView choose(NewPage page, HttpStatus status) {
        return new ModelAndView("accounts/signin/newpassword", Map.of("page", page), status);
    }
}
