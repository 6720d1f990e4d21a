package fr.ensemblier.appointments.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Where places are kept, as far as the actor may read them.
@Repository
public class Places {

    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Open ones first, by name.
    public List<Place> all(PlatformId platform) {
        return jdbc.sql("""
                select * from appointment_place where platform_id = :platform
                 order by closed_at is not null, plain_words(name), id
                """)
                .param("platform", platform.value())
                .query((row, _) -> read(row))
                .list();
    }

    public Map<UUID, Place> byId(PlatformId platform) {
        return all(platform).stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    public Place get(PlatformId platform, UUID id) {
        return jdbc.sql("select * from appointment_place where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("place", id));
    }

    public void add(Place place) {
        bound("""
                insert into appointment_place (platform_id, id, name, address, commune, commune_name, lat, lon)
                values (:platform, :id, :name, :address, :commune, :communeName, :lat, :lon)
                """, place).update();
    }

    /// Refused when somebody else changed it since (R-E5).
    @Transactional
    public void change(Place place) {
        var changed = bound("""
                        update appointment_place
                           set name = :name, address = :address, commune = :commune, commune_name = :communeName,
                               lat = :lat, lon = :lon, version = version + 1
                         where platform_id = :platform and id = :id and version = :version
                        """, place).param("version", place.version()).update();
        if (changed == 0) {
            throw new Outdated("Place", place.id());
        }
    }

    /// Nothing new is taken there; what is booked stays.
    @Transactional
    public void close(PlatformId platform, UUID id, boolean closed) {
        jdbc.sql("""
                update appointment_place set closed_at = case when :closed then coalesce(closed_at, :now) end
                 where platform_id = :platform and id = :id
                """)
                .param("closed", closed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, Place place) {
        return jdbc.sql(sql)
                .param("platform", place.platform().value())
                .param("id", place.id())
                .param("name", place.name())
                .param("address", place.address())
                .param("commune", place.commune())
                .param("communeName", place.communeName())
                .param("lat", place.lat())
                .param("lon", place.lon());
    }

    private static Place read(ResultSet row) throws SQLException {
        return new Place(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                row.getString("commune"),
                row.getString("commune_name"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getObject("closed_at") == null,
                row.getInt("version"));
    }
}
