package fr.ensemblier.platforms.settings;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.platforms.LeavingStakes;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A colleague leaves the team, or lost her telephone. Nobody does this to herself.
@Controller
@RequestMapping("/equipe/reglages/equipe/{account}")
class MemberController {

    private static final String TEAM = "/equipe/reglages/equipe";

    /// What is asked before it is done; `stakes` are what follows from it, `first` what is better done before.
    record AskPage(
            String title,
            String text,
            String action,
            String label,
            String keep,
            List<LeavingStakes.Stake> stakes,
            @Nullable Link first) {

        AskPage(String title, String text, String action, String label, String keep) {
            this(title, text, action, label, keep, List.of(), null);
        }
    }

    private final Accounts accounts;
    private final ObjectProvider<LeavingStakes> stakes;

    MemberController(Accounts accounts, ObjectProvider<LeavingStakes> stakes) {
        this.accounts = accounts;
        this.stakes = stakes;
    }

    @GetMapping("/retirer")
    ModelAndView askLeave(@PathVariable UUID account) {
        var her = colleague(account);
        var platform = Actors.head().platform();
        var follow = stakes.orderedStream()
                .flatMap(one -> one.of(platform, account).stream())
                .toList();
        return ask(new AskPage(
                "Retirer l’accès " + French.of(her.name()),
                "Tous ses rôles dans cette équipe prennent fin. Ce qui a été fait reste.",
                TEAM + "/" + account + "/retirer",
                "Retirer son accès",
                "Garder son accès",
                follow,
                follow.stream()
                        .filter(LeavingStakes.Stake::first)
                        .map(LeavingStakes.Stake::link)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null)));
    }

    @PostMapping("/retirer")
    String leave(@PathVariable UUID account, RedirectAttributes redirect) {
        var her = colleague(account);
        if (!accounts.leaveTeam(Actors.head(), account)) {
            throw new NotFound("colleague", account);
        }
        Flash.ok(her.name() + " n’a plus accès. Un courriel l’en informe.").after(redirect);
        return "redirect:" + TEAM;
    }

    @GetMapping("/second-facteur")
    ModelAndView askReset(@PathVariable UUID account) {
        var her = colleague(account);
        return ask(new AskPage(
                "Refaire la double connexion " + French.of(her.name()),
                "Vérifiez de vive voix que c’est bien sa demande. Ses sessions se ferment. Elle ou il choisit un nouveau "
                        + "second moyen à la prochaine connexion.",
                TEAM + "/" + account + "/second-facteur",
                "Refaire la double connexion",
                "Ne rien changer"));
    }

    @PostMapping("/second-facteur")
    String reset(@PathVariable UUID account, RedirectAttributes redirect) {
        var her = colleague(account);
        var done = accounts.resetFactors(Actors.head(), account)
                ? Flash.ok("C’est fait. Un courriel en informe " + her.name() + ".")
                : Flash.warn(her.name() + " travaille aussi ailleurs. Demandez-le à qui héberge Ensemblier.");
        done.after(redirect);
        return "redirect:" + TEAM;
    }

    @GetMapping("/role")
    ModelAndView askRole(@PathVariable UUID account) {
        var her = ofTheTeam(account);
        var head = accounts.heads(Actors.head().platform()).contains(account);
        return ask(new AskPage(
                "Changer le rôle " + French.of(her.name()),
                head
                        ? "Elle ou il est responsable. En devenant conseillère ou conseiller, les réglages et l’équipe ne s’ouvrent plus."
                        : "Elle ou il est conseillère ou conseiller. En devenant responsable, les réglages, l’équipe et le journal s’ouvrent aussi.",
                TEAM + "/" + account + "/role?role=" + (head ? "ADVISER" : "HEAD"),
                head ? "Rendre conseillère ou conseiller" : "Rendre responsable",
                "Garder son rôle"));
    }

    @PostMapping("/role")
    String role(@PathVariable UUID account, @RequestParam String role, RedirectAttributes redirect) {
        var her = ofTheTeam(account);
        if (!role.equals("HEAD") && !role.equals("ADVISER")) {
            throw new NotFound("role", role);
        }
        var done = accounts.changeRole(Actors.head(), account, role)
                ? Flash.ok("Le rôle " + French.of(her.name()) + " a changé. Un courriel l’en informe.")
                : Flash.info(her.name() + " avait déjà ce rôle.");
        done.after(redirect);
        return "redirect:" + TEAM;
    }

    private Accounts.Contact colleague(UUID account) {
        var head = Actors.head();
        return Stream.concat(accounts.team(head.platform()).stream(), accounts.officers(head.platform()).stream())
                .filter(one -> one.id().equals(account) && !account.equals(head.account()))
                .findFirst()
                .orElseThrow(() -> new NotFound("colleague", account));
    }

    /// An officer has no other role to change to.
    private Accounts.Contact ofTheTeam(UUID account) {
        var her = colleague(account);
        if (accounts.team(Actors.head().platform()).stream()
                .noneMatch(one -> one.id().equals(account))) {
            throw new NotFound("colleague", account);
        }
        return her;
    }

    private static ModelAndView ask(AskPage page) {
        return new ModelAndView("platforms/settings/member", Map.of("page", page));
    }
}
