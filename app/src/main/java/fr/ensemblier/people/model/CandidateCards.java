package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the cards, as far as the actor may read them.
@Repository
public class CandidateCards {

    private static final String CARD = """
            select platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon, occupations,
                   contract_classes, means, reach_minutes, hours_min, hours_max, hours_strict, night, weekend, split_hours,
                   available_on, licence, vehicle, certifications, certification_blocks, experience_years, experiences,
                   wants_training, message, message_file, message_kind, hidden_from
              from candidate_card
            """;

    private final JdbcClient jdbc;

    CandidateCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CandidateCard> find(UUID key) {
        return jdbc.sql(CARD + " where card_key = :key")
                .param("key", key)
                .query((row, _) -> card(row))
                .optional();
    }

    public List<CandidateCard> all(Collection<UUID> keys) {
        return jdbc.sql(CARD + " where card_key = any (:keys)")
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, _) -> card(row))
                .list();
    }

    public List<CandidateCard> visible() {
        return jdbc.sql(CARD + " where visible").query((row, _) -> card(row)).list();
    }

    /// Builds the card again; what became of it.
    public Change keep(PlatformId platform, UUID person, List<UUID> hiddenFrom) {
        return jdbc.sql("select keep_card(:platform, :person, :hidden)")
                .param("platform", platform.value())
                .param("person", person)
                .param("hidden", hiddenFrom.toArray(UUID[]::new))
                .query((row, _) -> Change.valueOf(row.getString(1)))
                .single();
    }

    public List<UUID> organisationsNamed(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select distinct organisation_id
                  from hidden_employer
                 where platform_id = :platform and person_id = :person and organisation_id is not null
                   and lifted_at is null
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    public Optional<UUID> key(PlatformId platform, UUID person) {
        return jdbc.sql("select card_key from person where platform_id = :platform and id = :person")
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    public void remove(PlatformId platform, UUID key) {
        jdbc.sql("delete from candidate_card where platform_id = :platform and card_key = :key")
                .param("platform", platform.value())
                .param("key", key)
                .update();
    }

    /// What became of a card that was built again.
    public enum Change {
        SHOWN,
        HIDDEN,
        SAME
    }

    private static CandidateCard card(ResultSet row) throws SQLException {
        return new CandidateCard(
                new PlatformId(row.getString("platform_id")),
                row.getObject("card_key", UUID.class),
                row.getBoolean("visible"),
                row.getString("scope"),
                row.getString("called"),
                row.getString("commune"),
                row.getString("commune_name"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                words(row.getArray("occupations")),
                words(row.getArray("contract_classes")),
                reach(row),
                row.getBigDecimal("hours_min"),
                row.getBigDecimal("hours_max"),
                row.getBoolean("hours_strict"),
                row.getObject("night", Boolean.class),
                row.getObject("weekend", Boolean.class),
                row.getObject("split_hours", Boolean.class),
                row.getObject("available_on", java.time.LocalDate.class),
                row.getObject("licence", Boolean.class),
                row.getObject("vehicle", Boolean.class),
                words(row.getArray("certifications")),
                words(row.getArray("certification_blocks")),
                row.getObject("experience_years", Integer.class),
                words(row.getArray("experiences")),
                row.getObject("wants_training", Boolean.class),
                row.getString("message"),
                row.getObject("message_file", UUID.class),
                row.getString("message_kind"),
                keys(row.getArray("hidden_from")));
    }

    private static @Nullable Reach reach(ResultSet row) throws SQLException {
        var means = row.getString("means");
        return means == null ? null : new Reach(Means.valueOf(means), row.getInt("reach_minutes"));
    }

    private static List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static List<UUID> keys(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
