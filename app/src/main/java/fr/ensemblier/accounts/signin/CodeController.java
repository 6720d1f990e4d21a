package fr.ensemblier.accounts.signin;

import fr.ensemblier.accounts.model.AccountPass;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.SecondFactors;
import fr.ensemblier.accounts.signin.SigningIn.Outcome;
import fr.ensemblier.ui.FieldError;
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

/// The second step: the code of the authenticator, or the passkey.
@Controller
class CodeController {

    private final SigningIn signingIn;
    private final SecondFactors factors;
    private final Doors doors;

    CodeController(SigningIn signingIn, SecondFactors factors, Doors doors) {
        this.signingIn = signingIn;
        this.factors = factors;
        this.doors = doors;
    }

    /// What the page shows: the ways that this account has.
    record CodePage(boolean authenticator, boolean passkey, List<FieldError> errors) {

        @Nullable String error() {
            return FieldError.of(errors, "code");
        }
    }

    @GetMapping("/connexion/code")
    ModelAndView ask() {
        return waiting().map(pass -> page(pass, List.of(), HttpStatus.OK)).orElseGet(CodeController::next);
    }

    @PostMapping("/connexion/code")
    ModelAndView give(@RequestParam(defaultValue = "") String code) {
        return waiting().map(pass -> give(pass, code)).orElseGet(CodeController::next);
    }

    private ModelAndView give(AccountPass pass, String code) {
        return switch (signingIn.code(pass.account(), code)) {
            case Outcome.Welcome(var account) -> {
                doors.confirm(account);
                yield next();
            }
            case Outcome.Refused() ->
                page(
                        pass,
                        List.of(new FieldError(
                                "code", "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.TooMany() ->
                page(
                        pass,
                        List.of(new FieldError("code", "Trop d’essais. Attendez 15 minutes, puis recommencez.")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /// Who gave the password and has a second factor to give.
    private Optional<AccountPass> waiting() {
        return Doors.account()
                .filter(pass -> !pass.confirmed())
                .filter(pass -> factors.of(pass.account()).any());
    }

    private ModelAndView page(AccountPass pass, List<FieldError> errors, HttpStatus status) {
        var held = factors.of(pass.account());
        return new ModelAndView(
                "accounts/signin/code",
                Map.of("page", new CodePage(held.authenticator(), held.passkeys() > 0, errors)),
                status);
    }

    private static ModelAndView next() {
        return new ModelAndView("redirect:/connexion/suite");
    }
}
