package fr.ensemblier.accounts;

import fr.ensemblier.accounts.model.AccessLink;
import fr.ensemblier.accounts.model.AccessLinks;
import fr.ensemblier.accounts.model.Following;
import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.Roles;
import fr.ensemblier.accounts.model.Secrets;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AccountsOfTheDatabase implements Accounts {

    private static final Duration VALID = Duration.ofDays(7);
    /// Mails to the national level belong to no platform.
    private static final PlatformId NO_PLATFORM = PlatformId.of("national");
    private static final Set<Membership.Role> OF_THE_TEAM =
            Set.of(Membership.Role.HEAD, Membership.Role.ADVISER, Membership.Role.OFFICER);

    private final AccountDirectory directory;
    private final Memberships memberships;
    private final Following following;
    private final AccessLinks links;
    private final Notices notices;
    private final TeamChanges changes;
    private final Roles roles;
    private final AuditLog audit;
    private final Clock clock;

    AccountsOfTheDatabase(
            AccountDirectory directory,
            Memberships memberships,
            Following following,
            AccessLinks links,
            Notices notices,
            TeamChanges changes,
            Roles roles,
            AuditLog audit,
            Clock clock) {
        this.directory = directory;
        this.memberships = memberships;
        this.following = following;
        this.links = links;
        this.notices = notices;
        this.changes = changes;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean leaveTeam(Actor.Team head, UUID account) {
        return Actors.as(new Actor.Machine(head.name(), null), () -> changes.leave(head, account));
    }

    @Override
    public boolean resetFactors(Actor.Team head, UUID account) {
        return Actors.as(new Actor.Machine(head.name(), null), () -> changes.resetFactors(head, account));
    }

    @Override
    public boolean changeRole(Actor.Team head, UUID account, String role) {
        var asked = Membership.Role.valueOf(role);
        if (asked != Membership.Role.HEAD && asked != Membership.Role.ADVISER) {
            throw new IllegalArgumentException("A team has heads and advisers, no " + role);
        }
        return Actors.as(new Actor.Machine(head.name(), null), () -> changes.role(head, account, asked));
    }

    @Override
    public List<UUID> heads(PlatformId platform) {
        return Actors.as(new Actor.Machine("accounts.heads", platform), () -> memberships.heads(platform));
    }

    @Override
    public void follow(PlatformId platform, UUID from, UUID into, List<UUID> places) {
        following.into(platform, from, into, places, clock.instant()).forEach(roles::forget);
    }

    @Override
    public void followPlace(PlatformId platform, UUID closed, UUID remaining) {
        following.place(platform, closed, remaining).forEach(roles::forget);
    }

    @Override
    public void leavePlace(PlatformId platform, UUID place) {
        following.placeBack(platform, place).forEach(roles::forget);
    }

    @Override
    public void goBack(PlatformId platform, UUID kept, UUID merged) {
        following.back(platform, kept, merged).forEach(roles::forget);
    }

    @Override
    public Optional<Contact> find(UUID account) {
        return directory.find(account);
    }

    @Override
    public List<Contact> recruiters(UUID organisation) {
        return directory.recruiters(organisation);
    }

    @Override
    public List<Contact> recruiters(UUID organisation, UUID place) {
        return directory.recruiters(organisation, place);
    }

    @Override
    public Map<UUID, Set<UUID>> placesOfRecruiters(UUID organisation) {
        return directory.placesOfRecruiters(organisation);
    }

    @Override
    public List<Contact> team(PlatformId platform) {
        return directory.team(platform);
    }

    @Override
    public List<Contact> counsellors(UUID organisation) {
        return directory.counsellors(organisation);
    }

    @Override
    public Map<UUID, List<Contact>> counsellors(Collection<UUID> organisations) {
        return directory.counsellors(organisations);
    }

    @Override
    public List<Contact> officers(PlatformId platform) {
        return directory.officers(platform);
    }

    @Override
    public List<Contact> network() {
        return directory.network();
    }

    @Override
    public boolean leaveNetwork(Actor.National by, UUID account) {
        return Actors.as(new Actor.Machine(by.name(), null), () -> changes.leaveNetwork(by, account));
    }

    @Override
    public void place(PlatformId platform, UUID account, UUID organisation, List<UUID> places) {
        Actors.as(
                new Actor.Machine("accounts.place", platform),
                () -> memberships.place(account, platform, organisation, places));
        roles.forget(account);
    }

    @Override
    public void leave(PlatformId platform, UUID account, UUID organisation) {
        Actors.as(
                new Actor.Machine("accounts.leave", platform),
                () -> memberships.leave(account, platform, organisation, clock.instant()));
        roles.forget(account);
    }

    @Override
    @Transactional
    public void invite(Invitation invitation) {
        var role = Membership.Role.valueOf(invitation.role());
        if ((role == Membership.Role.NATIONAL) != (invitation.platform() == null)) {
            throw new IllegalArgumentException("The national level is of no platform, every other role is of one");
        }
        var now = clock.instant();
        var email = invitation.email().strip();
        links.revokeInvitations(email, role, invitation.platform(), invitation.organisation(), now);
        var secret = Secrets.link();
        var link = new AccessLink(
                UUID.randomUUID(),
                AccessLink.Kind.INVITATION,
                invitation.platform(),
                null,
                null,
                email,
                invitation.name(),
                role,
                invitation.organisation(),
                invitation.owner(),
                invitation.places(),
                null,
                invitation.invitedBy(),
                invitation.forWhat(),
                now.plus(VALID),
                null,
                null);
        links.add(link, Secrets.hash(secret), now);
        if (OF_THE_TEAM.contains(role)) {
            audit.note(Objects.requireNonNull(invitation.platform()), "account.invited", link.id(), role.label());
        }
        notices.tell(new Message(
                invitation.platform() == null ? NO_PLATFORM : invitation.platform(),
                "invitation:" + link.id(),
                new Message.Recipient.Address(email, invitation.name()),
                invitation.invitedBy() + " vous invite à rejoindre " + invitation.forWhat(),
                List.of(
                        "Vous pourrez travailler sur Ensemblier avec " + invitation.forWhat() + ".",
                        "Vous avez déjà un compte ? Un clic suffit.",
                        "Sinon, choisissez un mot de passe, puis un second moyen de vous reconnaître. Comptez trois minutes.",
                        "Ce lien est valable 7 jours. Vous n’attendiez pas ce message ? Ne faites rien."),
                new Message.Act("Accepter l’invitation", "/invitation/" + secret)));
    }
}
