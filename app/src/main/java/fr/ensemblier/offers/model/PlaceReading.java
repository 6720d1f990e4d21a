package fr.ensemblier.offers.model;

import static fr.ensemblier.offers.model.OfferForm.said;

import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Understands where one will work (R-M2).
@Component
class PlaceReading {

    private static final int MOST_COMMUNES = 400;

    private final Communes communes;
    private final Sectors sectors;

    PlaceReading(Communes communes, Sectors sectors) {
        this.communes = communes;
        this.sectors = sectors;
    }

    OfferTerms.@Nullable Place read(OfferForm form, Establishment at, List<FieldError> unread) {
        return switch (said(form.placeKind()).orElse(told(form) ? "SECTOR" : "")) {
            case "STRUCTURE" ->
                new OfferTerms.Place("STRUCTURE", at.commune(), at.communeName(), at.lat(), at.lon(), List.of());
            case "SECTOR" -> sector(form, at, unread);
            case "PRIVATE_HOME" -> home(form, unread);
            default -> null;
        };
    }

    private static boolean told(OfferForm form) {
        return form.sector() != null && !form.sector().isEmpty()
                || said(form.sectorText()).isPresent();
    }

    private OfferTerms.@Nullable Place home(OfferForm form, List<FieldError> unread) {
        var commune = said(form.commune())
                .flatMap(communes::find)
                .or(() -> said(form.communeText()).flatMap(text -> named(text, null)));
        if (commune.isEmpty()) {
            unread.add(new FieldError("commune", "Indiquez la commune, par exemple Naucelle. L’adresse reste privée."));
        }
        return commune.map(c -> new OfferTerms.Place("PRIVATE_HOME", c.code(), c.name(), c.lat(), c.lon(), List.of()))
                .orElse(null);
    }

    private OfferTerms.Place sector(OfferForm form, Establishment at, List<FieldError> unread) {
        var found = new LinkedHashMap<String, Commune>();
        var departement = communes.find(at.commune()).map(Commune::departement).orElse(null);
        for (var value : Objects.requireNonNullElse(form.sector(), List.<String>of())) {
            keep(found, sectors.communes(value));
        }
        for (var name : said(form.sectorText()).orElse("").split("[,;\\n]+")) {
            if (!name.isBlank()) {
                named(name.strip(), departement)
                        .ifPresentOrElse(
                                commune -> keep(found, List.of(commune)),
                                () -> unread.add(new FieldError(
                                        "sector",
                                        "« %s » n’est pas une commune connue. Vérifiez l’écriture."
                                                .formatted(name.strip()))));
            }
        }
        if (found.size() > MOST_COMMUNES) {
            unread.add(new FieldError("sector", "Ce secteur a plus de 400 communes. Faites plusieurs offres."));
        }
        return found.values().stream()
                .findFirst()
                .map(c -> new OfferTerms.Place(
                        "SECTOR",
                        c.code(),
                        c.name(),
                        c.lat(),
                        c.lon(),
                        found.keySet().stream().limit(MOST_COMMUNES).toList()))
                .orElseGet(() ->
                        new OfferTerms.Place("SECTOR", at.commune(), at.communeName(), at.lat(), at.lon(), List.of()));
    }

    private static void keep(Map<String, Commune> found, List<Commune> more) {
        more.forEach(commune -> found.putIfAbsent(commune.code(), commune));
    }

    /// « Naucelle », « Naucelle (12800) », « 12800 »; several of one name: that of the département.
    private Optional<Commune> named(String text, @Nullable String departement) {
        var found = communes.search(text.replaceAll("\\s*\\(.*", ""), 20).stream()
                .filter(c -> !text.contains("(") || c.label().equalsIgnoreCase(text))
                .toList();
        return found.stream()
                .filter(c -> c.departement().equals(departement))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }
}
