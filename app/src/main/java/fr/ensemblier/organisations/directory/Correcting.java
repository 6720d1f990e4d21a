package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.LegalEntityChanged;
import fr.ensemblier.organisations.model.DoubtfulNumbers;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what the team corrects, with its history (R-E6); the second of two editors is told (R-E5).
@Component
class Correcting {

    private final Structures structures;
    private final Corrections corrections;
    private final DoubtfulNumbers numbers;
    private final EmployerFile file;
    private final Establishments establishments;
    private final ApplicationEventPublisher events;

    Correcting(
            Structures structures,
            Corrections corrections,
            DoubtfulNumbers numbers,
            EmployerFile file,
            Establishments establishments,
            ApplicationEventPublisher events) {
        this.structures = structures;
        this.corrections = corrections;
        this.numbers = numbers;
        this.file = file;
        this.establishments = establishments;
        this.events = events;
    }

    /// Name, SIREN and sector; what is one legal entity may be another afterwards (R-P9).
    @Transactional
    void identity(PlatformId platform, EmployerFile.Organisation read, String name, String siren, String sector) {
        var before = establishments.sameLegalEntity(read.id());
        if (!file.change(platform, read, name, siren, sector)) {
            throw new Outdated("organisation", read.id());
        }
        if (!Objects.requireNonNullElse(read.siren(), "").equals(siren)) {
            events.publishEvent(new LegalEntityChanged(
                    platform,
                    Stream.concat(before.stream(), establishments.sameLegalEntity(read.id()).stream())
                            .distinct()
                            .toList()));
        }
    }

    /// False when nothing differs.
    @Transactional
    boolean correct(Actor.Team team, Structure read, int version, Facts facts) {
        var changes = read.facts().differences(facts);
        if (changes.isEmpty()) {
            return false;
        }
        if (!structures.change(team.platform(), read.id(), version, facts, null)) {
            throw new Outdated("establishment", read.id());
        }
        corrections.add(
                team.platform(),
                read.organisation(),
                read.id(),
                String.join(", ", changes),
                read.facts(),
                facts,
                team.name());
        numbers.look(team.platform());
        return true;
    }

    /// Puts the values back, unless they were changed since.
    @Transactional
    boolean undo(Actor.Team team, Corrections.Correction correction) {
        var now = structures.find(team.platform(), correction.establishment()).orElseThrow();
        if (!now.facts().equals(correction.after()) || !corrections.undo(team.platform(), correction.id())) {
            return false;
        }
        if (!structures.change(team.platform(), now.id(), now.version(), correction.before(), null)) {
            throw new Outdated("establishment", now.id());
        }
        numbers.look(team.platform());
        return true;
    }

    /// A new employer with one place, or one more place of an employer; nothing when that one is closed.
    @Transactional
    Optional<UUID> create(PlatformId platform, String entity, Facts facts) {
        var siren = facts.siret().isEmpty() ? "" : facts.siret().substring(0, 9);
        var name = entity.isEmpty() ? facts.name() : entity;
        var organisation = structures
                .organisation(platform, "", siren, name)
                .orElseGet(() -> structures.addOrganisation(platform, name, siren, "", null, Source.TEAM));
        if (structures.closed(platform, organisation)) {
            return Optional.empty();
        }
        structures.add(platform, organisation, facts, Source.TEAM);
        numbers.look(platform);
        return Optional.of(organisation);
    }
}
