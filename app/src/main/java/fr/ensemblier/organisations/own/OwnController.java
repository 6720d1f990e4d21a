package fr.ensemblier.organisations.own;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.OpenInvitations;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.organisations.Establishments;
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

/// A recruiter's own structure: how to reach its places, who else works with the platform.
@Controller
@RequestMapping("/employeur/structure")
class OwnController {

    private static final int INVITATIONS_A_DAY = 20;

    private final OwnPlaces places;
    private final Establishments establishments;
    private final Accounts accounts;
    private final OpenInvitations invitations;
    private final Limits limits;
    private final Clock clock;

    OwnController(
            OwnPlaces places,
            Establishments establishments,
            Accounts accounts,
            OpenInvitations invitations,
            Limits limits,
            Clock clock) {
        this.places = places;
        this.establishments = establishments;
        this.accounts = accounts;
        this.invitations = invitations;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView one() {
        return one(Actors.employer(), "", "", List.of(), HttpStatus.OK);
    }

    @GetMapping("/lieux/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        var place = place(Actors.employer(), id);
        return edit(place.id(), place.name(), place.phone(), place.email(), place.version(), List.of());
    }

    @PostMapping("/lieux/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email,
            @RequestParam int version,
            RedirectAttributes redirect) {
        var employer = Actors.employer();
        var place = place(employer, id);
        var digits = phone.replaceAll("[\\s.\\-()\\u00A0\\u202F]", "").replaceFirst("^(\\+33|0033)", "0");
        var errors = new ArrayList<FieldError>();
        if (!digits.isEmpty() && !digits.matches("0\\d{9}")) {
            errors.add(new FieldError("phone", "Écrivez un numéro de 10 chiffres."));
        }
        if (!email.isBlank() && !isAddress(email)) {
            errors.add(new FieldError("email", "Écrivez une adresse complète, par exemple accueil@structure.fr."));
        }
        if (!errors.isEmpty()) {
            return edit(id, place.name(), phone, email, version, errors);
        }
        if (!places.reach(employer, id, version, digits, email.strip())) {
            throw new Outdated("establishment", id);
        }
        Flash.ok("Les coordonnées de " + place.name() + " sont à jour.").after(redirect);
        return new ModelAndView("redirect:/employeur/structure");
    }

    @PostMapping("/collegues")
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            RedirectAttributes redirect) {
        var employer = owner();
        var errors = new ArrayList<FieldError>();
        if (name.isBlank() || name.length() > 200) {
            errors.add(new FieldError("name", "Écrivez son prénom et son nom."));
        }
        if (!isAddress(email)) {
            errors.add(new FieldError("email", "Écrivez une adresse complète, par exemple nom@structure.fr."));
        } else if (accounts.recruiters(employer.organisation()).stream()
                .anyMatch(colleague -> colleague.email().equalsIgnoreCase(email.strip()))) {
            errors.add(new FieldError("email", "Cette personne a déjà un accès à votre structure."));
        } else if (!limits.take("colleague:" + employer.organisation(), INVITATIONS_A_DAY, Duration.ofDays(1))) {
            errors.add(new FieldError("email", "Vous avez envoyé beaucoup d’invitations. Réessayez demain."));
        }
        if (!errors.isEmpty()) {
            return one(employer, name, email, errors, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        accounts.invite(new Accounts.Invitation(
                employer.platform(),
                "EMPLOYER",
                employer.organisation(),
                false,
                email.strip(),
                name.strip(),
                employer.name(),
                places.organisationName(employer)));
        Flash.ok("Invitation envoyée à " + name.strip() + ". Le lien est valable 7 jours.")
                .after(redirect);
        return new ModelAndView("redirect:/employeur/structure");
    }

    @GetMapping("/collegues/{account}/retirer")
    ModelAndView askRemove(@PathVariable UUID account) {
        var colleague = colleague(owner(), account);
        return view("remove", new OwnPage.Remove(account.toString(), colleague.name()), HttpStatus.OK);
    }

    @PostMapping("/collegues/{account}/retirer")
    String remove(@PathVariable UUID account, RedirectAttributes redirect) {
        var employer = owner();
        var colleague = colleague(employer, account);
        accounts.leave(employer.platform(), account, employer.organisation());
        Flash.ok(colleague.name() + " n’a plus accès à votre structure.").after(redirect);
        return "redirect:/employeur/structure";
    }

    @PostMapping("/invitations/{invitation}/renvoyer")
    String resend(@PathVariable UUID invitation, RedirectAttributes redirect) {
        owner();
        var one = invitations.resend(invitation);
        Flash.ok("Un nouveau lien est parti à " + one.email() + ". Il est valable 7 jours.")
                .after(redirect);
        return "redirect:/employeur/structure";
    }

    @PostMapping("/invitations/{invitation}/annuler")
    String cancel(@PathVariable UUID invitation, RedirectAttributes redirect) {
        owner();
        var one = invitations.cancel(invitation);
        Flash.ok("L’invitation de " + one.name() + " est annulée. Son lien n’ouvre plus rien.")
                .after(redirect);
        return "redirect:/employeur/structure";
    }

    private static Actor.Employer owner() {
        var employer = Actors.employer();
        if (!employer.owner() || !employer.places().isEmpty()) {
            throw new NotAllowed("Only the owner of an organisation changes who works for it");
        }
        return employer;
    }

    /// Somebody else who recruits here; one cannot remove oneself.
    private Accounts.Contact colleague(Actor.Employer employer, UUID account) {
        return accounts.recruiters(employer.organisation()).stream()
                .filter(contact -> contact.id().equals(account) && !account.equals(employer.account()))
                .findFirst()
                .orElseThrow(() -> new NotFound("colleague", account));
    }

    private OwnPlaces.Reach place(Actor.Employer employer, UUID id) {
        return places.find(employer, id)
                .filter(_ -> employer.at(id))
                .orElseThrow(() -> new NotFound("establishment", id));
    }

    private static boolean isAddress(String email) {
        return email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}") && email.length() <= 200;
    }

    private ModelAndView one(
            Actor.Employer employer, String name, String email, List<FieldError> errors, HttpStatus status) {
        var page = new OwnPage.One(
                places.organisationName(employer),
                establishments.ofOrganisation(employer.platform(), employer.organisation()).stream()
                        .map(place -> new OwnPage.Place(
                                place.id().toString(),
                                place.name(),
                                place.familyLabel(),
                                place.communeName(),
                                place.phone()))
                        .toList(),
                employer.places().isEmpty()
                        ? null
                        : "Votre accès vaut pour "
                                + (employer.places().size() == 1 ? "ce lieu" : "ces lieux")
                                + ". Vous recrutez ailleurs ? Demandez-le à la plateforme.",
                accounts.recruiters(employer.organisation()).stream()
                        .map(contact -> new OwnPage.Colleague(
                                contact.id().toString(),
                                contact.name(),
                                contact.email(),
                                contact.id().equals(employer.account())))
                        .toList(),
                employer.owner() ? waiting(employer) : List.of(),
                employer.owner(),
                name,
                email,
                errors);
        return view("one", page, status);
    }

    private List<OwnPage.Waiting> waiting(Actor.Employer employer) {
        return invitations.toOrganisation(employer.platform(), employer.organisation()).stream()
                .map(one -> new OwnPage.Waiting(
                        one.id().toString(),
                        one.name(),
                        one.email(),
                        one.expired()
                                ? "Lien expiré"
                                : "Invitation envoyée " + French.day(Paris.date(one.sentAt()), Paris.today(clock)),
                        one.expired()))
                .toList();
    }

    private static ModelAndView edit(
            UUID id, String name, String phone, String email, int version, List<FieldError> errors) {
        return view(
                "edit",
                new OwnPage.Edit(id.toString(), name, phone, email, version, errors),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ModelAndView view(String name, OwnPage page, HttpStatus status) {
        return new ModelAndView("organisations/own/" + name, Map.of("page", page), status);
    }
}
