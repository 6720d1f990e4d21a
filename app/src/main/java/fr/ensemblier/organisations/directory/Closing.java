package fr.ensemblier.organisations.directory;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.PlaceStakes;
import fr.ensemblier.organisations.PlacesStateChanged;
import fr.ensemblier.organisations.model.DoubtfulNumbers;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes employers and places and opens them again, tells the other modules, and says beforehand what it touches.
@Component
class Closing {

    private final EmployerFile file;
    private final Accounts accounts;
    private final DoubtfulNumbers numbers;
    private final ObjectProvider<PlaceStakes> stakes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(
            EmployerFile file,
            Accounts accounts,
            DoubtfulNumbers numbers,
            ObjectProvider<PlaceStakes> stakes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.file = file;
        this.accounts = accounts;
        this.numbers = numbers;
        this.stakes = stakes;
        this.events = events;
        this.clock = clock;
    }

    /// What the closing of an employer touches.
    String touched(PlatformId platform, UUID organisation) {
        return said(platform, file.open(platform, organisation), accounts.recruiters(organisation));
    }

    /// What the closing of one place touches.
    String touched(PlatformId platform, UUID organisation, UUID place) {
        return said(platform, List.of(place), accounts.recruiters(organisation, place));
    }

    private String said(PlatformId platform, List<UUID> places, List<Accounts.Contact> recruiters) {
        var access = recruiters.isEmpty()
                ? Stream.<String>empty()
                : Stream.of(French.plural(
                        recruiters.size(), "recruteur garde son accès.", "recruteurs gardent leur accès."));
        return Stream.concat(stakes.orderedStream().flatMap(one -> one.of(platform, places).stream()), access)
                .collect(Collectors.joining(" "));
    }

    @Transactional
    void close(PlatformId platform, UUID organisation) {
        changed(platform, file.close(platform, organisation, Paris.today(clock)));
    }

    /// False for an employer that was merged into another: the merge is undone instead.
    @Transactional
    boolean reopen(PlatformId platform, UUID organisation) {
        var opened = file.reopen(platform, organisation);
        opened.ifPresent(places -> changed(platform, places));
        return opened.isPresent();
    }

    /// For good, or as the double of another.
    @Transactional
    void closePlace(PlatformId platform, UUID place, @Nullable UUID duplicateOf) {
        file.closePlace(platform, place, Paris.today(clock), duplicateOf);
        changed(platform, List.of(place));
    }

    @Transactional
    void openPlace(PlatformId platform, UUID place) {
        file.closePlace(platform, place, null, null);
        changed(platform, List.of(place));
    }

    private void changed(PlatformId platform, List<UUID> places) {
        numbers.look(platform);
        if (!places.isEmpty()) {
            events.publishEvent(new PlacesStateChanged(platform, places));
        }
    }
}
