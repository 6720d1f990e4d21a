package fr.ensemblier.accounts;

import fr.ensemblier.accounts.model.Account;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.Roles;
import fr.ensemblier.accounts.model.SecondFactors;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a head does to a colleague's account: each act is noted and told to her. Runs as a machine.
@Component
class TeamChanges {

    private final AccountBook book;
    private final Memberships memberships;
    private final Roles roles;
    private final Doors doors;
    private final Notices notices;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamChanges(
            AccountBook book,
            Memberships memberships,
            Roles roles,
            Doors doors,
            Notices notices,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.memberships = memberships;
        this.roles = roles;
        this.doors = doors;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public boolean leave(Actor.Team head, UUID id) {
        if (memberships.of(id).stream().noneMatch(role -> isOfTeam(role, head))) {
            return false;
        }
        refuseTheLastHead(head, id);
        memberships.leaveTeam(id, head.platform(), clock.instant());
        roles.forget(id);
        note(head, "account.left", id);
        events.publishEvent(new LeftTeam(head.platform(), id));
        tell(
                head,
                book.find(id).orElseThrow(),
                "Votre accès à l’équipe a pris fin",
                "Vous ne voyez plus les dossiers de cette plateforme. C’est une erreur ? Appelez-la.");
        return true;
    }

    @Transactional
    public boolean leaveNetwork(Actor.National by, UUID id) {
        if (!memberships.leaveNetwork(id, clock.instant())) {
            return false;
        }
        roles.forget(id);
        var account = book.find(id).orElseThrow();
        notices.tell(new Message(
                PlatformId.of("national"),
                "account:" + UUID.randomUUID(),
                new Message.Recipient.Address(account.email(), account.name()),
                "Votre accès au réseau national a pris fin",
                List.of(
                        by.name() + " l’a fait dans les accès du réseau.",
                        "Vous ne voyez plus les chiffres du réseau. C’est une erreur ? Écrivez-lui."),
                null));
        return true;
    }

    @Transactional
    public boolean role(Actor.Team head, UUID id, Membership.Role role) {
        if (role != Membership.Role.HEAD) {
            refuseTheLastHead(head, id);
        }
        if (!memberships.changeRole(id, head.platform(), role, clock.instant())) {
            return false;
        }
        roles.forget(id);
        note(head, "account.role-changed", id);
        tell(
                head,
                book.find(id).orElseThrow(),
                "Votre rôle dans l’équipe a changé",
                role == Membership.Role.HEAD
                        ? "Vous êtes maintenant responsable : vous ouvrez aussi les réglages et l’équipe."
                        : "Vous êtes maintenant conseillère ou conseiller : les réglages ne s’ouvrent plus.");
        return true;
    }

    @Transactional
    public boolean resetFactors(Actor.Team head, UUID id) {
        var held = memberships.of(id);
        if (held.isEmpty() || !held.stream().allMatch(role -> isOfTeam(role, head))) {
            return false;
        }
        book.removeTotp(id);
        book.removePasskeys(SecondFactors.handle(id).toBase64UrlString());
        doors.endOthers(id);
        roles.forget(id);
        note(head, "account.factors-reset", id);
        tell(
                head,
                book.find(id).orElseThrow(),
                "Votre second moyen de connexion est à refaire",
                "Connectez-vous avec votre mot de passe, puis choisissez-en un nouveau. "
                        + "Vous n’avez rien demandé ? Appelez votre responsable tout de suite.");
        return true;
    }

    /// Two heads who take each other's role at once leave one.
    private void refuseTheLastHead(Actor.Team head, UUID id) {
        var heads = memberships.lockedHeads(head.platform());
        if (heads.contains(id) && heads.stream().allMatch(id::equals)) {
            throw new NotAllowed("A platform keeps a head");
        }
    }

    private static boolean isOfTeam(Membership role, Actor.Team head) {
        return head.platform().equals(role.platform())
                && (role.role() == Membership.Role.HEAD
                        || role.role() == Membership.Role.ADVISER
                        || role.role() == Membership.Role.OFFICER);
    }

    private void note(Actor.Team head, String act, UUID account) {
        audit.note(head.platform(), act, account, null);
    }

    private void tell(Actor.Team head, Account account, String title, String what) {
        notices.tell(new Message(
                head.platform(),
                "account:" + UUID.randomUUID(),
                new Message.Recipient.Address(account.email(), account.name()),
                title,
                List.of(head.name() + " l’a fait dans les réglages de l’équipe.", what),
                null));
    }
}
