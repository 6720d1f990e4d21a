package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads cards and published offers as the database role that sees nothing else (R-P7), so offers come without
/// the names of their places.
@Repository
class Feed {

    private final JdbcClient jdbc;

    Feed(@Qualifier("matchingDataSource") DataSource matching) {
        this.jdbc = JdbcClient.create(matching);
    }

    List<CandidateCard> cards() {
        return jdbc.sql("select * from candidate_card where visible")
                .query((row, _) -> card(row))
                .list();
    }

    Optional<CandidateCard> card(UUID key) {
        return jdbc.sql("select * from candidate_card where visible and card_key = :key")
                .param("key", key)
                .query((row, _) -> card(row))
                .optional();
    }

    List<OfferView> offers() {
        return jdbc.sql("select * from job_offer where state = 'PUBLISHED' and filled < openings")
                .query((row, _) -> offer(row))
                .list();
    }

    Optional<OfferView> offer(UUID id) {
        return jdbc.sql("select * from job_offer where state = 'PUBLISHED' and filled < openings and id = :id")
                .param("id", id)
                .query((row, _) -> offer(row))
                .optional();
    }

    private static CandidateCard card(ResultSet row) throws SQLException {
        return new CandidateCard(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("card_key", UUID.class),
                row.getBoolean("visible"),
                row.getString("scope"),
                row.getString("called"),
                row.getString("commune"),
                row.getString("commune_name"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                texts(row, "occupations"),
                texts(row, "contract_classes"),
                reach(row),
                row.getBigDecimal("hours_min"),
                row.getBigDecimal("hours_max"),
                row.getBoolean("hours_strict"),
                row.getObject("night", Boolean.class),
                row.getObject("weekend", Boolean.class),
                row.getObject("split_hours", Boolean.class),
                row.getObject("available_on", LocalDate.class),
                row.getObject("licence", Boolean.class),
                row.getObject("vehicle", Boolean.class),
                texts(row, "certifications"),
                texts(row, "certification_blocks"),
                row.getObject("experience_years", Integer.class),
                texts(row, "experiences"),
                row.getObject("wants_training", Boolean.class),
                row.getString("message"),
                row.getObject("message_file", UUID.class),
                row.getString("message_kind"),
                List.of((UUID[]) row.getArray("hidden_from").getArray()));
    }

    private static @Nullable Reach reach(ResultSet row) throws SQLException {
        var means = row.getString("means");
        return means == null ? null : new Reach(Means.valueOf(means), row.getInt("reach_minutes"));
    }

    private static OfferView offer(ResultSet row) throws SQLException {
        return new OfferView(
                PlatformId.of(row.getString("platform_id")),
                new JobOfferId(row.getObject("id", UUID.class)),
                row.getString("state"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                "",
                "",
                "",
                row.getString("occupation"),
                row.getString("title"),
                row.getString("description"),
                row.getString("place_kind"),
                row.getString("commune"),
                row.getString("commune_name"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                texts(row, "sector_communes"),
                row.getString("contract_class"),
                row.getObject("contract_months", Integer.class),
                row.getInt("openings"),
                row.getInt("filled"),
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
                Objects.requireNonNull(row.getObject("start_on", LocalDate.class)),
                "",
                row.getBoolean("tutor"),
                texts(row, "advantages"),
                Paris.date(Objects.requireNonNull(row.getObject("published_at", OffsetDateTime.class))
                        .toInstant()),
                Objects.requireNonNull(row.getObject("expires_on", LocalDate.class)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
