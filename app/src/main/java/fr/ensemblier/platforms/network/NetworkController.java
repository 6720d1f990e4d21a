package fr.ensemblier.platforms.network;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.OpenInvitations;
import fr.ensemblier.accounts.WaitingLine;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Menu;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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

/// The accounts of the national level: who has one invites a colleague, or ends the access of one.
@Controller
@RequestMapping("/national/acces")
class NetworkController implements Menu {

    private static final String HERE = "/national/acces";
    private static final String NETWORK = "le réseau national";
    private static final String MAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";
    private static final int LONGEST = 120;
    private static final int INVITATIONS_A_DAY = 20;

    record NetworkPage(
            List<Accounts.Contact> colleagues,
            UUID me,
            List<WaitingLine> waiting,
            String name,
            String email,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record AskPage(String title, String text, String action) {}

    private final Accounts accounts;
    private final OpenInvitations invitations;
    private final Limits limits;
    private final Clock clock;

    NetworkController(Accounts accounts, OpenInvitations invitations, Limits limits, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.National
                ? List.of(new Item(30, "Accès", "Accès", HERE, "person-check", 0))
                : List.of();
    }

    @GetMapping
    ModelAndView all() {
        return all("", "", List.of());
    }

    @PostMapping
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            RedirectAttributes redirect) {
        var by = national();
        var errors = errors(name.strip(), email.strip());
        if (errors.isEmpty() && !limits.take("invite:" + by.account(), INVITATIONS_A_DAY, Duration.ofDays(1))) {
            errors = List.of(
                    new FieldError("email", "Vous avez invité beaucoup de monde aujourd’hui. Continuez demain."));
        }
        if (!errors.isEmpty()) {
            return all(name, email, errors);
        }
        accounts.invite(new Accounts.Invitation(
                null, "NATIONAL", null, false, email.strip(), name.strip(), by.name(), NETWORK));
        Flash.ok("Invitation envoyée à " + email.strip() + ". Le lien vaut 7 jours.")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE);
    }

    @PostMapping("/invitations/{id}/renvoyer")
    String resend(@PathVariable UUID id, RedirectAttributes redirect) {
        national();
        var one = invitations.resend(id);
        Flash.ok("Un nouveau lien est parti vers " + one.email() + ". L’ancien ne s’ouvre plus.")
                .after(redirect);
        return "redirect:" + HERE;
    }

    @PostMapping("/invitations/{id}/retirer")
    String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        national();
        var one = invitations.cancel(id);
        Flash.ok("L’invitation de " + one.name() + " est retirée. Son lien ne s’ouvre plus.")
                .after(redirect);
        return "redirect:" + HERE;
    }

    @GetMapping("/{account}/retirer")
    ModelAndView askRemove(@PathVariable UUID account) {
        var her = colleague(account);
        var page = new AskPage(
                "Retirer l’accès de " + her.name(),
                "Elle ou il ne verra plus les chiffres du réseau ni l’annuaire. Un courriel l’en informe.",
                HERE + "/" + account + "/retirer");
        return new ModelAndView("platforms/network/remove", Map.of("page", page));
    }

    @PostMapping("/{account}/retirer")
    String remove(@PathVariable UUID account, RedirectAttributes redirect) {
        var her = colleague(account);
        if (!accounts.leaveNetwork(national(), account)) {
            throw new NotFound("colleague", account);
        }
        Flash.ok(her.name() + " n’a plus accès. Un courriel l’en informe.").after(redirect);
        return "redirect:" + HERE;
    }

    private List<FieldError> errors(String name, String email) {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("name", "Indiquez le prénom et le nom, 120 caractères au plus."));
        }
        if (!email.matches(MAIL) || email.length() > LONGEST) {
            errors.add(new FieldError("email", "Indiquez une adresse, par exemple nadia@reseau.fr."));
        } else {
            accounts.network().stream()
                    .filter(one -> one.email().equalsIgnoreCase(email))
                    .findFirst()
                    .ifPresent(one -> errors.add(new FieldError("email", one.name() + " a déjà un accès.")));
        }
        return List.copyOf(errors);
    }

    /// Somebody else: nobody ends her own access, so one account always remains.
    private Accounts.Contact colleague(UUID account) {
        var me = national().account();
        return accounts.network().stream()
                .filter(one -> one.id().equals(account) && !account.equals(me))
                .findFirst()
                .orElseThrow(() -> new NotFound("colleague", account));
    }

    private ModelAndView all(String name, String email, List<FieldError> errors) {
        var page = new NetworkPage(
                accounts.network(),
                national().account(),
                WaitingLine.all(invitations.toNetwork(), HERE, clock),
                name,
                email,
                errors);
        return new ModelAndView(
                "platforms/network/page",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Actor.National national() {
        if (Actors.current() instanceof Actor.National national) {
            return national;
        }
        throw new NotAllowed("The accounts of the network belong to the national level");
    }
}
