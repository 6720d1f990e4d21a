package fr.ensemblier.organisations.merging;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.LegalEntityChanged;
import fr.ensemblier.organisations.PlacesMoved;
import fr.ensemblier.organisations.PlacesStateChanged;
import fr.ensemblier.organisations.model.DoubtfulNumbers;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts two rows of one legal person together, and takes that back, the last one first. The second of two who do it is
/// told.
@Component
class Merging {

    /// What became of the wish to take a merge back.
    enum Undoing {
        DONE,
        DONE_BEFORE,
        /// The kept one was merged into another since, or closed: that comes first.
        NOT_YET
    }

    private final MergeRows rows;
    private final Merges merges;
    private final Structures structures;
    private final Establishments establishments;
    private final Accounts accounts;
    private final DoubtfulNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            MergeRows rows,
            Merges merges,
            Structures structures,
            Establishments establishments,
            Accounts accounts,
            DoubtfulNumbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.merges = merges;
        this.structures = structures;
        this.establishments = establishments;
        this.accounts = accounts;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /// The merge, or null when one of the two is closed or gone into another meanwhile.
    @Transactional
    Merges.@Nullable Merge merge(Actor.Team team, UUID keptId, UUID mergedId) {
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
        var own = kept.own() || merged.own();
        if (own && !kept.own()) {
            filled.add("own");
        }
        var entity = entity(keptId, mergedId);
        var today = Paris.today(clock);
        var keys = moved.stream().map(Structure::id).toList();
        rows.facts(platform, keptId, siren, sector, own);
        rows.move(platform, keptId, keys);
        doubles.forEach((place, of) -> rows.close(platform, place, of, today));
        rows.lead(platform, mergedId, keptId, today);
        rows.follow(platform, mergedId, keptId);
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
        numbers.look(platform);
        events.publishEvent(new PlacesMoved(platform, mergedId, keptId, keys, false));
        events.publishEvent(new PlacesStateChanged(platform, merge.doubled()));
        events.publishEvent(new LegalEntityChanged(platform, entity));
        return merge;
    }

    /// Puts everything back. What was filled and corrected since stays corrected.
    @Transactional
    Undoing undo(Actor.Team team, UUID id) {
        var platform = team.platform();
        var merge = merges.find(platform, id).orElseThrow(() -> new NotFound("merge", id));
        var kept = rows.hold(platform, merge.kept());
        var merged = rows.hold(platform, merge.merged());
        if (kept.closed() && !merge.undone()) {
            return Undoing.NOT_YET;
        }
        if (!merges.undo(platform, id, team.name())) {
            return Undoing.DONE_BEFORE;
        }
        var entity = entity(merge.kept(), merge.merged());
        rows.facts(
                platform,
                merge.kept(),
                given(merge, "siren", kept.siren(), merged.siren()),
                given(merge, "sector", kept.sector(), merged.sector()),
                kept.own() && !merge.filled().contains("own"));
        rows.open(platform, merge.doubled());
        rows.move(platform, merge.merged(), merge.moved());
        rows.lead(platform, merge.merged(), null, null);
        rows.followBack(platform, merge.merged());
        numbers.look(platform);
        events.publishEvent(new PlacesMoved(platform, merge.kept(), merge.merged(), merge.moved(), true));
        events.publishEvent(new PlacesStateChanged(platform, merge.doubled()));
        events.publishEvent(new LegalEntityChanged(platform, entity));
        return Undoing.DONE;
    }

    /// What the merge had filled is empty again, unless it says something else by now.
    private static @Nullable String given(
            Merges.Merge merge, String what, @Nullable String now, @Nullable String filled) {
        return merge.filled().contains(what) && Objects.equals(now, filled) ? null : now;
    }

    private List<UUID> entity(UUID one, UUID other) {
        return Stream.of(one, other)
                .flatMap(id -> establishments.sameLegalEntity(id).stream())
                .distinct()
                .toList();
    }

    /// Her recruiters follow a merged organisation, and go back when that is undone: what stands now counts, not what
    /// was heard last.
    @ApplicationModuleListener(id = "organisations.places-moved")
    void on(PlacesMoved event) {
        if (event.undone()) {
            if (rows.leadsTo(event.platform(), event.into()).isEmpty()) {
                accounts.goBack(event.platform(), event.from(), event.into());
            }
        } else if (rows.leadsTo(event.platform(), event.from()).isPresent()) {
            accounts.follow(event.platform(), event.from(), event.into(), event.places());
        }
    }

    /// Who recruits for a place that was put away as a double recruits for the one that remains, as long as that lasts.
    @ApplicationModuleListener(id = "organisations.places-state")
    void on(PlacesStateChanged event) {
        event.places()
                .forEach(place -> rows.duplicateOf(event.platform(), place)
                        .ifPresentOrElse(
                                remaining -> accounts.followPlace(event.platform(), place, remaining),
                                () -> accounts.leavePlace(event.platform(), place)));
    }

    private List<Structure> places(Actor.Team team, UUID organisation) {
        return structures.ofOrganisation(team.platform(), organisation);
    }
}
