package fr.ensemblier.accounts.invitation;

import fr.ensemblier.accounts.invitation.Invitations.Found;
import fr.ensemblier.accounts.model.AccessLink;
import fr.ensemblier.accounts.model.Account;
import fr.ensemblier.accounts.model.AccountPass;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Passwords;
import fr.ensemblier.accounts.model.Roles;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page behind an invitation: it asks, and only its button changes something (R-M7).
@Controller
@RequestMapping("/invitation/{secret}")
class InvitationController {

    private final Invitations invitations;
    private final Doors doors;
    private final Roles roles;

    InvitationController(Invitations invitations, Doors doors, Roles roles) {
        this.invitations = invitations;
        this.doors = doors;
        this.roles = roles;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String secret, HttpServletRequest request) {
        var found = find(secret, request);
        return switch (found) {
            case Found.Open(var link, var account) ->
                account.map(known -> joining(secret, link, known))
                        .orElseGet(() -> creating(secret, link, text(link.name()), List.of(), HttpStatus.OK));
            case Found.Used(), Found.Replaced(), Found.Expired(), Found.Unknown() -> closed(found);
        };
    }

    /// Somebody new: makes her account, then asks for the second factor.
    @PostMapping
    ModelAndView create(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var found = find(secret, request);
        return switch (found) {
            case Found.Open(var link, var account) ->
                account.map(known -> joining(secret, link, known))
                        .orElseGet(() -> create(secret, link, name, password));
            case Found.Used(), Found.Replaced(), Found.Expired(), Found.Unknown() -> closed(found);
        };
    }

    /// Somebody signed in with the invited address: takes the role as well.
    @PostMapping("/accepter")
    ModelAndView accept(@PathVariable String secret, HttpServletRequest request, RedirectAttributes redirect) {
        var found = find(secret, request);
        return switch (found) {
            case Found.Open(var link, var account)
            when account.isPresent() && isHere(account.get().id()) -> {
                var id = account.get().id();
                Actors.machine("accounts", () -> invitations.accept(link, id));
                roles.forget(id);
                Flash.ok("Vous avez rejoint " + text(link.forWhat()) + ". Choisissez avec quel rôle continuer.")
                        .after(redirect);
                yield new ModelAndView("redirect:/connexion/role");
            }
            case Found.Open(var link, var account) when account.isPresent() -> joining(secret, link, account.get());
            case Found.Open _ -> new ModelAndView("redirect:/invitation/" + secret);
            case Found.Used(), Found.Replaced(), Found.Expired(), Found.Unknown() -> closed(found);
        };
    }

    private ModelAndView create(String secret, AccessLink link, String name, String password) {
        var errors = new ArrayList<FieldError>();
        if (name.isBlank() || name.length() > 100) {
            errors.add(new FieldError("name", "Indiquez votre prénom et votre nom, 100 caractères au plus."));
        }
        Passwords.refusal(password, Objects.requireNonNull(link.email()), name)
                .ifPresent(why -> errors.add(new FieldError("password", why)));
        if (!errors.isEmpty()) {
            return creating(secret, link, name, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var made = Actors.machine("accounts", () -> invitations.create(link, name, password));
        if (made.isEmpty()) {
            return closed(new Found.Used());
        }
        doors.enter(made.get());
        return new ModelAndView("redirect:/connexion/suite");
    }

    /// The page carries the name of the platform that invites.
    private Found find(String secret, HttpServletRequest request) {
        var found = Actors.machine("accounts", () -> invitations.find(secret));
        if (found instanceof Found.Open open && open.link().platform() != null) {
            request.setAttribute(Frame.PLATFORM, open.link().platform());
        }
        return found;
    }

    private static boolean isHere(UUID account) {
        return Doors.account()
                .filter(AccountPass::confirmed)
                .filter(pass -> pass.account().equals(account))
                .isPresent();
    }

    private static ModelAndView creating(
            String secret, AccessLink link, String name, List<FieldError> errors, HttpStatus status) {
        var page = new CreatingPage(
                secret, text(link.forWhat()), text(link.invitedBy()), text(link.email()), name, errors);
        return new ModelAndView("accounts/invitation/creating", Map.of("page", page), status);
    }

    private static ModelAndView joining(String secret, AccessLink link, Account account) {
        var page = new JoiningPage(
                secret, text(link.forWhat()), text(link.invitedBy()), account.email(), isHere(account.id()));
        return new ModelAndView("accounts/invitation/joining", Map.of("page", page));
    }

    private static ModelAndView closed(Found found) {
        var page = switch (found) {
            case Found.Used() ->
                new ClosedPage(
                        "Cette invitation a déjà servi",
                        "Votre compte existe. Connectez-vous avec votre adresse et votre mot de passe.");
            case Found.Replaced() ->
                new ClosedPage(
                        "Une invitation plus récente vous attend",
                        "Celle-ci a été remplacée ou retirée. Cherchez le dernier message reçu.");
            case Found.Expired(), Found.Unknown(), Found.Open _ ->
                new ClosedPage(
                        "Cette invitation ne fonctionne plus",
                        "Elle est valable 7 jours. Demandez-en une autre à la personne qui vous a invité.");
        };
        var status = found instanceof Found.Unknown ? HttpStatus.NOT_FOUND : HttpStatus.GONE;
        return new ModelAndView("accounts/invitation/closed", Map.of("page", page), status);
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
