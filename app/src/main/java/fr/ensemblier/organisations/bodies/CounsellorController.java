package fr.ensemblier.organisations.bodies;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.OpenInvitations;
import fr.ensemblier.accounts.WaitingLine;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/// Who signs in for a referral body: the team invites its counsellors, and ends their access.
@Controller
@RequestMapping(BodiesController.HERE + "/{id}")
class CounsellorController {

    private static final String MAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";
    private static final int LONGEST = 120;
    private static final int INVITATIONS_A_DAY = 30;

    private final Bodies bodies;
    private final Accounts accounts;
    private final OpenInvitations invitations;
    private final Limits limits;
    private final Clock clock;

    CounsellorController(Bodies bodies, Accounts accounts, OpenInvitations invitations, Limits limits, Clock clock) {
        this.bodies = bodies;
        this.accounts = accounts;
        this.invitations = invitations;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id) {
        return one(body(id), "", "", List.of());
    }

    @PostMapping("/nom")
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String phone,
            RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var known = body(id);
        var name = body.strip();
        if (name.isEmpty() || name.length() > BodiesController.LONGEST) {
            return corrected(
                    known, body, phone, List.of(new FieldError("body", "Indiquez un nom, 200 caractères au plus.")));
        }
        if (!name.equalsIgnoreCase(known.name()) && bodies.isKnown(platform, name)) {
            return corrected(
                    known, body, phone, List.of(new FieldError("body", "Un autre organisme porte déjà ce nom.")));
        }
        var number = Telephones.called(phone);
        if (number.isEmpty() && !phone.isBlank()) {
            return corrected(known, body, phone, List.of(new FieldError("phone", "Ce numéro n’est pas complet.")));
        }
        bodies.correct(platform, id, name, number.orElse(null));
        Flash.ok("« " + name + " » est corrigé.").after(redirect);
        return to(id);
    }

    /// R-E6: what does not send anybody any more leaves the list, once nobody signs in for it.
    @PostMapping("/fermer")
    ModelAndView close(@PathVariable UUID id, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var known = body(id);
        if (!accounts.counsellors(id).isEmpty()
                || !invitations.toOrganisation(platform, id).isEmpty()) {
            Flash.warn("Retirez d’abord les accès et les invitations de cet organisme.")
                    .after(redirect);
            return to(id);
        }
        bodies.close(platform, id, true);
        Flash.ok("« " + known.name() + " » n’est plus dans la liste. Ses orientations restent.")
                .undoneBy("Rouvrir", BodiesController.HERE + "/" + id + "/rouvrir")
                .after(redirect);
        return new ModelAndView("redirect:" + BodiesController.HERE);
    }

    @PostMapping("/rouvrir")
    ModelAndView reopen(@PathVariable UUID id, RedirectAttributes redirect) {
        var known = body(id);
        bodies.close(Actors.team().platform(), id, false);
        Flash.ok("« " + known.name() + " » est de nouveau dans la liste.").after(redirect);
        return to(id);
    }

    @PostMapping("/inviter")
    ModelAndView invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var body = body(id);
        var errors = errors(id, name.strip(), email.strip());
        if (errors.isEmpty() && !limits.take("invite:" + team.account(), INVITATIONS_A_DAY, Duration.ofDays(1))) {
            errors = List.of(
                    new FieldError("email", "Vous avez invité beaucoup de monde aujourd’hui. Continuez demain."));
        }
        if (!errors.isEmpty()) {
            return one(body, name, email, errors);
        }
        accounts.invite(new Accounts.Invitation(
                team.platform(), "REFERRER", id, false, email.strip(), name.strip(), team.name(), body.name()));
        Flash.ok("Invitation envoyée à " + email.strip() + ". Le lien vaut 7 jours.")
                .after(redirect);
        return to(id);
    }

    @PostMapping("/invitations/{invitation}/renvoyer")
    ModelAndView resend(@PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
        var one = invitations.resend(waiting(id, invitation));
        Flash.ok("Un nouveau lien est parti vers " + one.email() + ". L’ancien ne s’ouvre plus.")
                .after(redirect);
        return to(id);
    }

    @PostMapping("/invitations/{invitation}/retirer")
    ModelAndView cancel(@PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
        var one = invitations.cancel(waiting(id, invitation));
        Flash.ok("L’invitation de " + one.name() + " est retirée. Son lien ne s’ouvre plus.")
                .after(redirect);
        return to(id);
    }

    @GetMapping("/comptes/{account}/retirer")
    ModelAndView askRemove(@PathVariable UUID id, @PathVariable UUID account) {
        var body = body(id);
        var her = counsellor(id, account);
        var page = new BodiesPage.Remove(
                "Retirer l’accès de " + her.name(),
                "Elle ou il n’oriente plus personne pour " + body.name() + ". Les orientations faites restent.",
                BodiesController.HERE + "/" + id + "/comptes/" + account + "/retirer",
                BodiesController.HERE + "/" + id);
        return new ModelAndView("organisations/bodies/remove", Map.of("page", page));
    }

    @PostMapping("/comptes/{account}/retirer")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID account, RedirectAttributes redirect) {
        body(id);
        var her = counsellor(id, account);
        accounts.leave(Actors.team().platform(), account, id);
        Flash.ok(her.name() + " n’a plus accès.").after(redirect);
        return to(id);
    }

    private List<FieldError> errors(UUID body, String name, String email) {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("name", "Indiquez le prénom et le nom, 120 caractères au plus."));
        }
        if (!email.matches(MAIL) || email.length() > LONGEST) {
            errors.add(new FieldError("email", "Indiquez une adresse, par exemple karim@mission-locale.fr."));
        } else {
            accounts.counsellors(body).stream()
                    .filter(one -> one.email().equalsIgnoreCase(email))
                    .findFirst()
                    .ifPresent(one -> errors.add(new FieldError("email", one.name() + " a déjà un accès.")));
        }
        return List.copyOf(errors);
    }

    private Bodies.Line body(UUID id) {
        return bodies.get(Actors.team().platform(), id);
    }

    private Accounts.Contact counsellor(UUID body, UUID account) {
        return accounts.counsellors(body).stream()
                .filter(one -> one.id().equals(account))
                .findFirst()
                .orElseThrow(() -> new NotFound("counsellor", account));
    }

    private UUID waiting(UUID body, UUID invitation) {
        return invitations.toOrganisation(Actors.team().platform(), body).stream()
                .filter(one -> one.id().equals(invitation) && one.role().equals("REFERRER"))
                .map(OpenInvitations.Waiting::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("invitation", invitation));
    }

    private ModelAndView one(Bodies.Line body, String name, String email, List<FieldError> errors) {
        var phone = body.phone() == null ? "" : French.phone(body.phone());
        return page(body, body.name(), phone, name, email, errors);
    }

    /// What was typed of the body itself.
    private ModelAndView corrected(Bodies.Line body, String name, String phone, List<FieldError> errors) {
        return page(body, name, phone, "", "", errors);
    }

    private ModelAndView page(
            Bodies.Line body, String typedBody, String typedPhone, String name, String email, List<FieldError> errors) {
        var base = BodiesController.HERE + "/" + body.id();
        var counsellors = accounts.counsellors(body.id());
        var waiting = WaitingLine.all(invitations.toOrganisation(Actors.team().platform(), body.id()), base, clock);
        var page = new BodiesPage.One(
                base,
                body.name(),
                body.phone(),
                typedBody,
                typedPhone,
                body.closed(),
                !body.closed() && counsellors.isEmpty() && waiting.isEmpty(),
                counsellors,
                waiting,
                name,
                email,
                errors);
        return new ModelAndView(
                "organisations/bodies/one",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:" + BodiesController.HERE + "/" + id);
    }
}
