package fr.ensemblier.organisations.claims;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.model.Claim;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.PlacesNamed;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.platforms.Platforms;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The team answers a claim. Of two who answer at once the first wins, the other is told.
@Component
class Answering {

    /// What became of the answer.
    sealed interface Outcome {
        record Done(UUID organisation) implements Outcome {}

        record Refused() implements Outcome {}

        /// Somebody answered before.
        record TooLate() implements Outcome {}
    }

    private final Claims claims;
    private final Structures structures;
    private final Establishments establishments;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Tasks tasks;
    private final Notices notices;
    private final Clock clock;

    Answering(
            Claims claims,
            Structures structures,
            Establishments establishments,
            Accounts accounts,
            Platforms platforms,
            Tasks tasks,
            Notices notices,
            Clock clock) {
        this.claims = claims;
        this.structures = structures;
        this.establishments = establishments;
        this.accounts = accounts;
        this.platforms = platforms;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    /// 404 where the platform does not match people and offers (R-T1). Accepts for a structure of the list, or creates
    /// the one that was described when `establishment` is null. With
    /// `places` she is let in for those alone.
    @Transactional
    Outcome accept(Actor.Team team, Claim.Asked claim, @Nullable UUID establishment, Family family, List<UUID> places) {
        if (!platforms.get(team.platform()).matches()) {
            throw new NotFound("recruiters of platform", team.platform());
        }
        var organisation = establishment == null ? null : organisation(team, establishment);
        var answer =
                claim.accept(organisation == null ? UUID.randomUUID() : organisation, clock.instant(), team.name());
        if (organisation == null) {
            // The claim is taken first, under an id that is not used yet: a structure is made by the winner only.
            if (!claims.answer(team.platform(), answer)) {
                return new Outcome.TooLate();
            }
            organisation = create(team, claim.request(), family);
            claims.settle(team.platform(), claim.id(), organisation);
        } else if (!claims.answer(team.platform(), answer)) {
            return new Outcome.TooLate();
        }
        invite(team, claim.request(), organisation, places);
        tasks.close(team.platform(), Asking.key(claim.id()));
        return new Outcome.Done(organisation);
    }

    @Transactional
    Outcome refuse(Actor.Team team, Claim.Asked claim, String reason) {
        var refused = claim.refuse(reason, clock.instant(), team.name());
        if (!claims.answer(team.platform(), refused)) {
            return new Outcome.TooLate();
        }
        var request = claim.request();
        var platform = platforms.get(team.platform());
        notices.tell(new Message(
                team.platform(),
                "claim-refused:" + claim.id(),
                new Message.Recipient.Address(request.email(), request.name()),
                "Votre demande pour " + request.structure(),
                List.of(
                        "Nous ne pouvons pas ouvrir votre accès pour le moment.",
                        refused.reason(),
                        platform.hotline() == null
                                ? "Une question ? Répondez à la plateforme depuis son site."
                                : "Une question ? Appelez-nous au " + platform.hotline() + "."),
                null));
        tasks.close(team.platform(), Asking.key(claim.id()));
        return new Outcome.Refused();
    }

    private @Nullable UUID organisation(Actor.Team team, UUID establishment) {
        return structures
                .find(team.platform(), establishment)
                .map(Structure::organisation)
                .orElse(null);
    }

    private UUID create(Actor.Team team, Claim.Request request, Family family) {
        var siret = request.siret() == null ? "" : request.siret();
        var siren = siret.isEmpty() ? "" : siret.substring(0, 9);
        var organisation =
                structures.addOrganisation(team.platform(), request.structure(), siren, "", null, Source.CLAIM);
        structures.add(
                team.platform(),
                organisation,
                new Facts(
                        request.structure(),
                        "",
                        family.name(),
                        family.setting(),
                        "",
                        siret,
                        "",
                        request.commune(),
                        "",
                        "",
                        request.phone() == null ? "" : request.phone(),
                        ""),
                Source.CLAIM);
        return organisation;
    }

    /// The first recruiter of all of an organisation may invite her colleagues.
    private void invite(Actor.Team team, Claim.Request request, UUID organisation, List<UUID> places) {
        var known = establishments.ofOrganisation(team.platform(), organisation);
        var name =
                known.stream().findFirst().map(Establishment::organisationName).orElse(request.structure());
        var limits = accounts.placesOfRecruiters(organisation).keySet();
        accounts.invite(new Accounts.Invitation(
                team.platform(),
                "EMPLOYER",
                organisation,
                places.isEmpty()
                        && accounts.recruiters(organisation).stream().allMatch(one -> limits.contains(one.id())),
                request.email(),
                request.name(),
                team.name(),
                PlacesNamed.of(name, known, places),
                places));
    }
}
