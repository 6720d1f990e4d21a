package fr.ensemblier.offers.model;

import static fr.ensemblier.offers.model.OfferForm.said;

import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.TypedCommunes;
import fr.ensemblier.ui.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Understands where one will work (R-M2).
@Component
class PlaceReading {

    private static final int MOST_COMMUNES = 400;

    private final Communes communes;
    private final CommuneField field;
    private final TypedCommunes typed;
    private final Sectors sectors;
    private final Platforms platforms;

    PlaceReading(Communes communes, CommuneField field, TypedCommunes typed, Sectors sectors, Platforms platforms) {
        this.communes = communes;
        this.field = field;
        this.typed = typed;
        this.sectors = sectors;
        this.platforms = platforms;
    }

    OfferTerms.@Nullable Place read(OfferForm form, Establishment at, List<FieldError> unread) {
        var kind = said(form.placeKind()).orElse(told(form) ? "SECTOR" : "");
        if (!kind.isEmpty()
                && !kind.equals("STRUCTURE")
                && !platforms.get(at.platform()).worksIn("HOME")) {
            unread.add(new FieldError("placeKind", "Cette plateforme ne travaille qu’avec les établissements."));
            return null;
        }
        return switch (kind) {
            case "STRUCTURE" ->
                new OfferTerms.Place("STRUCTURE", at.commune(), at.communeName(), at.lat(), at.lon(), List.of());
            case "SECTOR" -> sector(form, at, unread);
            case "PRIVATE_HOME" -> home(form, at, unread);
            default -> null;
        };
    }

    private static boolean told(OfferForm form) {
        return form.sector() != null && !form.sector().isEmpty()
                || said(form.sectorText()).isPresent();
    }

    private OfferTerms.@Nullable Place home(OfferForm form, Establishment at, List<FieldError> unread) {
        return field.read(
                        "commune",
                        form.commune(),
                        form.communeText(),
                        near(at),
                        unread,
                        "Indiquez la commune, par exemple Naucelle. L’adresse reste privée.")
                .map(c -> new OfferTerms.Place("PRIVATE_HOME", c.code(), c.name(), c.lat(), c.lon(), List.of()))
                .orElse(null);
    }

    private OfferTerms.Place sector(OfferForm form, Establishment at, List<FieldError> unread) {
        var found = new LinkedHashMap<String, Commune>();
        for (var value : Objects.requireNonNullElse(form.sector(), List.<String>of())) {
            keep(found, sectors.communes(value));
        }
        for (var name : said(form.sectorText()).orElse("").split("[,;\\n]+")) {
            if (!name.isBlank()) {
                switch (typed.find(name.strip(), "", near(at))) {
                    case TypedCommunes.Found.One(var one) -> keep(found, List.of(one));
                    case TypedCommunes.Found.None(var why) -> unread.add(new FieldError("sector", why));
                }
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

    /// Of several communes of one name, that of the département.
    private Predicate<Commune> near(Establishment at) {
        var departement = communes.find(at.commune()).map(Commune::departement);
        return commune -> departement.filter(commune.departement()::equals).isPresent();
    }
}
