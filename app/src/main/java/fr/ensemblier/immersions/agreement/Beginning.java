package fr.ensemblier.immersions.agreement;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Places;
import fr.ensemblier.immersions.model.Rights;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.People;
import fr.ensemblier.platforms.Platforms;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the system knows already, written into a new agreement.
@Component
class Beginning {

    private final Rights rights;
    private final Places places;
    private final Establishments establishments;
    private final Platforms platforms;
    private final Accounts accounts;

    Beginning(Rights rights, Places places, Establishments establishments, Platforms platforms, Accounts accounts) {
        this.rights = rights;
        this.places = places;
        this.establishments = establishments;
        this.platforms = platforms;
        this.accounts = accounts;
    }

    DraftForm form(Actor.Team team, Immersion one, People.Reachable her) {
        var right = rights.of(one.platform());
        var place = Optional.ofNullable(one.place()).map(id -> places.get(one.platform(), id));
        var contact = place.map(Place::contact);
        var at = establishments.legal(one.establishment());
        var platform = platforms.get(one.platform());
        var from = one.wishedFrom() == null ? null : one.wishedFrom().toString();
        var address = at.map(known -> known.address()).orElse(null);
        return new DraftForm(
                right.name(),
                Rights.address(right),
                her.fullName(),
                null,
                her.email(),
                null,
                null,
                null,
                null,
                one.employer(),
                address,
                at.map(known -> known.siret()).orElse(null),
                at.map(known -> known.activity()).orElse(null),
                null,
                null,
                contact.map(Place.Contact::email)
                        .or(() -> accounts.recruiters(one.organisation(), one.establishment()).stream()
                                .findFirst()
                                .map(Accounts.Contact::email))
                        .orElse(null),
                contact.map(Place.Contact::name).orElse(null),
                null,
                platform.name(),
                null,
                platform.email(),
                null,
                Objects.requireNonNullElse(her.adviserName(), team.name()),
                "Conseiller ou conseillère",
                from,
                null,
                null,
                null,
                address,
                null,
                null,
                "Un entretien de bilan à trois, le dernier jour.",
                place.map(Place::tasks).orElse(null),
                place.map(Place::days).orElse(null),
                "35",
                "7",
                null,
                null);
    }
}
