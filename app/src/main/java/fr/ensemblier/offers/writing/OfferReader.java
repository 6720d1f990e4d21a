package fr.ensemblier.offers.writing;

import static fr.ensemblier.offers.writing.OfferForm.said;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.OfferRules;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Understands what was typed; what it cannot read is left out of the terms and said at its field.
@Component
class OfferReader {

    /// The terms as far as they could be read.
    record Read(OfferTerms terms, List<FieldError> unread) {}

    private static final Set<String> VEHICLES = Set.of("NONE", "OWN", "PROVIDED");
    private static final Set<String> PERIODS = Set.of("HOUR", "MONTH", "YEAR");

    private final Occupations occupations;
    private final Communes communes;
    private final OfferRules rules;
    private final ValueLists lists;

    OfferReader(Occupations occupations, Communes communes, OfferRules rules, ValueLists lists) {
        this.occupations = occupations;
        this.communes = communes;
        this.rules = rules;
        this.lists = lists;
    }

    Read read(OfferForm form, Establishment at) {
        var unread = new ArrayList<FieldError>();
        var occupation = occupation(form).orElse(null);
        var code = occupation == null ? null : occupation.code();
        var contract = said(form.contractClass())
                .filter(c -> lists.knows("CONTRACT_CLASS", c))
                .orElse(null);
        var title = said(form.title())
                .or(() -> Optional.ofNullable(occupation).map(Occupation::brief))
                .map(OfferTerms::openToAll)
                .orElse(null);
        var low = amount("payLow", form.payLow(), unread);
        var high = amount("payHigh", form.payHigh(), unread);
        var terms = new OfferTerms(
                at.id(),
                code,
                title,
                said(form.description()).orElse(null),
                place(form, at, unread),
                contract,
                "PRIVE_CDD".equals(contract) ? whole("contractMonths", form.contractMonths(), 1, 36, unread) : null,
                Objects.requireNonNullElse(whole("openings", form.openings(), 1, 50, unread), 1),
                amount("weeklyHours", form.weeklyHours(), unread) instanceof BigDecimal hours
                        ? hours.setScale(1, RoundingMode.HALF_UP)
                        : null,
                form.has("night"),
                form.has("weekend"),
                form.has("split"),
                form.is(form.licence()),
                said(form.vehicle()).filter(VEHICLES::contains).orElse("NONE"),
                certifications(form, code, contract),
                Objects.requireNonNullElse(whole("experienceYears", form.experienceYears(), 0, 15, unread), 0),
                form.is(form.trainingOffered()),
                said(form.trainingText()).orElse(null),
                date(form.startOn(), unread),
                low == null
                        ? null
                        : new OfferTerms.Pay(
                                low,
                                high,
                                said(form.payPeriod()).filter(PERIODS::contains).orElse("MONTH")),
                form.is(form.tutor()),
                form.advantages() == null
                        ? List.of()
                        : form.advantages().stream()
                                .filter(a -> lists.knows("OFFER_ADVANTAGE", a))
                                .toList(),
                said(form.contactName()).orElse(null));
        return new Read(terms, List.copyOf(unread));
    }

    /// Without script only the text comes: the first occupation that it describes.
    private Optional<Occupation> occupation(OfferForm form) {
        return said(form.occupation())
                .flatMap(occupations::find)
                .or(() -> said(form.occupationText()).flatMap(this::named));
    }

    private Optional<Occupation> named(String text) {
        return occupations.all().stream()
                .filter(o -> o.brief().equalsIgnoreCase(text) || o.name().equalsIgnoreCase(text))
                .findFirst()
                .or(() -> occupations.search(text).stream().findFirst());
    }

    /// What the law asks cannot be taken away (R-M1); else what the employer chose.
    private List<String> certifications(OfferForm form, @Nullable String occupation, @Nullable String contract) {
        var law = rules.requiredByLaw(occupation, contract);
        return law.isEmpty()
                ? said(form.certification())
                        .filter(code -> occupations.certification(code).isPresent())
                        .map(List::of)
                        .orElse(List.of())
                : law.stream().sorted().toList();
    }

    private OfferTerms.@Nullable Place place(OfferForm form, Establishment at, List<FieldError> unread) {
        return switch (said(form.placeKind()).orElse("")) {
            case "STRUCTURE" ->
                new OfferTerms.Place("STRUCTURE", at.commune(), at.communeName(), at.lat(), at.lon(), List.of());
            case "SECTOR" -> sector(form, at, unread);
            case "PRIVATE_HOME" -> home(form, unread);
            default -> null;
        };
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
        var codes = new ArrayList<String>();
        var departement = communes.find(at.commune()).map(Commune::departement).orElse(null);
        for (var name : said(form.sector()).orElse("").split("[,;\\n]+")) {
            if (!name.isBlank()) {
                named(name.strip(), departement)
                        .ifPresentOrElse(
                                commune -> codes.add(commune.code()),
                                () -> unread.add(new FieldError(
                                        "sector",
                                        "« %s » n’est pas une commune connue. Vérifiez l’écriture."
                                                .formatted(name.strip()))));
            }
        }
        var first = codes.isEmpty() ? Optional.<Commune>empty() : communes.find(codes.getFirst());
        return first.map(c -> new OfferTerms.Place(
                        "SECTOR",
                        c.code(),
                        c.name(),
                        c.lat(),
                        c.lon(),
                        codes.stream().distinct().toList()))
                .orElseGet(() ->
                        new OfferTerms.Place("SECTOR", at.commune(), at.communeName(), at.lat(), at.lon(), List.of()));
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

    private static @Nullable BigDecimal amount(String field, @Nullable String typed, List<FieldError> unread) {
        var text =
                said(typed).map(t -> t.replaceAll("[\\s\\u00A0\\u202F€h]", "").replace(',', '.'));
        if (text.isEmpty()) {
            return null;
        }
        if (!text.get().matches("\\d{1,6}(\\.\\d{1,2})?")) {
            unread.add(new FieldError(field, "Écrivez un nombre, par exemple 28 ou 12,50."));
            return null;
        }
        return new BigDecimal(text.get());
    }

    private static @Nullable Integer whole(
            String field, @Nullable String typed, int least, int most, List<FieldError> unread) {
        var text = said(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.get().matches("\\d{1,3}")
                || Integer.parseInt(text.get()) < least
                || Integer.parseInt(text.get()) > most) {
            unread.add(new FieldError(field, "Écrivez un nombre entre %d et %d.".formatted(least, most)));
            return null;
        }
        return Integer.valueOf(text.get());
    }

    private static @Nullable LocalDate date(@Nullable String typed, List<FieldError> unread) {
        var text = said(typed);
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException _) {
            unread.add(new FieldError("startOn", "Indiquez une date, par exemple 04/01/2027."));
            return null;
        }
    }
}
