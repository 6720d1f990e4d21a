package fr.ensemblier.offers.directory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Joins what an offer says with where it is.
@Component
class OfferReading implements OfferDirectory {

    private final OfferRows rows;
    private final OpeningsFilled openings;
    private final Establishments establishments;

    OfferReading(OfferRows rows, OpeningsFilled openings, Establishments establishments) {
        this.rows = rows;
        this.openings = openings;
        this.establishments = establishments;
    }

    @Override
    public Optional<OfferView> find(JobOfferId id) {
        return placed(rows.find(id)).stream().findFirst();
    }

    @Override
    public Optional<OfferView> once(JobOfferId id) {
        return placed(Actors.machine("offers.once", () -> rows.find(id))).stream()
                .findFirst();
    }

    @Override
    public List<OfferView> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : placed(rows.all(ids));
    }

    @Override
    public List<OfferView> publishedBy(PlatformId platform, UUID organisation) {
        return placed(rows.publishedBy(platform, organisation));
    }

    @Override
    public Optional<Pay> pay(JobOfferId id) {
        return rows.pays(List.of(id)).values().stream().findFirst();
    }

    @Override
    public Map<JobOfferId, Pay> pays(Collection<JobOfferId> ids) {
        return ids.isEmpty() ? Map.of() : rows.pays(ids);
    }

    @Override
    public List<OfferView> published() {
        return placed(rows.published());
    }

    @Override
    public boolean fillOpening(JobOfferId id) {
        return openings.fill(id);
    }

    @Override
    public Optional<Freed> freeOpening(JobOfferId id) {
        return openings.free(id);
    }

    /// An offer whose place is gone is nowhere, so it is left out.
    private List<OfferView> placed(List<OfferRows.Row> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(OfferRows.Row::establishment).collect(Collectors.toSet());
        var places = establishments.all(ids).stream().collect(Collectors.toMap(Establishment::id, Function.identity()));
        return found.stream()
                .flatMap(row -> Optional.ofNullable(places.get(row.establishment())).map(row::at).stream())
                .toList();
    }
}
