package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `job_offer` and the offer it is.
final class JobOfferRow {

    private JobOfferRow() {}

    static JobOffer read(ResultSet row) throws SQLException {
        var file = new JobOffer.File(
                PlatformId.of(row.getString("platform_id")),
                new JobOfferId(row.getObject("id", UUID.class)),
                row.getObject("organisation_id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("filled"),
                row.getInt("version"));
        var terms = readTerms(row);
        return switch (row.getString("state")) {
            case "DRAFT" -> new JobOffer.Draft(file, terms);
            case "PUBLISHED" -> new JobOffer.Published(file, terms, instant(row, "published_at"), expires(row));
            case "EXPIRED" -> new JobOffer.Expired(file, terms, instant(row, "published_at"), expires(row));
            default ->
                new JobOffer.Closed(
                        file,
                        terms,
                        instant(row, "published_at"),
                        expires(row),
                        instant(row, "closed_at"),
                        row.getString("close_reason"));
        };
    }

    private static OfferTerms readTerms(ResultSet row) throws SQLException {
        return new OfferTerms(
                row.getObject("establishment_id", UUID.class),
                row.getString("occupation"),
                row.getString("title"),
                row.getString("description"),
                place(row),
                row.getString("contract_class"),
                row.getObject("contract_months", Integer.class),
                row.getInt("openings"),
                row.getBigDecimal("weekly_hours"),
                row.getBoolean("night"),
                row.getBoolean("weekend"),
                row.getBoolean("split_hours"),
                row.getBoolean("licence"),
                row.getString("vehicle"),
                texts(row, "certifications"),
                row.getInt("experience_years"),
                row.getBoolean("training_offered"),
                row.getString("training_text"),
                row.getObject("start_on", LocalDate.class),
                pay(row.getBigDecimal("pay_low"), row.getBigDecimal("pay_high"), row.getString("pay_period")),
                row.getBoolean("tutor"),
                texts(row, "advantages"),
                row.getString("contact_name"));
    }

    /// The columns of the terms, by the names that [JobOffers] binds.
    static Map<String, @Nullable Object> terms(OfferTerms terms) {
        var values = new HashMap<String, @Nullable Object>();
        var place = terms.place();
        var pay = terms.pay();
        values.put("establishment", terms.establishment());
        values.put("occupation", terms.occupation());
        values.put("title", terms.title());
        values.put("description", terms.description());
        values.put("placeKind", place == null ? null : place.kind());
        values.put("commune", place == null ? null : place.commune());
        values.put("communeName", place == null ? null : place.communeName());
        values.put("lat", place == null ? null : place.lat());
        values.put("lon", place == null ? null : place.lon());
        values.put("sector", array(place == null ? List.of() : place.sectorCommunes()));
        values.put("contract", terms.contractClass());
        values.put("months", terms.contractMonths());
        values.put("openings", terms.openings());
        values.put("hours", terms.weeklyHours());
        values.put("night", terms.night());
        values.put("weekend", terms.weekend());
        values.put("split", terms.splitHours());
        values.put("licence", terms.licence());
        values.put("vehicle", terms.vehicle());
        values.put("certifications", array(terms.certifications()));
        values.put("experience", terms.experienceYears());
        values.put("training", terms.trainingOffered());
        values.put("trainingText", terms.trainingText());
        values.put("start", terms.startOn());
        values.put("payLow", pay == null ? null : pay.low());
        values.put("payHigh", pay == null ? null : pay.high());
        values.put("payPeriod", pay == null ? null : pay.period());
        values.put("tutor", terms.tutor());
        values.put("advantages", array(terms.advantages()));
        values.put("contact", terms.contactName());
        return values;
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static OfferTerms.@Nullable Place place(ResultSet row) throws SQLException {
        var kind = row.getString("place_kind");
        var commune = row.getString("commune");
        return kind == null || commune == null
                ? null
                : new OfferTerms.Place(
                        kind,
                        commune,
                        Objects.requireNonNullElse(row.getString("commune_name"), ""),
                        row.getDouble("lat"),
                        row.getDouble("lon"),
                        texts(row, "sector_communes"));
    }

    private static OfferTerms.@Nullable Pay pay(
            @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String period) {
        return low == null || period == null ? null : new OfferTerms.Pay(low, high, period);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static LocalDate expires(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("expires_on", LocalDate.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
