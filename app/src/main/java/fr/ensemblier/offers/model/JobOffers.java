package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where offers are kept. A change that meets a newer version is refused (R-E5).
@Repository
public class JobOffers {

    private static final Map<String, Integer> TYPES = Map.ofEntries(
            Map.entry("need", Types.OTHER),
            Map.entry("start", Types.DATE),
            Map.entry("published", Types.TIMESTAMP_WITH_TIMEZONE),
            Map.entry("expires", Types.DATE),
            Map.entry("closed", Types.TIMESTAMP_WITH_TIMEZONE),
            Map.entry("months", Types.INTEGER),
            Map.entry("hours", Types.NUMERIC),
            Map.entry("payLow", Types.NUMERIC),
            Map.entry("payHigh", Types.NUMERIC),
            Map.entry("lat", Types.DOUBLE),
            Map.entry("lon", Types.DOUBLE));

    private final JdbcClient jdbc;

    JobOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// If the desk may write it; 404 otherwise.
    public JobOffer get(Desk desk, JobOfferId id) {
        return find(desk, id).orElseThrow(() -> new NotFound("offer", id));
    }

    /// Everybody may read a published offer, so that of another organisation must be left out here.
    public Optional<JobOffer> find(Desk desk, JobOfferId id) {
        return jdbc.sql("""
                select *
                  from job_offer
                 where platform_id = :platform and id = :id
                   and (:organisation::uuid is null or organisation_id = :organisation::uuid and actor_at(establishment_id))
                """)
                .param("platform", desk.platform().value())
                .param("id", id.value())
                .param("organisation", desk.organisation(), Types.OTHER)
                .query((row, _) -> JobOfferRow.read(row))
                .optional();
    }

