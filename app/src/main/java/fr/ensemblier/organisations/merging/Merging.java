package fr.ensemblier.organisations.merging;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.organisations.PlacesMoved;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts two rows of one legal person together, and takes that back. The second of two who do it is told.
@Component
class Merging {

    private final MergeRows rows;
    private final Merges merges;
    private final Structures structures;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            MergeRows rows,
            Merges merges,
            Structures structures,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.merges = merges;
        this.structures = structures;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /// The merge, or null when one of the two is closed or gone into another meanwhile.
    @Transactional
    public Merges.@Nullable Merge merge(Actor.Team team, UUID keptId, UUID mergedId) {
        var platform = team.platform();
        var first = Pairs.Key.of(keptId, mergedId);
        rows.hold(platform, first.one());
        rows.hold(platform, first.other());
        var kept = rows.hold(platform, keptId);
        var merged = rows.hold(platform, mergedId);
        if (kept.closed() || merged.closed() || keptId.equals(mergedId)) {
            return null;
        }
        var moved = places(team, mergedId);
        var doubles = Pairs.doubles(places(team, keptId), moved);
        var filled = new ArrayList<String>();
        var siren = kept.siren();
        var sector = kept.sector();
        if (siren == null && merged.siren() != null) {
            siren = merged.siren();
            filled.add("siren");
        }
        if (sector == null && merged.sector() != null) {
            sector = merged.sector();
            filled.add("sector");
        }
        var today = Paris.today(clock);
        var keys = moved.stream().map(Structure::id).toList();
        rows.facts(platform, keptId, siren, sector);
        rows.move(platform, keptId, keys);
        doubles.forEach((place, of) -> rows.close(platform, place, of, today));
        rows.lead(platform, mergedId, keptId, today);
        var merge = new Merges.Merge(
                UUID.randomUUID(),
                keptId,
                mergedId,
                kept.name(),
                merged.name(),
                keys,
                List.copyOf(doubles.keySet()),
                List.copyOf(doubles.values()),
                filled,
                clock.instant(),
                team.name(),
                false);
        merges.add(platform, merge);
        events.publishEvent(new PlacesMoved(platform, mergedId, keptId, keys, false));
        return merge;
    }

    /// Puts everything back; false when it was undone before.
    @Transactional
    public boolean undo(Actor.Team team, UUID id) {
        var platform = team.platform();
        var merge = merges.find(platform, id).orElseThrow(() -> new NotFound("merge", id));
        if (!merges.undo(platform, id, team.name())) {
            return false;
        }
        var kept = rows.hold(platform, merge.kept());
        rows.facts(
                platform,
                merge.kept(),
                merge.filled().contains("siren") ? null : kept.siren(),
                merge.filled().contains("sector") ? null : kept.sector());
        rows.open(platform, merge.doubled());
        rows.move(platform, merge.merged(), merge.moved());
        rows.lead(platform, merge.merged(), null, null);
        events.publishEvent(new PlacesMoved(platform, merge.kept(), merge.merged(), merge.moved(), true));
        return true;
    }

    /// Her recruiters follow a merged organisation, and go back when that is undone.
    @ApplicationModuleListener
    void on(PlacesMoved event) {
        accounts.follow(event.platform(), event.from(), event.into(), event.undone());
    }

    private List<Structure> places(Actor.Team team, UUID organisation) {
        return structures.ofOrganisation(team.platform(), organisation);
    }
}
