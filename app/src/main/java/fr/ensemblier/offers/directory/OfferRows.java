package fr.ensemblier.offers.directory;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory.Pay;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.PayWords;
import fr.ensemblier.organisations.Establishment;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads offers that are or were published.
@Repository
class OfferRows {

    /// An offer without the names of its place.
    record Row(UUID establishment, Function<Establishment, OfferView> view) {

        OfferView at(Establishment place) {
            return view.apply(place);
        }
    }

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> find(JobOfferId id) {
        return jdbc.sql("select * from job_offer where id = :id and state <> 'DRAFT'")
                .param("id", id.value())
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> all(Collection<UUID> ids) {
        return jdbc.sql("select * from job_offer where id = any (:ids) and state <> 'DRAFT'")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> publishedBy(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select *
                  from job_offer
                 where platform_id = :platform and organisation_id = :organisation and actor_at(establishment_id)
                   and state = 'PUBLISHED' and filled < openings
                 order by published_at desc, id
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> published() {
        return jdbc.sql("""
                select *
                  from job_offer
                 where state = 'PUBLISHED'
                   and filled < openings
                 order by published_at desc, id
                """).query((row, _) -> row(row)).list();
    }

    Map<JobOfferId, Pay> pays(Collection<JobOfferId> ids) {
        var pays = new HashMap<JobOfferId, Pay>();
        jdbc.sql("""
                select id, pay_low, coalesce(pay_high, pay_low) as pay_high, pay_period
                  from job_offer
                 where id = any (cast(:ids as uuid[])) and state <> 'DRAFT' and pay_low is not null
                """)
                .param("ids", ids.stream().map(JobOfferId::value).toArray(UUID[]::new))
                .query(row -> {
                    pays.put(
                            new JobOfferId(row.getObject("id", UUID.class)),
                            new Pay(
                                    row.getBigDecimal("pay_low"),
                                    row.getBigDecimal("pay_high"),
                                    row.getString("pay_period")));
                });
        return pays;
    }

    private static Row row(ResultSet r) throws SQLException {
        var platform = PlatformId.of(r.getString("platform_id"));
        var id = new JobOfferId(r.getObject("id", UUID.class));
        var organisation = r.getObject("organisation_id", UUID.class);
        var establishment = r.getObject("establishment_id", UUID.class);
        var state = r.getString("state");
        var occupation = r.getString("occupation");
        var title = r.getString("title");
        var description = r.getString("description");
        var placeKind = r.getString("place_kind");
        var commune = r.getString("commune");
        var communeName = Objects.requireNonNullElse(r.getString("commune_name"), "");
        var lat = r.getDouble("lat");
        var lon = r.getDouble("lon");
        var sector = texts(r, "sector_communes");
        var contract = r.getString("contract_class");
        var months = r.getObject("contract_months", Integer.class);
        var openings = r.getInt("openings");
        var filled = r.getInt("filled");
        var hours = r.getBigDecimal("weekly_hours");
        var night = r.getBoolean("night");
        var weekend = r.getBoolean("weekend");
        var split = r.getBoolean("split_hours");
        var licence = r.getBoolean("licence");
        var vehicle = r.getString("vehicle");
        var certifications = texts(r, "certifications");
        var experience = r.getInt("experience_years");
        var training = r.getBoolean("training_offered");
        var trainingText = r.getString("training_text");
        var start = r.getObject("start_on", LocalDate.class);
        var pay = pay(r.getBigDecimal("pay_low"), r.getBigDecimal("pay_high"), r.getString("pay_period"));
        var tutor = r.getBoolean("tutor");
        var advantages = texts(r, "advantages");
        var publishedOn =
                Paris.date(r.getObject("published_at", OffsetDateTime.class).toInstant());
        var expires = Objects.requireNonNullElse(r.getObject("expires_on", LocalDate.class), publishedOn);
        return new Row(
                establishment,
                place -> new OfferView(
                        platform,
                        id,
                        state,
                        organisation,
                        establishment,
                        place.name(),
                        place.family(),
                        place.setting(),
                        occupation,
                        title,
                        description,
                        placeKind,
                        commune,
                        communeName,
                        lat,
                        lon,
                        sector,
                        contract,
                        months,
                        openings,
                        filled,
                        hours,
                        night,
                        weekend,
                        split,
                        licence,
                        vehicle,
                        certifications,
                        experience,
                        training,
                        trainingText,
                        start,
                        pay,
                        tutor,
                        advantages,
                        publishedOn,
                        expires));
    }

    private static String pay(@Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String period) {
        return low == null || period == null ? "" : PayWords.of(low, high, period);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
