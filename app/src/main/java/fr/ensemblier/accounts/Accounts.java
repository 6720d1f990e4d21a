package fr.ensemblier.accounts;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who may sign in, for the modules that write to them or put them in charge.
public interface Accounts {

    /// An account with its name and mail address.
    record Contact(UUID id, String name, String email) {}

    Optional<Contact> find(UUID account);

    /// The recruiters of an organisation.
    List<Contact> recruiters(UUID organisation);

    /// The recruiters of an organisation who recruit for that place of it: all its own, or this one.
    List<Contact> recruiters(UUID organisation, UUID place);

    /// The places of recruiters who were let in for some only, by their account.
    Map<UUID, Set<UUID>> placesOfRecruiters(UUID organisation);

    /// The team of a platform, heads first, then by name.
    List<Contact> team(PlatformId platform);

    /// The counsellors of a referral body.
    List<Contact> counsellors(UUID organisation);

    /// Those of several bodies, in one reading; a body without any is left out.
    Map<UUID, List<Contact>> counsellors(Collection<UUID> organisations);

    /// The data protection officers of a platform.
    List<Contact> officers(PlatformId platform);

    /// The accounts of the national level, for one of them.
    List<Contact> network();

    /// Invites somebody by mail to a role; the link is valid 7 days. Asking again replaces the former link. Who
    /// invites to what is said by the policies of `access_link`: refused otherwise.
    void invite(Invitation invitation);

    /// Ends the role of a recruiter or counsellor in an organisation; her account stays. The caller checks who asks,
    /// outside a
    /// transaction.
    void leave(PlatformId platform, UUID account, UUID organisation);

    /// Lets a recruiter in for some places of an organisation, none named is all. Who recruits for some only invites
    /// nobody. The caller checks who asks, outside a transaction.
    void place(PlatformId platform, UUID account, UUID organisation, List<UUID> places);

    /// The recruiters of an organisation follow it and its places into another, invitations that wait too. Called as a
    /// machine.
    void follow(PlatformId platform, UUID from, UUID into, List<UUID> places);

    /// Who recruits for a place that is the double of another recruits for that one too. Called as a machine.
    void followPlace(PlatformId platform, UUID closed, UUID remaining);

    /// A place is no double any more: who was let in elsewhere for that alone is so no longer. Called as a machine.
    void leavePlace(PlatformId platform, UUID place);

    /// They go back to the organisation that was merged, those and only those that came from there.
    void goBack(PlatformId platform, UUID kept, UUID merged);

    /// Makes somebody of the team of the head who acts `HEAD` or `ADVISER`, tells her and notes it; false when she is
    /// not of it or is that already.
    boolean changeRole(Actor.Team head, UUID account, String role);

    /// The heads of a platform.
    List<UUID> heads(PlatformId platform);

    /// Ends the role of somebody in the team of the head who acts, tells her and notes it; false when she is not of
    /// it.
    boolean leaveTeam(Actor.Team head, UUID account);

    /// Ends the role of a colleague of the national account that acts; false when she does not hold it.
    boolean leaveNetwork(Actor.National by, UUID account);

    /// Takes the second factors of somebody of the team who lost hers, ends her sessions, tells her and notes it.
    /// False when she is not of the team, or works elsewhere too: then another door would open with this one.
    boolean resetFactors(Actor.Team head, UUID account);

    /// A role offered: `HEAD`, `ADVISER` or `OFFICER` of a platform, `EMPLOYER` or `REFERRER` of an
    /// organisation (then not null), `NATIONAL` of no platform at all. `places` are the only ones of the
    /// organisation that she is let in for; none is all.
    record Invitation(
            @org.jspecify.annotations.Nullable PlatformId platform,
            String role,
            @org.jspecify.annotations.Nullable UUID organisation,
            boolean owner,
            String email,
            String name,
            String invitedBy,
            String forWhat,
            List<UUID> places) {

        public Invitation {
            places = List.copyOf(places);
        }

        /// To all of an organisation, or to no organisation at all.
        public Invitation(
                @org.jspecify.annotations.Nullable PlatformId platform,
                String role,
                @org.jspecify.annotations.Nullable UUID organisation,
                boolean owner,
                String email,
                String name,
                String invitedBy,
                String forWhat) {
            this(platform, role, organisation, owner, email, name, invitedBy, forWhat, List.of());
        }
    }
}
