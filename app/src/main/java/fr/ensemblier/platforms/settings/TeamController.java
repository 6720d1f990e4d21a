package fr.ensemblier.platforms.settings;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who works here, and how to invite somebody.
@Controller
class TeamController {

    private static final Set<String> ROLES = Set.of("ADVISER", "HEAD");
    private static final String MAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";
    private static final int INVITATIONS_A_DAY = 30;

    record TeamPage(
            List<Member> members,
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

    private final Platforms platforms;
    private final Accounts accounts;
    private final Limits limits;

    TeamController(Platforms platforms, Accounts accounts, Limits limits) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.limits = limits;
    }

    @GetMapping("/equipe/reglages/equipe")
    ModelAndView team() {
        return page("", "", "ADVISER", List.of(), HttpStatus.OK);
    }

    @PostMapping("/equipe/reglages/equipe")
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            RedirectAttributes redirect) {
        var head = Actors.head();
        var errors = errors(name.strip(), email.strip(), role);
        if (errors.isEmpty() && !limits.take("invite:" + head.account(), INVITATIONS_A_DAY, Duration.ofDays(1))) {
            errors = List.of(
                    new FieldError("email", "Vous avez invité beaucoup de monde aujourd’hui. Continuez demain."));
        }
        if (!errors.isEmpty()) {
            return page(name, email, role, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var platform = platforms.get(head.platform());
        accounts.invite(new Accounts.Invitation(
                platform.id(), role, null, false, email.strip(), name.strip(), head.name(), platform.name()));
        Flash.ok("Invitation envoyée à " + email.strip() + ". Le lien vaut 7 jours.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/reglages/equipe");
    }

    private static List<FieldError> errors(String name, String email, String role) {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty() || name.length() > 120) {
            errors.add(new FieldError("name", "Indiquez le prénom et le nom."));
        }
        if (!email.matches(MAIL)) {
            errors.add(new FieldError("email", "Indiquez une adresse, par exemple claire@plateforme.fr."));
        }
        if (!ROLES.contains(role)) {
            errors.add(new FieldError("role", "Choisissez un rôle."));
        }
        return List.copyOf(errors);
    }

    private ModelAndView page(String name, String email, String role, List<FieldError> errors, HttpStatus status) {
        var platform = Actors.head().platform();
        var heads = accounts.heads(platform);
        var page = new TeamPage(
                accounts.team(platform).stream()
                        .map(one -> new Member(one, heads.contains(one.id()) ? "Responsable" : "Conseil"))
                        .toList(),
                Actors.head().account(),
                name,
                email,
                List.of(
                        new Choice(
                                "ADVISER",
                                "Conseillère ou conseiller",
                                "Accompagne les personnes et les employeurs.",
                                role.equals("ADVISER")),
                        new Choice(
                                "HEAD",
                                "Responsable",
                                "En plus : réglages, équipe, journal des consultations.",
                                role.equals("HEAD"))),
                errors,
                SettingsTabs.at("/equipe"));
        return new ModelAndView("platforms/settings/team", Map.of("page", page), status);
    }
}