    /// Whether who acts now wrote the version that stands there.
    boolean lastWrittenByMe(JobOffer offer) {
        return jdbc.sql("""
                select kept_by is not null and kept_by = actor_account()
                  from job_offer
                 where platform_id = :platform and id = :id and version = :version
                """)
                .param("platform", offer.file().platform().value())
                .param("id", offer.id().value())
                .param("version", offer.file().version())
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    /// Published offers of all platforms whose last day is before `today`, the oldest first.
    public List<JobOffer> past(LocalDate today) {
        return jdbc.sql("select * from job_offer where state = 'PUBLISHED' and expires_on < :today order by expires_on")
                .param("today", today)
                .query((row, _) -> JobOfferRow.read(row))
                .list();
    }

    /// Published offers of a platform that end on one of the days.
    public List<JobOffer> endingOn(PlatformId platform, List<LocalDate> days) {
        return jdbc.sql("""
                select *
                  from job_offer
                 where platform_id = :platform and state = 'PUBLISHED' and expires_on in (:days)
                """)
                .param("platform", platform.value())
                .param("days", days)
                .query((row, _) -> JobOfferRow.read(row))
                .list();
    }

    /// The published offers of places.
    public List<JobOffer> publishedAt(List<UUID> places) {
        return jdbc.sql(
                        "select * from job_offer where establishment_id = any (:places) and state = 'PUBLISHED' order by id")
                .param("places", places.toArray(UUID[]::new))
                .query((row, _) -> JobOfferRow.read(row))
                .list();
    }

    /// The offers of places that ended for that reason.
    public List<JobOffer> closedAt(List<UUID> places, String reason) {
        return jdbc.sql("""
                select * from job_offer
                 where establishment_id = any (:places) and state = 'CLOSED' and close_reason = :reason
                 order by id
                """)
                .param("places", places.toArray(UUID[]::new))
                .param("reason", reason)
                .query((row, _) -> JobOfferRow.read(row))
                .list();
    }

    public void add(JobOffer.Draft draft) {
        var insert = bound("""
                insert into job_offer (platform_id, id, state, organisation_id, establishment_id, need_id, occupation, title,
                        description, place_kind, commune, commune_name, lat, lon, sector_communes, contract_class,
                        contract_months, openings, weekly_hours, night, weekend, split_hours, licence, vehicle,
                        certifications, experience_years, training_offered, training_text, start_on, pay_low, pay_high,
                        pay_period, tutor, advantages, contact_name, created_by, created_at, kept_by)
                values (:platform, :id, :state, :organisation, :establishment, :need, :occupation, :title,
                        :description, :placeKind, :commune, :communeName, :lat, :lon, :sector, :contract,
                        :months, :openings, :hours, :night, :weekend, :split, :licence, :vehicle,
                        :certifications, :experience, :training, :trainingText, :start, :payLow, :payHigh,
                        :payPeriod, :tutor, :advantages, :contact, :by, :at, actor_account())
                """, draft);
        try {
            insert.update();
        } catch (DuplicateKeyException _) {
            throw new NotFound("offer", draft.id());
        }
    }

    /// Keeps the offer as it is now; refused when it is no longer the version that was read.
    public void keep(JobOffer offer) {
        var changed = bound("""
                update job_offer
                   set state = :state, establishment_id = :establishment, occupation = :occupation, title = :title,
                       description = :description, place_kind = :placeKind, commune = :commune,
                       commune_name = :communeName, lat = :lat, lon = :lon, sector_communes = :sector,
                       contract_class = :contract, contract_months = :months, openings = :openings,
                       weekly_hours = :hours, night = :night, weekend = :weekend, split_hours = :split,
                       licence = :licence, vehicle = :vehicle, certifications = :certifications,
                       experience_years = :experience, training_offered = :training, training_text = :trainingText,
                       start_on = :start, pay_low = :payLow, pay_high = :payHigh, pay_period = :payPeriod,
                       tutor = :tutor, advantages = :advantages, contact_name = :contact,
                       published_at = :published, expires_on = :expires, closed_at = :closed, close_reason = :reason,
                       version = version + 1, kept_by = actor_account()
                 where platform_id = :platform and id = :id and version = :version
                """, offer).update();
        if (changed == 0) {
            throw new Outdated("offer", offer.id());
        }
    }

    public void discard(JobOffer.Draft draft) {
        jdbc.sql("delete from job_offer where platform_id = :platform and id = :id and state = 'DRAFT'")
                .param("platform", draft.file().platform().value())
                .param("id", draft.id().value())
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, JobOffer offer) {
        var statement = jdbc.sql(sql);
        for (var value : values(offer).entrySet()) {
            statement = statement.param(
                    value.getKey(), value.getValue(), TYPES.getOrDefault(value.getKey(), unknown(value.getValue())));
        }
        return statement;
    }

    private static int unknown(@Nullable Object value) {
        return value == null ? Types.VARCHAR : org.springframework.jdbc.support.JdbcUtils.TYPE_UNKNOWN;
    }

    private static Map<String, @Nullable Object> values(JobOffer offer) {
        var file = offer.file();
        var values = new HashMap<String, @Nullable Object>(JobOfferRow.terms(offer.terms()));
        values.put("platform", file.platform().value());
        values.put("id", file.id().value());
        values.put("state", offer.state());
        values.put("organisation", file.organisation());
        values.put("need", file.need());
        values.put("by", file.createdBy());
        values.put("at", file.createdAt().atOffset(ZoneOffset.UTC));
        values.put("version", file.version());
        switch (offer) {
            case JobOffer.Draft _ -> life(values, null, null, null, null);
            case JobOffer.Published o -> life(values, o.publishedAt(), o.expiresOn(), null, null);
            case JobOffer.Expired o -> life(values, o.publishedAt(), o.expiresOn(), null, null);
            case JobOffer.Closed o -> life(values, o.publishedAt(), o.expiresOn(), o.closedAt(), o.reason());
        }
        return values;
    }

    private static void life(
            Map<String, @Nullable Object> values,
            @Nullable Instant published,
            @Nullable LocalDate expires,
            @Nullable Instant closed,
            @Nullable String reason) {
        values.put("published", published == null ? null : published.atOffset(ZoneOffset.UTC));
        values.put("expires", expires);
        values.put("closed", closed == null ? null : closed.atOffset(ZoneOffset.UTC));
        values.put("reason", reason);
    }
}
