package fr.ensemblier.accounts.myaccount;

import fr.ensemblier.accounts.model.AccessLinks;
import fr.ensemblier.accounts.model.Account;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Passwords;
import fr.ensemblier.accounts.model.Roles;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own account: name, password, sessions; second factors are kept beside.
@Controller
@RequestMapping("/mon-compte")
class MyAccountController {

    private final AccountBook book;
    private final MyPasskeys passkeys;
    private final PasswordEncoder passwords;
    private final Roles roles;
    private final Doors doors;
    private final Limits limits;
    private final AccessLinks links;
    private final Clock clock;

    MyAccountController(
            AccountBook book,
            MyPasskeys passkeys,
            PasswordEncoder passwords,
            Roles roles,
            Doors doors,
            Limits limits,
            AccessLinks links,
            Clock clock) {
        this.book = book;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.roles = roles;
        this.doors = doors;
        this.limits = limits;
        this.links = links;
        this.clock = clock;
    }

    static UUID me() {
        return Actors.current().accountKey().orElseThrow(() -> new NotAllowed("An account of one's own"));
    }

    @GetMapping
    ModelAndView show() {
        return page(account().name(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/nom")
    ModelAndView rename(@RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
        if (name.isBlank() || name.length() > 100) {
            var error = new FieldError("name", "Indiquez votre prénom et votre nom, 100 caractères au plus.");
            return page(name, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var me = me();
        Actors.machine("accounts", () -> book.rename(me, name));
        roles.forget(me);
        Flash.ok("Votre nom est changé.").after(redirect);
        return back();
    }

    @PostMapping("/mot-de-passe")
    ModelAndView password(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        var account = account();
        if (!limits.take("present:" + account.id(), 8, Duration.ofMinutes(15))) {
            return refused("present", "Trop d’essais. Attendez 15 minutes, puis recommencez.");
        }
        if (account.passwordHash() != null && !passwords.matches(present, account.passwordHash())) {
            return refused("present", "Ce n’est pas votre mot de passe actuel.");
        }
        var refusal = Passwords.refusal(password, account.email(), account.name());
        if (refusal.isPresent()) {
            return refused("password", refusal.get());
        }
        Actors.machine("accounts", () -> {
            book.password(account.id(), passwords.encode(password));
            links.revokeResets(account.id(), clock.instant());
        });
        doors.endOthers(account.id());
        Flash.ok("Votre mot de passe est changé. Vos autres appareils sont déconnectés.")
                .after(redirect);
        return back();
    }

    @PostMapping("/sessions")
    ModelAndView endOthers(RedirectAttributes redirect) {
        doors.endOthers(me());
        Flash.ok("Vos autres appareils sont déconnectés.").after(redirect);
        return back();
    }

    private ModelAndView refused(String field, String why) {
        return page(account().name(), List.of(new FieldError(field, why)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Account account() {
        var me = me();
        return Actors.machine("accounts", () -> book.find(me)).orElseThrow(() -> new NotAllowed("Unknown account"));
    }

    private ModelAndView page(String name, List<FieldError> errors, HttpStatus status) {
        var account = account();
        var page = new MyAccountPage(
                account.email(),
                name,
                account.passwordHash() != null,
                account.totpConfirmed(),
                passkeys.of(account.id()),
                errors);
        return new ModelAndView("accounts/myaccount/page", Map.of("page", page), status);
    }

    static ModelAndView back() {
        return new ModelAndView("redirect:/mon-compte");
    }
}
