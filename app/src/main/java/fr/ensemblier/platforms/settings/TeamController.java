package fr.ensemblier.platforms.settings;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.OpenInvitations;
import fr.ensemblier.accounts.WaitingLine;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who works here, and how to invite somebody.
@Controller
class TeamController {

    private static final String HERE = "/equipe/reglages/equipe";
    private static final String MAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";
    private static final int INVITATIONS_A_DAY = 30;
    private static final int LONGEST = 120;

    /// What a head gives, in the words of the form and of the page that asks again.
    private enum Role {
        ADVISER("Conseillère ou conseiller", "Accompagne les personnes et les employeurs.", ""),
        HEAD(
                "Responsable",
                "En plus : réglages, équipe, journal des consultations, archives.",
                "Elle ou il pourra tout changer ici : réglages, équipe, missions. Et lire le journal et les archives."),
        OFFICER(
                "Déléguée ou délégué à la protection des données (DPO)",
                "Lit le journal des consultations et les archives. N’ouvre aucun dossier de l’équipe.",
                "Elle ou il lira qui a ouvert quel dossier, et les dossiers archivés. Aucun dossier de l’équipe.");

        private final String label;
        private final String detail;
        private final String warning;

        Role(String label, String detail, String warning) {
            this.label = label;
            this.detail = detail;
            this.warning = warning;
        }

        static Optional<Role> of(String text) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(text))
                    .findFirst();
        }
    }

    record TeamPage(
            List<Member> members,
            List<Member> officers,
            List<WaitingLine> waiting,
            UUID me,
            String name,
            String email,
            List<Choice> roles,
            List<FieldError> errors,
            List<Chip> tabs) {}

    /// Somebody of the team with her role in a word.
    record Member(Accounts.Contact contact, String role) {

        UUID id() {
            return contact.id();
        }

        String name() {
            return contact.name();
        }

        String email() {
            return contact.email();
        }
    }

    /// The page that asks before it gives a role that opens much.
    record AskPage(String title, String text, String name, String email, String role, String label) {}

    private final Platforms platforms;
    private final Accounts accounts;
    private final OpenInvitations invitations;
    private final Limits limits;
    private final Clock clock;

    private final SettingsTabs tabs;

    TeamController(
            Platforms platforms,
            Accounts accounts,
            OpenInvitations invitations,
            Limits limits,
            Clock clock,
            SettingsTabs tabs) {
        this.tabs = tabs;
        this.platforms = platforms;
        this.accounts = accounts;
        this.invitations = invitations;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping(HERE)
    ModelAndView team(@RequestParam(defaultValue = "ADVISER") String role) {
        return page("", "", role, List.of(), HttpStatus.OK);
    }

    @PostMapping(HERE)
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String sure,
            RedirectAttributes redirect) {
        var head = Actors.head();
        var errors = errors(head.platform(), name.strip(), email.strip(), role);
        if (errors.isEmpty() && !limits.take("invite:" + head.account(), INVITATIONS_A_DAY, Duration.ofDays(1))) {
            errors = List.of(
                    new FieldError("email", "Vous avez invité beaucoup de monde aujourd’hui. Continuez demain."));
        }
        if (!errors.isEmpty()) {
            return page(name, email, role, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var platform = platforms.get(head.platform());
        var given = Role.valueOf(role);
        if (!given.warning.isEmpty() && !sure.equals("oui")) {
            return ask(given, name.strip(), email.strip(), platform.name());
        }
        accounts.invite(new Accounts.Invitation(
                platform.id(), role, null, false, email.strip(), name.strip(), head.name(), platform.name()));
        Flash.ok("Invitation envoyée à " + email.strip() + ". Le lien vaut 7 jours.")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE);
    }

    @PostMapping(HERE + "/invitations/{id}/renvoyer")
    String resend(@PathVariable UUID id, RedirectAttributes redirect) {
        if (!limits.take("invite:" + Actors.head().account(), INVITATIONS_A_DAY, Duration.ofDays(1))) {
            Flash.warn("Vous avez invité beaucoup de monde aujourd’hui. Continuez demain.")
                    .after(redirect);
            return "redirect:" + HERE;
        }
        var one = invitations.resend(waiting(id));
        Flash.ok("Un nouveau lien est parti vers " + one.email() + ". L’ancien ne s’ouvre plus.")
                .after(redirect);
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/invitations/{id}/retirer")
    String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        var one = invitations.cancel(waiting(id));
        Flash.ok("L’invitation de " + one.name() + " est retirée. Son lien ne s’ouvre plus.")
                .after(redirect);
        return "redirect:" + HERE;
    }

    /// One to this team, not to an organisation of the platform.
    private UUID waiting(UUID id) {
        return invitations.toTeam(Actors.head().platform()).stream()
                .map(OpenInvitations.Waiting::id)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("invitation", id));
    }

    private List<FieldError> errors(PlatformId platform, String name, String email, String role) {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("name", "Indiquez le prénom et le nom, 120 caractères au plus."));
        }
        var given = Role.of(role);
        if (given.isEmpty()) {
            errors.add(new FieldError("role", "Choisissez un rôle."));
        }
        if (!email.matches(MAIL) || email.length() > LONGEST) {
            errors.add(new FieldError("email", "Indiquez une adresse, par exemple claire@plateforme.fr."));
        } else if (given.isPresent()) {
            var held = given.get() == Role.OFFICER ? accounts.officers(platform) : accounts.team(platform);
            held.stream()
                    .filter(one -> one.email().equalsIgnoreCase(email))
                    .findFirst()
                    .ifPresent(one -> errors.add(new FieldError("email", already(one, given.get()))));
        }
        return List.copyOf(errors);
    }

    private static String already(Accounts.Contact one, Role given) {
        return given == Role.OFFICER
                ? one.name() + " est déjà DPO ici."
                : one.name() + " fait déjà partie de l’équipe. Pour changer son rôle, utilisez la liste.";
    }

    private static ModelAndView ask(Role given, String name, String email, String platform) {
        var page = new AskPage(
                "Donner ce rôle à " + name,
                given.label + ", pour " + platform + ". " + given.warning,
                name,
                email,
                given.name(),
                "Envoyer l’invitation à " + email);
        return new ModelAndView("platforms/settings/give", Map.of("page", page));
    }

    private ModelAndView page(String name, String email, String role, List<FieldError> errors, HttpStatus status) {
        var platform = Actors.head().platform();
        var heads = accounts.heads(platform);
        var page = new TeamPage(
                accounts.team(platform).stream()
                        .map(one -> new Member(one, heads.contains(one.id()) ? "Responsable" : "Conseil"))
                        .toList(),
                accounts.officers(platform).stream()
                        .map(one -> new Member(one, "DPO"))
                        .toList(),
                WaitingLine.all(invitations.toTeam(platform), HERE, clock),
                Actors.head().account(),
                name,
                email,
                Arrays.stream(Role.values())
                        .map(one -> new Choice(
                                one.name(), one.label, one.detail, one.name().equals(role)))
                        .toList(),
                errors,
                tabs.at("/equipe"));
        return new ModelAndView("platforms/settings/team", Map.of("page", page), status);
    }
}
