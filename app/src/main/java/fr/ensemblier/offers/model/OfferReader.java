package fr.ensemblier.offers.model;

import static fr.ensemblier.offers.model.OfferForm.said;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.ui.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Understands what was typed; what it cannot read is left out of the terms and said at its field.
@Component
public class OfferReader {

    /// The terms as far as they could be read.
    public record Read(OfferTerms terms, List<FieldError> unread) {}

    private static final Set<String> VEHICLES = Set.of("NONE", "OWN", "PROVIDED");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(?i)(\\d{1,2})\\s*(?:h|heures?)\\s*([0-5]?\\d)?\\s*(?:min(?:utes)?)?");
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> PERIODS = Set.of("HOUR", "MONTH", "YEAR");

    private final Occupations occupations;
    private final PlaceReading places;
    private final OfferRules rules;
    private final ValueLists lists;

    OfferReader(Occupations occupations, PlaceReading places, OfferRules rules, ValueLists lists) {
        this.occupations = occupations;
        this.places = places;
        this.rules = rules;
        this.lists = lists;
    }

    public Read read(OfferForm form, Establishment at) {
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
        if (title != null && title.length() > LONGEST_TITLE) {
            unread.add(new FieldError("title", "Cet intitulé est long. Gardez " + LONGEST_TITLE + " signes au plus."));
            title = null;
        }
        var low = amount("payLow", form.payLow(), unread);
        var high = amount("payHigh", form.payHigh(), unread);
        var terms = new OfferTerms(
                at.id(),
                code,
                title,
                said(form.description()).orElse(null),
                places.read(form, at, unread),
                contract,
                "PRIVE_CDD".equals(contract) ? whole("contractMonths", form.contractMonths(), 1, 36, unread) : null,
                Objects.requireNonNullElse(whole("openings", form.openings(), 1, 50, unread), 1),
                hours(form, unread),
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

    private static @Nullable BigDecimal hours(OfferForm form, List<FieldError> unread) {
        var clock = said(form.weeklyHours()).map(HOURS_AND_MINUTES::matcher).filter(Matcher::matches);
        var typed = clock.isPresent()
                ? asDecimal(clock.get().group(1), clock.get().group(2))
                : amount(
                        "weeklyHours",
                        said(form.weeklyHours())
                                .map(text -> text.replaceAll("(?i)\\s*h(eures?)?$", ""))
                                .orElse(null),
                        unread);
        if (typed == null || typed.compareTo(OfferRules.MOST_HOURS) <= 0) {
            return typed == null ? null : typed.setScale(1, RoundingMode.HALF_UP);
        }
        unread.add(new FieldError("weeklyHours", OfferRules.TOO_LONG_A_WEEK));
        return null;
    }

    /// « 28h30 » is 28.5 hours.
    private static BigDecimal asDecimal(String hours, @Nullable String minutes) {
        return minutes == null
                ? new BigDecimal(hours)
                : new BigDecimal(hours)
                        .add(new BigDecimal(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal amount(String field, @Nullable String typed, List<FieldError> unread) {
        var text = said(typed).map(t -> t.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.'));
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

    /// As a browser sends it, or as a person writes it.
    private static @Nullable LocalDate date(@Nullable String typed, List<FieldError> unread) {
        var text = said(typed);
        if (text.isEmpty()) {
            return null;
        }
        var iso = ISO.matcher(text.get());
        var french = FRENCH.matcher(text.get());
        try {
            if (iso.matches()) {
                return LocalDate.parse(text.get());
            }
            if (french.matches()) {
                return LocalDate.of(
                        Integer.parseInt(french.group(3)),
                        Integer.parseInt(french.group(2)),
                        Integer.parseInt(french.group(1)));
            }
        } catch (DateTimeException _) {
            // Said below: there is no 31 February.
        }
        unread.add(new FieldError("startOn", "Indiquez une date, par exemple 04/01/2027."));
        return null;
    }
}
