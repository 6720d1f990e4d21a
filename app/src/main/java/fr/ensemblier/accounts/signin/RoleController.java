package fr.ensemblier.accounts.signin;

import fr.ensemblier.accounts.model.AccountPass;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.RoleNames;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The third step, for who holds several roles; and changing the role later.
@Controller
class RoleController {

    private final Memberships memberships;
    private final RoleNames names;
    private final Doors doors;

    RoleController(Memberships memberships, RoleNames names, Doors doors) {
        this.memberships = memberships;
        this.names = names;
        this.doors = doors;
    }

    /// What the page shows; no choice at all when every role has ended.
    record RolePage(List<Choice> roles, String action, List<FieldError> errors) {

        @Nullable String error() {
            return FieldError.of(errors, "role");
        }
    }

    @GetMapping({"/connexion/role", "/mon-compte/role"})
    ModelAndView ask(jakarta.servlet.http.HttpServletRequest request) {
        return confirmed()
                .map(pass -> page(pass, request.getRequestURI(), List.of(), HttpStatus.OK))
                .orElseGet(() -> new ModelAndView("redirect:/connexion/suite"));
    }

    @PostMapping({"/connexion/role", "/mon-compte/role"})
    ModelAndView choose(
            @RequestParam(required = false) @Nullable UUID role, jakarta.servlet.http.HttpServletRequest request) {
        var pass = confirmed();
        if (pass.isEmpty()) {
            return new ModelAndView("redirect:/connexion/suite");
        }
        if (role == null) {
            var missing = List.of(new FieldError("role", "Choisissez un rôle."));
            return page(pass.get(), request.getRequestURI(), missing, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (held(pass.get()).stream().noneMatch(membership -> membership.id().equals(role))) {
            throw new NotFound("membership", role);
        }
        doors.choose(pass.get().account(), role);
        return new ModelAndView("redirect:/connexion/suite");
    }

    private static Optional<AccountPass> confirmed() {
        return Doors.account().filter(AccountPass::confirmed);
    }

    private List<Membership> held(AccountPass pass) {
        return Actors.machine("accounts", () -> memberships.of(pass.account()));
    }

    private ModelAndView page(AccountPass pass, String action, List<FieldError> errors, HttpStatus status) {
        var roles = held(pass).stream()
                .map(role -> new Choice(
                        role.id().toString(),
                        role.role().label(),
                        names.place(role),
                        role.id().equals(pass.membership())))
                .toList();
        return new ModelAndView("accounts/signin/role", Map.of("page", new RolePage(roles, action, errors)), status);
    }
}
